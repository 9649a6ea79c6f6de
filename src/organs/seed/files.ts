// Reads the vendored tables in db/seeds.
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { projectRoot } from '../../platform/root.ts';

/** The text of a seed table. */
export const readSeedText = (name: string): string =>
  fs.readFileSync(path.join(projectRoot(), 'db', 'seeds', name), 'utf8');

/** The rows of a seed table as text, by column name. The caller names the columns it relies on; a missing one throws. */
export function readSeed<Column extends string>(name: string, columns: readonly Column[]): Record<Column, string>[] {
  const rows = parse<Record<Column, string>>(readSeedText(name), { columns: true, skip_empty_lines: true });
  const missing = columns.find((column) => rows[0]?.[column] === undefined);
  if (missing) throw new Error(`db/seeds/${name} has no column ${missing}`);
  return rows;
}
