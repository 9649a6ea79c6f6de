// What a capability heard is committed with what it did; what failed is heard again; a sealed matter gives no words.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { testSpine } from '../../../tests/support/spine.ts';
import { clockFrom } from '../../platform/time.ts';
import { registerPetition } from '../register/act.ts';
import { filingFrom } from '../register/filing.ts';
import type { Spine } from '../spine.ts';
import { type Heard, takeHeard } from './acts.ts';
import { openPetitions } from './ask.ts';

const clock = clockFrom('2026-03-02T01:00:00Z');
let database: TestDatabase;
let spine: Spine;
beforeAll(async () => {
  database = await testDatabase();
  spine = { ...(await testSpine(database, clock)), hearers: { registered: ['listener', 'other'] } };
});
afterAll(() => database.drop());

async function filed(reportsWrongdoing = false): Promise<string> {
  const filing = filingFrom(
    {
      text: '桥头的路灯坏了三个月，没有人修。',
      placeCode: '440106',
      petitioner: { name: '陈秀英' },
      reportsWrongdoing,
    },
    { channel: 'WEB', organ: '440106-petition-bureau', receivedAt: clock.now() },
  );
  const done = await registerPetition(spine, filing, { kind: 'petitioner' });
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value.matter.id;
}

it('is heard once by each who listens, and again when what follows did not commit', async () => {
  const id = await filed();
  const heard: Heard[] = [];
  const failing = takeHeard(database.pool, 'listener', 10, async () => {
    throw new Error('not today');
  });
  await expect(failing).rejects.toThrow('not today');
  const keep = async (_client: unknown, rows: readonly Heard[]) => void heard.push(...rows);
  expect(await takeHeard(database.pool, 'listener', 10, keep)).toBe(1);
  expect(await takeHeard(database.pool, 'listener', 10, keep)).toBe(0);
  expect(heard).toEqual([{ matterId: id, seq: 1, type: 'registered' }]);
  expect(await takeHeard(database.pool, 'other', 10, keep)).toBe(1);
});

it('gives the words of what is open, and none of what is sealed', async () => {
  const [open, sealed] = [await filed(), await filed(true)];
  const found = await openPetitions(database.pool, [open, sealed]);
  expect(found.map((one) => [one.matterId, one.text])).toEqual([[open, '桥头的路灯坏了三个月，没有人修。']]);
});
