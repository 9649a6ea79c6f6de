// The newest texts of the inverted index, up to a segment: grows text by text, is asked like a segment. Pure.
import type { Fingerprint } from './fingerprint.ts';

interface Asked {
  readonly term: number;
  readonly weight: number;
  readonly opens: boolean;
}

export class Tail {
  readonly norms: number[] = [];
  readonly keys: number[] = [];
  readonly #texts = new Map<number, number[]>();
  #pairs = 0;

  get size(): number {
    return this.keys.length;
  }

  add(key: number, { terms, norm }: Fingerprint): void {
    const text = this.keys.push(key) - 1;
    this.norms.push(norm || 1);
    this.#pairs += terms.length;
    for (const term of terms) {
      const texts = this.#texts.get(term);
      if (texts) texts.push(text);
      else this.#texts.set(term, [text]);
    }
  }

  times(term: number): number {
    return this.#texts.get(term)?.length ?? 0;
  }

  /** Adds up the words' weights in `sums`; writes the places of texts that were opened to `open`, answers how many. */
  sum(asked: readonly Asked[], sums: Float32Array, open: Uint16Array): number {
    let opened = 0;
    for (const { term, weight, opens } of asked) {
      for (const text of this.#texts.get(term) ?? []) {
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

  /** Everything as pairs of word and text, grouped by word, to be frozen. */
  pairs(): { terms: Uint32Array; texts: Uint16Array; norms: Float32Array; keys: Uint32Array } {
    const terms = new Uint32Array(this.#pairs);
    const texts = new Uint16Array(this.#pairs);
    let at = 0;
    for (const [term, places] of this.#texts) {
      terms.fill(term, at, at + places.length);
      texts.set(places, at);
      at += places.length;
    }
    return { terms, texts, norms: Float32Array.from(this.norms), keys: Uint32Array.from(this.keys) };
  }
}
