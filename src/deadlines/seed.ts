// Puts the published working calendar into its dated table (vendored from the npm package chinese-days 1.5.7, MIT).
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type pg from 'pg';

/** Idempotent: a day that is already there keeps what an administrator made of it. */
export async function seedCalendar(db: pg.Pool | pg.ClientBase, seedsDirectory: string): Promise<number> {
  const text = await readFile(join(seedsDirectory, 'holidays.csv'), 'utf8');
  const rows = parse(text, { columns: true }) as { day: string; kind: string; name: string }[];
  const done = await db.query(
    `insert into deadlines.calendar_day (day, kind, name)
     select * from unnest($1::date[], $2::text[], $3::text[]) on conflict (day) do nothing`,
    [rows.map((one) => one.day), rows.map((one) => one.kind), rows.map((one) => one.name)],
  );
  return done.rowCount ?? 0;
}
