// How words are found: every two neighbouring characters of a text stand in an index, so that any piece of it is found,
// whatever a word splitter would make of it; the piece itself is then looked for in what the index gave.

/** A petition number, typed with or without spaces. */
export const NUMBER_LIKE = /^[\d\s-]{13,20}$/;

const RUN = /[\p{L}\p{N}]+/gu;
const HAN = /\p{Script=Han}/u;
const LONGEST = 40;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Every two neighbouring characters of Chinese runs, single ones that stand alone, and whole other words; each once. */
export function gramsOf(text: string): string[] {
  const grams = new Set<string>();
  for (const run of plain(text).match(RUN) ?? []) {
    const chars = Array.from(run);
    if (!HAN.test(run)) grams.add(chars.slice(0, LONGEST).join(''));
    else for (let at = 0; at < Math.max(1, chars.length - 1); at++) grams.add(chars.slice(at, at + 2).join(''));
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
  const grams = gramsOf(typed).map((gram) =>
    HAN.test(gram) && Array.from(gram).length === 2 ? quoted(gram) : `${quoted(gram)}:*`,
  );
  const pieces = plain(typed).match(RUN) ?? [];
  return { query: grams.join(' & '), likes: pieces.map((piece) => `%${piece.replace(/[%_\\]/g, '\\$&')}%`) };
}
