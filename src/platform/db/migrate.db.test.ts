// Migrations on a real PostgreSQL.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { migrate, readMigrations } from './migrate.ts';

let database: TestDatabase;
let dir: string;

beforeEach(async () => {
  database = await testDatabase({ empty: true });
  dir = mkdtempSync(join(tmpdir(), 'redress-migrations-'));
});
afterEach(async () => {
  rmSync(dir, { recursive: true });
  await database.drop();
});

const write = (name: string, sql: string) => writeFileSync(join(dir, name), sql);

test('runs what is new, in order, once', async () => {
  write('0002_b.sql', 'insert into a values (2);');
  write('0001_a.sql', 'create table a (n int); insert into a values (1);');
  expect(await migrate(database.pool, dir)).toEqual(['0001_a.sql', '0002_b.sql']);
  expect(await migrate(database.pool, dir)).toEqual([]);
  write('0003_c.sql', '-- no-transaction\ncreate index concurrently a_n on a (n)');
  expect(await migrate(database.pool, dir)).toEqual(['0003_c.sql']);
  expect((await database.pool.query('select n from a order by n')).rows).toEqual([{ n: 1 }, { n: 2 }]);
});

test('a migration that fails leaves nothing behind, and those before it stay', async () => {
  write('0001_a.sql', 'create table a (n int);');
  write('0002_b.sql', 'create table b (n int); select 1/0;');
  await expect(migrate(database.pool, dir)).rejects.toThrow('0002_b.sql failed: division by zero');
  const { rows } = await database.pool.query(
    "select to_regclass('a') is not null as a, to_regclass('b') is not null as b",
  );
  expect(rows).toEqual([{ a: true, b: false }]);
  write('0002_b.sql', 'create table b (n int);');
  expect(await migrate(database.pool, dir)).toEqual(['0002_b.sql']);
});

test('a changed migration is refused', async () => {
  write('0001_a.sql', 'create table a (n int);');
  await migrate(database.pool, dir);
  write('0001_a.sql', 'create table a (n bigint);');
  await expect(migrate(database.pool, dir)).rejects.toThrow('0001_a.sql was changed after it was applied');
});

test('servers that start together do the work once', async () => {
  write('0001_a.sql', 'create table a (n int); select pg_sleep(0.1);');
  const both = await Promise.all([migrate(database.pool, dir), migrate(database.pool, dir)]);
  expect(both.flat()).toEqual(['0001_a.sql']);
});

test("the project's own migrations make the schema from nothing", async () => {
  expect(await migrate(database.pool)).toEqual(readMigrations().map(({ name }) => name));
  expect((await database.pool.query('select count(*) as n from platform.setting')).rows[0]).toMatchObject({
    n: expect.any(Number),
  });
});
