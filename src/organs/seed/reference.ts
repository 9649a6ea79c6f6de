// Puts places, organs, categories and competence into the database. What is there already stays as it is.
import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { ReferenceRows } from '../model.ts';
import { recordChange } from '../store.ts';
import { seedRows } from './categories.ts';
import { readSeedText } from './files.ts';

const TABLES = ['places.csv', 'organ-kinds.csv', 'categories.csv', 'competence.csv'] as const;

const INSERT_PLACES = `
  INSERT INTO organs.place (code, parent_code, level, name, short_name, full_name, name_en, kind, pinyin, initials)
  SELECT code, "parentCode", level, name, "shortName", "fullName", "nameEn", kind, pinyin, initials
  FROM json_to_recordset($1::json) AS r (code text, "parentCode" text, level smallint, name text, "shortName" text,
    "fullName" text, "nameEn" text, kind text, pinyin text, initials text)
  ON CONFLICT (code) DO NOTHING`;

const INSERT_ORGANS = `
  INSERT INTO organs.organ (code, name, short_name, name_en, type, field, level, place_code, superior_code, sector_code)
  SELECT code, name, "shortName", "nameEn", type, field, level, "placeCode", "superiorCode", "sectorCode"
  FROM json_to_recordset($1::json) AS r (code text, name text, "shortName" text, "nameEn" text, type text, field text,
    level smallint, "placeCode" text, "superiorCode" text, "sectorCode" text)
  ON CONFLICT (code) DO NOTHING`;

const INSERT_CATEGORIES = `
  INSERT INTO organs.category (code, parent_code, level, name, name_en)
  SELECT code, "parentCode", level, name, "nameEn"
  FROM json_to_recordset($1::json) AS r (code text, "parentCode" text, level smallint, name text, "nameEn" text)
  ON CONFLICT (code) DO NOTHING`;

const INSERT_COMPETENCE = `
  INSERT INTO organs.competence (place_code, category_code, organ_code)
  SELECT "placeCode", "categoryCode", "organCode"
  FROM json_to_recordset($1::json) AS r ("placeCode" text, "categoryCode" text, "organCode" text)
  ON CONFLICT DO NOTHING`;

/** What the vendored tables are, so that a start with unchanged tables does nothing. */
function fingerprint(): string {
  const digest = createHash('sha256');
  for (const table of TABLES) digest.update(readSeedText(table));
  return digest.digest('hex');
}

async function lastFingerprint(client: ClientBase): Promise<string | undefined> {
  const { rows } = await client.query<{ mark: string }>(
    `SELECT after->>'fingerprint' AS mark FROM organs.change WHERE subject = 'reference' ORDER BY id DESC LIMIT 1`,
  );
  return rows[0]?.mark;
}

async function insertAll(client: ClientBase, rows: ReferenceRows): Promise<number> {
  let added = 0;
  for (const [statement, part] of [
    [INSERT_PLACES, rows.places],
    [INSERT_ORGANS, rows.organs],
    [INSERT_CATEGORIES, rows.categories],
    [INSERT_COMPETENCE, rows.competence],
  ] as const) {
    const { rowCount } = await client.query(statement, [JSON.stringify(part)]);
    added += rowCount ?? 0;
  }
  return added;
}

/** Adds what the vendored tables have and the database lacks, in the caller's transaction. Answers how many rows are new. */
export async function seedReference(client: ClientBase, { now }: { now: Date }): Promise<number> {
  const mark = fingerprint();
  if ((await lastFingerprint(client)) === mark) return 0;
  const added = await insertAll(client, seedRows());
  await client.query('ANALYZE organs.place, organs.organ, organs.category, organs.competence');
  const after = { fingerprint: mark, added };
  await recordChange(client, { at: now, actor: 'seed', what: 'reference-seeded', subject: 'reference', after });
  return added;
}
