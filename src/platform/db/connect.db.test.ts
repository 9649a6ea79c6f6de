// Pools and transactions on a real PostgreSQL.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { createPool, isConnectionFault, openDatabase, withTransaction } from './connect.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await database.pool.query('create table fact (n int primary key)');
});
afterAll(() => database.drop());

const facts = async () =>
  (await database.pool.query<{ n: number }>('select n from fact order by n')).rows.map((r) => r.n);

describe('withTransaction', () => {
  test('commits what was done and gives back the value', async () => {
    expect(
      await withTransaction(database.pool, async (t) => (await t.query('insert into fact values (1)')).rowCount),
    ).toBe(1);
    expect(await facts()).toEqual([1]);
  });

  test('rolls back when the work throws', async () => {
    const work = withTransaction(database.pool, async (t) => {
      await t.query('insert into fact values (2)');
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await facts()).toEqual([1]);
  });

  test('throws when a failed statement was swallowed, because nothing was committed', async () => {
    const work = withTransaction(database.pool, async (t) => {
      await t.query('insert into fact values (3)');
      await t.query('insert into fact values (3)').catch(() => {});
    });
    await expect(work).rejects.toThrow('rolled back');
    expect(await facts()).toEqual([1]);
  });

  test('a connection that dies in the middle is a connection fault, leaves no half act, and the pool goes on', async () => {
    const work = withTransaction(database.pool, async (t) => {
      await t.query('insert into fact values (4)');
      const { rows } = await t.query<{ pid: number }>('select pg_backend_pid() as pid');
      await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      await t.query('insert into fact values (5)');
    });
    const error = await work.catch((cause: unknown) => cause);
    expect(isConnectionFault(error)).toBe(true);
    expect(await facts()).toEqual([1]);
  });
});

describe('createPool', () => {
  test('gives bigint as number, numeric and date as text, timestamptz as Date', async () => {
    const { rows } = await database.pool.query(
      "select 5::bigint as b, 9007199254740993::bigint as huge, 1.50::numeric as n, date '2026-03-02' as d, timestamptz '2026-03-02T00:00:00Z' as t",
    );
    expect(rows).toEqual([
      { b: 5, huge: '9007199254740993', n: '1.50', d: '2026-03-02', t: new Date('2026-03-02T00:00:00Z') },
    ]);
  });

  test('cancels a statement that takes too long, which is no connection fault', async () => {
    const pool = createPool(database.url, { applicationName: 'impatient', statementTimeout: 50 });
    const error = await pool.query('select pg_sleep(20)').catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: '57014' });
    expect(isConnectionFault(error)).toBe(false);
    await pool.end();
  });

  test('an unreachable server is a connection fault', async () => {
    const pool = createPool('postgres://nobody:x@127.0.0.1:1/none', { applicationName: 'lost' });
    expect(isConnectionFault(await pool.query('select 1').catch((cause: unknown) => cause))).toBe(true);
    await pool.end();
  });
});

test('openDatabase takes the database that is named', async () => {
  const opened = await openDatabase({ databaseUrl: database.url, dataDir: '/nonexistent', applicationName: 'named' });
  expect(opened.kind).toBe('external');
  const { rows } = await opened.pool.query(
    "select current_setting('application_name') as name, current_setting('jit') as jit",
  );
  expect(rows).toEqual([{ name: 'named', jit: 'off' }]);
  await opened.close();
});
