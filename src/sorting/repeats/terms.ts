// The words of a petition as they are compared: written plainly, hashed to 32 bits, each with how often it stands there.
import { simplified, wordsOf } from '../../platform/words.ts';

/** What of a petition is compared. */
export interface Said {
  readonly title: string;
  readonly text: string;
  readonly demand?: string;
}

/** The title says what it is about: its words count so often. */
const TITLE_COUNTS = 2;
/** Longer texts are compared by their beginning: 20,000 characters are the most that can be filed. */
const LONGEST = 20_000;
const WORD = /[\p{L}\p{N}]/u;

/** FNV-1a over UTF-16 units, mixed once more so that short words spread. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Simplified characters, half width, small letters. */
export const plain = (text: string): string => simplified(text.slice(0, LONGEST).normalize('NFKC')).toLowerCase();

/** Each word of a text with how often it stands there; by hash. */
export function countTerms(text: string, counts: Map<number, number> = new Map(), weight = 1): Map<number, number> {
  for (const word of wordsOf(plain(text))) {
    if (!WORD.test(word)) continue;
    const term = hashOf(word);
    counts.set(term, (counts.get(term) ?? 0) + weight);
  }
  return counts;
}

/** The words of a whole petition. What is said twice, as title and beginning or as text and demand, counts as it stands. */
export function termsOf({ title, text, demand }: Said): Map<number, number> {
  const counts = countTerms(text);
  countTerms(title, counts, TITLE_COUNTS);
  return demand ? countTerms(demand, counts) : counts;
}
