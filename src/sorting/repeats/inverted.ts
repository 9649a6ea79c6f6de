// Texts found by their strongest words among millions, in memory: frozen segments and a growing tail. Pure.
import { type Fingerprint, STRONGEST, type Weighed } from './fingerprint.ts';
import type { Idf } from './idf.ts';
import { SEGMENT_TEXTS, type Segment, type Span, segmentOf, spanOf } from './segment.ts';
import { Tail } from './tail.ts';
import { Best, type Scored } from './top.ts';

export interface Finding {
  /** Never among the findings: the text that is asked for itself. */
  readonly except?: number;
  /** How many texts may be opened by rare words before common ones only add to what is open. */
  readonly most?: number;
}

/** Texts opened for one question. */
const MOST_OPEN = 15_000;
/** A word that stands in more texts than this only adds to texts that a rarer word opened. */
const COMMON = 15_000;
/** Places of words read for one question: the rarest words first, and no more where that is enough. */
const MOST_READ = 150_000;

interface Asked extends Weighed {
  /** Where its texts stand in each segment. */
  readonly spans: readonly Span[];
  /** Texts that it stands in. */
  readonly times: number;
  readonly opens: boolean;
}

export class InvertedIndex {
  readonly #segments: { readonly segment: Segment; readonly keys: Uint32Array }[] = [];
  #tail = new Tail();
  readonly #sums = new Float32Array(SEGMENT_TEXTS);
  readonly #open = new Uint16Array(SEGMENT_TEXTS);

  constructor(readonly idf: Idf) {}

  get size(): number {
    return this.#segments.length * SEGMENT_TEXTS + this.#tail.size;
  }

  /** Bytes of the frozen part. */
  get bytes(): number {
    return this.#segments.reduce(
      (sum, { segment: { terms, beginnings, starts, texts, norms }, keys }) =>
        [terms, beginnings, starts, texts, norms, keys].reduce((total, { byteLength }) => total + byteLength, sum),
      0,
    );
  }

  /** Adds a text under a key of 32 bits. */
  add(key: number, fingerprint: Fingerprint): void {
    this.#tail.add(key, fingerprint);
    if (this.#tail.size < SEGMENT_TEXTS) return;
    const { terms, texts, norms, keys } = this.#tail.pairs();
    this.#segments.push({ segment: segmentOf(terms, texts, norms), keys });
    this.#tail = new Tail();
  }

  /** The texts nearest to these words, the nearest first: cosine over the strongest words, between 0 and 1. */
  find(words: readonly Weighed[], limit: number, { except, most = MOST_OPEN }: Finding = {}): Scored[] {
    const strongest = words.slice(0, STRONGEST);
    const norm = Math.sqrt(strongest.reduce((sum, { weight }) => sum + weight ** 2, 0)) || 1;
    const asked = this.#asked(strongest, most);
    const best = new Best(limit);
    this.#segments.forEach(({ segment, keys }, nth) => {
      const opened = this.#sumSegment(segment, nth, asked);
      this.#collect(best, opened, segment.norms, keys, norm, except);
    });
    const opened = this.#tail.sum(asked, this.#sums, this.#open);
    this.#collect(best, opened, this.#tail.norms, this.#tail.keys, norm, except);
    return best.sorted();
  }

  /** The words in the order in which they are read: the rarest first, which open texts; those too common are left out. */
  #asked(words: readonly Weighed[], most: number): Asked[] {
    const counted = words
      .map(({ term, weight }) => {
        const spans = this.#segments.map(({ segment }) => spanOf(segment, term));
        const times = spans.reduce((sum, { from, to }) => sum + to - from, this.#tail.times(term));
        return { term, weight: weight * this.idf.of(term), spans, times };
      })
      .filter(({ times }) => times > 0)
      .sort((a, b) => a.times - b.times || b.weight - a.weight);
    let open = 0;
    let read = 0;
    return counted.flatMap((one, nth) => {
      const opens = nth === 0 || (open + one.times <= most && one.times <= COMMON);
      read += one.times;
      if (opens) open += one.times;
      return nth > 0 && read > MOST_READ ? [] : [{ ...one, opens }];
    });
  }

  /** Adds up the words' weights; how many texts were opened (their places stand in `#open`). */
  #sumSegment(segment: Segment, nth: number, asked: readonly Asked[]): number {
    const { texts } = segment;
    const sums = this.#sums;
    const open = this.#open;
    let opened = 0;
    for (const { weight, opens, spans } of asked) {
      const { from, to } = spans[nth] as Span;
      for (let at = from; at < to; at++) {
        const text = texts[at] as number;
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

  #collect(
    best: Best,
    opened: number,
    norms: ArrayLike<number>,
    keys: ArrayLike<number>,
    norm: number,
    except: number | undefined,
  ): void {
    for (let nth = 0; nth < opened; nth++) {
      const text = this.#open[nth] as number;
      const score = (this.#sums[text] as number) / (norm * (norms[text] as number));
      this.#sums[text] = 0;
      if (score > best.least && keys[text] !== except) best.offer(keys[text] as number, score);
    }
  }
}
