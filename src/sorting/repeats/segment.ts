// A part of the inverted index: up to 65,536 texts, for each word the texts it stands in. Typed arrays only. Pure.

export const SEGMENT_TEXTS = 65_536;

/** Where a word's texts begin and end in `texts`; empty where it is in none. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Segment {
  readonly size: number;
  /** Words, ascending. */
  readonly terms: Uint32Array;
  /** Where the words with each beginning (of so many bits) start; one more at the end. */
  readonly beginnings: Uint32Array;
  /** Where each word's texts begin; one more at the end. */
  readonly starts: Uint32Array;
  /** Places of texts in the segment, ascending for each word. */
  readonly texts: Uint16Array;
  /** Length of each text's vector. */
  readonly norms: Float32Array;
}

const BEGINNING_BITS = 14;
const BEGINNINGS = 1 << BEGINNING_BITS;
const RADIX_BITS = 11;
const RADIX = 1 << RADIX_BITS;

interface Pairs {
  readonly terms: Uint32Array;
  readonly texts: Uint16Array;
}

/** Sorts words with their texts by word; texts of one word keep their order. */
function sortPairs(terms: Uint32Array, texts: Uint16Array): Pairs {
  let from: Pairs = { terms, texts };
  let to: Pairs = { terms: new Uint32Array(terms.length), texts: new Uint16Array(texts.length) };
  for (let shift = 0; shift < 32; shift += RADIX_BITS) {
    const at = new Uint32Array(RADIX + 1);
    for (const term of from.terms) {
      const after = ((term >>> shift) & (RADIX - 1)) + 1;
      at[after] = (at[after] as number) + 1;
    }
    for (let digit = 0; digit < RADIX; digit++) at[digit + 1] = (at[digit + 1] as number) + (at[digit] as number);
    for (let nth = 0; nth < from.terms.length; nth++) {
      const term = from.terms[nth] as number;
      const digit = (term >>> shift) & (RADIX - 1);
      const place = at[digit] as number;
      at[digit] = place + 1;
      to.terms[place] = term;
      to.texts[place] = from.texts[nth] as number;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Hashed words spread evenly: behind each beginning there are a few. */
function beginningsOf(terms: readonly number[]): Uint32Array {
  const starts = new Uint32Array(BEGINNINGS + 1);
  let at = 0;
  for (let beginning = 0; beginning < BEGINNINGS; beginning++) {
    starts[beginning] = at;
    while (at < terms.length && (terms[at] as number) >>> (32 - BEGINNING_BITS) === beginning) at++;
  }
  starts[BEGINNINGS] = at;
  return starts;
}

/** A segment from pairs of word and text, in the order of texts. */
export function segmentOf(pairTerms: Uint32Array, pairTexts: Uint16Array, norms: Float32Array): Segment {
  const sorted = sortPairs(pairTerms.slice(), pairTexts.slice());
  const terms: number[] = [];
  const starts: number[] = [];
  for (let at = 0; at < sorted.terms.length; at++) {
    const term = sorted.terms[at] as number;
    if (at > 0 && term === sorted.terms[at - 1]) continue;
    terms.push(term);
    starts.push(at);
  }
  starts.push(sorted.terms.length);
  return {
    size: norms.length,
    terms: Uint32Array.from(terms),
    beginnings: beginningsOf(terms),
    starts: Uint32Array.from(starts),
    texts: sorted.texts,
    norms,
  };
}

/** Where a word's texts stand. */
export function spanOf({ terms, beginnings, starts }: Segment, term: number): Span {
  const beginning = term >>> (32 - BEGINNING_BITS);
  let low = beginnings[beginning] as number;
  const end = beginnings[beginning + 1] as number;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] as number) < term) low = middle + 1;
    else high = middle;
  }
  return low < end && terms[low] === term
    ? { from: starts[low] as number, to: starts[low + 1] as number }
    : { from: 0, to: 0 };
}
