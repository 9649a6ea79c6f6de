// Features of many messages as rows for the solver, the labels' weights as bytes.
import type { Features } from './features.ts';
import type { Rows, Weights } from './solver.ts';

/** The messages at these places, their features folded into 2^bits columns. */
export function rowsOf(messages: readonly Features[], places: Int32Array, bits: number): Rows {
  const mask = 2 ** bits - 1;
  const starts = new Int32Array(places.length + 1);
  for (const [row, place] of places.entries())
    starts[row + 1] = (starts[row] ?? 0) + (messages[place]?.hashes.length ?? 0);
  const total = starts[places.length] ?? 0;
  const columns = new Int32Array(total);
  const values = new Float32Array(total);
  for (const [row, place] of places.entries()) {
    const message = messages[place];
    if (!message) continue;
    const from = starts[row] ?? 0;
    values.set(message.values, from);
    for (let at = 0; at < message.hashes.length; at++) columns[from + at] = (message.hashes[at] ?? 0) & mask;
  }
  return { starts, columns, values, width: 2 ** bits };
}

/** Weights of a byte each, with the label's own scale: weight = byte * scale, wrong by half a scale at most. */
export function quantised({ labels, weights }: Weights): { weights: Int8Array<ArrayBuffer>; scales: Float32Array } {
  const most = new Float32Array(labels);
  for (let at = 0; at < weights.length; at++)
    most[at % labels] = Math.max(most[at % labels] ?? 0, Math.abs(weights[at] ?? 0));
  const scales = most.map((value) => (value > 0 ? value / 127 : 1));
  const bytes = new Int8Array(weights.length);
  for (let at = 0; at < weights.length; at++) bytes[at] = Math.round((weights[at] ?? 0) / (scales[at % labels] ?? 1));
  return { weights: bytes, scales };
}
