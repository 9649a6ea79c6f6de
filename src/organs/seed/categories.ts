// The content categories (three levels) and which organ of each place handles them.
import type { Category, Competence, Organ, Place, ReferenceRows } from '../model.ts';
import { readSeed } from './files.ts';
import { seedOrgans } from './organs.ts';
import { seedPlaces } from './places.ts';

/** All categories, parents before children: two digits a level, 99 is "other". */
export function seedCategories(): Category[] {
  const rows = readSeed('categories.csv', ['code', 'name', 'name_en']);
  rows.sort((a, b) => a.code.length - b.code.length || (a.code < b.code ? -1 : 1));
  return rows.map(({ code, name, name_en }) => ({
    code,
    parentCode: code.length > 2 ? code.slice(0, -2) : null,
    level: code.length / 2,
    name,
    nameEn: name_en,
  }));
}

/**
 * Competence of the departments of every province, city and county. The table names kinds of organ by category;
 * with several, the first that the place has (a province has no urban management bureau).
 */
export function seedCompetence(places: readonly Place[], organs: readonly Organ[]): Competence[] {
  const known = new Set(organs.map((organ) => organ.code));
  const rules = readSeed('competence.csv', ['category_code', 'kinds']).map((row) => ({
    categoryCode: row.category_code,
    kinds: row.kinds.split('|'),
  }));
  return places
    .filter((place) => place.level < 4)
    .flatMap((place) =>
      rules.flatMap(({ categoryCode, kinds }) => {
        const organCode = kinds.map((kind) => `${place.code}-${kind}`).find((code) => known.has(code));
        return organCode ? [{ placeCode: place.code, categoryCode, organCode }] : [];
      }),
    );
}

/** The whole reference data, made without a database. */
export function seedRows(): ReferenceRows {
  const places = seedPlaces();
  const organs = seedOrgans(places);
  return { places, organs, categories: seedCategories(), competence: seedCompetence(places, organs) };
}
