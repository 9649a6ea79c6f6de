// Chance that can be repeated: the same seed and place give the same throws, on every machine and in every order.

const GOLDEN = 0x9e3779b9;
const WARM_UP = 6;

/** Folds a number into a state so that neighbours end far apart. */
function mixed(state: number, part: number): number {
  let mix = Math.imul(state ^ (part >>> 0), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** A small generator with 128 bits of state (sfc32). */
export class Dice {
  #a = GOLDEN;
  #b = 0x243f6a88;
  #c = 0xb7e15162;
  #counter = 1;

  /** The dice of a place: seed, purpose, index … */
  constructor(...path: readonly number[]) {
    for (const part of path) {
      const low = part >>> 0;
      const high = Math.floor(part / 2 ** 32) >>> 0;
      this.#a = mixed(this.#a, low);
      this.#b = mixed(this.#b ^ this.#a, low ^ high);
      this.#c = mixed(this.#c ^ this.#b, high + GOLDEN);
    }
    for (let n = 0; n < WARM_UP; n++) this.#throw();
  }

  #throw(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** From 0 to below 1. */
  next(): number {
    return this.#throw() / 2 ** 32;
  }

  /** A whole number from 0 to below n. */
  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(some: readonly T[]): T {
    const one = some[this.below(some.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  }

  /** About bell-shaped, around 0. */
  normal(): number {
    return this.next() + this.next() + this.next() + this.next() - 2;
  }

  /** A UUID of version 7 for the given instant. */
  id(at: number): string {
    const time = hex(at, 12);
    const [first, second, third] = [this.#throw(), this.#throw(), this.#throw()];
    const variant = hex(0x8000 | (first & 0x3fff), 4);
    const tail = `${hex(second, 8)}${hex(third >>> 16, 4)}`;
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(first >>> 20, 3)}-${variant}-${tail}`;
  }
}

/** Something with how often it is to be thrown. */
export type Weighted<T> = readonly (readonly [T, number])[];

const totals = new WeakMap<Weighted<unknown>, number>();

/** Throws for one of several of different weight. */
export function weighted<T>(dice: Dice, some: Weighted<T>): T {
  const total = totals.get(some) ?? some.reduce((sum, [, weight]) => sum + weight, 0);
  totals.set(some, total);
  let left = dice.next() * total;
  for (const [one, weight] of some) {
    left -= weight;
    if (left < 0) return one;
  }
  const last = some.at(-1);
  if (!last) throw new Error('nothing to throw for');
  return last[0];
}
