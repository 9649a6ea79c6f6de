// Makes scores into confidences that mean what they say: temperature and doubt, found on scores of messages not learnt.
import { type Calibration, confidencesOf } from './classify.ts';
import { eceOf, type Judged } from './metrics.ts';

const COLDEST = 0.01;
const HOTTEST = 10;
const STEPS = 30;
/** More would say less than the model knows of messages that are labelled with care. */
const DOUBTS: readonly number[] = [0, 0.005, 0.01, 0.015];
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Scores of one message that was held back, with the place of its true label. */
export interface Held {
  readonly scores: Float64Array;
  readonly truth: number;
}

/** The mean surprise at the truth under that calibration. */
export function surprise(held: readonly Held[], calibration: Calibration): number {
  let sum = 0;
  for (const { scores, truth } of held)
    sum -= Math.log(Math.max(confidencesOf(scores, calibration)[truth] ?? 0, 1e-12));
  return sum / Math.max(held.length, 1);
}

/** The temperature with the least surprise (golden section over its logarithm). */
export function temperatureOf(held: readonly Held[], doubt = 0): number {
  if (held.length === 0) return 1;
  const at = (x: number): number => surprise(held, { temperature: Math.exp(x), doubt });
  let low = Math.log(COLDEST);
  let high = Math.log(HOTTEST);
  let left = high - GOLDEN * (high - low);
  let right = low + GOLDEN * (high - low);
  let [leftValue, rightValue] = [at(left), at(right)];
  for (let step = 0; step < STEPS && high - low > 1e-4; step++) {
    if (leftValue < rightValue) {
      high = right;
      [right, rightValue] = [left, leftValue];
      left = high - GOLDEN * (high - low);
      leftValue = at(left);
    } else {
      low = left;
      [left, leftValue] = [right, rightValue];
      right = low + GOLDEN * (high - low);
      rightValue = at(right);
    }
  }
  return Math.exp((low + high) / 2);
}

/** The calibration whose confidences lie nearest to the truth, with little doubt rather than much. */
export function calibrationOf(held: readonly Held[]): Calibration {
  const tried = DOUBTS.map((doubt) => {
    const calibration = { temperature: temperatureOf(held, doubt), doubt };
    return { calibration, error: eceOf(judgedOf(held, calibration)) };
  });
  const best = tried.reduce((a, b) => (b.error < a.error ? b : a));
  return best.calibration;
}

/** What the held scores say under that calibration. */
export function judgedOf(held: readonly Held[], calibration: Calibration): Judged[] {
  return held.map(({ scores, truth }) => {
    const order = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    return { truth, order, confidence: confidencesOf(scores, calibration)[order[0] ?? 0] ?? 0 };
  });
}
