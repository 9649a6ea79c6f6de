// Sessions: what is stored, who is found, when it is over, and that a forged token finds nobody.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { TestClock } from '../time.ts';
import { createSession, endSession, endSessionsOf, findSession, sweepSessions } from './session.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const SUBJECT = '01900000-0000-7000-8000-000000000001';
const clock = new TestClock('2026-03-02T01:00:00Z');

it('finds the subject by token, and stores only its hash', async () => {
  const token = await createSession(database.pool, {
    subjectId: SUBJECT,
    now: clock.now(),
    userAgent: 'x'.repeat(500),
  });
  expect(await findSession(database.pool, token, clock.now())).toEqual({ subjectId: SUBJECT });
  const { rows } = await database.pool.query('select * from platform.session');
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(rows[0].user_agent_short).toHaveLength(80);
  await endSession(database.pool, token);
  expect(await findSession(database.pool, token, clock.now())).toBeUndefined();
});

it('finds nobody by a forged, cut, or missing token', async () => {
  const token = await createSession(database.pool, { subjectId: SUBJECT, now: clock.now() });
  const forged = `${token[0] === 'A' ? 'B' : 'A'}${token.slice(1)}`;
  for (const wrong of [forged, token.slice(1), `${token} `, "' or 1=1 --", '', undefined]) {
    expect(await findSession(database.pool, wrong, clock.now())).toBeUndefined();
  }
});

it('is over after 8 idle hours, kept alive by use, and over after 12 hours in any case', async () => {
  const idle = await createSession(database.pool, { subjectId: SUBJECT, now: clock.now() });
  const used = await createSession(database.pool, { subjectId: SUBJECT, now: clock.now() });
  clock.forward(7);
  expect(await findSession(database.pool, used, clock.now())).toBeDefined();
  clock.forward(2);
  expect(await findSession(database.pool, idle, clock.now())).toBeUndefined();
  expect(await findSession(database.pool, used, clock.now())).toBeDefined();
  clock.forward(3);
  expect(await findSession(database.pool, used, clock.now())).toBeUndefined();
  expect(await sweepSessions(database.pool, clock.now())).toBeGreaterThanOrEqual(2);
});

it('ends all sessions of a subject but the one that is kept', async () => {
  const now = clock.now();
  const [one, two] = [
    await createSession(database.pool, { subjectId: SUBJECT, now }),
    await createSession(database.pool, { subjectId: SUBJECT, now }),
  ];
  await endSessionsOf(database.pool, SUBJECT, two);
  expect(await findSession(database.pool, one, now)).toBeUndefined();
  expect(await findSession(database.pool, two, now)).toBeDefined();
  await endSessionsOf(database.pool, SUBJECT);
  expect(await findSession(database.pool, two, now)).toBeUndefined();
});
