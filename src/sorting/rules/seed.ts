// Reads the tables of sorting (db/seeds/sorting-*.csv, place-names.csv) and makes the rules of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Category, Place } from '../../organs/model.ts';
import { projectRoot } from '../../platform/root.ts';
import { type CategoryRules, categoryRules } from './category.ts';
import { type OtherName, type PlaceIndex, placeIndex } from './places.ts';
import { type ProcedureTable, procedureTable } from './procedure.ts';
import { type WordLists, wordLists } from './words.ts';

function readTable<Column extends string>(name: string, columns: readonly Column[]): Record<Column, string>[] {
  const text = readFileSync(join(projectRoot(), 'db', 'seeds', name), 'utf8');
  const rows = parse<Record<Column, string>>(text, { columns: true, skip_empty_lines: true, comment: '#' });
  const missing = columns.find((column) => rows[0]?.[column] === undefined);
  if (missing) throw new Error(`db/seeds/${name} has no column ${missing}`);
  return rows;
}

/** All that is read with: built once a process, in some 20 ms. */
export interface Rules {
  readonly categories: CategoryRules;
  readonly words: WordLists;
  readonly procedures: ProcedureTable;
  /** Categories whose small local matters the government of a street or town handles itself. */
  readonly local: readonly string[];
  readonly places: PlaceIndex;
}

const otherNames = (): OtherName[] =>
  readTable('place-names.csv', ['name', 'code', 'kind']).map(({ name, code, kind }) => ({
    name,
    code: code === '' ? null : code,
    kind,
  }));

/** The rules for these categories and places. */
export function loadRules(categories: readonly Category[], places: readonly Place[]): Rules {
  return {
    categories: categoryRules(categories, readTable('sorting-categories.csv', ['code', 'words'])),
    words: wordLists(readTable('sorting-words.csv', ['list', 'rule', 'value', 'weight', 'words'])),
    local: readTable('sorting-local.csv', ['category_code']).map((row) => row.category_code),
    procedures: procedureTable(readTable('sorting-procedures.csv', ['category_code', 'procedure', 'weight'])),
    places: placeIndex(places, otherNames()),
  };
}
