// What a model says to a message: the likeliest label, the runners-up, and the words that spoke for it.
import { type Features, featuresOf, type Message } from './features.ts';
import { type Head, headOf, type Model } from './model.ts';
import { valuesOf } from './rarity.ts';

export interface Scored {
  readonly label: string;
  /** Calibrated: of the answers with 0.9, nine in ten were right in cross-validation. */
  readonly confidence: number;
}

export interface Classified {
  readonly best: Scored;
  /** All other labels, the likeliest first. */
  readonly others: readonly Scored[];
  /** Words of the message that spoke for the best label rather than for others, the strongest first. */
  readonly words: readonly { readonly word: string; readonly weight: number }[];
}

const MOST_WORDS = 8;

/** What scores need of a head. */
export type Weighing = Pick<Head, 'labels' | 'weights' | 'scales' | 'biases' | 'rarity'>;

/** The plain score of each label. Label by label, so that each sum stays in the processor. */
export function scoresOf(head: Weighing, { hashes }: Features, values: Float32Array): Float64Array {
  const { weights, scales, biases, rarity } = head;
  const labels = head.labels.length;
  const mask = rarity.length - 1;
  const rows = hashes.map((hash) => (hash & mask) * labels);
  const scores = new Float64Array(labels);
  for (let label = 0; label < labels; label++) {
    let sum = 0;
    for (let at = 0; at < rows.length; at++) sum += (values[at] ?? 0) * (weights[(rows[at] ?? 0) + label] ?? 0);
    scores[label] = sum * (scales[label] ?? 0) + (biases[label] ?? 0);
  }
  return scores;
}

/** How scores become confidences. */
export type Calibration = Pick<Head, 'temperature' | 'doubt'>;

/** Scores as parts of 1: the softmax of the scores divided by the temperature, and a little doubt for all alike. */
export function confidencesOf(scores: Float64Array, { temperature, doubt }: Calibration): Float64Array {
  const most = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  const parts = scores.map((score) => Math.exp((score - most) / temperature));
  const sum = parts.reduce((a, b) => a + b, 0);
  return parts.map((part) => ((1 - doubt) * part) / sum + doubt / parts.length);
}

/** How much more a column speaks for one label than for all on average. */
function preference({ weights, scales, labels }: Head, column: number, best: number): number {
  const from = column * labels.length;
  let all = 0;
  for (let label = 0; label < labels.length; label++) all += (weights[from + label] ?? 0) * (scales[label] ?? 0);
  return (weights[from + best] ?? 0) * (scales[best] ?? 0) - all / labels.length;
}

function wordsFor(head: Head, features: Features, values: Float32Array, best: number) {
  const mask = head.rarity.length - 1;
  const speaking: { word: string; weight: number }[] = [];
  for (const { word, at } of features.words) {
    const weight = (values[at] ?? 0) * preference(head, (features.hashes[at] ?? 0) & mask, best);
    if (weight > 0) speaking.push({ word, weight });
  }
  return speaking.sort((a, b) => b.weight - a.weight).slice(0, MOST_WORDS);
}

/** One head's answer to features that were read before; for several heads on one message. */
export function answerOf(head: Head, features: Features): Classified {
  const values = valuesOf(features, head.rarity);
  const confidences = confidencesOf(scoresOf(head, features, values), head);
  const order = [...confidences.keys()].sort((a, b) => (confidences[b] ?? 0) - (confidences[a] ?? 0));
  const scored = order.map((at) => ({ label: head.labels[at] ?? '', confidence: confidences[at] ?? 0 }));
  const [best = { label: '', confidence: 0 }, ...others] = scored;
  return { best, others, words: wordsFor(head, features, values, order[0] ?? 0) };
}

/**
 * The answer of one head to a message of any kind and length; undefined when the model has no such head. Takes under a
 * millisecond. Nothing readable in it: the answer rests on how common each label is, with little confidence.
 */
export function classify(model: Model, head: string, message: Message): Classified | undefined {
  const asked = headOf(model, head);
  return asked && answerOf(asked, featuresOf(message));
}
