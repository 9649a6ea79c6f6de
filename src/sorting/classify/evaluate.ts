// How good a head is on messages whose label is known: all figures in one table.
import { decided, type Result, refused } from '../../platform/result.ts';
import { judgedOf } from './calibrate.ts';
import { scoresOf } from './classify.ts';
import { featuresOf } from './features.ts';
import {
  accuracyOf,
  type ClassFigures,
  classFiguresOf,
  confusionOf,
  coverageAt,
  eceOf,
  type Judged,
  macroF1Interval,
  macroF1Of,
  top2Of,
} from './metrics.ts';
import { type Head, thresholdOf } from './model.ts';
import { valuesOf } from './rarity.ts';
import type { Example } from './train.ts';

/** The precisions that are reported. */
export const REPORTED = [0.95, 0.97, 0.98] as const;

export interface Coverage {
  /** The precision the threshold was chosen for, by cross-validation of the training examples. */
  readonly target: number;
  readonly threshold: number;
  /** The part of the messages that passed. */
  readonly coverage: number;
  /** The part of those that was right. */
  readonly precision: number;
}

export interface Evaluation {
  readonly n: number;
  readonly accuracy: number;
  readonly macroF1: number;
  /** The middle 95 % of a bootstrap of 1,000 draws. */
  readonly macroF1Interval: readonly [number, number];
  readonly top2: number;
  readonly ece: number;
  readonly perClass: readonly (ClassFigures & { readonly label: string })[];
  readonly labels: readonly string[];
  /** confusion[truth][answer], in the order of labels. */
  readonly confusion: readonly (readonly number[])[];
  readonly coverage: readonly Coverage[];
}

/** The figures of answers. `threshold` gives the confidence to pass for a precision. */
export function evaluationOf(
  judged: readonly Judged[],
  labels: readonly string[],
  threshold: (precision: number) => number,
): Evaluation {
  const confusion = confusionOf(judged, labels.length);
  return {
    n: judged.length,
    accuracy: accuracyOf(judged),
    macroF1: macroF1Of(judged, labels.length),
    macroF1Interval: macroF1Interval(judged, labels.length),
    top2: top2Of(judged),
    ece: eceOf(judged),
    perClass: classFiguresOf(confusion).map((figures, at) => ({ label: labels[at] ?? '', ...figures })),
    labels,
    confusion,
    coverage: REPORTED.map((target) => ({
      target,
      threshold: threshold(target),
      ...coverageAt(judged, threshold(target)),
    })),
  };
}

/**
 * What a head says to these examples. Those with a label the head does not have are left out and counted as `unknown`.
 * Refused: labels-unknown.
 */
export function evaluateHead(
  head: Head,
  examples: readonly Example[],
  progress: (done: number, total: number) => void = () => {},
): Result<{ readonly evaluation: Evaluation; readonly unknown: number }> {
  const known = examples.filter(({ label }) => head.labels.includes(label));
  if (known.length === 0) return refused('labels-unknown');
  const held = known.map((example, at) => {
    progress(at + 1, known.length);
    const features = featuresOf(example);
    return {
      scores: scoresOf(head, features, valuesOf(features, head.rarity)),
      truth: head.labels.indexOf(example.label),
    };
  });
  const evaluation = evaluationOf(judgedOf(held, head), head.labels, (precision) => thresholdOf(head, precision));
  return decided({ evaluation, unknown: examples.length - known.length });
}
