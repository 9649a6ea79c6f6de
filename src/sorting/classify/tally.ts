// Counts hashes without making an object for each: one open table, small enough for the processor's cache, cleaned by what
// was put into it.

const SIZE = 1 << 14;
const MASK = SIZE - 1;
/** Beyond this many different ones nothing new is taken, so that the table stays quick. */
const MOST = SIZE >> 1;

/** A table of hashes and their weights; used again and again, never by two at once. */
export class Tally {
  readonly #keys = new Uint32Array(SIZE);
  /** Of each slot the place of its hash in the order of arrival. */
  readonly #places = new Int32Array(SIZE);
  readonly #slots = new Int32Array(MOST);
  readonly #weights = new Float32Array(MOST);
  #count = 0;

  get size(): number {
    return this.#count;
  }

  /** Adds to the weight of a hash; answers its place in the order of first arrival, -1 when the table is full. */
  add(hash: number, weight: number): number {
    const key = hash === 0 ? 1 : hash;
    const keys = this.#keys;
    let slot = (key ^ (key >>> 16)) & MASK;
    while (keys[slot] !== key) {
      if (keys[slot] === 0) return this.#take(key, slot, weight);
      slot = (slot + 1) & MASK;
    }
    const place = this.#places[slot] ?? 0;
    this.#weights[place] = (this.#weights[place] ?? 0) + weight;
    return place;
  }

  #take(key: number, slot: number, weight: number): number {
    if (this.#count === MOST) return -1;
    const place = this.#count++;
    this.#keys[slot] = key;
    this.#places[slot] = place;
    this.#slots[place] = slot;
    this.#weights[place] = weight;
    return place;
  }

  /** Hands out everything in the order of arrival, from that place of the lists on, and is empty again. */
  drain(hashes: Uint32Array, weights: Float32Array, from: number): void {
    for (let place = 0; place < this.#count; place++) {
      const slot = this.#slots[place] ?? 0;
      hashes[from + place] = this.#keys[slot] ?? 0;
      weights[from + place] = this.#weights[place] ?? 0;
      this.#keys[slot] = 0;
    }
    this.#count = 0;
  }
}
