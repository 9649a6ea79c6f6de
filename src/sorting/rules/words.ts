// The word lists of classes, litigation, procedures, signals and tracks: what of them stands in a text, rule by rule.
import { Lexicon, type Term } from './lexicon.ts';
import type { ReadText } from './text.ts';

export interface WordRule {
  readonly rule: string;
  readonly value: string;
  readonly weight: number;
}

interface WordRow {
  readonly list: string;
  readonly rule: string;
  readonly value: string;
  readonly weight: string;
  readonly words: string;
}

export const LISTS = ['class', 'need', 'litigation', 'procedure', 'signal', 'track', 'accused'] as const;
export type ListName = (typeof LISTS)[number];
export type WordLists = Readonly<Record<ListName, Lexicon<WordRule>>>;

/** A rule that hides words inside other words, and says nothing itself. */
const HIDES = '-';

const termsOf = (rows: readonly WordRow[], list: ListName): Term<WordRule>[] =>
  rows
    .filter((row) => row.list === list)
    .flatMap(({ rule, value, weight, words }) =>
      words.split('|').map((word) => ({ word, entry: { rule, value, weight: Number(weight) } })),
    );

/** Lists from the rows of the table. */
export const wordLists = (rows: readonly WordRow[]): WordLists =>
  Object.fromEntries(LISTS.map((list) => [list, new Lexicon(termsOf(rows, list))])) as unknown as WordLists;

/** A word that stands in the text. */
export interface Found extends WordRule {
  readonly at: number;
  readonly end: number;
  readonly word: string;
  readonly inTitle: boolean;
}

/** What was found in a text that is still being read: several rules ask the same list. */
const known = new WeakMap<ReadText, Map<Lexicon<WordRule>, Found[]>>();

/** The words of a list in a text, as they stand there. */
export function found(lexicon: Lexicon<WordRule>, read: ReadText): readonly Found[] {
  const lists = known.get(read) ?? new Map<Lexicon<WordRule>, Found[]>();
  known.set(read, lists);
  const before = lists.get(lexicon);
  if (before) return before;
  const all = lexicon
    .hits(read.plain)
    .filter(({ entry }) => entry.rule !== HIDES)
    .map(({ at, end, entry }) => ({
      ...entry,
      at,
      end,
      word: read.original.slice(at, end),
      inTitle: read.partAt(at) === 'title',
    }));
  lists.set(lexicon, all);
  return all;
}

/** Those of one value. */
export const ofValue = (all: readonly Found[], value: string): Found[] => all.filter((one) => one.value === value);

export const wordsOfFound = (all: readonly Found[]): string[] => all.map((one) => one.word);

const IN_TITLE = 1.5;
const EACH_MORE = 0.3;
const MOST_MORE = 4;

/** How strongly words speak together: the strongest whole, each further one by a part; in the title more. */
export function weightOf(all: readonly Found[]): number {
  const byWord = new Map<string, number>();
  for (const { word, weight, inTitle } of all)
    byWord.set(word, Math.max(byWord.get(word) ?? 0, inTitle ? weight * IN_TITLE : weight));
  const [first = 0, ...more] = [...byWord.values()].sort((a, b) => b - a);
  return more.slice(0, MOST_MORE).reduce((sum, weight) => sum + weight * EACH_MORE, first);
}

/** The rules that spoke, the strongest first, each with its words. */
export function spokenRules(all: readonly Found[]): { rule: string; words: string[] }[] {
  const rules = new Map<string, Found[]>();
  for (const one of all) {
    const known = rules.get(one.rule);
    if (known) known.push(one);
    else rules.set(one.rule, [one]);
  }
  return [...rules]
    .sort((a, b) => weightOf(b[1]) - weightOf(a[1]))
    .map(([rule, some]) => ({ rule, words: wordsOfFound(some) }));
}
