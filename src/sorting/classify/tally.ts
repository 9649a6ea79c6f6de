// Counts hashes without making an object for each: one open table that is cleaned by what was put into it.

const SIZE = 1 << 16;
const MASK = SIZE - 1;
/** Beyond this many different ones nothing new is taken, so that the table stays quick. */
const MOST = SIZE >> 1;

/** A table of hashes and their weights; used again and again, never by two at once. */
export class Tally {
  readonly #keys = new Uint32Array(SIZE);
  readonly #weights = new Float32Array(SIZE);
  readonly #taken = new Int32Array(MOST);
  #count = 0;

  get size(): number {
    return this.#count;
  }

  /** Adds to the weight of a hash; answers its place in the order of first arrival, -1 when the table is full. */
  add(hash: number, weight: number): void {
    const key = hash === 0 ? 1 : hash;
    let slot = (key ^ (key >>> 16)) & MASK;
    for (;;) {
      const there = this.#keys[slot];
      if (there === key) {
        this.#weights[slot] = (this.#weights[slot] ?? 0) + weight;
        return;
      }
      if (there === 0) break;
      slot = (slot + 1) & MASK;
    }
    if (this.#count === MOST) return;
    this.#keys[slot] = key;
    this.#weights[slot] = weight;
    this.#taken[this.#count++] = slot;
  }

  /** Hands out everything in the order of arrival, and is empty again. */
  drain(take: (hash: number, weight: number) => void): void {
    for (let at = 0; at < this.#count; at++) {
      const slot = this.#taken[at] ?? 0;
      take(this.#keys[slot] ?? 0, this.#weights[slot] ?? 0);
      this.#keys[slot] = 0;
    }
    this.#count = 0;
  }
}
