// Features of many messages as rows for the solver, the labels' weights as bytes.
import type { Features } from './features.ts';
import { valuesOf } from './rarity.ts';
import type { Rows, Weights } from './solver.ts';

/** What fewer messages have is not learnt: it would be a name rather than a word. */
const LEAST_MESSAGES = 3;
/** Weights that are nothing but rounding. */
const LEAST_WEIGHT = 1e-30;

/** One message as a row: columns that are common enough to learn, and their values. */
export interface Row {
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** The message's features folded into as many columns as there are rarities (a power of two). */
export function rowOf(message: Features, rarity: Uint8Array, frequencies: Uint32Array): Row {
  const mask = rarity.length - 1;
  const columns = Int32Array.from(message.hashes, (hash) => hash & mask);
  const kept = columns.map((_, at) => at).filter((at) => (frequencies[columns[at] ?? 0] ?? 0) >= LEAST_MESSAGES);
  const values = valuesOf(message, rarity);
  return { columns: kept.map((at) => columns[at] ?? 0), values: Float32Array.from(kept, (at) => values[at] ?? 0) };
}

/** The rows at these places, one after the other. */
export function rowsOf(rows: readonly Row[], places: Int32Array, width: number): Rows {
  const starts = new Int32Array(places.length + 1);
  for (const [at, place] of places.entries()) starts[at + 1] = (starts[at] ?? 0) + (rows[place]?.columns.length ?? 0);
  const total = starts[places.length] ?? 0;
  const columns = new Int32Array(total);
  const values = new Float32Array(total);
  for (const [at, place] of places.entries()) {
    const row = rows[place];
    if (!row) continue;
    columns.set(row.columns, starts[at]);
    values.set(row.values, starts[at]);
  }
  return { starts, columns, values, width };
}

/** Weights of a byte each, with the label's own scale: weight = byte * scale, wrong by half a scale at most. */
export function quantised({ labels, weights }: Weights): { weights: Int8Array<ArrayBuffer>; scales: Float32Array } {
  const most = new Float32Array(labels);
  for (let at = 0; at < weights.length; at++)
    most[at % labels] = Math.max(most[at % labels] ?? 0, Math.abs(weights[at] ?? 0));
  const scales = most.map((value) => (value > LEAST_WEIGHT ? value / 127 : 1));
  const bytes = new Int8Array(weights.length);
  for (let at = 0; at < weights.length; at++) bytes[at] = Math.round((weights[at] ?? 0) / (scales[at % labels] ?? 1));
  return { weights: bytes, scales };
}
