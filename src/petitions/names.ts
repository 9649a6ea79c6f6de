// Names for screens: organs, places and categories by code, in the reader's language, never failing on an old code.
import type { OrganRef, PlaceRef } from '../organs/contract.ts';
import { type Directory, organRef, placeRef } from '../organs/directory.ts';
import type { Words } from '../platform/http/type.ts';
import type { Language } from '../platform/i18n.ts';

export interface Reader {
  readonly language: Language;
  readonly words: Words;
}

/** The organ of a code; an organ that is no longer listed keeps its code as its name. */
export function organOf(directory: Directory, code: string): OrganRef {
  const organ = directory.organ(code);
  if (organ) return organRef(organ);
  return { code, name: code, shortName: code, nameEn: code, type: 'DEPARTMENT', level: 0, placeCode: null };
}

/** The place of a code, likewise. */
export function placeOf(directory: Directory, code: string): PlaceRef {
  const place = directory.place(code);
  return place ? placeRef(place) : { code, name: code, fullName: code, nameEn: code, level: 1 };
}

/** An organ's short name in the reader's language. */
export const organName = (directory: Directory, code: string, { language }: Reader): string => {
  const organ = organOf(directory, code);
  return language === 'en' ? organ.nameEn : organ.shortName;
};

/** A place's name in the reader's language, from the city down. */
export const placeName = (directory: Directory, code: string, { language }: Reader): string => {
  const place = placeOf(directory, code);
  return language === 'en' ? place.nameEn : place.fullName;
};

/** A category's path in the reader's language, upper levels first. */
export function categoryPath(directory: Directory, code: string, { language }: Reader): string {
  const found = directory.category(code);
  if (!found) return code;
  const names = [2, 4, 6]
    .filter((length) => length <= code.length)
    .map((length) => directory.category(code.slice(0, length)))
    .map((one) => (language === 'en' ? one?.nameEn : one?.name));
  return names.filter(Boolean).join(' / ');
}
