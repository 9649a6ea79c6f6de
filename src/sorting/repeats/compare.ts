// Two petitions side by side, in figures: how alike their words are, and whether they name different things. Pure.
import { type Weighed, weighed } from './fingerprint.ts';
import type { Idf } from './idf.ts';
import { countTerms, type Said, termsOf } from './terms.ts';

/** A petition ready to be compared with many. */
export interface Compared {
  /** All words with their weights, the strongest first. */
  readonly words: readonly Weighed[];
  readonly byTerm: ReadonlyMap<number, number>;
  readonly norm: number;
  /** Words of the title alone; without a title, the strongest of the text. */
  readonly title: readonly Weighed[];
  /** Words of the title that few texts have: names of estates, streets, firms. */
  readonly names: readonly number[];
  readonly length: number;
}

/** A word that weighs so much stands in one of 600 texts at most. */
const NAME_WEIGHT = 6.5;
/** So many of the strongest words tell what it is about. */
const STRONG = 12;
const LARGEST_WEIGHT = 10;

const normOf = (words: readonly Weighed[]): number =>
  Math.sqrt(words.reduce((sum, { weight }) => sum + weight ** 2, 0)) || 1;

export function comparedOf(said: Said, idf: Idf): Compared {
  const words = weighed(termsOf(said), idf);
  const titled = weighed(countTerms(said.title), idf);
  const title = titled.length > 0 ? titled : words.slice(0, STRONG);
  return {
    words,
    byTerm: new Map(words.map(({ term, weight }) => [term, weight])),
    norm: normOf(words),
    title,
    names: title.filter(({ term }) => idf.of(term) >= NAME_WEIGHT).map(({ term }) => term),
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

function titleCosine(a: Compared, b: Compared): number {
  const other = new Map(b.title.map(({ term, weight }) => [term, weight]));
  const sum = a.title.reduce((total, { term, weight }) => total + weight * (other.get(term) ?? 0), 0);
  return sum / (normOf(a.title) * normOf(b.title));
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
const lacking = (title: readonly Weighed[], other: Compared): number =>
  (title.find(({ term }) => !other.byTerm.has(term))?.weight ?? 0) / LARGEST_WEIGHT;

/** How much of the strongest words the other petition lacks, by weight. */
function lost(words: readonly Weighed[], other: Compared): number {
  let all = 0;
  let gone = 0;
  for (const { term, weight } of words.slice(0, STRONG)) {
    all += weight;
    if (!other.byTerm.has(term)) gone += weight;
  }
  return all === 0 ? 0 : gone / all;
}

/** Weight of the most telling title word that both petitions have. */
function sharedName(a: Compared, b: Compared, idf: Idf): number {
  let most = 0;
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const)
    for (const { term } of from.title) if (to.byTerm.has(term)) most = Math.max(most, idf.of(term));
  return most / LARGEST_WEIGHT;
}

/** Both titles name something, and neither name stands in the other petition: another estate, another street. */
function namesConflict(a: Compared, b: Compared): boolean {
  const none = (names: readonly number[], other: Compared): boolean =>
    names.length > 0 && !names.some((name) => other.byTerm.has(name));
  return none(a.names, b) && none(b.names, a);
}

/** What is known of a pair beside the words. */
export interface Circumstances {
  readonly samePerson: boolean;
  /** Between the two arrivals. */
  readonly days: number;
}

/** What the judge looks at, in this order. */
export const FEATURES = [
  'cosine',
  'cosine-squared',
  'title-cosine',
  'title-contained-less',
  'title-contained-more',
  'title-lacks-less',
  'title-lacks-more',
  'shared-name',
  'names-conflict',
  'names-conflict-in-copy',
  'substituted',
  'substituted-in-copy',
  'differs-in-copy',
  'length-ratio',
  'days',
  'same-person',
] as const;

const DAYS_SCALE = 5;

/** The figures of a pair; the same whichever comes first. */
export function featuresOf(a: Compared, b: Compared, { samePerson, days }: Circumstances, idf: Idf): number[] {
  const alike = cosine(a, b);
  const inOther = [contained(a.title, b), contained(b.title, a)] as const;
  const lacks = [lacking(a.title, b), lacking(b.title, a)] as const;
  const gone = [lost(a.words, b), lost(b.words, a)] as const;
  const conflict = namesConflict(a, b) ? 1 : 0;
  return [
    alike,
    alike ** 2,
    titleCosine(a, b),
    Math.min(...inOther),
    Math.max(...inOther),
    Math.min(...lacks),
    Math.max(...lacks),
    sharedName(a, b, idf),
    conflict,
    conflict * alike,
    Math.min(...gone),
    Math.min(...lacks) * alike,
    Math.max(...gone) * alike,
    Math.min(a.length, b.length) / Math.max(a.length, b.length, 1),
    Math.log1p(days) / DAYS_SCALE,
    samePerson ? 1 : 0,
  ];
}
