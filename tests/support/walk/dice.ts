// Chance that can be repeated: one seed, one walk.

export interface Dice {
  /** From 0 to below n. */
  below(n: number): number;
  /** Once in so many times. */
  once(inTimes: number): boolean;
  pick<T>(some: readonly T[]): T;
}

/** A small generator (mulberry32) of a seed. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return {
    below,
    once: (inTimes) => below(inTimes) === 0,
    pick: (some) => {
      const one = some[below(some.length)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
  };
}
