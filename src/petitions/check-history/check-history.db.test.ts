// Nothing of the past can be bent unseen: a clean house checks clean, and each kind of tampering is named.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { testSpine } from '../../../tests/support/spine.ts';
import { caseAt, STAGES } from '../../apps/commands/case.ts';
import { withTransaction } from '../../platform/db/connect.ts';
import { TestClock } from '../../platform/time.ts';
import type { Spine } from '../spine.ts';
import type { Difference } from './matter.ts';
import { checkHistory } from './run.ts';

const ORGAN = '440106-housing';
const clock = new TestClock('2026-03-02T01:00:00Z');
let database: TestDatabase;
let spine: Spine;

beforeAll(async () => {
  database = await testDatabase();
  spine = await testSpine(database, clock);
  for (const stage of STAGES) {
    await caseAt(spine, stage, ORGAN);
    clock.forward(3);
  }
});
afterAll(() => database.drop());

async function checked() {
  const differences: Difference[] = [];
  const summary = await checkHistory(spine, { onDifference: (one) => differences.push(one) });
  return { differences, summary, what: differences.map((one) => one.what) };
}

/** Does it as the tables' owner, who has switched the guard of the history off meanwhile. */
async function tamper(statement: string, values: readonly unknown[] = []): Promise<void> {
  const changed = await withTransaction(database.pool, async (client) => {
    await client.query('alter table petitions.fact disable trigger append_only');
    const { rowCount } = await client.query(statement, [...values]);
    await client.query('alter table petitions.fact enable trigger append_only');
    return rowCount;
  });
  expect(changed).toBeGreaterThan(0);
}

interface Victim {
  readonly id: string;
  readonly number: string;
}

/** Another case each time, so that one tampering does not hide another. */
async function victim(stage: (typeof STAGES)[number] = 'closed'): Promise<Victim> {
  const { matter, number } = await caseAt(spine, stage, ORGAN);
  return { id: matter.id, number };
}

/** What the check says of one matter. */
async function found({ id, number }: Victim): Promise<Difference[]> {
  const { differences } = await checked();
  return differences.filter((one) => [id, number].includes(one.matter));
}

describe('a history', () => {
  it('made by real acts to every stage is whole, and its head is the same when it is checked again', async () => {
    const first = await checked();
    expect(first.differences).toEqual([]);
    expect(first.summary).toMatchObject({ matters: STAGES.length, petitions: STAGES.length, differences: 0 });
    expect(first.summary.facts).toBeGreaterThan(STAGES.length * 3);
    expect((await checked()).summary.head).toBe(first.summary.head);
  });

  it('cannot be changed, shortened or emptied by the server’s own account', async () => {
    for (const statement of [
      `update petitions.fact set at = now()`,
      `delete from petitions.fact`,
      `truncate petitions.fact`,
    ]) {
      await expect(database.pool.query(statement)).rejects.toThrow('history is append-only');
    }
  });

  it('has another head after any new act', async () => {
    const before = (await checked()).summary.head;
    await victim('registered');
    const after = await checked();
    expect(after.differences).toEqual([]);
    expect(after.summary.head).not.toBe(before);
  });
});

describe('tampering is found:', () => {
  it.each([
    ['what a fact says', `data = jsonb_set(data, '{note}', '"never happened"')`],
    ['who did it', `by = by || '{"name": "somebody else"}'`],
    ['when it was done', `at = at - interval '1 day'`],
    ['what was done', `type = 'evaluated'`],
    ['its link', `hash = repeat('0', 64)`],
  ])('%s', async (_what, change) => {
    const one = await victim();
    await tamper(`update petitions.fact set ${change} where matter_id = $1 and seq = 2`, [one.id]);
    expect((await found(one)).map((difference) => difference.what)).toContain('fact.2.hash');
  });

  it('a fact taken out of the middle, or off the end', async () => {
    const [middle, end] = [await victim(), await victim()];
    await tamper('delete from petitions.fact where matter_id = $1 and seq = 3', [middle.id]);
    await tamper(
      'delete from petitions.fact where matter_id = $1 and seq = (select max(seq) from petitions.fact where matter_id = $1)',
      [end.id],
    );
    expect((await found(middle)).map((one) => one.what)).toContain('fact.3.seq');
    expect((await found(end)).map((one) => one.what)).toEqual(
      expect.arrayContaining(['matter.head_hash', 'matter.state']),
    );
  });

  it.each([
    ['the state', `state = 'CLOSED'`, 'matter.state'],
    ['who has it', `holder = '44-petition-bureau'`, 'matter.holder'],
    ['the seal', `sealed = true`, 'matter.sealed'],
    ['what it was merged into', `merged_into = '00000000-0000-7000-8000-000000000000'`, 'matter.merged_into'],
    ['the title in lists', `title = '另一个标题'`, 'matter.title'],
    ['the time of receipt', `received_at = received_at + interval '1 day'`, 'matter.received_at'],
    ['the fold', `fold = jsonb_set(fold, '{tasks,0,clocks,0,dueDay}', '"2030-01-01"')`, 'matter.fold.tasks'],
    ['a key more in the fold', `fold = fold || '{"extra": 1}'`, 'matter.fold.extra'],
    ['the version', `version = version + 1`, 'matter.version'],
  ])('%s of a matter', async (_what, change, what) => {
    const one = await victim('accepted');
    await tamper(`update petitions.matter set ${change} where matter_id = $1`, [one.id]);
    expect((await found(one)).map((difference) => difference.what)).toEqual([what]);
  });

  it.each([
    [
      'a deadline put off',
      `update petitions.task set due_at = due_at + interval '30 days' where matter_id = $1 and task_no = 2`,
      'task.2.due_at',
    ],
    [
      'a charge marked done',
      `update petitions.task set done_at = now() where matter_id = $1 and task_no = 2`,
      'task.2.done_at',
    ],
    ['a charge taken away', `delete from petitions.task where matter_id = $1 and task_no = 2`, 'task.2'],
    [
      'a charge invented',
      `insert into petitions.task select matter_id, 9, organ, from_organ, kind, method, received_at, taken_at, done_at, timer, due_at from petitions.task where matter_id = $1 and task_no = 2`,
      'task.9',
    ],
  ])('%s', async (_what, statement, what) => {
    const one = await victim('accepted');
    await tamper(statement, [one.id]);
    expect((await found(one)).map((difference) => difference.what)).toEqual([what]);
  });

  it.each([
    ['what the petitioner wrote', `text = text || '，我撤回'`, 'words'],
    ['what the petitioner asked', `demand = ''`, 'words'],
    ['whom the petitioner accused', `accused = '某某'`, 'words'],
    ['the wish for confidence', `keep_confidential = not keep_confidential`, 'words'],
    ['the channel', `channel = 'LETTER'`, 'channel'],
    ['the day it came', `received_at = received_at + interval '1 day'`, 'receivedAt'],
    ['the number of people', `people = 7`, 'people'],
  ])('%s', async (_what, change, what) => {
    const one = await victim('registered');
    await tamper(`update petitions.petition set ${change} where matter_id = $1`, [one.id]);
    expect((await found(one)).map((difference) => difference.what)).toEqual([`petition.${one.number}.${what}`]);
  });

  it('a file put to a petition later, or taken away', async () => {
    const one = await victim('registered');
    await tamper(
      `insert into platform.upload (id, owner_key_hash, name, mime, bytes, sha256, created_at, claimed_by)
       select gen_random_uuid(), 'x', 'a.png', 'image/png', 1, repeat('a', 64), now(), petition_id from petitions.petition where matter_id = $1`,
      [one.id],
    );
    expect((await found(one)).map((difference) => difference.what)).toEqual([`petition.${one.number}.words`]);
  });

  it('somebody who was told of an urgent report and is so no more, or one more; a report closed in the row alone', async () => {
    const [gone, more, closed] = [await victim('urgent'), await victim('urgent'), await victim('urgent')];
    const what = 'urgent.1.440106-government';
    await tamper(`delete from petitions.urgent where matter_id = $1 and organ = '440106-government'`, [gone.id]);
    await tamper(
      `insert into petitions.urgent (organ, matter_id, report_no, reported_by, reported_at, last_at)
       values ('440106-housing', $1, 1, '440106-petition-bureau', now(), now())`,
      [more.id],
    );
    await tamper(`update petitions.urgent set closed_at = now() where matter_id = $1 and organ = '440106-government'`, [
      closed.id,
    ]);
    expect((await found(gone)).map((one) => one.what)).toEqual([what]);
    expect((await found(more)).map((one) => one.what)).toEqual(['urgent.1.440106-housing']);
    expect((await found(closed)).map((one) => one.what)).toEqual([what]);
  });

  it('a number that leads nowhere any more', async () => {
    const one = await victim('registered');
    await tamper('delete from petitions.number where number = $1', [one.number]);
    const lane = `number.20${one.number.slice(2, 4)}.lane-${Number(one.number.slice(4, 6))}.${Number(one.number.slice(6, 12))}`;
    const { what } = await checked();
    expect(what).toEqual(expect.arrayContaining([`petition.${one.number}.number`, lane]));
  });

  it('a matter that was removed wholly: its number is missing in the lane', async () => {
    const one = await victim('registered');
    for (const table of ['fact', 'task', 'petition', 'petitioner', 'number', 'unindexed', 'matter'])
      await tamper(`delete from petitions.${table} where matter_id = $1`, [one.id]);
    const lane = `number.20${one.number.slice(2, 4)}.lane-${Number(one.number.slice(4, 6))}.${Number(one.number.slice(6, 12))}`;
    expect((await checked()).what).toContain(lane);
  });

  it('a matter whose row was removed and whose history stands alone; and the other way round', async () => {
    const [row, history] = [await victim('registered'), await victim('registered')];
    await tamper('delete from petitions.matter where matter_id = $1', [row.id]);
    await tamper('delete from petitions.fact where matter_id = $1', [history.id]);
    expect((await found(row)).map((one) => one.what)).toEqual(
      expect.arrayContaining(['fact', 'task', 'petition', 'number']),
    );
    expect((await found(history)).map((one) => one.what)).toEqual(['facts']);
  });

  it('a number that nobody was given, and a source that nobody came from', async () => {
    await tamper(`insert into petitions.number values ('4426310999990', gen_random_uuid(), gen_random_uuid())`);
    await tamper(`insert into petitions.source_ref select 'elsewhere', '1', matter_id from petitions.matter limit 1`);
    const { what } = await checked();
    expect(what).toEqual(expect.arrayContaining(['number.4426310999990', 'number.2026.lane-31.99999', 'source_ref']));
  });
});
