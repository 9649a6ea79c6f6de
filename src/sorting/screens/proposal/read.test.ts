// What the forms of triage and dispatch start with, and where a person should look first.
import { describe, expect, it } from 'vitest';
import type { Proposals, Proposed } from '../../contract.ts';
import { firstToLookAt, leastConfidence, organStands, percent, runnersUp, triageValues, wordsOf } from './read.ts';

const sure = <T>(value: T | undefined, confidence: number): Proposed<T> => ({
  ...(value !== undefined && { value }),
  confidence,
  threshold: 0.6,
  reasons: [],
  others: [],
});

const proposals = (more: Partial<Proposals> = {}): Proposals => ({
  class: sure('APPEAL', 0.97),
  category: sure('0301', 0.92),
  litigation: sure(false, 0.99),
  procedure: sure<'JUDICIAL'>(undefined, 0.2),
  track: sure('ORDINARY', 0.88),
  place: sure('440106006', 0.95),
  organ: sure('440106-housing', 0.8),
  signals: [],
  ...more,
});

const known = { place: { code: '440106' }, track: 'SIMPLE', litigationRelated: true } as Parameters<
  typeof triageValues
>[1];

describe('the form of triage', () => {
  it('starts with what is proposed', () =>
    expect(triageValues(proposals(), known)).toEqual({
      class: 'APPEAL',
      categoryCode: '0301',
      placeCode: '440106006',
      track: 'ORDINARY',
      litigationRelated: false,
    }));
  it('keeps what is known where it abstains, but leaves class and category to a person', () => {
    const none = {
      class: sure<'APPEAL'>(undefined, 0.5),
      category: sure<string>(undefined, 0.5),
      place: sure<string>(undefined, 0.5),
      track: sure<'URGENT'>(undefined, 0.5),
      litigation: sure<boolean>(undefined, 0.5),
    };
    expect(triageValues(proposals(none), known)).toEqual({
      class: undefined,
      categoryCode: undefined,
      placeCode: '440106',
      track: 'SIMPLE',
      litigationRelated: true,
    });
  });
});

describe('a person looks first', () => {
  it('at what is least certain', () => expect(firstToLookAt(proposals())).toBe('track'));
  it('at what is needed and was abstained on', () =>
    expect(firstToLookAt(proposals({ category: sure<string>(undefined, 0.99) }))).toBe('categoryCode'));
  it('never at what is only known otherwise', () =>
    expect(firstToLookAt(proposals({ place: sure<string>(undefined, 0.1) }))).toBe('track'));
});

it('the lowest confidence is of what is proposed for triage', () => {
  expect(leastConfidence(proposals({ organ: sure('x', 0.1) }))).toBe(0.88);
  expect(leastConfidence(proposals({ track: sure<'URGENT'>(undefined, 0.1) }))).toBe(0.92);
});

describe('the proposed organ', () => {
  const decided = (category: string, place: string) =>
    ({ category: { code: category }, place: { code: place }, class: 'APPEAL' }) as Parameters<typeof organStands>[1];
  it('stands while category, place and class are as proposed', () =>
    expect(organStands(proposals(), decided('0301', '440106006'))).toBe(true));
  it('falls with a corrected category or place', () => {
    expect(organStands(proposals(), decided('0501', '440106006'))).toBe(false);
    expect(organStands(proposals(), decided('0301', '440305'))).toBe(false);
  });
});

it('nothing is certain, and nothing is less than impossible', () =>
  expect([1, 0.999, 0.924, 0, -1].map(percent)).toEqual([99, 99, 92, 0, 0]));

it('runners-up are three at most, without what is proposed and what is all but impossible', () => {
  const others = [0.3, 0.2, 0.1, 0.05, 0.01].map((confidence, index) => ({ value: `0${index}`, confidence }));
  expect(runnersUp({ ...sure('00', 0.5), others }).map(({ value }) => value)).toEqual(['01', '02', '03']);
  expect(runnersUp({ ...sure('x', 0.9), others: [{ value: 'y', confidence: 0.01 }] })).toEqual([]);
});

it('words stand once, the strongest first', () =>
  expect(
    wordsOf([
      { kind: 'words', words: ['b', 'a'] },
      { kind: 'rule', words: ['a', 'c'] },
    ]),
  ).toEqual(['b', 'a', 'c']));
