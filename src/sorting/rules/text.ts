// A petition's words as the rules read them: one spelling, every character in its place, so that what spoke can be shown as written.
import { simplified } from '../../platform/words.ts';

/** What a petition says. */
export interface PetitionWords {
  readonly title?: string;
  readonly text: string;
  readonly demand?: string;
  /** Street, estate, village, as it was written into its own field. */
  readonly placeDetail?: string;
}

export type Part = 'title' | 'detail' | 'text' | 'demand';

/** `plain` and `original` have the same length: position by position the same text. */
export interface ReadText {
  readonly original: string;
  readonly plain: string;
  /** The part of the petition in which a position stands. */
  readonly partAt: (position: number) => Part;
}

/** Of a longer part its beginning and its end are read: a text of any length takes a bounded time. */
const MOST_READ = 12_000;
const MOST_OF_END = 3_000;

const shortened = (text: string): string =>
  text.length > MOST_READ ? `${text.slice(0, MOST_READ - MOST_OF_END)}\n${text.slice(-MOST_OF_END)}` : text;

const FOLDED = /[A-Z\u3000\uff01-\uff5e]/;
const FOLDED_ALL = /[A-Z\u3000\uff01-\uff5e]/g;

function foldOne(sign: string): string {
  if (sign === '\u3000') return ' ';
  const code = sign.charCodeAt(0);
  const half = code >= 0xff01 ? code - 0xfee0 : code;
  return String.fromCharCode(half >= 0x41 && half <= 0x5a ? half + 0x20 : half);
}

/** Small letters, half width, simplified characters; as long as it was. */
export const plainOf = (text: string): string =>
  simplified(FOLDED.test(text) ? text.replace(FOLDED_ALL, foldOne) : text);

/** A petition made ready to be read by every rule. */
export function readText({ title = '', text, demand = '', placeDetail = '' }: PetitionWords): ReadText {
  const parts = [title, placeDetail, text, demand].map(shortened);
  const original = parts.join('\n');
  const [titleEnd = 0, detailEnd = 0, textEnd = 0] = parts.map((_, nth) => parts.slice(0, nth + 1).join('\n').length);
  return {
    original,
    plain: plainOf(original),
    partAt: (position) => {
      if (position < titleEnd) return 'title';
      if (position < detailEnd) return 'detail';
      return position < textEnd ? 'text' : 'demand';
    },
  };
}
