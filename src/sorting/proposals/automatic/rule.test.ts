// What the system may confirm by itself: only what is sure in every field, never what a person must read; and when it stops.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Proposals, Proposed } from '../../contract.ts';
import { automaticFor, confirmable, fallsShort, isSample, tail } from './rule.ts';

const sure = <T>(value: T, confidence = 0.99): Proposed<T> => ({
  value,
  confidence,
  threshold: 0.6,
  reasons: [],
  others: [],
});
const open = { confidence: 0.3, threshold: 0.6, reasons: [], others: [] };

const GOOD: Proposals = {
  class: sure('APPEAL'),
  category: sure('030201'),
  categoryLevels: [
    { value: '03', confidence: 0.995 },
    { value: '0302', confidence: 0.99 },
    { value: '030201', confidence: 0.7 },
  ],
  litigation: sure(false),
  procedure: sure('PETITION_PROCEDURE'),
  track: sure('ORDINARY'),
  place: sure('440106006'),
  organ: sure('440106-housing'),
  signals: [],
};
const RULE = { organ: '440106-petition-bureau', categoryPrefix: '03', precision: 0.98, sampleShare: 0.05 };
const asked = (proposals: Proposals, repeats = 0, rules = [RULE]) =>
  automaticFor(rules, { proposals, holder: RULE.organ, repeats }, (_field, precision) => precision);

describe('automatic triage', () => {
  it('confirms an appeal or a suggestion in which every field is sure', () => {
    expect(asked(GOOD)?.said).toEqual({
      class: 'APPEAL',
      // As deep as it is sure.
      categoryCode: '0302',
      placeCode: '440106006',
      litigationRelated: false,
      track: 'ORDINARY',
    });
    expect(asked({ ...GOOD, class: sure('SUGGESTION') })).toBeDefined();
  });

  it.each<[string, Partial<Proposals>]>([
    ['an accusation', { class: sure('ACCUSATION') }],
    ['litigation', { litigation: sure(true) }],
    ['what is urgent', { track: sure('URGENT') }],
    ['a danger to life', { signals: [{ signal: 'LIFE', reasons: [] }] }],
    ['a field that is open', { track: open }],
    ['a class that is not sure enough', { class: sure('APPEAL', 0.97) }],
    ['a category that is not sure enough', { categoryLevels: [{ value: '03', confidence: 0.97 }] }],
    ['a place that is not sure enough', { place: sure('440106006', 0.97) }],
    ['litigation that is not sure enough', { litigation: sure(false, 0.97) }],
    ['a category of no rule', { category: sure('040101') }],
  ])('leaves %s to a person', (_what, change) => {
    expect(asked({ ...GOOD, ...change })).toBeUndefined();
  });

  it('leaves to a person what may be a repeat, and what lies at another organ', () => {
    expect(asked(GOOD, 1)).toBeUndefined();
    expect(asked(GOOD, 0, [{ ...RULE, organ: '44-petition-bureau' }])).toBeUndefined();
    expect(asked(GOOD, 0, [])).toBeUndefined();
  });

  it('asks for the precision of the most particular rule', () => {
    const stricter = { ...RULE, categoryPrefix: '0302', precision: 0.995 };
    expect(asked(GOOD, 0, [RULE, stricter])).toBeUndefined();
    const other = { category: sure('0301'), categoryLevels: [{ value: '03', confidence: 0.99 }] };
    expect(asked({ ...GOOD, ...other }, 0, [RULE, stricter])).toMatchObject({
      rule: RULE,
      said: { categoryCode: '03' },
    });
  });

  it('offers nothing to be confirmed where words accuse or a field is open', () => {
    expect(confirmable({ ...GOOD, class: sure('ACCUSATION') })).toBeUndefined();
    expect(confirmable({ ...GOOD, place: open })).toBeUndefined();
    expect(confirmable(GOOD)).toMatchObject({ class: 'APPEAL' });
  });
});

describe('the sample', () => {
  it('is never less than one in twenty', () => {
    expect(isSample(0, 0.049)).toBe(true);
    expect(isSample(0, 0.05)).toBe(false);
    expect(isSample(0.2, 0.19)).toBe(true);
  });

  it('stops a rule when persons disagreed more often than chance allows', () => {
    expect(fallsShort(0.98, 20, 20)).toBe(false);
    // One disagreement is no ground, however few there were.
    expect(fallsShort(0.98, 0, 1)).toBe(false);
    expect(fallsShort(0.98, 8, 10)).toBe(true);
    expect(fallsShort(0.98, 98, 100)).toBe(false);
    expect(fallsShort(0.98, 990, 1000)).toBe(false);
    expect(fallsShort(0.98, 950, 1000)).toBe(true);
  });

  it('weighs by the binomial distribution', () => {
    expect(tail(0, 1, 0.9)).toBeCloseTo(0.1);
    expect(tail(1, 2, 0.5)).toBeCloseTo(0.75);
    expect(tail(940, 1000, 0.95)).toBeCloseTo(0.0876, 2);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0.5, max: 0.999, noNaN: true }), (of, p) => {
        expect(tail(of, of, p)).toBeCloseTo(1, 6);
        expect(tail(of - 1, of, p)).toBeLessThanOrEqual(1);
      }),
      { seed: 4, numRuns: 100 },
    );
  });
});
