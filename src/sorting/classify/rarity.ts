// How much a feature counts: the rarer among the examples, the more; each kind of features together the same.
import type { BLOCKS, Features } from './features.ts';

/** Length of each kind of features, in the order of BLOCKS. */
const LENGTHS = [1.3, 0.7, 1.3, 0.7] as const satisfies { readonly length: typeof BLOCKS.length };
/** A rarity is kept as a byte: value = byte / STEPS. */
const STEPS = 16;

/** In how many messages each column occurs. */
export function frequenciesOf(messages: readonly Features[], bits: number): Uint32Array {
  const frequencies = new Uint32Array(2 ** bits);
  const mask = 2 ** bits - 1;
  for (const { hashes } of messages)
    for (const column of new Set(hashes.map((hash) => hash & mask)))
      frequencies[column] = (frequencies[column] ?? 0) + 1;
  return frequencies;
}

/** ln((n + 1) / (frequency + 1)) + ½ of each column, as bytes. What no example has is the rarest. */
export const rarityOf = (frequencies: Uint32Array, messages: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(frequencies, (frequency) =>
    Math.min(255, Math.round(STEPS * (Math.log((messages + 1) / (frequency + 1)) + 0.5))),
  );

/**
 * The value of each feature: count times rarity, each kind scaled to its length. What no example had counts in the length,
 * so that a message of unknown words says little.
 */
export function valuesOf({ hashes, counts, ends }: Features, rarity: Uint8Array): Float32Array {
  const mask = rarity.length - 1;
  const values = new Float32Array(hashes.length);
  let start = 0;
  for (const [block, end] of ends.entries()) {
    let square = 0;
    for (let at = start; at < end; at++) {
      const value = (counts[at] ?? 0) * (rarity[(hashes[at] ?? 0) & mask] ?? 0);
      values[at] = value;
      square += value * value;
    }
    const scale = square > 0 ? (LENGTHS[block] ?? 1) / Math.sqrt(square) : 0;
    for (let at = start; at < end; at++) values[at] = (values[at] ?? 0) * scale;
    start = end;
  }
  return values;
}
