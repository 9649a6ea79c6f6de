// Matters by the thousand (REDRESS_WALKS) go by chance through the real acts on a real database, many at once: afterwards every history folds
// to what is stored, every chain holds, every document and clock is where it belongs, and no guard was broken.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkHistory } from '../../src/petitions/check-history/run.ts';
import type { Spine } from '../../src/petitions/spine.ts';
import { TestClock } from '../../src/platform/time.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { testSpine } from '../support/spine.ts';
import { dice } from '../support/walk/dice.ts';
import { broken } from '../support/walk/guards.ts';
import { engage, numberOf, storedWalk } from '../support/walk/stored.ts';

const MATTERS = Number(process.env['REDRESS_WALKS'] ?? 2_000);
const STEPS = 30;
const AT_ONCE = 64;

let database: TestDatabase;
let spine: Spine;
beforeAll(async () => {
  database = await testDatabase();
  spine = await testSpine(database, new TestClock('2026-10-15T01:00:00Z'));
});
afterAll(() => database.drop());

it(`${MATTERS} matters by chance break no guard and leave a clean history`, { timeout: 900_000 }, async () => {
  const cast = await engage(spine);
  const numbers: string[] = [];
  const trouble: string[] = [];
  let seed = 0;
  const walker = async (): Promise<void> => {
    while (seed < MATTERS) {
      const own = ++seed;
      const one = await storedWalk(spine, cast, dice(own), STEPS, numbers);
      numbers[own % Math.max(1, Math.min(200, numbers.length + 1))] = numberOf(one);
      trouble.push(...broken(one.matter, one.facts).map((text) => `seed ${own}: ${text}`));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, walker));
  expect(trouble.slice(0, 5)).toEqual([]);
  const differences: unknown[] = [];
  const summary = await checkHistory(spine, { onDifference: (one) => differences.push(one) });
  expect(differences.slice(0, 5)).toEqual([]);
  expect(summary.matters).toBe(MATTERS);
});
