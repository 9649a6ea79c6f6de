// Which petitions of the queue are shown, which may be confirmed from the list, and what is told of a confirmation.
import { describe, expect, it } from 'vitest';
import type { Proposals } from '../../contract.ts';
import type { TriageItem } from '../../proposals/contract.ts';
import { countsOf, type Filters, fits, readFilters, standingOf, writeFilters } from './filters.ts';
import { toldOf } from './use-confirm.ts';

const sure = <T>(value: T | undefined, confidence = 0.95) => ({
  ...(value !== undefined && { value }),
  confidence,
  threshold: 0.6,
  reasons: [],
  others: [],
});
const proposals = (more: Partial<Proposals> = {}): Proposals => ({
  class: sure('APPEAL'),
  category: sure('0301', 0.91),
  place: sure('440106006'),
  track: sure('ORDINARY'),
  litigation: sure(false),
  procedure: sure<'JUDICIAL'>(undefined),
  organ: sure<string>(undefined),
  signals: [],
  ...more,
});
const CONFIRM = {
  class: 'APPEAL',
  categoryCode: '0301',
  placeCode: '440106006',
  litigationRelated: false,
  track: 'ORDINARY',
} as const;
const item = (more: Partial<TriageItem> = {}) =>
  ({
    matterId: 'a',
    proposals: proposals(),
    confirm: CONFIRM,
    group: 'g1',
    sample: false,
    repeats: 0,
    ...more,
  }) as TriageItem;
const bare = ({ proposals: _p, confirm: _c, ...rest }: TriageItem): TriageItem => rest;
const open = (): TriageItem => {
  const { confirm: _confirm, ...rest } = item({ proposals: proposals({ category: sure<string>(undefined, 0.4) }) });
  return rest;
};

const all: Filters = { only: 'all' };

describe('confirming from the list', () => {
  it('is for what is complete', () => expect(standingOf(item())).toBe('ready'));
  it.each([
    ['none', bare(item())],
    ['open', open()],
    ['accusation', item({ confirm: { ...CONFIRM, class: 'ACCUSATION' } })],
    ['repeats', item({ repeats: 1 })],
  ])('not for what must be opened first: %s', (standing, one) => expect(standingOf(one)).toBe(standing));
});

describe('the filters', () => {
  it('are read from the address and written back', () => {
    const filters = readFilters(new URLSearchParams('only=sample&category=03&sure=-90&nonsense=1'));
    expect(filters).toEqual({ only: 'sample', category: '03', sure: '-90' });
    expect(readFilters(new URLSearchParams(writeFilters(filters)))).toEqual(filters);
    expect(readFilters(new URLSearchParams('only=everything'))).toEqual(all);
  });
  it('take what lies below a category and a place', () => {
    expect(fits(item(), { ...all, category: '03', place: '440106' })).toBe(true);
    expect(fits(item(), { ...all, category: '04' })).toBe(false);
    expect(fits(item(), { ...all, place: '440305' })).toBe(false);
  });
  it('go by the lowest confidence', () => {
    expect(fits(item(), { ...all, sure: '90' })).toBe(true);
    expect(fits(item(), { ...all, sure: '95' })).toBe(false);
    expect(fits(bare(item()), { ...all, sure: '-90' })).toBe(true);
  });
  it('count what each of the quick ones would show', () =>
    expect(countsOf([item(), open(), item({ sample: true }), item({ repeats: 2 })], all)).toEqual({
      all: 4,
      ready: 2,
      abstained: 1,
      sample: 1,
      repeats: 1,
    }));
});

it('what the server did not speak of is told as lost, in the order asked', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((matterId) => item({ matterId }));
  if (!a || !b || !c) throw new Error('three items');
  const told = toldOf(
    [a, b, c],
    [
      { matterId: 'c', outcome: 'refused', detail: 'why' },
      { matterId: 'a', outcome: 'done' },
    ],
  );
  expect(told.map(({ outcome, detail }) => [outcome, detail])).toEqual([
    ['done', undefined],
    ['lost', undefined],
    ['refused', 'why'],
  ]);
});
