// Jobs: there when the transaction commits and not otherwise, tried again when they fail, recurring ones queued once.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { createPool, withTransaction } from '../db/connect.ts';
import { addJob, migrateWorker, runJobsOnce, startWorker } from './jobs.ts';
import { queueDue, type Recurring } from './recurring.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await migrateWorker(database.pool);
});
afterAll(() => database.drop());

it("queues in the caller's transaction", async () => {
  const { pool } = database;
  const seen: unknown[] = [];
  const tasks = { greet: async (payload: unknown) => void seen.push(payload) };
  await withTransaction(pool, (client) => addJob(client, 'greet', { name: '一' }));
  await expect(
    withTransaction(pool, async (client) => {
      await addJob(client, 'greet', { name: '二' });
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  await runJobsOnce(pool, tasks);
  expect(seen).toEqual([{ name: '一' }]);
});

it('keeps a job that failed, for a later try', async () => {
  const { pool } = database;
  await addJob(pool, 'fragile', {});
  await runJobsOnce(pool, { fragile: () => Promise.reject(new Error('not today')) });
  const { rows } = await pool.query(
    `select attempts, last_error, run_at > now() as later from graphile_worker.jobs where task_identifier = 'fragile'`,
  );
  expect(rows).toEqual([{ attempts: 1, last_error: 'not today', later: true }]);
});

it('works on what comes while it runs, and has written down what it did when it stops', async () => {
  const { pool } = database;
  let rung: (payload: unknown) => void = () => {};
  const done = new Promise<unknown>((resolve) => {
    rung = resolve;
  });
  const worker = await startWorker(pool, { ring: async (payload) => rung(payload) });
  await addJob(pool, 'ring', { bell: 1 });
  expect(await done).toEqual({ bell: 1 });
  await worker.stop();
  const { rowCount } = await pool.query(`select from graphile_worker.jobs where task_identifier = 'ring'`);
  expect(rowCount).toBe(0);
});

it('goes on working after its connections were cut', async () => {
  const { pool, url } = database;
  let rung: (payload: unknown) => void = () => {};
  const done = new Promise<unknown>((resolve) => {
    rung = resolve;
  });
  const workers = createPool(url, { applicationName: 'redress worker', poolSize: 4 });
  const worker = await startWorker(workers, { toll: async (payload) => rung(payload) });
  // Waits until they are gone: a job fetched by a connection that is already dying would be lost to this test.
  await pool.query(`select pg_terminate_backend(pid, 10000) from pg_stat_activity
    where application_name = 'redress worker' and datname = current_database()`);
  await addJob(pool, 'toll', { bell: 2 });
  expect(await done).toEqual({ bell: 2 });
  await worker.stop();
  await workers.end();
});

it('queues each occurrence once, however many workers look', async () => {
  const { pool } = database;
  const sweep: Recurring[] = [{ task: 'sweep', rhythm: { daily: '02:30' } }];
  const at = (instant: string) => queueDue(pool, sweep, new Date(instant));
  expect(await at('2026-03-02T10:00:00+08:00')).toEqual([]); // the first look only notes the time
  expect(await at('2026-03-03T02:29:59+08:00')).toEqual([]);
  const looks = await Promise.all([1, 2, 3, 4].map(() => at('2026-03-03T02:30:00+08:00')));
  expect(looks.flat()).toEqual(['sweep']);
  expect(await at('2026-03-03T23:00:00+08:00')).toEqual([]);
  expect(await at('2026-03-09T23:00:00+08:00')).toEqual(['sweep']); // once after a pause
});
