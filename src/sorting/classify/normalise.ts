// A message as the model reads it: one spelling of each character, and nothing left that could tell persons apart.
import { simplified } from '../../platform/words.ts';

/** Stands for every number, telephone, identity number, mail or web address; a private character, so that no text has it. */
export const NUMBER_SIGN = '\ue000';

/** Of a longer text its beginning and its end are read. */
export const MOST_READ = 6_000;
const MOST_OF_END = 1_000;

/** Telephones, plates, accounts, mail and web addresses, dates, amounts: whatever holds a digit, or an @. */
const TELLING = /(?:https?:|www\.)[\x21-\x7e]*|[\w.+-]+@[\w.-]+|[a-z_.-]*\d[\w.,:/*#-]*/gu;
/** 某市 in texts whose places were replaced by letters: A市, K县. */
const LETTER_PLACE = /[a-z](?=[市县区州镇乡村])/gu;
/** Private characters and unpaired halves would be taken for our own sign, or break what comes after; pictures say too little. */
const UNREADABLE = /[\ue000-\uf8ff\u200b-\u200f\u2060\u{1f000}-\u{1ffff}]|\p{Variation_Selector}|\p{Cs}/gu;

const shortened = (text: string): string =>
  text.length > MOST_READ ? `${text.slice(0, MOST_READ - MOST_OF_END)}\n${text.slice(-MOST_OF_END)}` : text;

/**
 * Compatibility forms folded (NFKC), lower case, simplified characters; whatever holds a digit becomes one sign. Reads at
 * most MOST_READ characters, so that a text of any length takes a bounded time.
 */
export function normalised(text: string): string {
  const plain = simplified(shortened(text).replace(UNREADABLE, ' ').normalize('NFKC').toLowerCase());
  return plain
    .slice(0, 2 * MOST_READ)
    .replace(TELLING, NUMBER_SIGN)
    .replace(LETTER_PLACE, NUMBER_SIGN);
}
