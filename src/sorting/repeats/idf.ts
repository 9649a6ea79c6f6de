// How much a word tells: static weights by hash, so that a fingerprint made today is compared with one made years ago. Pure.

/** Weights of known words; every other word weighs `unknown`. */
export interface Idf {
  readonly unknown: number;
  of(term: number): number;
}

/** Weights are kept as bytes: this many steps to one. */
const STEPS = 20;

export interface IdfTable {
  /** Ascending. */
  readonly terms: Uint32Array;
  readonly weights: Uint8Array;
  readonly unknown: number;
}

/** Counted from texts: words in fewer than `least` of them are as good as unknown. */
export function countIdf(texts: Iterable<ReadonlyMap<number, number>>, least = 2): IdfTable {
  const frequency = new Map<number, number>();
  let texts_ = 0;
  for (const counts of texts) {
    texts_++;
    for (const term of counts.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const weigh = (times: number): number => Math.min(255, Math.round(STEPS * Math.log((texts_ + 1) / (times + 0.5))));
  const known = [...frequency].filter(([, times]) => times >= least).sort(([a], [b]) => a - b);
  return {
    terms: Uint32Array.from(known, ([term]) => term),
    weights: Uint8Array.from(known, ([, times]) => weigh(times)),
    unknown: weigh(1) / STEPS,
  };
}

/** Looks weights up. */
export function idfFrom({ terms, weights, unknown }: IdfTable): Idf {
  const known = new Map<number, number>();
  terms.forEach((term, at) => {
    known.set(term, (weights[at] ?? 0) / STEPS);
  });
  return { unknown, of: (term) => known.get(term) ?? unknown };
}
