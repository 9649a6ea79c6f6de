// On every road in a petition gets its proposals: portal, desk, bulk import, a case of the command; of sealed matters none stays.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { caseAt } from '../../apps/commands/case.ts';
import { registerBatch } from '../../petitions/register/batch.ts';
import { filingFrom } from '../../petitions/register/filing.ts';
import { TestClock } from '../../platform/time.ts';
import { type OpenSorter, openSorter, sortPending } from '../jobs.ts';
import { lastProposals } from './store.ts';

const clock = new TestClock('2026-03-02T01:00:00Z');
const TEXT = '我是天河区猎德街道的业主，小区电梯停运一个月，物业公司一直不维修，老人下不了楼，要求尽快解决。';
let database: TestDatabase;
let desk: TestApp;
let sorter: OpenSorter;

beforeAll(async () => {
  database = await testDatabase();
  desk = await testApp(database, clock);
  sorter = await openSorter(desk.house.spine, { repeats: true });
});
afterAll(async () => {
  await desk.close();
  await database.drop();
});

const sortAll = async (): Promise<void> => {
  while ((await sortPending(sorter.sorter, 50)) > 0);
};

async function idOf(number: string): Promise<string> {
  const { rows } = await database.pool.query<{ id: string }>(
    'select matter_id as id from petitions.number where number = $1',
    [number],
  );
  return rows[0]?.id ?? '';
}

async function proposed(id: string) {
  await sortAll();
  return (await lastProposals(database.pool, [id])).get(id);
}

const filing = (text = TEXT) => ({
  text,
  placeCode: '440106006',
  petitioner: { name: '陈秀英', phone: '13800138000' },
});

describe('proposals are there after filing', () => {
  it('at the portal', async () => {
    const filed = await desk.call('POST', '/api/portal/petitions', { body: filing() });
    expect(filed.status).toBe(201);
    const found = await proposed(await idOf(filed.json.number));
    expect(found?.proposals?.category.value).toMatch(/^\d{2,6}$/);
    expect(found?.proposals?.class).toMatchObject({ value: 'APPEAL' });
    expect(found?.model).toMatch(/^category-/);
  });

  it('at the desk', async () => {
    const body = { ...filing(), channel: 'VISIT', readBack: true };
    const filed = await desk.call('POST', '/api/desk/petitions', { as: 'clerk', body });
    expect(filed.status).toBe(201);
    expect((await proposed(await idOf(filed.json.number)))?.proposals).toBeTruthy();
  });

  it('in a bulk import', async () => {
    const given = { channel: 'WEB', organ: '440106-petition-bureau', receivedAt: clock.now() } as const;
    const arrivals = [1, 2, 3].map((nth) => ({
      sourceId: `${nth}`,
      filing: filingFrom({ ...filing(`${TEXT}第${nth}次反映。`) }, given),
    }));
    const taken = await registerBatch(desk.house.spine, 'elsewhere', arrivals);
    for (const one of taken) {
      if (one.state === 'other-words') throw new Error('not taken');
      expect((await proposed(await idOf(one.number)))?.proposals).toBeTruthy();
    }
  });

  it('of a case that goes on at once', async () => {
    const { matter } = await caseAt(desk.house.spine, 'accepted', '440106-housing');
    expect((await proposed(matter.id))?.proposals).toBeTruthy();
  });

  it('never of what is sealed', async () => {
    const filed = await desk.call('POST', '/api/portal/petitions', {
      body: { ...filing(), reportsWrongdoing: true },
    });
    expect(await proposed(await idOf(filed.json.number))).toBeUndefined();
  });
});
