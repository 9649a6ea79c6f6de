// How words are found: every two neighbouring characters of a text stand in an index, so that any piece of it is found,
// whatever a word splitter would make of it; the piece itself is then looked for in what the index gave.

/** A petition number, typed with or without spaces. */
export const NUMBER_LIKE = /^[\d\s-]{13,20}$/;

const RUN = /[\p{L}\p{N}]+/gu;
const HAN = /\p{Script=Han}/u;
const LONGEST = 40;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

const NOT_HAN = /[^\p{Script=Han}]+/gu;

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
  for (const run of plain(text).match(RUN) ?? []) {
    for (const word of run.match(NOT_HAN) ?? []) grams.add(wordOf(word));
    if (!HAN.test(run)) continue;
    for (const pair of pairsOf(run)) grams.add(pair);
    grams.add(Array.from(run).at(-1) ?? '');
  }
  return [...grams];
}

export interface SearchTerms {
  /** A tsquery over the grams; empty when the query has no letter or digit. */
  readonly query: string;
  /** LIKE patterns of each piece between spaces: all must be there. */
  readonly likes: readonly string[];
}

const quoted = (term: string): string => `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** A typed query as index terms and patterns. A single character or a word is looked up by its beginning. */
export function termsOf(typed: string): SearchTerms {
  const pieces = plain(typed).match(RUN) ?? [];
  const terms = pieces.flatMap((piece) => {
    if (!HAN.test(piece)) return [`${quoted(wordOf(piece))}:*`];
    const alone = Array.from(piece).length === 1;
    return pairsOf(piece).map((pair) => (alone ? `${quoted(pair)}:*` : quoted(pair)));
  });
  return {
    query: [...new Set(terms)].join(' & '),
    likes: pieces.map((piece) => `%${piece.replace(/[%_\\]/g, '\\$&')}%`),
  };
}
