// Trains a head: weights from all examples; temperature, thresholds and figures from examples that were held back.
import { decided, type Result, refused } from '../../platform/result.ts';
import { calibrationOf, type Held, judgedOf } from './calibrate.ts';
import { scoresOf, type Weighing } from './classify.ts';
import { type Features, featuresOf, type Message } from './features.ts';
import { foldsOf } from './folds.ts';
import { accuracyOf, coverageAt, eceOf, type Judged, macroF1Of, thresholdFor, top2Of } from './metrics.ts';
import type { Head, HeadFigures, Threshold } from './model.ts';
import { nearGroups } from './near.ts';
import { frequenciesOf, rarityOf, valuesOf } from './rarity.ts';
import { quantised, type Row, rowOf, rowsOf } from './rows.ts';
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
  rounds: 6,
  loss: 'squared',
  seed: 1,
  folds: 10,
  precisions: [0.9, 0.95, 0.97, 0.98, 0.99],
};

export const withDefaults = (given: Partial<TrainOptions> & { readonly name: string }): TrainOptions => ({
  ...TRAIN_DEFAULTS,
  ...given,
});

/** Hears how many of how many rounds over the examples are done. */
export type Progress = (done: number, total: number) => void;

const LEAST_EXAMPLES = 20;
const LEAST_OF_LABEL = 2;
const MOST_BALANCE = 2.5;

/** Examples read once: features, and labels as places in a sorted list. */
export interface TrainingSet {
  readonly features: readonly Features[];
  readonly labels: readonly string[];
  readonly targets: Int32Array;
  readonly importance: Float32Array;
}

/** A rare label's examples count more and a common one's less, within limits: else the rare are seldom answered. */
function balanceOf(counts: Int32Array, label: number): number {
  const mean = counts.reduce((a, b) => a + b, 0) / counts.length;
  return Math.min(MOST_BALANCE, Math.max(1 / MOST_BALANCE, mean / (counts[label] ?? mean)));
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
  const importance = Float32Array.from(
    examples,
    ({ weight }, at) => (weight ?? 1) * balanceOf(counts, targets[at] ?? 0),
  );
  return decided({ features: examples.map((one) => featuresOf(one)), labels, targets, importance });
}

/** The examples as a head will see them: rarity from all of them, whatever their labels. */
interface Reading {
  readonly set: TrainingSet;
  readonly rarity: Uint8Array<ArrayBuffer>;
  readonly rows: readonly Row[];
  readonly options: TrainOptions;
}

function readingOf(set: TrainingSet, options: TrainOptions): Reading {
  const frequencies = frequenciesOf(set.features, options.bits);
  const rarity = rarityOf(frequencies, set.features.length);
  return { set, rarity, rows: set.features.map((one) => rowOf(one, rarity, frequencies)), options };
}

function weighed({ set, rarity, rows, options }: Reading, places: Int32Array, round: () => void): Weighing {
  const problem = {
    targets: Int32Array.from(places, (place) => set.targets[place] ?? 0),
    importance: Float32Array.from(places, (place) => set.importance[place] ?? 1),
    labels: set.labels.length,
  };
  const solved = solve(rowsOf(rows, places, rarity.length), problem, options, round);
  return { labels: set.labels, rarity, biases: solved.biases, ...quantised(solved) };
}

/** Scores of every example by weights that learnt neither it nor its near-duplicates, and the part each was in. */
export function heldScores(
  set: TrainingSet,
  options: TrainOptions,
  round: () => void = () => {},
): { readonly held: Held[]; readonly parts: Int32Array } {
  const reading = readingOf(set, options);
  const parts = foldsOf(nearGroups(set.features), set.targets, options.folds, options.seed);
  const held: Held[] = new Array(set.features.length);
  for (let fold = 0; fold < options.folds; fold++) {
    const learnt = Int32Array.from([...parts.keys()].filter((at) => parts[at] !== fold));
    const weights = weighed(reading, learnt, round);
    for (const [at, features] of set.features.entries()) {
      if (parts[at] !== fold) continue;
      const scores = scoresOf(weights, features, valuesOf(features, reading.rarity));
      held[at] = { scores, truth: set.targets[at] ?? 0 };
    }
  }
  return { held, parts };
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
  const options = withDefaults(given);
  const read = trainingSet(examples);
  if (!read.ok) return read;
  const set = read.value;
  const total = (options.folds + 1) * options.rounds;
  let done = 0;
  const round = (): void => progress(++done, total);
  const { held } = heldScores(set, options, round);
  const calibration = calibrationOf(held);
  const judged = judgedOf(held, calibration);
  const all = Int32Array.from(set.features.keys());
  return decided({
    name: options.name,
    bits: options.bits,
    ...weighed(readingOf(set, options), all, round),
    ...calibration,
    thresholds: thresholdsOf(judged, options.precisions),
    figures: figuresOf(judged, set.labels.length),
  });
}
