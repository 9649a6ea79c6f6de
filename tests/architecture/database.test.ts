// Where SQL may stand, and whose tables it may name: one schema a capability, and of the others only published views.
import { describe, expect, it } from 'vitest';
import exceptions from './exceptions.json' with { type: 'json' };
import { isTest, needless, sources } from './sources.ts';

/** Past the rule when they were counted last. Move one and lower these. */
const SQL_ELSEWHERE_AT_MOST = 4;
const FOREIGN_TABLES_AT_MOST = 3;

/** The files that talk to the database: what they are for is their SQL. */
const STORES = [
  /^src\/platform\//,
  /\/(store|lists|ask|search|worklist|petitioners|colleagues|number-lanes|identities|batch)\.ts$/,
  /\/seed(\.ts$|\/)/,
  /^src\/petitions\/check-history\//,
  /^src\/apps\/(bench|commands)\//,
];
const HOLDS_SQL = /\.query[<(]|\bsql(<[^>]*>)?`/;
const TABLE = /\b(?:from|join|into|update|table|copy)\s+(platform|organs|deadlines|petitions|sorting|portal)\.(\w+)/gi;

const all = sources();
const product = all.filter(({ path }) => /^src\/.*\.ts$/.test(path) && !isTest(path));
const migrations = all.filter(({ path }) => path.startsWith('db/migrations/'));
const views = migrations.flatMap(({ text }) => [...text.matchAll(/create view (\w+\.\w+)/gi)].map(([, name]) => name));

describe('SQL', () => {
  it('stands in the files that are for it', () => {
    const elsewhere = product
      .filter(({ path, text }) => HOLDS_SQL.test(text) && !STORES.some((store) => store.test(path)))
      .map(({ path }) => path);
    const excepted = exceptions.sqlElsewhere.map(({ file }) => file);
    expect(elsewhere.filter((path) => !excepted.includes(path))).toEqual([]);
    expect(needless(excepted, elsewhere), 'exceptions that nobody needs any more').toEqual([]);
    expect(excepted.length).toBeLessThanOrEqual(SQL_ELSEWHERE_AT_MOST);
  });

  it("names another capability's views, never its tables", () => {
    expect(views).toContain('organs.staff_public');
    const foreign = product.flatMap(({ path, text }) =>
      [...text.matchAll(TABLE)]
        .map(([, schema, table]) => ({ path, schema: schema?.toLowerCase(), name: `${schema}.${table}`.toLowerCase() }))
        .filter(({ schema, name }) => !path.startsWith(`src/${schema}/`) && !views.includes(name))
        .map(({ name }) => `${path}: ${name}`),
    );
    const excepted = exceptions.foreignTables.map(({ use }) => use);
    expect([...new Set(foreign)].filter((use) => !excepted.includes(use))).toEqual([]);
    expect(needless(excepted, foreign), 'exceptions that nobody needs any more').toEqual([]);
    expect(excepted.length).toBeLessThanOrEqual(FOREIGN_TABLES_AT_MOST);
  });

  it('gives each capability its own schema, with the matter first in every key of a matter', () => {
    const made = migrations.flatMap(({ text }) => [...text.matchAll(/create table (?:if not exists )?(\w+)\.(\w+)/gi)]);
    expect(new Set(made.map(([, schema]) => schema))).toEqual(
      new Set(['platform', 'organs', 'deadlines', 'petitions', 'sorting']),
    );
    const tables = migrations.flatMap(({ text }) => text.match(/create table petitions\.[\s\S]*?\n\)/gi) ?? []);
    const keyed = tables.filter((table) => /^ {2}matter_id uuid/m.test(table) && /primary key \(/.test(table));
    const lookups = /petitions\.(number|filing|source_ref)\b/; // keyed by the thing that is looked up
    expect(keyed.length).toBeGreaterThan(4);
    expect(keyed.filter((table) => !/primary key \(matter_id/.test(table) && !lookups.test(table))).toEqual([]);
  });
});
