// How well repeats are found, on a gold set: recall among the first ten, precision of the first, recall at 95 % precision. Pure.
import type { Candidate, GoldSet } from './gold.ts';

export interface RepeatFigures {
  /** Of the gold set. */
  readonly messages: number;
  readonly groups: number;
  /** Of a message's repeats (ten at most), how many stand among its first ten candidates; the mean over messages. */
  readonly recallAt10: number;
  /** Of the first candidates that the gold set judges, how many are repeats. */
  readonly precisionAt1: number;
  /** The same with every candidate outside the gold set counted as wrong. */
  readonly precisionAt1Strict: number;
  /** Pairs found above the score at which 95 of 100 judged pairs are right, of all that could stand among the first ten. */
  readonly recallAtPrecision95: number;
  readonly recallAtPrecision95Strict: number;
  /** The score from which that is so. */
  readonly scoreAtPrecision95: number;
  /** Mean distance between score and truth over ten bins, candidates outside the gold set counted as wrong. */
  readonly calibrationError: number;
}

const FIRST = 10;
const PRECISION = 0.95;

interface Pair {
  readonly score: number;
  readonly right: boolean;
  readonly judged: boolean;
}

function reach(pairs: readonly Pair[], possible: number): { recall: number; score: number } {
  let right = 0;
  let best = { recall: 0, score: 1 };
  [...pairs]
    .sort((a, b) => b.score - a.score)
    .forEach((pair, nth) => {
      if (pair.right) right++;
      if (right / (nth + 1) >= PRECISION) best = { recall: right / possible, score: pair.score };
    });
  return best;
}

function calibrationError(pairs: readonly Pair[]): number {
  const gaps = new Array<number>(FIRST).fill(0);
  for (const { score, right } of pairs) {
    const bin = Math.min(FIRST - 1, Math.floor(score * FIRST));
    gaps[bin] = (gaps[bin] ?? 0) + score - (right ? 1 : 0);
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / (pairs.length || 1);
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Asks for the repeats of every message of the gold set. */
export function evaluateRepeats(set: GoldSet, ranked: (place: number) => readonly Candidate[]): RepeatFigures {
  const pairs: Pair[] = [];
  let recall = 0;
  let possible = 0;
  let firstRight = 0;
  let firstJudged = 0;
  for (const place of set.groups.keys()) {
    const first = ranked(place).slice(0, FIRST);
    const right = first.filter((one) => set.isRepeat(place, one.place)).length;
    recall += share(right, set.possible(place, FIRST));
    possible += set.possible(place, FIRST);
    const top = first[0];
    if (top && set.groups.has(top.place)) firstJudged++;
    if (top && set.isRepeat(place, top.place)) firstRight++;
    for (const one of first)
      pairs.push({
        score: one.score,
        right: set.isRepeat(place, one.place),
        judged: set.groups.has(one.place),
      });
  }
  const judged = reach(
    pairs.filter((pair) => pair.judged),
    possible,
  );
  return {
    messages: set.groups.size,
    groups: set.sizes.size,
    recallAt10: share(recall, set.groups.size),
    precisionAt1: share(firstRight, firstJudged),
    precisionAt1Strict: share(firstRight, set.groups.size),
    recallAtPrecision95: judged.recall,
    recallAtPrecision95Strict: reach(pairs, possible).recall,
    scoreAtPrecision95: judged.score,
    calibrationError: calibrationError(pairs),
  };
}
