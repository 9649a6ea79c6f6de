// The urgent desk on a real database: told in the same transaction, read by recipients alone, unseen again with each follow-up.
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../tests/support/app.ts';
import { deskApi, UNKNOWN_ID } from '../../../tests/support/desk-api.ts';

const api = deskApi();
type Json = Record<string, unknown> & { readonly items: readonly Record<string, unknown>[]; readonly unseen: number };
const json = (answer: Answer): Json => answer.json as unknown as Json;
const get = (url: string, as?: string) => api.desk.call('GET', url, { ...(as && { as }) });
const TEXT = '六十多名住户在小区门口聚集，秩序平稳。';

describe('the urgent desk', () => {
  test('shows recipients the report and what followed, and nothing of the petitioner', async () => {
    const { matter } = await api.made('urgent', { petitioner: { name: '欧阳秀英', phone: '13912345678' } });
    const list = json(await get('/api/desk/urgent', 'joint-meeting-officer'));
    expect(list.items).toContainEqual(expect.objectContaining({ matterId: matter.id, report: 1, followUps: 0 }));
    const page = await get(`/api/desk/urgent/${matter.id}/1`, 'contracting-leader');
    expect(json(page)).toMatchObject({ situation: TEXT, kind: 'MASS', people: 60, further: [] });
    expect(page.text).not.toContain('欧阳秀英');
    expect(page.text).not.toContain('13912345678');
    // The matter itself is not theirs.
    expect((await get(`/api/matters/${matter.id}`, 'joint-meeting-officer')).status).toBe(404);
  });

  test('is for those who were told and work on cases: nobody else learns that there is one', async () => {
    const { matter } = await api.made('urgent');
    expect((await get('/api/desk/urgent')).status).toBe(401);
    for (const stranger of ['handler', 'discipline-receiver', 'administrator', 'auditor', 'assessor', 'dispatcher']) {
      expect([stranger, (await get(`/api/desk/urgent/${matter.id}/1`, stranger)).status]).toEqual([stranger, 404]);
      const seen = await api.desk.call('POST', `/api/desk/urgent/${matter.id}/1/seen`, {
        as: stranger,
        body: { lastAt: '2026-03-02T02:00:00.000Z' },
      });
      expect([stranger, seen.status]).toEqual([stranger, 404]);
      const items = json(await get('/api/desk/urgent?limit=100', stranger)).items;
      expect([stranger, items.some((item) => item.matterId === matter.id)]).toEqual([stranger, false]);
    }
    expect((await get(`/api/desk/urgent/${matter.id}/2`, 'joint-meeting-officer')).status).toBe(404);
    expect((await get(`/api/desk/urgent/${UNKNOWN_ID}/1`, 'joint-meeting-officer')).status).toBe(404);
  });

  test('forgets that it was seen with each follow-up, and moves to the closed ones at the end', async () => {
    const { matter } = await api.made('urgent');
    const bodies = await api.bodies();
    const item = async () =>
      json(await get('/api/desk/urgent?limit=100', 'convener')).items.find((one) => one.matterId === matter.id);
    const see = (lastAt: unknown) =>
      api.desk.call('POST', `/api/desk/urgent/${matter.id}/1/seen`, { as: 'convener', body: { lastAt } });
    const first = await item();
    expect((await see(first?.lastAt)).status).toBe(200);
    expect((await item())?.seenAt).toBeDefined();
    api.clock.set('2026-03-02T05:00:00Z');
    const body = { seen: matter.version, ...bodies['follow-up-urgent'] };
    expect((await api.post(matter.id, 'follow-up-urgent', 'dispatcher', body)).status).toBe(200);
    expect(await item()).toMatchObject({ followUps: 1 });
    expect((await item())?.seenAt).toBeUndefined();
    // Who saw only what was there before has not seen this.
    await see(first?.lastAt);
    expect((await item())?.seenAt).toBeUndefined();
    const closing = { seen: matter.version + 1, ...bodies['close-urgent'] };
    expect((await api.post(matter.id, 'close-urgent', 'dispatcher', closing)).status).toBe(200);
    expect(await item()).toBeUndefined();
    const closed = json(await get('/api/desk/urgent?which=closed&limit=100', 'convener')).items;
    expect(closed.some((one) => one.matterId === matter.id)).toBe(true);
    const page = json(await get(`/api/desk/urgent/${matter.id}/1`, 'convener'));
    expect(page).toMatchObject({ result: '已平息', further: [{ situation: '人群已散' }] });
  });

  test('of many follow-ups at the same time one is written, and its recipients told once', async () => {
    const { matter } = await api.made('urgent');
    const body = { seen: matter.version, ...(await api.bodies())['follow-up-urgent'] };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => api.post(matter.id, 'follow-up-urgent', 'dispatcher', body)),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, ...Array(7).fill(409)]);
    const { rows } = await api.database.pool.query(
      'select distinct follow_ups from petitions.urgent where matter_id = $1',
      [matter.id],
    );
    expect(rows).toEqual([{ follow_ups: 1 }]);
  });

  test('goes on page by page', async () => {
    for (let made = 0; made < 3; made++) await api.made('urgent');
    const all = json(await get('/api/desk/urgent?limit=100', 'convener')).items;
    const found: unknown[] = [];
    let after: string | undefined;
    do {
      const page = await get(`/api/desk/urgent?limit=2${after ? `&after=${after}` : ''}`, 'convener');
      found.push(...page.json.items);
      after = page.json.next;
    } while (after);
    expect(found).toEqual(all);
  });

  test('of a sealed matter is for those who lead, and never for who is barred from it', async () => {
    const { matter } = await api.made('urgent');
    const { pool } = api.database;
    const status = async (as: string) => (await get(`/api/desk/urgent/${matter.id}/1`, as)).status;
    const listed = async (as: string) =>
      json(await get('/api/desk/urgent?limit=100', as)).items.some((one) => one.matterId === matter.id);
    expect([await status('convener'), await listed('convener')]).toEqual([200, true]);
    await pool.query(
      `update petitions.matter set accused_organ = '440106-party-committee',
              fold = jsonb_set(fold, '{accusedOrgan}', '"440106-party-committee"') where matter_id = $1`,
      [matter.id],
    );
    // The joint-meeting office stands under the committee that is accused.
    for (const barred of ['convener', 'joint-meeting-officer'])
      expect([barred, await status(barred), await listed(barred)]).toEqual([barred, 404, false]);
    expect([await status('contracting-leader'), await listed('contracting-leader')]).toEqual([200, true]);
  });
});

describe('the queues of the desk', () => {
  test('count open tasks by kind, and list one kind alone', async () => {
    const { matter } = await api.made('objected');
    const page = await get('/api/desk/worklist?kind=OBJECTION', 'dispatcher');
    expect(page.json.items.map((item) => item.matterId)).toContain(matter.id);
    const { kinds } = page.json.counts as unknown as { kinds: Record<string, number> };
    expect(kinds.OBJECTION).toBe(page.json.items.length);
    expect(page.json.items.every((item) => Reflect.get(item, 'kind') === 'OBJECTION')).toBe(true);
    expect((await get('/api/desk/worklist?kind=NOTHING', 'dispatcher')).status).toBe(400);
    const disputed = await api.made('disputed');
    const queue = await get('/api/desk/worklist?kind=JURISDICTION', 'joint-meeting-officer');
    expect(queue.json.items.map((item) => item.matterId)).toContain(disputed.matter.id);
  });
});
