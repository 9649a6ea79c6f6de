// Whether a document can be printed as it is: quick, without rendering, because it stands on the way of official acts.
import { hasGlyph } from './fonts.ts';
import { type DocumentModel, mapTexts, textsOf } from './model.ts';

/** About 60 pages of 22 lines of 28 characters. What is longer belongs into an enclosure. */
export const CHARACTERS_AT_MOST = 36_000;
/** Shown instead of a character that no font has: the printer's sign for a missing letter. */
const GAP = '\u3013';

export type Unrenderable =
  | { readonly characters: readonly string[] }
  | { readonly tooLong: { readonly characters: number; readonly atMost: number } };

/** Signs that show nothing and need no glyph: line ends, joiners, directions, variants. */
const SHOWS_NOTHING = /[\t\n\r\p{Default_Ignorable_Code_Point}\u2028-\u202e]/u;

const hasSign = (sign: string): boolean => hasGlyph(sign.codePointAt(0) ?? 0);
const isPrintable = (sign: string): boolean => hasSign(sign) || SHOWS_NOTHING.test(sign);

/**
 * Why the document cannot be rendered: characters (each once, in order) that no font has, or too long a text; undefined
 * when it can. Missing characters are no reason where the model leaves them to be written by hand.
 */
export function unrenderable(model: DocumentModel): Unrenderable | undefined {
  const texts = textsOf(model);
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length > CHARACTERS_AT_MOST) return { tooLong: { characters: length, atMost: CHARACTERS_AT_MOST } };
  if (model.byHand) return undefined;
  const missing = new Set<string>();
  for (const text of texts) for (const sign of text) if (!isPrintable(sign)) missing.add(sign);
  return missing.size > 0 ? { characters: [...missing] } : undefined;
}

function printed(sign: string): string {
  if (/\s/.test(sign)) return sign === '\u3000' ? sign : ' ';
  if (SHOWS_NOTHING.test(sign)) return '';
  return hasSign(sign) ? sign : GAP;
}

/** The model as it is printed: gaps where a character is to be written by hand, without signs that show nothing. */
export const printable = (model: DocumentModel): DocumentModel =>
  mapTexts(model, (text) => [...text].map(printed).join(''));
