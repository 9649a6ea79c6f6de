// An upgrade that makes more of the same facts: what was kept by the older release is written anew, once, and then checks clean.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { testSpine } from '../../../tests/support/spine.ts';
import { caseAt } from '../../apps/commands/case.ts';
import { TestClock } from '../../platform/time.ts';
import { checkHistory } from '../check-history/run.ts';
import type { Spine } from '../spine.ts';
import { foldAgain } from './acts.ts';

let database: TestDatabase;
let spine: Spine;
beforeAll(async () => {
  database = await testDatabase();
  spine = await testSpine(database, new TestClock('2026-03-02T02:00:00Z'));
});
afterAll(() => database.drop());

const differences = async () => {
  const found: unknown[] = [];
  await checkHistory(spine, { onDifference: (one) => found.push(one) });
  return found;
};

it('folds what an older release kept, sealed matters too, and asks only once', async () => {
  await caseAt(spine, 'replied', '440106-housing');
  await caseAt(spine, 'closed', '440106-housing');
  const sealed = await caseAt(spine, 'registered', '440106-housing', { reportsWrongdoing: true });
  expect(await foldAgain(spine)).toBe(0);
  await database.pool.query(
    `update petitions.matter set fold = fold - 'documents' - 'statements' - 'acceptedAt' where matter_id <> $1`,
    [sealed.matter.id],
  );
  expect((await differences()).length).toBeGreaterThan(0);
  expect(await foldAgain(spine)).toBe(0);
  await database.pool.query(`delete from platform.setting where key = 'petitions:fold'`);
  expect(await foldAgain(spine)).toBe(2);
  expect(await differences()).toEqual([]);
});
