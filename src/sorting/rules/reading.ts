// What each reading of a petition's words answers: a value, how sure, the words and the rule that spoke for it, runners-up.
import type { Reason } from '../contract.ts';

/** Without a value nothing spoke for any; what came nearest leads the others. */
export interface Reading<T> {
  readonly value?: T;
  readonly confidence: number;
  readonly reasons: Reason[];
  readonly others: { value: T; confidence: number }[];
}

const MOST_WORDS = 8;
const MOST_OTHERS = 5;

/** Words of the text as a reason takes them: each once, at most eight. */
export const someWords = (words: readonly string[]): string[] => [...new Set(words)].slice(0, MOST_WORDS);

/** A keyword rule spoke; its sentence stands in the wording. */
export const byRule = (rule: string, words: readonly string[] = []): Reason => ({
  kind: 'rule',
  rule,
  words: someWords(words),
});

/** Between 0 and 1, with three decimals; what is no number is 0. */
export const sure = (value: number): number =>
  Number.isFinite(value) ? Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000 : 0;

/** From a sum of evidence (0 is as likely as not) to a probability. */
export const logistic = (evidence: number): number => 1 / (1 + Math.exp(-evidence));

export interface Ranked<T> {
  readonly value: T;
  readonly confidence: number;
}

/** Runners-up: the likeliest first, each above nothing, at most five. */
export const runnersUp = <T>(ranked: readonly Ranked<T>[]): { value: T; confidence: number }[] =>
  ranked
    .map(({ value, confidence }) => ({ value, confidence: sure(confidence) }))
    .filter((one) => one.confidence > 0)
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, MOST_OTHERS);

/** The first of what is ranked with its reasons, the rest as runners-up; what stands there twice counts once. */
export function readingOf<T>(ranked: readonly Ranked<T>[], reasons: Reason[]): Reading<T> {
  const sorted = [...ranked]
    .sort((a, b) => b.confidence - a.confidence)
    .filter((one, nth, all) => all.findIndex((other) => other.value === one.value) === nth);
  const [best, ...rest] = sorted;
  if (!best) return { confidence: 0, reasons: [], others: [] };
  return { value: best.value, confidence: sure(best.confidence), reasons, others: runnersUp(rest) };
}
