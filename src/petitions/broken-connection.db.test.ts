// A database connection that breaks in the middle of an act: 503, and never half an act.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../tests/support/app.ts';
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts';
import { createPool } from '../platform/db/connect.ts';
import { TestClock } from '../platform/time.ts';

let database: TestDatabase;
let desk: TestApp;

beforeAll(async () => {
  database = await testDatabase();
  desk = await testApp(database, new TestClock('2026-03-02T02:00:00Z'));
});
afterAll(async () => {
  await desk.close();
  await database.drop();
});

test('what was answered is there, what was not answered is there wholly or not at all', async () => {
  const knife = createPool(database.url, { applicationName: 'knife', poolSize: 1 });
  const cut = () =>
    knife.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'redress tests' and state <> 'idle'`,
    );
  await desk.call('GET', '/api/session', { as: 'triage-clerk' });
  const statuses = new Map<number, number>();
  const numbers: string[] = [];
  // Goes on until a break has met an act on its way; each round cuts every connection that is at work.
  let rounds = 0;
  for (; rounds < 12 || !statuses.has(503); rounds++) {
    const round = rounds;
    const filings = Array.from({ length: 8 }, (_, nth) =>
      desk.call('POST', '/api/portal/petitions', {
        body: {
          text: `第 ${round}-${nth} 件：路灯坏了三个月没有人修。`,
          placeCode: '440106006',
          petitioner: { name: '何伟' },
        },
        headers: { 'idempotency-key': `broken-${round}-${nth}` },
      }),
    );
    const [answers] = await Promise.all([Promise.all(filings), cut()]);
    for (const { status, json } of answers) {
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status === 201) numbers.push(String(json.number));
      else expect(json.code).toBe('unavailable');
    }
  }
  await knife.end();
  expect([...statuses.keys()].filter((status) => status !== 201 && status !== 503)).toEqual([]);
  expect(numbers.length).toBeGreaterThan(0);
  const kept = await database.pool.query('select number from petitions.number where number = any($1)', [numbers]);
  expect(kept.rowCount).toBe(numbers.length);
  const halves = await database.pool.query(
    `select 1 from petitions.matter m
      where (select count(*) from petitions.fact f where f.matter_id = m.matter_id) <> m.version
         or not exists (select from petitions.petition p where p.matter_id = m.matter_id)
         or not exists (select from petitions.task t where t.matter_id = m.matter_id)`,
  );
  expect(halves.rowCount).toBe(0);
  // Sent again after the break, each is registered exactly once.
  for (let round = 0; round < rounds; round++) {
    for (let nth = 0; nth < 8; nth++) {
      const again = await desk.call('POST', '/api/portal/petitions', {
        body: {
          text: `第 ${round}-${nth} 件：路灯坏了三个月没有人修。`,
          placeCode: '440106006',
          petitioner: { name: '何伟' },
        },
        headers: { 'idempotency-key': `broken-${round}-${nth}` },
      });
      expect(again.status).toBe(201);
    }
  }
  const count = await database.pool.query('select count(*)::int as n from petitions.petition');
  expect(count.rows[0].n).toBe(rounds * 8);
});
