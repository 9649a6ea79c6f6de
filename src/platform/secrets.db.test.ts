// A database is held to the key it was filled with.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts';
import { holdToOneKey, secretsFrom } from './secrets.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

it('takes the first key, the same again, one added in front, and no other', async () => {
  const { pool } = database;
  const [old, young] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  await holdToOneKey(pool, secretsFrom([old]));
  await holdToOneKey(pool, secretsFrom([old]));
  await holdToOneKey(pool, secretsFrom([young, old]));
  await expect(holdToOneKey(pool, secretsFrom([young]))).rejects.toThrow(/REDRESS_KEY/);
});
