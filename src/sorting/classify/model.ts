// A trained model in memory: one or more heads, each telling one question's labels apart.

/** What a head reached in cross-validation, grouped by near-duplicates. */
export interface HeadFigures {
  readonly examples: number;
  readonly accuracy: number;
  readonly macroF1: number;
  readonly top2: number;
  readonly ece: number;
}

/** From this confidence on, so large a part of the answers was right in cross-validation. */
export interface Threshold {
  readonly precision: number;
  /** 2 when no confidence reached that precision: nothing passes. */
  readonly confidence: number;
  /** The part of the messages that passes. */
  readonly coverage: number;
}

/** One question (`category`, `class`, …) and its possible answers. */
export interface Head {
  readonly name: string;
  readonly labels: readonly string[];
  /** Features fall into 2^bits columns. */
  readonly bits: number;
  /** Of label l at column c: weights[c * labels.length + l] * scales[l]. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  /** How rare each column is (rarity.ts), 2^bits bytes. */
  readonly rarity: Uint8Array;
  readonly biases: Float32Array;
  /** Scores are divided by it before they become confidences. */
  readonly temperature: number;
  /** The part of every confidence that is spread evenly over all labels: examples are mislabelled now and then. */
  readonly doubt: number;
  readonly thresholds: readonly Threshold[];
  readonly figures: HeadFigures;
}

export interface Model {
  /** Name and the first signs of the file's hash: the same for the same weights. */
  readonly version: string;
  /** Where its examples came from, in words. */
  readonly source: string;
  readonly heads: readonly Head[];
}

/** The head of that name. */
export const headOf = (model: Model, name: string): Head | undefined => model.heads.find((head) => head.name === name);

/** What each proposal names as its maker. */
export const modelVersion = (model: Model): string => model.version;

/** Above which confidence a head's answers had that precision; 2 (never) for a precision it was not measured at. */
export const thresholdOf = (head: Head, precision: number): number =>
  head.thresholds.find((threshold) => threshold.precision === precision)?.confidence ?? 2;
