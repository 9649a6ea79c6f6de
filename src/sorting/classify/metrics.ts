// How good answers are: accuracy, F1 by class, calibration, and how much passes at a wanted precision.
import { seededDice } from './solver.ts';

/** One answer that was held against the truth. Labels are places in a list. */
export interface Judged {
  readonly truth: number;
  /** Labels by confidence, the likeliest first; at least the first two. */
  readonly order: readonly number[];
  readonly confidence: number;
}

export interface ClassFigures {
  readonly count: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const guess = (one: Judged): number => one.order[0] ?? -1;
const isRight = (one: Judged): boolean => guess(one) === one.truth;
const part = (of: number, whole: number): number => (whole === 0 ? 0 : of / whole);

/** The part of right answers; 0 for none at all. */
export const accuracyOf = (judged: readonly Judged[]): number => part(judged.filter(isRight).length, judged.length);

/** The part whose truth is among the first two. */
export const top2Of = (judged: readonly Judged[]): number =>
  part(judged.filter(({ truth, order }) => order[0] === truth || order[1] === truth).length, judged.length);

/** confusion[truth][guess]: how often. */
export function confusionOf(judged: readonly Judged[], labels: number): number[][] {
  const table = Array.from({ length: labels }, () => new Array<number>(labels).fill(0));
  for (const one of judged) {
    const row = table[one.truth];
    if (row) row[guess(one)] = (row[guess(one)] ?? 0) + 1;
  }
  return table;
}

/** Precision, recall and F1 of each label. */
export function classFiguresOf(confusion: readonly (readonly number[])[]): ClassFigures[] {
  return confusion.map((row, label) => {
    const count = row.reduce((a, b) => a + b, 0);
    const guessed = confusion.reduce((sum, other) => sum + (other[label] ?? 0), 0);
    const right = row[label] ?? 0;
    return {
      count,
      precision: part(right, guessed),
      recall: part(right, count),
      f1: part(2 * right, count + guessed),
    };
  });
}

/** The mean F1 of the labels that occur as truth or as answer. */
export function macroF1Of(judged: readonly Judged[], labels: number): number {
  const counts = new Float64Array(labels);
  const guesses = new Float64Array(labels);
  const rights = new Float64Array(labels);
  for (const one of judged) {
    counts[one.truth] = (counts[one.truth] ?? 0) + 1;
    guesses[guess(one)] = (guesses[guess(one)] ?? 0) + 1;
    if (isRight(one)) rights[one.truth] = (rights[one.truth] ?? 0) + 1;
  }
  let sum = 0;
  let met = 0;
  for (let label = 0; label < labels; label++) {
    const both = (counts[label] ?? 0) + (guesses[label] ?? 0);
    if (both === 0) continue;
    met++;
    sum += (2 * (rights[label] ?? 0)) / both;
  }
  return part(sum, met);
}

/** Expected calibration error: how far confidence and accuracy lie apart, over equally wide bins. */
export function eceOf(judged: readonly Judged[], bins = 15): number {
  const counts = new Float64Array(bins);
  const gaps = new Float64Array(bins);
  for (const one of judged) {
    const bin = Math.min(bins - 1, Math.floor(one.confidence * bins));
    counts[bin] = (counts[bin] ?? 0) + 1;
    gaps[bin] = (gaps[bin] ?? 0) + one.confidence - (isRight(one) ? 1 : 0);
  }
  return part(
    gaps.reduce((sum, gap) => sum + Math.abs(gap), 0),
    judged.length,
  );
}

/** What passes a threshold and how much of it is right. */
export function coverageAt(judged: readonly Judged[], confidence: number): { coverage: number; precision: number } {
  const passed = judged.filter((one) => one.confidence >= confidence);
  return { coverage: part(passed.length, judged.length), precision: accuracyOf(passed) };
}

/** The lowest confidence from which on at least `precision` of the answers are right; 2 when there is none. */
export function thresholdFor(judged: readonly Judged[], precision: number): number {
  const sorted = [...judged].sort((a, b) => b.confidence - a.confidence);
  let right = 0;
  let found = 2;
  for (const [at, one] of sorted.entries()) {
    if (isRight(one)) right++;
    const next = sorted[at + 1];
    if (next?.confidence === one.confidence) continue;
    if (right >= precision * (at + 1)) found = one.confidence;
  }
  return found;
}

/** The middle 95 % of macro-F1 over samples drawn again from the answers. */
export function macroF1Interval(
  judged: readonly Judged[],
  labels: number,
  { draws = 1000, seed = 1 }: { readonly draws?: number; readonly seed?: number } = {},
): [number, number] {
  if (judged.length === 0) return [0, 0];
  const dice = seededDice(seed);
  const values: number[] = [];
  const sample: Judged[] = [...judged];
  for (let draw = 0; draw < draws; draw++) {
    for (let at = 0; at < sample.length; at++) {
      const drawn = judged[Math.floor(dice() * judged.length)];
      if (drawn) sample[at] = drawn;
    }
    values.push(macroF1Of(sample, labels));
  }
  values.sort((a, b) => a - b);
  return [values[Math.floor(draws * 0.025)] ?? 0, values[Math.min(draws - 1, Math.floor(draws * 0.975))] ?? 0];
}
