// The organs of the province in memory: who exists, who answers to whom, who handles what where. Read-only.
import type { Pool } from 'pg';
import type { OrganRef, OrganType, PlaceRef } from './contract.ts';
import type { Category, Organ, Place, ReferenceRows, Succession } from './model.ts';
import { normalise, organText, organWords, type PlaceEntry, placeEntry, placeRank } from './search.ts';
import { readReference } from './store.ts';
import { successorsOf } from './succession/rule.ts';

export interface OrganFilter {
  readonly level?: number;
  /** Places whose code begins so: '4401' is Guangzhou and everything below. */
  readonly placePrefix?: string;
  readonly type?: OrganType;
}

/** A category with its names from level 1 down. */
export interface CategoryNode extends Category {
  readonly path: string[];
}

interface Index {
  readonly places: ReadonlyMap<string, Place>;
  readonly entries: readonly PlaceEntry[];
  readonly organs: ReadonlyMap<string, Organ>;
  readonly organTexts: readonly { organ: Organ; text: string }[];
  readonly categories: ReadonlyMap<string, CategoryNode>;
  /** `place category` → organ codes */
  readonly competence: ReadonlyMap<string, readonly string[]>;
  readonly successions: readonly Succession[];
}

/** The fields that governing organs have, by what a place may be. */
const GOVERNING = ['government', 'street', 'township', 'zone', 'unit'];

function wayTo(places: ReadonlyMap<string, Place>, code: string): Place[] {
  const way: Place[] = [];
  let place = places.get(code);
  while (place) {
    way.unshift(place);
    place = place.parentCode ? places.get(place.parentCode) : undefined;
  }
  return way;
}

function categoryNodes(rows: readonly Category[]): Map<string, CategoryNode> {
  const nodes = new Map<string, CategoryNode>();
  for (const row of rows) {
    const above = row.parentCode ? (nodes.get(row.parentCode)?.path ?? []) : [];
    nodes.set(row.code, { ...row, path: [...above, row.name] });
  }
  return nodes;
}

function indexOf(rows: ReferenceRows): Index {
  const places = new Map(rows.places.map((place) => [place.code, place]));
  const competence = new Map<string, string[]>();
  for (const { placeCode, categoryCode, organCode } of rows.competence) {
    const key = `${placeCode} ${categoryCode}`;
    const known = competence.get(key);
    if (known) known.push(organCode);
    else competence.set(key, [organCode]);
  }
  return {
    places,
    entries: rows.places.map((place) => placeEntry(place, wayTo(places, place.code).slice(0, -1))),
    organs: new Map(rows.organs.map((organ) => [organ.code, organ])),
    organTexts: rows.organs.map((organ) => ({ organ, text: organText(organ) })),
    categories: categoryNodes(rows.categories),
    competence,
    successions: rows.successions ?? [],
  };
}

/** What screens may know of an organ. */
export const organRef = (organ: Organ): OrganRef => ({
  code: organ.code,
  name: organ.name,
  shortName: organ.shortName,
  nameEn: organ.nameEn,
  type: organ.type,
  level: organ.level,
  placeCode: organ.placeCode,
});

/** What screens may know of a place. */
export const placeRef = (place: Place): PlaceRef => ({
  code: place.code,
  name: place.name,
  fullName: place.fullName,
  nameEn: place.nameEn,
  level: place.level,
});

/** The read model. Lookups of unknown codes answer undefined or an empty list. */
export class Directory {
  #index: Index;
  readonly #read: () => Promise<ReferenceRows>;

  constructor(rows: ReferenceRows, read: () => Promise<ReferenceRows> = async () => rows) {
    this.#index = indexOf(rows);
    this.#read = read;
  }

  /** Reads everything again, after organs or categories changed. */
  async reload(): Promise<void> {
    this.#index = indexOf(await this.#read());
  }

  place(code: string): Place | undefined {
    return this.#index.places.get(code);
  }

  /** All places of the tree. */
  places(): Place[] {
    return [...this.#index.places.values()];
  }

  /** The places above one, province first, itself not included. */
  ancestors(code: string): Place[] {
    return wayTo(this.#index.places, code).slice(0, -1);
  }

  /** The places directly below one, by code; without a code, the province. */
  childPlaces(code: string | null): Place[] {
    return this.#index.entries.map((entry) => entry.place).filter((place) => place.parentCode === code);
  }

  /** Places by Chinese name, pinyin, initials or English; best first, higher levels before lower. */
  searchPlaces(query: string, limit = 10): Place[] {
    const wanted = normalise(query);
    if (!wanted) return [];
    return this.#index.entries
      .flatMap((entry) => {
        const rank = placeRank(entry, wanted);
        return rank === undefined ? [] : [{ place: entry.place, rank }];
      })
      .sort((a, b) => a.rank - b.rank || a.place.level - b.place.level || (a.place.code < b.place.code ? -1 : 1))
      .slice(0, limit)
      .map(({ place }) => place);
  }

  organ(code: string): Organ | undefined {
    return this.#index.organs.get(code);
  }

  /** Organs whose names hold every word of the query; an empty query lists what the filter leaves. Upper levels first. */
  searchOrgans(query: string, filter: OrganFilter = {}, limit = 20): Organ[] {
    const words = organWords(query);
    return this.#index.organTexts
      .filter(({ organ, text }) => fits(organ, filter) && words.every((word) => text.includes(word)))
      .map(({ organ }) => organ)
      .sort((a, b) => a.level - b.level || (a.code < b.code ? -1 : 1))
      .slice(0, limit);
  }

  /** The organ that governs a place: government, street office, township government or zone committee. */
  governmentOf(placeCode: string): Organ | undefined {
    return GOVERNING.map((kind) => this.organ(`${placeCode}-${kind}`)).find(Boolean);
  }

  /** The petition bureau in charge of a place: its own, or the county's (in Dongguan and Zhongshan the city's). */
  petitionBureauOf(placeCode: string): Organ | undefined {
    return wayTo(this.#index.places, placeCode)
      .reverse()
      .map((place) => this.organ(`${place.code}-petition-bureau`))
      .find(Boolean);
  }

  category(code: string): CategoryNode | undefined {
    return this.#index.categories.get(code);
  }

  /** All categories, upper levels first, by code. */
  categories(): CategoryNode[] {
    return [...this.#index.categories.values()];
  }

  /**
   * Organs that may handle a category at a place, best first: the department with the most particular competence at the
   * county of the place (in Dongguan and Zhongshan the city), then the place's own government, for small local matters.
   * Empty when the place or the category is unknown.
   */
  competentOrgans(categoryCode: string, placeCode: string): Organ[] {
    if (!this.#index.categories.has(categoryCode) || !this.#index.places.has(placeCode)) return [];
    const way = wayTo(this.#index.places, placeCode).reverse();
    const departments = way
      .filter((place) => place.level < 4)
      .map((place) => this.#competentAt(categoryCode, place.code));
    const codes = departments.find((found) => found.length > 0) ?? [];
    const organs = codes.flatMap((code) => this.organ(code) ?? []);
    const own = this.governmentOf(placeCode);
    return own && !organs.includes(own) ? [...organs, own] : organs;
  }

  #competentAt(categoryCode: string, placeCode: string): readonly string[] {
    for (let length = categoryCode.length; length >= 2; length -= 2) {
      const found = this.#index.competence.get(`${placeCode} ${categoryCode.slice(0, length)}`);
      if (found) return found;
    }
    return [];
  }

  /** The organ one step up the superior line (层级). */
  superior(organCode: string): Organ | undefined {
    return this.organ(this.organ(organCode)?.superiorCode ?? '');
  }

  /** The organ of the same field one level up (条线). */
  sector(organCode: string): Organ | undefined {
    return this.organ(this.organ(organCode)?.sectorCode ?? '');
  }

  /** Who goes on with the powers of an organ on a day, at the end of the line; empty while it goes on itself. */
  successors(organCode: string, day: string): Organ[] {
    return successorsOf(this.#index.successions, organCode, day).flatMap((code) => this.organ(code) ?? []);
  }

  /** Whether `lower` stands under `upper` on the superior line, the sector line or both; an organ is not under itself. */
  isSubordinate(lower: string, upper: string): boolean {
    const seen = new Set([lower]);
    for (const code of seen) {
      const organ = this.organ(code);
      for (const next of [organ?.superiorCode, organ?.sectorCode]) {
        if (next === upper && next !== lower) return true;
        if (next) seen.add(next);
      }
    }
    return false;
  }
}

function fits(organ: Organ, filter: OrganFilter): boolean {
  return (
    (filter.level === undefined || organ.level === filter.level) &&
    (filter.type === undefined || organ.type === filter.type) &&
    (filter.placePrefix === undefined || (organ.placeCode ?? '').startsWith(filter.placePrefix))
  );
}

/** Reads the directory from the database; `reload` reads it again. */
export async function loadDirectory(pool: Pool): Promise<Directory> {
  const read = () => readReference(pool);
  return new Directory(await read(), read);
}
