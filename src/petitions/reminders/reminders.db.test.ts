// Reminders at the desk: each person's own, within what may be read, once; and nobody else can see or take them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { demoOfficer } from '../../../tests/support/spine.ts';
import { type Case, caseAt } from '../../apps/commands/case.ts';
import { TestClock } from '../../platform/time.ts';
import { sweepClocks } from '../clocks/acts.ts';
import type { ReminderItem, ReminderPage } from './contract.ts';

const HOUSING = '440106-housing';
const clock = new TestClock('2026-03-02T01:00:00Z');
let database: TestDatabase;
let desk: TestApp;
let handled: Case;
let waiting: Case;
let accused: Case;

const page = async (as: string, query = ''): Promise<ReminderPage> => {
  const answer = await desk.call('GET', `/api/desk/reminders${query}`, { as });
  expect(answer.status).toBe(200);
  return JSON.parse(answer.text) as ReminderPage;
};
const of = ({ items }: ReminderPage, { number }: Case): ReminderItem | undefined =>
  items.find((one) => one.number === number);
const seen = (as: string | undefined, items: readonly Partial<ReminderItem>[]) =>
  desk.call('POST', '/api/desk/reminders/seen', {
    ...(as && { as }),
    body: { items: items.map(({ matterId, taskNo, clockNo, at, whom }) => ({ matterId, taskNo, clockNo, at, whom })) },
  });

beforeAll(async () => {
  database = await testDatabase();
  desk = await testApp(database, clock);
  handled = await caseAt(desk.house.spine, 'accepted', HOUSING);
  waiting = await caseAt(desk.house.spine, 'registered', HOUSING);
  accused = await caseAt(desk.house.spine, 'registered', HOUSING, { reportsWrongdoing: true, accused: '某某' });
  clock.set('2026-05-10T02:00:00Z');
  await sweepClocks(database.pool, desk.house.clocks.reminders, clock.now());
});
afterAll(async () => {
  await desk.close();
  await database.drop();
});

describe('reminders at the desk', () => {
  it('show a handler and a leader what they answer for, with its clock', async () => {
    const handler = await demoOfficer(desk.house.spine, 'handler');
    expect(handled.matter.tasks.at(-1)?.handler?.id).toBe(handler.staffId);
    const found = of(await page('handler'), handled);
    expect(found).toMatchObject({
      whom: 'HANDLER',
      timer: 'T-HANDLE',
      dueDay: '2026-05-06',
      missed: true,
      seen: false,
    });
    expect(found?.point).toEqual({ kind: 'daily-after', value: 1 });
    expect(found?.title).toBeTruthy();
    expect(of(await page('organ-leader'), handled)?.whom).toMatch(/LEADER|HEAD/);
  });

  it('show the bureau what nobody there has taken yet, and other organs nothing of it', async () => {
    expect(of(await page('dispatcher'), waiting)).toMatchObject({ whom: 'ORGAN', timer: 'T-DISP', missed: true });
    expect(of(await page('handler'), waiting)).toBeUndefined();
    expect(of(await page('dispatcher'), handled)).toBeUndefined();
  });

  it('never name a sealed matter’s title, and are only for those who may read it', async () => {
    const found = of(await page('triage-clerk'), accused);
    expect(found).toMatchObject({ sealed: true });
    expect(found).not.toHaveProperty('title');
    expect(of(await page('clerk'), accused)).toBeUndefined();
    expect((await page('clerk')).unseen).toBe((await page('triage-clerk')).unseen - 1);
  });

  it('are marked seen by whom they are for, and by nobody else', async () => {
    const before = await page('handler');
    const mine = of(before, handled);
    if (!mine) throw new Error('no reminder');
    expect((await seen(undefined, [mine])).status).toBe(401);
    for (const stranger of ['dispatcher', 'clerk', 'acceptance-clerk'])
      expect(JSON.parse((await seen(stranger, [mine])).text)).toMatchObject({ seen: 0 });
    expect(of(await page('handler'), handled)?.seen).toBe(false);
    expect(JSON.parse((await seen('handler', [mine])).text)).toEqual({ seen: 1, unseen: before.unseen - 1 });
    expect(of(await page('handler'), handled)?.seen).toBe(true);
    expect(JSON.parse((await seen('handler', [mine])).text)).toMatchObject({ seen: 0 });
  });

  it('are told anew the next day, and gone once the duty is done', async () => {
    await sweepClocks(database.pool, desk.house.clocks.reminders, new Date('2026-05-11T02:00:00Z'));
    expect(of(await page('handler'), handled)).toMatchObject({ seen: false, at: '2026-05-11T01:00:00.000Z' });
    expect((await page('handler')).items.filter((one) => one.number === handled.number)).toHaveLength(1);
    await database.pool.query('update petitions.clock set met_at = $2 where matter_id = $1', [
      handled.matter.id,
      clock.now(),
    ]);
    expect(of(await page('handler'), handled)).toBeUndefined();
  });

  it('come in pages of any size, each once', async () => {
    for (let nth = 0; nth < 7; nth++) await caseAt(desk.house.spine, 'registered', HOUSING);
    await sweepClocks(database.pool, desk.house.clocks.reminders, new Date('2026-06-10T02:00:00Z'));
    const all = (await page('dispatcher')).items.map((one) => one.number);
    expect(all.length).toBeGreaterThanOrEqual(8);
    const paged: string[] = [];
    for (let after = ''; ; ) {
      const next = await page('dispatcher', `?limit=3${after && `&after=${after}`}`);
      paged.push(...next.items.map((one) => one.number));
      if (!next.next) break;
      after = next.next;
    }
    expect(paged).toEqual(all);
    expect(await page('dispatcher', '?limit=0')).toMatchObject({ items: [], unseen: all.length });
  });

  it('refuse what is no question and no reminder', async () => {
    expect((await desk.call('GET', '/api/desk/reminders?limit=201', { as: 'handler' })).status).toBe(400);
    expect((await desk.call('GET', '/api/desk/reminders')).status).toBe(401);
    expect((await seen('handler', [])).status).toBe(400);
    expect(
      (await desk.call('POST', '/api/desk/reminders/seen', { as: 'handler', body: { items: [{ a: 1 }] } })).status,
    ).toBe(400);
  });
});
