// Jobs: there when the transaction commits and not otherwise, tried again when they fail, recurring ones queued once.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { withTransaction } from '../db/connect.ts';
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

it('works on what comes while it runs, and stops without losing any', async () => {
  const { pool } = database;
  const done = new Promise<unknown>((resolve) => {
    void startWorker(pool, { ring: async (payload) => resolve(payload) }).then(async (worker) => {
      await addJob(pool, 'ring', { bell: 1 });
      await done;
      await worker.stop();
      stopped();
    });
  });
  let stopped: () => void = () => {};
  const end = new Promise<void>((resolve) => {
    stopped = resolve;
  });
  expect(await done).toEqual({ bell: 1 });
  await end;
  expect((await pool.query(`select from graphile_worker.jobs where task_identifier = 'ring'`)).rowCount).toBe(0);
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
