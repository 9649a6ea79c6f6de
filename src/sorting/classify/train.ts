// Trains a head: weights from all examples; temperature, thresholds and figures from examples that were held back.
import { decided, type Result, refused } from '../../platform/result.ts';
import { type Held, judgedOf, temperatureOf } from './calibrate.ts';
import { scoresOf, type Weighing } from './classify.ts';
import { type Features, featuresOf, type Message } from './features.ts';
import { foldsOf } from './folds.ts';
import { accuracyOf, coverageAt, eceOf, type Judged, macroF1Of, thresholdFor, top2Of } from './metrics.ts';
import type { Head, HeadFigures, Threshold } from './model.ts';
import { nearGroups } from './near.ts';
import { quantised, rowsOf } from './rows.ts';
import { type SolverOptions, solve } from './solver.ts';

export interface Example extends Message {
  readonly label: string;
  /** How much it counts; 1 when missing. */
  readonly weight?: number;
}

export interface TrainOptions extends SolverOptions {
  readonly name: string;
  readonly bits: number;
  readonly folds: number;
  /** Precisions for which a threshold is kept. */
  readonly precisions: readonly number[];
}

export const TRAIN_DEFAULTS: Omit<TrainOptions, 'name'> = {
  bits: 18,
  cost: 1,
  rounds: 12,
  loss: 'squared',
  seed: 1,
  folds: 10,
  precisions: [0.9, 0.95, 0.97, 0.98, 0.99],
};

/** Hears how many of how many rounds over the examples are done. */
export type Progress = (done: number, total: number) => void;

const LEAST_EXAMPLES = 20;
const LEAST_OF_LABEL = 2;

/** Examples read once: features, and labels as places in a sorted list. */
export interface TrainingSet {
  readonly features: readonly Features[];
  readonly labels: readonly string[];
  readonly targets: Int32Array;
  readonly importance: Float32Array;
}

/** Reads the examples, or says why they cannot teach anything. */
export function trainingSet(examples: readonly Example[]): Result<TrainingSet> {
  if (examples.length === 0) return refused('examples-none');
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  if (labels.length < 2) return refused('examples-one-class');
  const targets = Int32Array.from(examples, ({ label }) => labels.indexOf(label));
  const counts = new Int32Array(labels.length);
  for (const target of targets) counts[target] = (counts[target] ?? 0) + 1;
  if (examples.length < LEAST_EXAMPLES || Math.min(...counts) < LEAST_OF_LABEL) return refused('examples-few');
  const importance = Float32Array.from(examples, ({ weight }) => weight ?? 1);
  return decided({ features: examples.map((one) => featuresOf(one)), labels, targets, importance });
}

function weighed(set: TrainingSet, places: Int32Array, options: TrainOptions, round: () => void): Weighing {
  const rows = rowsOf(set.features, places, options.bits);
  const targets = Int32Array.from(places, (place) => set.targets[place] ?? 0);
  const importance = Float32Array.from(places, (place) => set.importance[place] ?? 1);
  const solved = solve(rows, { targets, importance, labels: set.labels.length }, options, round);
  return { labels: set.labels, bits: options.bits, biases: solved.biases, ...quantised(solved) };
}

/** Scores of every example by weights that learnt neither it nor its near-duplicates. */
export function heldScores(set: TrainingSet, options: TrainOptions, round: () => void = () => {}): Held[] {
  const parts = foldsOf(nearGroups(set.features), set.targets, options.folds, options.seed);
  const held: Held[] = new Array(set.features.length);
  for (let fold = 0; fold < options.folds; fold++) {
    const learnt = Int32Array.from([...parts.keys()].filter((at) => parts[at] !== fold));
    const weights = weighed(set, learnt, options, round);
    for (const [at, features] of set.features.entries())
      if (parts[at] === fold) held[at] = { scores: scoresOf(weights, features), truth: set.targets[at] ?? 0 };
  }
  return held;
}

const figuresOf = (judged: readonly Judged[], labels: number): HeadFigures => ({
  examples: judged.length,
  accuracy: accuracyOf(judged),
  macroF1: macroF1Of(judged, labels),
  top2: top2Of(judged),
  ece: eceOf(judged),
});

/** For each precision the threshold that reached it, and how much passed it. */
export const thresholdsOf = (judged: readonly Judged[], precisions: readonly number[]): Threshold[] =>
  precisions.map((precision) => {
    const confidence = thresholdFor(judged, precision);
    return { precision, confidence, coverage: coverageAt(judged, confidence).coverage };
  });

/**
 * A head for these examples: the same examples and options give the same weights. Refused: examples-none,
 * examples-one-class, examples-few.
 */
export function trainHead(
  examples: readonly Example[],
  given: Partial<TrainOptions> & { readonly name: string },
  progress: Progress = () => {},
): Result<Head> {
  const options: TrainOptions = { ...TRAIN_DEFAULTS, ...given };
  const read = trainingSet(examples);
  if (!read.ok) return read;
  const set = read.value;
  const total = (options.folds + 1) * options.rounds;
  let done = 0;
  const round = (): void => progress(++done, total);
  const held = heldScores(set, options, round);
  const temperature = temperatureOf(held);
  const judged = judgedOf(held, temperature);
  const all = Int32Array.from(set.features.keys());
  return decided({
    name: options.name,
    ...weighed(set, all, options, round),
    temperature,
    thresholds: thresholdsOf(judged, options.precisions),
    figures: figuresOf(judged, set.labels.length),
  });
}
