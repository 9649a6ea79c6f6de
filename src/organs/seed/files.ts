// Finds and reads the vendored tables in db/seeds, from source and from the bundle alike.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

/** The folder db/seeds of this project: the nearest one above this file. Throws when there is none. */
function seedFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (folder !== path.dirname(folder)) {
    const candidate = path.join(folder, 'db', 'seeds');
    if (fs.existsSync(path.join(candidate, 'places.csv'))) return candidate;
    folder = path.dirname(folder);
  }
  throw new Error('db/seeds was not found above the program');
}

/** The rows of a seed table as text, by column name. The caller names the columns it relies on; a missing one throws. */
export function readSeed<Column extends string>(name: string, columns: readonly Column[]): Record<Column, string>[] {
  const text = fs.readFileSync(path.join(seedFolder(), name), 'utf8');
  const rows: Record<Column, string>[] = parse(text, { columns: true, skip_empty_lines: true });
  const missing = columns.find((column) => rows[0]?.[column] === undefined);
  if (missing) throw new Error(`db/seeds/${name} has no column ${missing}`);
  return rows;
}
