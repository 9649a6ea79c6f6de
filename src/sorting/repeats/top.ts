// The best of many, kept while they pass. Pure.

export interface Scored {
  readonly key: number;
  readonly score: number;
}

/** Keeps the `limit` highest scores, in a heap whose root is the least of them. */
export class Best {
  readonly #heap: Scored[] = [];

  constructor(readonly limit: number) {}

  /** A score must be above this to be kept. */
  get least(): number {
    return this.#heap.length < this.limit ? 0 : (this.#heap[0]?.score ?? 0);
  }

  offer(key: number, score: number): void {
    const one = { key, score };
    if (this.#heap.length < this.limit) this.#rise(one);
    else this.#sink(one);
  }

  sorted(): Scored[] {
    return [...this.#heap].sort((a, b) => b.score - a.score || a.key - b.key);
  }

  #rise(one: Scored): void {
    const heap = this.#heap;
    let at = heap.push(one) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above] as Scored;
      if (parent.score <= one.score) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = one;
  }

  #sink(one: Scored): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= heap.length) break;
      const right = left + 1;
      const less = right < heap.length && (heap[right] as Scored).score < (heap[left] as Scored).score ? right : left;
      const child = heap[less] as Scored;
      if (child.score >= one.score) break;
      heap[at] = child;
      at = less;
    }
    heap[at] = one;
  }
}
