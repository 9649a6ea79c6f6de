// The index in memory finds what a comparison with every text finds, over segments and tail alike; and never what it should not.
import { describe, expect, it } from 'vitest';
import { type Fingerprint, fingerprintOf, packed, unpacked, type Weighed } from './fingerprint.ts';
import type { Idf } from './idf.ts';
import { InvertedIndex } from './inverted.ts';
import { SEGMENT_TEXTS, segmentOf, spanOf } from './segment.ts';
import { Best } from './top.ts';

const idf: Idf = { unknown: 9, of: (term) => 1 + (term % 7) };

/** A seeded die. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
}

const wordsOf = (die: () => number, count: number, of: number): Weighed[] =>
  [...new Set(Array.from({ length: count }, () => Math.floor(die() * of)))]
    .map((term) => ({ term, weight: idf.of(term) }))
    .sort((a, b) => b.weight - a.weight || a.term - b.term);

function cosine(asked: readonly Weighed[], { terms, norm }: Fingerprint): number {
  const has = new Set(terms);
  const length = Math.sqrt(asked.reduce((sum, { weight }) => sum + weight ** 2, 0));
  return (
    asked.reduce((sum, { term, weight }) => (has.has(term) ? sum + weight * idf.of(term) : sum), 0) / (length * norm)
  );
}

describe('the inverted index', () => {
  it('finds what is nearest, in the tail and behind a full segment', () => {
    const die = dice(1);
    const index = new InvertedIndex(idf);
    const texts = Array.from({ length: SEGMENT_TEXTS + 500 }, () => fingerprintOf(wordsOf(die, 12, 30_000), idf));
    texts.forEach((text, key) => {
      index.add(key, text);
    });
    expect(index.size).toBe(texts.length);
    expect(index.bytes).toBeGreaterThan(SEGMENT_TEXTS * 20);
    for (const key of [0, 77, SEGMENT_TEXTS - 1, SEGMENT_TEXTS, SEGMENT_TEXTS + 499]) {
      const asked = [...(texts[key]?.terms ?? [])].map((term) => ({ term, weight: idf.of(term) }));
      const best = texts
        .map((text, at) => ({ key: at, score: cosine(asked, text) }))
        .sort((a, b) => b.score - a.score || a.key - b.key)
        .slice(0, 3);
      const found = index.find(asked, 3);
      expect(found.map((one) => one.score.toFixed(4))).toEqual(best.map((one) => one.score.toFixed(4)));
      expect(found[0]?.key).toBe(key);
      expect(index.find(asked, 3, { except: key })[0]?.key).not.toBe(key);
      // What was added up for one question is gone before the next.
      expect(index.find(asked, 3)).toEqual(found);
    }
  });

  it('answers with nothing to nothing, and by common words alone where nothing else is there', () => {
    const index = new InvertedIndex(idf);
    for (let key = 0; key < 30_000; key++) index.add(key, fingerprintOf([{ term: 3, weight: 4 }], idf));
    expect(index.find([], 10)).toEqual([]);
    expect(index.find([{ term: 99, weight: 1 }], 10)).toEqual([]);
    expect(index.find([{ term: 3, weight: 4 }], 10)).toHaveLength(10);
    index.add(30_000, fingerprintOf([], idf));
    expect(index.find([{ term: 3, weight: 4 }], 1)[0]?.score).toBeCloseTo(1);
  });
});

describe('a segment', () => {
  it('knows for each word its texts in order', () => {
    const segment = segmentOf(
      Uint32Array.from([0xfffffff0, 5, 5, 70_000, 5]),
      Uint16Array.from([0, 0, 1, 1, 65_535]),
      new Float32Array(3),
    );
    const textsOf = (term: number) => {
      const { from, to } = spanOf(segment, term);
      return [...segment.texts.slice(from, to)];
    };
    expect([textsOf(5), textsOf(70_000), textsOf(0xfffffff0), textsOf(6)]).toEqual([[0, 1, 65_535], [1], [0], []]);
  });
});

it('a fingerprint is the same after it was kept; a cut one is refused', () => {
  const made = fingerprintOf(wordsOf(dice(2), 60, 1_000), idf);
  const read = unpacked(packed(made));
  expect(read.terms).toEqual(made.terms);
  expect(read.norm).toBeCloseTo(made.norm, 2);
  expect(made.terms).toHaveLength(48);
  expect(() => unpacked(packed(made).subarray(0, 7))).toThrow('cut');
});

it('the best are kept while they pass', () => {
  const die = dice(3);
  const best = new Best(5);
  const all = Array.from({ length: 200 }, (_, key) => ({ key, score: die() }));
  for (const { key, score } of all) if (score > best.least) best.offer(key, score);
  expect(best.sorted()).toEqual([...all].sort((a, b) => b.score - a.score).slice(0, 5));
});
