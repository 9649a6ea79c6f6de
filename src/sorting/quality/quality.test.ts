// Figures of quality from decisions: what counts as right, what is not shown, drift, and what came back.
import { describe, expect, it } from 'vitest';
import type { FieldDecision } from '../learn/decision.ts';
import { categoriesOf, countsOf, driftOf, eceOf, fieldsOf, returnFigures, weeksOf } from './figures.ts';
import type { BinRow, FieldRow } from './lists.ts';
import { type CountedDecision, type ScopeTally, scopesOf, WeekTally } from './tally.ts';

const field = (proposed: string | undefined, decided: string, more: Partial<FieldDecision> = {}): FieldDecision => ({
  field: 'category',
  decided,
  ...(proposed !== undefined && { proposed, confidence: 0.85 }),
  ...more,
});
const decision = (fields: FieldDecision[], more: Partial<CountedDecision> = {}): CountedDecision => ({
  kind: 'TRIAGED',
  organ: 'o',
  automatic: false,
  sample: false,
  returned: false,
  fields,
  ...more,
});
function tallied(...decisions: CountedDecision[]): ScopeTally {
  const tally = new WeekTally(() => ['o']);
  for (const one of decisions) tally.count(one);
  return tally.scopes.get('o') as ScopeTally;
}

describe('a proposal', () => {
  it('is right as far as both codes go', () => {
    const { fields } = tallied(
      decision([field('0302', '030201')]),
      decision([field('03', '0401')]),
      decision([field('030201', '0301')]),
    );
    expect(fields.get('category 03')).toEqual({ decided: 2, correct: 1, wrong: 1, abstained: 0 });
    expect(fields.get('category 04')).toEqual({ decided: 1, correct: 0, wrong: 1, abstained: 0 });
    expect(fields.get('category1 ')).toEqual({ decided: 3, correct: 2, wrong: 1, abstained: 0 });
  });

  it('that abstained is neither right nor wrong, and still shows how sure it was', () => {
    const tally = tallied(
      decision([field('0302', '0401', { abstained: true, confidence: 0.31 })]),
      decision([field(undefined, '0401')]),
    );
    expect(tally.fields.get('category 04')).toEqual({ decided: 2, correct: 0, wrong: 0, abstained: 1 });
    expect(tally.bins.get('category 3')).toEqual({ n: 1, correct: 0, confidence: 0.31 });
    expect([...tally.pairs]).toEqual([]);
  });

  it('that was corrected is kept with what it was corrected to', () => {
    const tally = tallied(decision([field('030201', '0401')]), decision([field('0302', '040105')]));
    expect(tally.pairs.get('category 0302 0401')).toEqual({ n: 2 });
    expect(tally.pairs.get('category1 03 04')).toEqual({ n: 2 });
  });
});

it('what nobody confirmed is counted apart, and a sample by whether a person said the same', () => {
  const tally = tallied(
    decision([field('0302', '0302')], { automatic: true }),
    decision([field('0302', '0302')], { sample: true }),
    decision([field('0302', '0401')], { sample: true }),
  );
  expect(tally.automatic).toEqual({ confirmed: 1, samples: 2, agreed: 1 });
  expect(tally.fields.get('category1 ')).toMatchObject({ decided: 2 });
});

it('a dispatch is counted by what was proposed, and whether it came back', () => {
  const organ = (proposed: string | undefined, more: Partial<FieldDecision> = {}) =>
    field(proposed, 'housing', { field: 'organ', ...more });
  const sent = (one: FieldDecision, returned = false) => decision([one], { kind: 'DISPATCHED', returned });
  const { returns } = tallied(
    sent(organ('housing')),
    sent(organ('water'), true),
    sent(organ('water', { abstained: true })),
    sent(organ(undefined)),
  );
  expect(Object.fromEntries(returns)).toEqual({
    ' AS_PROPOSED': { dispatched: 1, returned: 0 },
    ' OTHERWISE': { dispatched: 1, returned: 1 },
    ' UNPROPOSED': { dispatched: 2, returned: 0 },
    'housing AS_PROPOSED': { dispatched: 1, returned: 0 },
    'housing OTHERWISE': { dispatched: 1, returned: 1 },
    'housing UNPROPOSED': { dispatched: 2, returned: 0 },
  });
});

it('an organ counts for itself and for every place it stands in', () => {
  expect(scopesOf('440106-petition-bureau', '440106')).toEqual(['440106-petition-bureau', '44', '4401', '440106']);
  expect(scopesOf('gone', undefined)).toEqual(['gone']);
});

const row = (week: string, category: string, decided: number, correct = decided): FieldRow => ({
  week,
  field: 'category',
  category,
  decided,
  correct,
  wrong: decided - correct,
  abstained: 0,
});

describe('the page', () => {
  it('shows nothing of fewer than five', () => {
    const rows = [row('2026-03-02', '03', 4), row('2026-03-02', '04', 5)];
    expect(categoriesOf(rows).map((one) => one.categoryCode)).toEqual(['04']);
    expect(fieldsOf([row('2026-03-02', '03', 4)], [])).toEqual([]);
    expect(weeksOf([row('2026-03-02', '03', 4)], ['2026-03-02'], '2026-03-04')).toMatchObject([
      { decided: 0, open: true },
    ]);
    const few = { dispatched: 4, returned: 4 };
    expect(
      returnFigures([
        { ...few, sentTo: '', way: 'AS_PROPOSED' },
        { ...few, sentTo: 'x', way: '' },
      ]),
    ).toMatchObject({
      asProposed: { dispatched: 0, returned: 0 },
      organs: [],
    });
  });

  it('divides by nothing never', () => {
    expect(countsOf([])).toEqual({ decided: 0, right: 0, wrong: 0, abstained: 0 });
    expect(eceOf([])).toBeUndefined();
  });

  it('says how far sureness and being right lie apart', () => {
    const bins: BinRow[] = [
      { field: 'category', bin: 9, n: 10, correct: 9, confidence: 9.5 },
      { field: 'category', bin: 5, n: 10, correct: 5, confidence: 5.5 },
    ];
    expect(eceOf(bins)).toBeCloseTo(0.05, 10);
  });

  it('tells a shift of categories from the same as before', () => {
    const before = [row('2026-02-23', '03', 500), row('2026-02-23', '04', 500)];
    expect(driftOf([row('2026-03-02', '03', 51), row('2026-03-02', '04', 49)], before).psi).toBeLessThan(0.01);
    const shifted = driftOf([row('2026-03-02', '03', 90), row('2026-03-02', '04', 10)], before);
    expect(shifted.psi).toBeGreaterThan(0.25);
    expect(shifted.shifts[0]).toMatchObject({ categoryCode: '04', share: 0.1, before: 0.5 });
    expect(driftOf([row('2026-03-02', '03', 20)], before)).toEqual({ shifts: [] });
  });
});
