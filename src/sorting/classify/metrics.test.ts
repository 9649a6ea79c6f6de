// The mathematics of figures, on cases counted by hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accuracyOf,
  classFiguresOf,
  confusionOf,
  coverageAt,
  eceOf,
  type Judged,
  macroF1Interval,
  macroF1Of,
  thresholdFor,
  top2Of,
} from './metrics.ts';

const judged = (truth: number, guess: number, confidence: number, second = 9): Judged => ({
  truth,
  order: [guess, second],
  confidence,
});

/** Truth 0: right, right, taken for 1. Truth 1: right, taken for 0. */
const FIVE = [judged(0, 0, 0.9), judged(0, 0, 0.8), judged(0, 1, 0.6, 0), judged(1, 1, 0.7), judged(1, 0, 0.5)];

describe('figures', () => {
  it('accuracy, top two, confusion', () => {
    expect(accuracyOf(FIVE)).toBeCloseTo(0.6);
    expect(top2Of(FIVE)).toBeCloseTo(0.8);
    expect(confusionOf(FIVE, 2)).toEqual([
      [2, 1],
      [1, 1],
    ]);
  });

  it('F1 by class and its mean', () => {
    const [zero, one] = classFiguresOf(confusionOf(FIVE, 2));
    expect(zero).toEqual({ count: 3, precision: 2 / 3, recall: 2 / 3, f1: 4 / 6 });
    expect(one).toEqual({ count: 2, precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(macroF1Of(FIVE, 2)).toBeCloseTo((4 / 6 + 0.5) / 2);
    expect(macroF1Of(FIVE, 7), 'labels that never occur do not count').toBeCloseTo((4 / 6 + 0.5) / 2);
  });

  it('calibration error: the gap of each bin, by its size', () => {
    expect(eceOf([judged(0, 0, 1), judged(0, 1, 1)])).toBeCloseTo(0.5);
    expect(eceOf([judged(0, 0, 0.75), judged(0, 0, 0.75), judged(0, 0, 0.75), judged(0, 1, 0.75)])).toBeCloseTo(0);
  });

  it('nothing judged is no figure, not a fault', () => {
    expect([accuracyOf([]), top2Of([]), macroF1Of([], 3), eceOf([])]).toEqual([0, 0, 0, 0]);
    expect(macroF1Interval([], 3)).toEqual([0, 0]);
    expect(thresholdFor([], 0.95)).toBe(2);
  });

  it('the interval holds the figure, and is the same each time', () => {
    const [low, high] = macroF1Interval(FIVE, 2);
    expect(low).toBeLessThanOrEqual(macroF1Of(FIVE, 2));
    expect(high).toBeGreaterThanOrEqual(macroF1Of(FIVE, 2));
    expect(macroF1Interval(FIVE, 2)).toEqual([low, high]);
  });
});

describe('thresholds', () => {
  it('pass as many as keep the precision', () => {
    const four = [judged(0, 0, 0.9), judged(0, 0, 0.8), judged(0, 1, 0.7), judged(0, 0, 0.6)];
    expect(thresholdFor(four, 1)).toBe(0.8);
    expect(thresholdFor(four, 0.75)).toBe(0.6);
    expect(coverageAt(four, 0.8)).toEqual({ coverage: 0.5, precision: 1 });
  });

  it('do not part answers of the same confidence', () => {
    expect(thresholdFor([judged(0, 0, 0.9), judged(0, 1, 0.9)], 0.9)).toBe(2);
  });

  it('keep their promise on what they were chosen from', () => {
    const one = fc.record({ right: fc.boolean(), confidence: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(one), fc.constantFrom(0.5, 0.9, 0.98), (answers, precision) => {
        const all = answers.map(({ right, confidence }) => judged(0, right ? 0 : 1, confidence));
        const threshold = thresholdFor(all, precision);
        const { coverage, precision: reached } = coverageAt(all, threshold);
        expect(coverage === 0 || reached >= precision).toBe(true);
      }),
    );
  });
});
