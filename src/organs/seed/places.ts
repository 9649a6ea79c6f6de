// The places of Guangdong from the vendored table: province, cities, counties, townships and streets.
import type { Place, PlaceLevel } from '../model.ts';
import { readSeed } from './files.ts';

const COLUMNS = [
  'code',
  'parent_code',
  'level',
  'name',
  'short_name',
  'name_en',
  'kind',
  'pinyin',
  'initials',
] as const;

function levelOf(text: string): PlaceLevel {
  const level = Number(text);
  if (level === 1 || level === 2 || level === 3 || level === 4) return level;
  throw new Error(`places.csv: unknown level ${text}`);
}

/** All places, parents before children. */
export function seedPlaces(): Place[] {
  const fullNames = new Map<string, string>();
  const rows = readSeed('places.csv', COLUMNS).map((row) => ({ ...row, level: levelOf(row.level) }));
  rows.sort((a, b) => a.level - b.level || (a.code < b.code ? -1 : 1));
  return rows.map((row) => {
    const fullName = (fullNames.get(row.parent_code) ?? '') + row.name;
    fullNames.set(row.code, fullName);
    return {
      code: row.code,
      parentCode: row.parent_code || null,
      level: row.level,
      name: row.name,
      shortName: row.short_name,
      fullName,
      nameEn: row.name_en,
      kind: row.kind,
      pinyin: row.pinyin,
      initials: row.initials,
    };
  });
}
