// Two petitions side by side, in figures: how alike their words are, and whether they name different places. Pure.
import { type Weighed, weighed } from './fingerprint.ts';
import type { Idf } from './idf.ts';
import { countTerms, plain, type Said, termsOf } from './terms.ts';

/** A petition ready to be compared with many. */
export interface Compared {
  /** All words with their weights. */
  readonly words: readonly Weighed[];
  readonly byTerm: ReadonlyMap<number, number>;
  readonly norm: number;
  /** Words of the title alone. */
  readonly title: readonly Weighed[];
  readonly names: readonly string[];
  /** What was read of it, written plainly. */
  readonly body: string;
  readonly length: number;
}

/** A name of a place or a body: what stands before one of the usual endings. */
const NAMED =
  /[\p{Script=Han}a-z0-9]{2,7}?(?:小区|社区|花园|家园|公寓|大厦|广场|学校|小学|中学|学院|大学|医院|公司|市场|工地|街道|国际|路|街|巷|村|镇|乡|苑|城|府|湾|庭|园|里|居|站|桥|区|县)/gu;

const namesIn = (text: string): string[] => [...new Set(text.match(NAMED) ?? [])];

export function comparedOf(said: Said, idf: Idf): Compared {
  const words = weighed(termsOf(said), idf);
  return {
    words,
    byTerm: new Map(words.map(({ term, weight }) => [term, weight])),
    norm: Math.sqrt(words.reduce((sum, { weight }) => sum + weight ** 2, 0)) || 1,
    title: weighed(countTerms(said.title), idf),
    names: namesIn(plain(said.title)),
    body: plain(`${said.title} ${said.text} ${said.demand ?? ''}`),
    length: said.text.length,
  };
}

/** Cosine over all words. */
export function cosine(a: Compared, b: Compared): number {
  const [few, many] = a.words.length < b.words.length ? [a, b] : [b, a];
  let sum = 0;
  for (const { term, weight } of few.words) sum += weight * (many.byTerm.get(term) ?? 0);
  return sum / (a.norm * b.norm);
}

/** How much of the words of a title stand in the other petition, by weight. */
function contained(title: readonly Weighed[], other: Compared): number {
  let all = 0;
  let there = 0;
  for (const { term, weight } of title) {
    all += weight ** 2;
    if (other.byTerm.has(term)) there += weight ** 2;
  }
  return all === 0 ? 0 : there / all;
}

/** Weight of the strongest word of a title that the other petition lacks. */
function lacking(title: readonly Weighed[], other: Compared): number {
  for (const { term, weight } of title) if (!other.byTerm.has(term)) return weight;
  return 0;
}
