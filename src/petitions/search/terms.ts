// How words are found: every two neighbouring characters of a text stand in an index, so that any piece of it is found,
// whatever a word splitter would make of it. A query is cut into words (jieba) unless it stands in quotes.
import { segmenter, simplified, wordsOf } from '../../platform/words.ts';

/** A petition number, typed with or without spaces. */
export const NUMBER_LIKE = /^[\d\s-]{13,20}$/;

const RUN = /[\p{L}\p{N}]+/gu;
const HAN = /\p{Script=Han}/u;
const NOT_HAN = /[^\p{Script=Han}]+/gu;
const MIXED = /[^\p{Script=Han}]/u;
const LONGEST = 40;
/** Words of one query at most; what is beyond narrows nothing. */
const MOST_NEEDLES = 12;

/** As texts are compared: full-width as half-width, traditional as simplified, no capitals. */
export const folded = (text: string): string => simplified(text.normalize('NFKC').toLowerCase());

const lengthOf = (text: string): number => Array.from(text).length;

const wordOf = (run: string): string => Array.from(run).slice(0, LONGEST).join('');

/** Every two neighbouring characters; a single one that stands alone. */
function pairsOf(run: string): string[] {
  const chars = Array.from(run);
  return chars.length < 2 ? chars : chars.slice(1).map((char, index) => `${chars[index]}${char}`);
}

/**
 * What of a text stands in the index, each once: the pairs of every run with Chinese in it, its last character (a pair
 * begins with every other), and the whole words, also those that stand within Chinese (“去KTV的路”).
 */
export function gramsOf(text: string): string[] {
  const grams = new Set<string>();
  for (const run of folded(text).match(RUN) ?? []) {
    for (const word of run.match(NOT_HAN) ?? []) grams.add(wordOf(word));
    if (!HAN.test(run)) continue;
    for (const pair of pairsOf(run)) grams.add(pair);
    grams.add(Array.from(run).at(-1) ?? '');
  }
  return [...grams];
}

/** A piece that must stand in the text as it is, folded. */
export interface Needle {
  readonly text: string;
  /** It stood in quotes. */
  readonly exact: boolean;
}

const OPENING = /["“”「」『』]/u;

/** Pieces in quotes and between them; a quote that is not closed goes to the end. */
const quotedParts = (typed: string): { text: string; exact: boolean }[] =>
  typed.split(OPENING).map((text, index) => ({ text, exact: index % 2 === 1 }));

const tidy = (text: string): string => (text.match(RUN) ?? []).join(' ');

/** A long word that is made of others is looked for by these: who types 拖欠工资 also means wages that are owed. */
function partsOf(word: string): string[] {
  if (lengthOf(word) < 4 || MIXED.test(word)) return [word];
  const parts = segmenter()
    .cutForSearch(word, true)
    .filter((part) => part !== word);
  return parts.join('') === word ? parts : [word];
}

const ENDS_FOREIGN = /[^\p{Script=Han}]$/u;
const BEGINS_FOREIGN = /^[^\p{Script=Han}]/u;

/** What is no Chinese stays whole, as it is in the index: jieba parts “3kkk” behind a character it does not know. */
function whole(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1) ?? '';
    if (ENDS_FOREIGN.test(before) && BEGINS_FOREIGN.test(word)) joined[joined.length - 1] = before + word;
    else joined.push(word);
  }
  return joined;
}

/** The words of what was typed without quotes. Single characters count only where there is nothing longer. */
function wordsIn(text: string): string[] {
  return text.split(/\s+/).flatMap((chunk) => {
    const runs: string[] = chunk.match(RUN) ?? [];
    return runs.flatMap((run) => {
      const words = whole(wordsOf(run)).flatMap(partsOf);
      const long = words.filter((word) => lengthOf(word) > 1 || !HAN.test(word));
      return long.length > 0 ? long : [run];
    });
  });
}

/** What must be found, each once. Empty where nothing was typed that a text could hold. */
export function needlesOf(typed: string): Needle[] {
  const needles = new Map<string, Needle>();
  for (const { text, exact } of quotedParts(folded(typed))) {
    const found = exact ? [text.trim().replace(/\s+/g, ' ')].filter((one) => tidy(one) !== '') : wordsIn(text);
    for (const one of found) if (!needles.has(one) || exact) needles.set(one, { text: one, exact });
  }
  const all = [...needles.values()];
  const long = all.filter(({ text }) => lengthOf(text) > 1);
  return (long.length > 0 ? long : all).slice(0, MOST_NEEDLES);
}

const quoted = (term: string): string => `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** The index terms of one piece. A single character or a word is looked up by its beginning. */
function termsIn({ text }: Needle): string[] {
  return (text.match(RUN) ?? []).flatMap((run) => {
    if (!HAN.test(run)) return [`${quoted(wordOf(run))}:*`];
    const alone = lengthOf(run) === 1;
    return pairsOf(run).map((pair) => (alone ? `${quoted(pair)}:*` : quoted(pair)));
  });
}

/** Whether the index alone says that it is there: a pair, a single character, the beginning of a word. */
const isSure = ({ text }: Needle): boolean => {
  const length = lengthOf(text);
  return (
    tidy(text) === text && (HAN.test(text) ? length <= 2 && !MIXED.test(text) : !/\s/.test(text) && length < LONGEST)
  );
};

export interface SearchTerms {
  readonly needles: readonly Needle[];
  /** A tsquery over the grams; empty when there is nothing to look for. */
  readonly query: string;
  /** The index may give more than there is: texts are to be compared with the pieces. */
  readonly compare: boolean;
}

/** A typed query as pieces and index terms. */
export function termsOf(typed: string): SearchTerms {
  const needles = needlesOf(typed);
  return {
    needles,
    query: [...new Set(needles.flatMap(termsIn))].join(' & '),
    compare: needles.some((one) => !isSure(one)),
  };
}

/** A folded text as pieces are compared with it: white space is one space. */
export const plainly = (text: string): string => folded(text).replace(/\s+/g, ' ');

/** Whether all pieces stand in the text. */
export const holdsAll = (plain: string, needles: readonly Needle[]): boolean =>
  needles.every(({ text }) => plain.includes(text));
