// The sweep on a real database: what fell due is marked, each point is told once to each whom it concerns, whoever sweeps.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { testSpine } from '../../../tests/support/spine.ts';
import { caseAt } from '../../apps/commands/case.ts';
import { createPool, withTransaction } from '../../platform/db/connect.ts';
import { TestClock } from '../../platform/time.ts';
import type { Matter } from '../matter.ts';
import type { Spine } from '../spine.ts';
import { recomputeClocks } from './recompute.ts';
import { sweepClocks } from './sweep.ts';

const ORGAN = '440106-housing';
const START = '2026-03-02T01:00:00Z';
const clock = new TestClock(START);
let database: TestDatabase;
let spine: Spine;

beforeAll(async () => {
  database = await testDatabase();
  spine = await testSpine(database, clock);
});
afterAll(() => database.drop());
beforeEach(() => clock.set(START));

const sweep = (at: string, atOnce?: number) =>
  sweepClocks(database.pool, spine.clocks.reminders, new Date(at), atOnce ? { atOnce } : {});

interface Row {
  readonly timer: string;
  readonly met_at: Date | null;
  readonly missed_at: Date | null;
  readonly ended_at: Date | null;
  readonly next_at: Date | null;
}

const rowsOf = async ({ id }: Matter): Promise<Row[]> =>
  (
    await database.pool.query<Row>(
      'select timer, met_at, missed_at, ended_at, next_at from petitions.clock where matter_id = $1 order by task_no, clock_no',
      [id],
    )
  ).rows;

/** What was told last about the matter’s open clocks, as `point whom`. */
const toldOf = async ({ id }: Matter): Promise<string[]> =>
  (
    await database.pool.query<{ told: string }>(
      `select r.point || ' ' || r.whom as told from petitions.reminder r join petitions.clock c using (matter_id, task_no, clock_no)
        where matter_id = $1 and r.at = c.told_at and c.met_at is null and c.ended_at is null order by r.at, r.whom`,
      [id],
    )
  ).rows.map((row) => row.told);

const countTold = async ({ id }: Matter): Promise<number> =>
  (await database.pool.query('select from petitions.reminder where matter_id = $1', [id])).rowCount ?? 0;

describe('an act writes the rows of the clocks it starts and ends', () => {
  it('at every stage, as the fold has them', async () => {
    const registered = await caseAt(spine, 'registered', ORGAN);
    expect(await rowsOf(registered.matter)).toMatchObject([
      { timer: 'T-DISP', met_at: null, missed_at: null, ended_at: null, next_at: expect.any(Date) },
    ]);
    const accepted = await caseAt(spine, 'accepted', ORGAN);
    expect(await rowsOf(accepted.matter)).toMatchObject([
      { timer: 'T-DISP', met_at: expect.any(Date) },
      { timer: 'T-NOTICE', met_at: expect.any(Date) },
      { timer: 'T-HANDLE', met_at: null, ended_at: null },
    ]);
    const closed = await caseAt(spine, 'closed', ORGAN);
    for (const row of await rowsOf(closed.matter))
      if (!['T-REVIEW-REQ', 'T-EVAL'].includes(row.timer)) expect(row.met_at ?? row.ended_at).toBeInstanceOf(Date);
    const checked = await recomputeClocks(spine, spine.clocks.reminders, clock.now(), { check: true });
    expect(checked).toMatchObject({ differed: 0, rewritten: 0 });
  });
});

describe('the sweep', () => {
  it('tells who handles it first, then the leader, then the head; and marks what fell due', async () => {
    const { matter } = await caseAt(spine, 'accepted', ORGAN); // 60 days: due on 2026-05-06 after Labour Day
    const due = matter.tasks.at(-1)?.clocks.at(-1)?.dueDay;
    expect(due).toBe('2026-05-06');
    await sweep('2026-03-10T00:00:00Z');
    expect(await toldOf(matter)).toEqual([]);
    await sweep('2026-04-05T00:00:00Z');
    expect(await toldOf(matter)).toEqual(['percent:50 HANDLER']);
    await sweep('2026-05-06T02:00:00Z'); // after a pause: only what is true now
    expect(await toldOf(matter)).toEqual(['due:0 HANDLER']);
    expect((await rowsOf(matter)).at(-1)?.missed_at).toBeNull();
    await sweep('2026-05-06T16:00:00Z');
    expect((await rowsOf(matter)).at(-1)?.missed_at?.toISOString()).toBe('2026-05-06T16:00:00.000Z');
    await sweep('2026-05-07T02:00:00Z');
    expect(await toldOf(matter)).toEqual(['days-after:1 HANDLER', 'days-after:1 LEADER']);
    await sweep('2026-05-09T02:00:00Z');
    expect(await toldOf(matter)).toEqual(['daily-after:1 HANDLER', 'daily-after:1 HEAD', 'daily-after:1 LEADER']);
  });

  it('tells the organ where nobody is named yet', async () => {
    const { matter } = await caseAt(spine, 'registered', ORGAN);
    await sweep('2026-03-18T02:00:00Z');
    expect(await toldOf(matter)).toEqual(['days-after:1 HEAD', 'days-after:1 ORGAN']);
  });

  it('tells once, however often and from how many places it is swept', async () => {
    const made = await Promise.all(Array.from({ length: 30 }, () => caseAt(spine, 'registered', ORGAN)));
    const pools = [1, 2, 3].map((n) => createPool(database.url, { applicationName: `sweep ${n}`, poolSize: 2 }));
    const now = new Date('2026-03-18T02:00:00Z');
    const swept = await Promise.all(pools.map((pool) => sweepClocks(pool, spine.clocks.reminders, now, { atOnce: 7 })));
    await Promise.all(pools.map((pool) => pool.end()));
    await sweep('2026-03-18T02:00:30Z');
    for (const { matter } of made) expect(await countTold(matter)).toBe(2);
    expect(swept.reduce((sum, one) => sum + one.told, 0)).toBeGreaterThanOrEqual(60);
  });

  it('killed in the middle leaves nothing half done, and the next one does the rest', async () => {
    const made = await Promise.all(Array.from({ length: 12 }, () => caseAt(spine, 'registered', ORGAN)));
    const pool = createPool(database.url, { applicationName: 'doomed sweep', poolSize: 2 });
    const signal = new AbortController();
    const one = sweepClocks(pool, spine.clocks.reminders, new Date('2026-03-18T02:00:00Z'), {
      atOnce: 3,
      signal: signal.signal,
    }).catch((error: Error) => error);
    await database.pool.query(
      `select pg_terminate_backend(pid, 10000) from pg_stat_activity where application_name = 'doomed sweep' and datname = current_database()`,
    );
    await one;
    await pool.end();
    const half = await database.pool.query<{ n: number }>(
      `select count(*)::int as n from petitions.clock c where c.missed_at is not null and not exists
         (select from petitions.reminder r where r.matter_id = c.matter_id) and c.owed`,
    );
    expect(half.rows[0]?.n).toBe(0);
    await sweep('2026-03-18T02:00:10Z');
    for (const { matter } of made) {
      expect(await countTold(matter)).toBe(2);
      expect((await rowsOf(matter))[0]?.missed_at).toBeInstanceOf(Date);
    }
  });

  it('waits for nobody: what an act is just writing is left for the next time', async () => {
    const [held, free] = await Promise.all([caseAt(spine, 'registered', ORGAN), caseAt(spine, 'registered', ORGAN)]);
    await withTransaction(database.pool, async (client) => {
      await client.query('update petitions.clock set met_at = now() where matter_id = $1', [held.matter.id]);
      await sweep('2026-03-18T02:00:00Z');
      expect(await countTold(free.matter)).toBe(2);
      await client.query('rollback');
      await client.query('begin');
    });
    expect(await countTold(held.matter)).toBe(0);
    await sweep('2026-03-18T02:01:00Z');
    expect(await countTold(held.matter)).toBe(2);
  });

  it('drops what was met: what was told about it counts no more', async () => {
    const { matter } = await caseAt(spine, 'registered', ORGAN);
    await sweep('2026-03-18T02:00:00Z');
    expect(await toldOf(matter)).toHaveLength(2);
    await database.pool.query(`update petitions.clock set met_at = '2026-03-18T03:00:00Z' where matter_id = $1`, [
      matter.id,
    ]);
    await sweep('2026-03-19T02:00:00Z');
    expect(await toldOf(matter)).toEqual([]);
    expect(await rowsOf(matter)).toMatchObject([{ next_at: null, missed_at: expect.any(Date) }]);
  });

  it("marks the end of a petitioner's window and reminds nobody of it", async () => {
    const { matter } = await caseAt(spine, 'replied', ORGAN);
    await sweep('2026-06-01T02:00:00Z');
    const window = (await rowsOf(matter)).find((row) => row.timer === 'T-REVIEW-REQ');
    expect(window).toMatchObject({ missed_at: expect.any(Date), next_at: null });
    const { rowCount } = await database.pool.query(
      `select from petitions.reminder join petitions.clock using (matter_id, task_no, clock_no) where timer = 'T-REVIEW-REQ'`,
    );
    expect(rowCount).toBe(0);
  });
});
