// The newest texts of the inverted index, up to a segment: grows text by text, is asked like a segment. Pure.
import type { Fingerprint } from './fingerprint.ts';

interface Asked {
  readonly term: number;
  readonly weight: number;
  readonly opens: boolean;
}

/** Words there is room for at first. */
const ROOM = 4_096;

export class Tail {
  readonly norms: number[] = [];
  readonly keys: number[] = [];
  /** Pairs of word and text as they came. */
  #terms = new Uint32Array(ROOM);
  #places = new Uint16Array(ROOM);
  #pairs = 0;
  /** The texts of each word, of as many pairs as were asked about: who only reads in millions never needs them. */
  readonly #texts = new Map<number, number[]>();
  #sorted = 0;

  get size(): number {
    return this.keys.length;
  }

  add(key: number, { terms, norm }: Fingerprint): void {
    const text = this.keys.push(key) - 1;
    this.norms.push(norm || 1);
    this.#makeRoom(terms.length);
    this.#terms.set(terms, this.#pairs);
    this.#places.fill(text, this.#pairs, this.#pairs + terms.length);
    this.#pairs += terms.length;
  }

  times(term: number): number {
    return this.#textsOf(term).length;
  }

  /** Adds up the words' weights in `sums`; writes the places of texts that were opened to `open`, answers how many. */
  sum(asked: readonly Asked[], sums: Float32Array, open: Uint16Array): number {
    let opened = 0;
    for (const { term, weight, opens } of asked) {
      for (const text of this.#textsOf(term)) {
        const sum = sums[text] as number;
        if (sum > 0) sums[text] = sum + weight;
        else if (opens) {
          sums[text] = weight;
          open[opened++] = text;
        }
      }
    }
    return opened;
  }

  /** Everything as pairs of word and text, in the order of texts, to be frozen. */
  pairs(): { terms: Uint32Array; texts: Uint16Array; norms: Float32Array; keys: Uint32Array } {
    return {
      terms: this.#terms.subarray(0, this.#pairs),
      texts: this.#places.subarray(0, this.#pairs),
      norms: Float32Array.from(this.norms),
      keys: Uint32Array.from(this.keys),
    };
  }

  #textsOf(term: number): readonly number[] {
    for (; this.#sorted < this.#pairs; this.#sorted++) {
      const own = this.#terms[this.#sorted] as number;
      const text = this.#places[this.#sorted] as number;
      const texts = this.#texts.get(own);
      if (texts) texts.push(text);
      else this.#texts.set(own, [text]);
    }
    return this.#texts.get(term) ?? [];
  }

  #makeRoom(more: number): void {
    if (this.#pairs + more <= this.#terms.length) return;
    const room = Math.max(this.#terms.length * 2, this.#pairs + more);
    const [terms, places] = [this.#terms, this.#places];
    this.#terms = new Uint32Array(room);
    this.#places = new Uint16Array(room);
    this.#terms.set(terms);
    this.#places.set(places);
  }
}
