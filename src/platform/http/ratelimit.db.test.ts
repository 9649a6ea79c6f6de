// Failed attempts are counted together by all servers, by hash, and forgotten when the window is over.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { secretsFrom } from '../secrets.ts';
import { TestClock } from '../time.ts';
import { attemptKey, recordFailure, sweepAttempts, tooMany } from './ratelimit.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

it('stops at the limit, tells the minutes, and starts anew in the next window', async () => {
  const clock = new TestClock('2026-03-02T01:05:00Z');
  const rule = { limit: 3, windowMinutes: 15 };
  const key = attemptKey(secretsFrom([Buffer.alloc(32, 7)]), 'sign-in', '203.0.113.9');
  expect(key).not.toContain('203.0.113.9');
  const { pool } = database;
  await Promise.all([1, 2].map(() => recordFailure(pool, key, rule, clock.now())));
  expect(await tooMany(pool, [{ key, rule }], clock.now())).toBeUndefined();
  await recordFailure(pool, key, rule, clock.now());
  expect(await tooMany(pool, [{ key, rule }], clock.now())).toBe(10);
  expect(await tooMany(pool, [{ key: `${key}x`, rule }], clock.now())).toBeUndefined();
  clock.forward(1);
  expect(await tooMany(pool, [{ key, rule }], clock.now())).toBeUndefined();
  clock.forward(48);
  expect(await sweepAttempts(pool, clock.now())).toBe(1);
});
