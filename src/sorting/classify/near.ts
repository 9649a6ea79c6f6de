// Messages that are nearly the same, put together, so that no copy of a message is judged by a model that learnt it.
import { type Features, mixed } from './features.ts';

const BANDS = 16;
const ROWS = 2;
/** Of all different features of two messages, so many must be in both. */
const ALIKE = 0.5;

const SEEDS = Array.from({ length: BANDS * ROWS }, (_, at) => mixed(Math.imul(at + 1, 0x9e3779b1)));

/** The least of the hashes under each of several shufflings: alike in as many places as the sets are alike. */
function signatureOf({ hashes }: Features): Uint32Array {
  const least = new Uint32Array(SEEDS.length).fill(0xffffffff);
  for (const hash of hashes)
    for (let at = 0; at < SEEDS.length; at++) {
      const value = Math.imul(hash ^ (SEEDS[at] ?? 0), 0x9e3779b1) >>> 0;
      if (value < (least[at] ?? 0)) least[at] = value;
    }
  return least;
}

function jaccard(a: Features, b: Features): number {
  const [few, many] = a.hashes.length < b.hashes.length ? [a, b] : [b, a];
  const there = new Set(few.hashes);
  let both = 0;
  for (const hash of many.hashes) if (there.has(hash)) both++;
  return both === 0 ? 0 : both / (few.hashes.length + many.hashes.length - both);
}

function rootOf(parents: Int32Array, at: number): number {
  let root = at;
  while (parents[root] !== root) root = parents[root] ?? root;
  for (let on = at; on !== root; ) {
    const next = parents[on] ?? root;
    parents[on] = root;
    on = next;
  }
  return root;
}

/** Messages with the same signature in one band: pairs of the first met and each later one. */
function* pairsOf(signatures: readonly Uint32Array[], band: number): Generator<readonly [number, number]> {
  const met = new Map<string, number>();
  for (const [at, signature] of signatures.entries()) {
    const key = signature.subarray(band * ROWS, band * ROWS + ROWS).join();
    const first = met.get(key);
    if (first === undefined) met.set(key, at);
    else yield [first, at];
  }
}

/** Of each message the number of its group: the place of one message of the group. */
export function nearGroups(messages: readonly Features[]): Int32Array {
  const parents = Int32Array.from(messages.keys());
  const signatures = messages.map(signatureOf);
  const alike = (one: Features | undefined, other: Features | undefined): boolean =>
    one !== undefined && other !== undefined && jaccard(one, other) >= ALIKE;
  for (let band = 0; band < BANDS; band++)
    for (const [first, at] of pairsOf(signatures, band)) {
      const [root, other] = [rootOf(parents, first), rootOf(parents, at)];
      if (root !== other && alike(messages[first], messages[at])) parents[other] = root;
    }
  return parents.map((_, at) => rootOf(parents, at));
}
