// Clock rows rebuilt from the folds are the rows that the acts wrote; what was bent is mended, in the range asked for.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { testSpine } from '../../../tests/support/spine.ts';
import { caseAt, STAGES } from '../../apps/commands/case.ts';
import { TestClock } from '../../platform/time.ts';
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

const sweep = (at: string) => sweepClocks(database.pool, spine.clocks.reminders, new Date(at));

describe('recomputing', () => {
  it('changes nothing that is sound, before and after a sweep', async () => {
    for (const stage of STAGES) await caseAt(spine, stage, ORGAN);
    await sweep('2026-05-20T02:00:00Z');
    const before = await database.pool.query('select * from petitions.clock order by matter_id, task_no, clock_no');
    clock.set('2026-05-20T02:00:00Z');
    const done = await recomputeClocks(spine, spine.clocks.reminders, clock.now(), { check: false });
    expect(done).toMatchObject({ differed: 0, rewritten: 0 });
    const after = await database.pool.query('select * from petitions.clock order by matter_id, task_no, clock_no');
    expect(after.rows).toEqual(before.rows);
  });

  it('mends what was bent, taken away or invented; only in the range asked for', async () => {
    const [one, other] = await Promise.all([caseAt(spine, 'accepted', ORGAN), caseAt(spine, 'accepted', ORGAN)]);
    const rows = () =>
      database.pool.query('select * from petitions.clock where matter_id = $1 order by task_no, clock_no', [
        one.matter.id,
      ]);
    const before = (await rows()).rows;
    const bend = async (id: string): Promise<void> => {
      await database.pool.query(
        `update petitions.clock set due_at = due_at + interval '9 days', met_at = null where matter_id = $1 and timer = 'T-NOTICE'`,
        [id],
      );
      await database.pool.query(`delete from petitions.clock where matter_id = $1 and timer = 'T-HANDLE'`, [id]);
      await database.pool.query(
        `insert into petitions.clock select matter_id, 9, clock_no, organ, timer, unit, article, started_at, due_at, due_day, provisional, owed from petitions.clock where matter_id = $1 and timer = 'T-DISP'`,
        [id],
      );
    };
    await Promise.all([bend(one.matter.id), bend(other.matter.id)]);
    const range = { from: one.matter.id, to: one.matter.id };
    const seen: string[] = [];
    const checked = await recomputeClocks(spine, spine.clocks.reminders, clock.now(), {
      ...range,
      check: true,
      onDiffering: (_matter, differences) => seen.push(...differences.map(({ what }) => what)),
    });
    expect(checked).toMatchObject({ matters: 1, differed: 1, rewritten: 0 });
    expect(seen.sort()).toEqual(['clock.2.1.due_at', 'clock.2.1.met_at', 'clock.2.2', 'clock.9.1']);
    expect(await recomputeClocks(spine, spine.clocks.reminders, clock.now(), { ...range, check: false })).toMatchObject(
      { rewritten: 1 },
    );
    expect((await rows()).rows).toEqual(before);
    expect(await recomputeClocks(spine, spine.clocks.reminders, clock.now(), { check: true })).toMatchObject({
      differed: 1,
    });
  });
});
