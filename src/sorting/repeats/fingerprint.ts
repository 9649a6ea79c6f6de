// The fingerprint of a text: its strongest words, by which texts of the same matter are found among millions. Pure.
import type { Idf } from './idf.ts';

/** How many words are kept of a text. */
export const STRONGEST = 48;

export interface Fingerprint {
  /** Hashed words, the strongest first. */
  readonly terms: Uint32Array;
  /** Length of the vector of their weights, each word counted once. */
  readonly norm: number;
}

export interface Weighed {
  readonly term: number;
  readonly weight: number;
}

/** Words by weight (how much a word tells, and how often it is said), the strongest first. */
export function weighed(counts: ReadonlyMap<number, number>, idf: Idf): Weighed[] {
  const all: Weighed[] = [];
  for (const [term, times] of counts) all.push({ term, weight: (1 + Math.log(times)) * idf.of(term) });
  return all.sort((a, b) => b.weight - a.weight || a.term - b.term);
}

export function fingerprintOf(words: readonly Weighed[], idf: Idf, strongest = STRONGEST): Fingerprint {
  const terms = Uint32Array.from(words.slice(0, strongest), ({ term }) => term);
  return { terms, norm: Math.sqrt(terms.reduce((sum, term) => sum + idf.of(term) ** 2, 0)) };
}

/** Steps of the norm to one, as it is kept. */
const NORM_STEPS = 256;
const HEADER_BYTES = 2;

/** As it is kept: the norm in two bytes, then four for each word. */
export function packed({ terms, norm }: Fingerprint): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES + terms.length * 4);
  bytes.writeUInt16LE(Math.min(0xffff, Math.round(norm * NORM_STEPS)), 0);
  terms.forEach((term, at) => {
    bytes.writeUInt32LE(term, HEADER_BYTES + at * 4);
  });
  return bytes;
}

/** Back from its bytes. Throws when they are cut. */
export function unpacked(bytes: Buffer): Fingerprint {
  if (bytes.length < HEADER_BYTES || (bytes.length - HEADER_BYTES) % 4 !== 0) throw new Error('A cut fingerprint.');
  const terms = new Uint32Array((bytes.length - HEADER_BYTES) / 4);
  const view = new DataView(bytes.buffer, bytes.byteOffset + HEADER_BYTES, terms.length * 4);
  for (let at = 0; at < terms.length; at++) terms[at] = view.getUint32(at * 4, true);
  return { terms, norm: bytes.readUInt16LE(0) / NORM_STEPS };
}
