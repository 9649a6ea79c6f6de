// Finding places and organs by typing: Chinese name, short name, pinyin, initials or English.
import type { Organ, Place } from './model.ts';

/** What people type, made comparable: full-width letters, capitals, spaces and apostrophes do not matter. */
export const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’·,，、-]+/g, '');

/** One place as the search sees it. */
export interface PlaceEntry {
  readonly place: Place;
  /** Exact or prefix matches of these count most. */
  readonly keys: readonly string[];
  /** Names from the province down, joined with and without the words for their kinds, and in pinyin. */
  readonly trails: readonly string[];
}

/** The search entry of a place with those above it, province first. */
export function placeEntry(place: Place, above: readonly Place[]): PlaceEntry {
  const way = [...above, place];
  return {
    place,
    keys: [place.name, place.shortName, place.pinyin, place.initials, place.code].map(normalise),
    trails: [
      way.map((one) => one.name).join(''),
      way.map((one) => one.shortName).join(''),
      way.map((one) => one.pinyin.replace(/(sheng|shi|qu|xian|zizhixian)$/, '')).join(''),
      normalise(place.nameEn),
    ],
  };
}

/** Lower is better; undefined: no match. 0 exact, 1 begins with it, 2 somewhere on the way. */
export function placeRank(entry: PlaceEntry, wanted: string): number | undefined {
  if (entry.keys.some((key) => key === wanted)) return 0;
  if (entry.keys.some((key) => key.startsWith(wanted))) return 1;
  if (wanted.length > 1 && entry.trails.some((trail) => trail.includes(wanted))) return 2;
  return undefined;
}

/** The words of a query for organs: each must occur somewhere in the organ's names. */
export const organWords = (query: string): string[] => query.split(/\s+/).map(normalise).filter(Boolean);

/** What an organ is found by. */
export const organText = (organ: Organ): string =>
  `${normalise(organ.name)}|${normalise(organ.shortName)}|${normalise(organ.nameEn)}|${organ.code.toLowerCase()}`;
