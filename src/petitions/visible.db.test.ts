// Lists and the single matter agree on who sees what: the policy in SQL is the policy in code.
import fc from 'fast-check';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts';
import { ground } from '../../tests/support/ground.ts';
import { anyMatter, anyOfficer } from '../../tests/support/matters.ts';
import { newId } from '../platform/ids.ts';
import { mayRead, scopeOf } from './policy.ts';
import { visibleSql } from './worklist.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const matters = fc
  .sample(anyMatter, { numRuns: 400, seed: 22 })
  .map((matter) => ({ ...matter, id: newId(new Date('2026-03-02T01:00:00Z')) }));

async function insertAll(): Promise<void> {
  await database.pool.query(
    `insert into petitions.matter (matter_id, version, head_hash, state, holder, place_code, track, sealed, class, accused_organ, barred_organs, barred_staff, readers,
            number, title, channel, received_at, registered_at, fold, changed_at)
     select x.id, 1, '', 'DISPATCHED', x.holder, x."placeCode", 'ORDINARY', x.sealed, x.class, x."accusedOrgan",
            array(select jsonb_array_elements_text(x.barred->'organs')), array(select jsonb_array_elements_text(x.barred->'staff')),
            array(select r->>'id' from jsonb_array_elements(x.readers) r), '', '', 'WEB',
            now(), now(), '{}', now()
       from jsonb_to_recordset($1) as x(id uuid, holder text, "placeCode" text, sealed boolean, class text, "accusedOrgan" text,
            barred jsonb, readers jsonb)`,
    [JSON.stringify(matters)],
  );
  const tasks = matters.flatMap((matter) =>
    matter.tasks.map((task) => ({ ...task, id: matter.id, handlerId: task.handler?.id ?? null })),
  );
  await database.pool.query(
    `insert into petitions.task (matter_id, task_no, organ, kind, method, received_at, due_at, handler_id, done_at)
     select x.id, x.no, x.organ, 'HANDLE', 'REFER', now(), 'infinity', x."handlerId", x."doneAt"
       from jsonb_to_recordset($1) as x(id uuid, no int, organ text, "handlerId" uuid, "doneAt" timestamptz)`,
    [JSON.stringify(tasks)],
  );
}

it('what a list shows an officer is what the officer may read, no more and no less', async () => {
  await insertAll();
  const db = new Kysely<object>({ dialect: new PostgresDialect({ pool: database.pool }) });
  let shown = 0;
  for (const officer of fc.sample(anyOfficer, { numRuns: 200, seed: 22 })) {
    const scope = scopeOf(officer, ground);
    const { rows } = await sql<{ matter_id: string }>`select m.matter_id from petitions.matter m
      where ${visibleSql(scope)} order by 1`.execute(db);
    const allowed = matters.filter((matter) => mayRead(scope, matter)).map((matter) => matter.id);
    expect(rows.map((row) => row.matter_id)).toEqual(allowed.sort());
    shown += rows.length;
  }
  expect(shown).toBeGreaterThan(1000);
});
