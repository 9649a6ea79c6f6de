// What is kept of a deciding fact: the proposals that lay there then, and which dispatch came back.
import { expect, it } from 'vitest';
import type { DecidingFact } from '../../petitions/decided/ask.ts';
import type { Proposals } from '../contract.ts';
import { decisionsOf, type StoredProposals } from './decision.ts';

const at = (minute: number): Date => new Date(Date.UTC(2026, 2, 2, 1, minute));
const by = { kind: 'staff', id: 's', organ: 'bureau' } as const;
const fact = (seq: number, type: string, data: object, who: object = by): DecidingFact =>
  ({ matterId: 'm', seq, type, at: at(seq), by: who, first: 'first', data }) as unknown as DecidingFact;

const field = (value: unknown, others: { value: unknown; confidence: number }[] = []) => ({
  ...(value !== undefined && { value }),
  confidence: 0.9,
  threshold: 0.6,
  reasons: [],
  others,
});
const stored = (
  minute: number,
  categoryCode: string | undefined,
  more: Partial<StoredProposals> = {},
): StoredProposals => ({
  matterId: 'm',
  model: `model-${minute}`,
  sample: false,
  madeAt: at(minute),
  data: {
    class: field('APPEAL'),
    category: field(categoryCode, [{ value: '04', confidence: 0.3 }]),
    litigation: field(false),
    procedure: field(undefined),
    track: field('ORDINARY'),
    place: field('440106'),
    organ: field('housing'),
    signals: [],
  } as unknown as Proposals,
  ...more,
});
const TRIAGED = {
  class: 'APPEAL',
  categoryCode: '0302',
  placeCode: '440106',
  litigationRelated: false,
  track: 'ORDINARY',
};
const category = (kept: ReturnType<typeof decisionsOf>[number] | undefined) =>
  kept?.fields.find((one) => one.field === 'category');

it('stands beside the proposals that were there when it was decided', () => {
  const [kept] = decisionsOf([fact(5, 'triaged', TRIAGED)], [stored(1, '01'), stored(4, '0302'), stored(6, '0303')]);
  expect(kept).toMatchObject({ kind: 'TRIAGED', organ: 'bureau', staffId: 's', model: 'model-4', automatic: false });
  expect(category(kept)).toEqual({ field: 'category', proposed: '0302', confidence: 0.9, decided: '0302' });
  const [early] = decisionsOf([fact(5, 'triaged', TRIAGED)], [stored(6, '0302')]);
  expect(early).not.toHaveProperty('model');
  expect(category(early)).toEqual({ field: 'category', decided: '0302' });
});

it('keeps what came nearest where it abstained, and nothing where sorting could not read', () => {
  const [kept] = decisionsOf([fact(5, 'triaged', TRIAGED)], [stored(1, undefined)]);
  expect(category(kept)).toEqual({
    field: 'category',
    proposed: '04',
    confidence: 0.3,
    abstained: true,
    decided: '0302',
  });
  const [fault] = decisionsOf([fact(5, 'triaged', TRIAGED)], [stored(1, '01', { data: null })]);
  expect(category(fault)).toEqual({ field: 'category', decided: '0302' });
});

it('by the system counts for the organ that had the matter first, marked as automatic', () => {
  const [kept] = decisionsOf([fact(2, 'triaged', TRIAGED, { kind: 'system' })], [stored(1, '0302')]);
  expect(kept).toMatchObject({ organ: 'first', automatic: true });
  expect(kept).not.toHaveProperty('staffId');
});

it('names the dispatch that came back, not the one before or after', () => {
  const facts = [
    fact(2, 'triaged', TRIAGED),
    fact(3, 'referred', { task: 2, to: 'water' }),
    fact(4, 'objected', { task: 2 }),
    fact(5, 'objection-decided', { decision: 'AGREE' }),
    fact(6, 'assigned', { task: 5, to: 'housing' }),
    fact(7, 'objected', { task: 5 }),
    fact(8, 'objection-decided', { decision: 'REFUSE' }),
  ];
  const kept = decisionsOf(facts, [stored(1, '0302')]);
  expect(kept.map(({ kind, seq }) => [kind, seq])).toEqual([
    ['TRIAGED', 2],
    ['DISPATCHED', 3],
    ['RETURNED', 5],
    ['DISPATCHED', 6],
  ]);
  expect(kept[2]?.fields).toEqual([{ field: 'organ', decided: 'water', dispatch: 3 }]);
  expect(kept[1]?.fields).toEqual([{ field: 'organ', proposed: 'housing', confidence: 0.9, decided: 'water' }]);
});

it('an objection without its dispatch says nothing', () => {
  expect(decisionsOf([fact(5, 'objection-decided', { decision: 'AGREE' })], [])).toEqual([]);
});
