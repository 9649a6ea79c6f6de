// What a file of examples lets expect of messages never seen: each judged by a model that learnt neither it nor its copies.
import { decided, type Result } from '../../platform/result.ts';
import { calibrationOf, type Held, judgedOf } from './calibrate.ts';
import { type Coverage, type Evaluation, evaluationOf, REPORTED } from './evaluate.ts';
import { accuracyOf, type Judged, thresholdFor } from './metrics.ts';
import { type Example, heldScores, type Progress, type TrainOptions, trainingSet, withDefaults } from './train.ts';

interface Fold {
  /** What the temperature and the thresholds were found on: all other parts. */
  readonly others: readonly Judged[];
  readonly own: readonly Judged[];
}

function foldOf(held: readonly Held[], parts: Int32Array, part: number): Fold {
  const others = held.filter((_, at) => parts[at] !== part);
  const calibration = calibrationOf(others);
  const own = held.filter((_, at) => parts[at] === part);
  return { others: judgedOf(others, calibration), own: judgedOf(own, calibration) };
}

/** Each part is passed by the threshold of the others, so that no threshold is judged by what it was chosen on. */
function coverageOf(folds: readonly Fold[], target: number): Coverage {
  const thresholds = folds.map(({ others }) => thresholdFor(others, target));
  const passed = folds.flatMap(({ own }, at) => own.filter(({ confidence }) => confidence >= (thresholds[at] ?? 2)));
  const all = folds.reduce((sum, { own }) => sum + own.length, 0);
  return {
    target,
    threshold: thresholds.reduce((sum, one) => sum + one, 0) / folds.length,
    coverage: passed.length / all,
    precision: accuracyOf(passed),
  };
}

/** The figures by cross-validation, grouped by near-duplicates. Refused: as trainHead. */
export function crossValidated(
  examples: readonly Example[],
  given: Partial<TrainOptions> & { readonly name: string },
  progress: Progress = () => {},
): Result<Evaluation> {
  const options = withDefaults(given);
  const set = trainingSet(examples);
  if (!set.ok) return set;
  const total = options.folds * options.rounds;
  let done = 0;
  const { held, parts } = heldScores(set.value, options, () => progress(++done, total));
  const folds = Array.from({ length: options.folds }, (_, part) => foldOf(held, parts, part));
  const judged = folds.flatMap(({ own }) => own);
  return decided({
    ...evaluationOf(judged, set.value.labels, () => 2),
    coverage: REPORTED.map((target) => coverageOf(folds, target)),
  });
}
