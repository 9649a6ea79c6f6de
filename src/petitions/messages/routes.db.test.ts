// What an organ was told is for its own people who look after it, and for nobody else.
import { expect, test } from 'vitest';
import { petitionerApi } from '../../../tests/support/petitioner.ts';

const api = petitionerApi();
const list = (as?: string) => api.portal.call('GET', '/api/desk/messages', { ...(as && { as }) });

test('new facts in an ended matter are told to the bureau, once, and gone when somebody has looked', async () => {
  const one = await api.made('lapsed');
  expect((await api.act(one.number, one.queryCode, 'supplement', { text: '找到了新的鉴定。' })).status).toBe(200);
  const told = await list('dispatcher');
  expect(told.json).toMatchObject({ items: [{ kind: 'NEW_FACTS', number: one.number }], more: false });
  const [message] = await api.messages(one.matter.id);
  const seen = (as?: string, headers = {}) =>
    api.portal.call('POST', `/api/desk/messages/${message?.id}/seen`, { ...(as && { as }), headers });
  expect((await list()).status).toBe(401);
  expect((await seen()).status).toBe(401);
  expect((await seen(undefined, { cookie: `redress_session=${'A'.repeat(43)}` })).status).toBe(401);
  for (const login of ['handler', 'organ-leader', 'clerk', 'administrator']) {
    expect([login, (await list(login)).status, (await seen(login)).status]).toEqual([login, 403, 403]);
  }
  // Another organ's people hear nothing of it, and cannot put it away.
  for (const login of ['province-dispatcher', 'discipline-receiver']) {
    expect([login, (await list(login)).json.items, (await seen(login)).status]).toEqual([login, [], 404]);
  }
  expect((await seen('bureau-director')).status).toBe(204);
  expect((await list('dispatcher')).json.items).toEqual([]);
});

test('of a sealed matter only those hear who receive what is sealed, and nobody whose line it accuses', async () => {
  const one = await api.made('lapsed');
  await api.act(one.number, one.queryCode, 'supplement', { text: '还有新的证据。' });
  const { pool } = api.database;
  const numbers = async (as: string) => (await list(as)).json.items.map((item) => Reflect.get(item, 'number'));
  const [message] = await api.messages(one.matter.id);
  const set = (change: string) =>
    pool.query(`update petitions.matter set ${change} where matter_id = $1`, [one.matter.id]);
  const put = (as: string) => api.portal.call('POST', `/api/desk/messages/${message?.id}/seen`, { as });
  expect(await numbers('bureau-director')).toContain(one.number);
  await set('sealed = true');
  expect(await numbers('bureau-director')).not.toContain(one.number);
  expect((await put('bureau-director')).status).toBe(404);
  expect(await numbers('dispatcher')).toContain(one.number);
  await set(`barred_staff = array[(select id::text from organs.staff where login = 'dispatcher')]`);
  expect([await numbers('dispatcher'), (await put('dispatcher')).status]).toEqual([[], 404]);
  await set(`barred_staff = null, accused_organ = '440106-government'`);
  expect([await numbers('dispatcher'), (await put('dispatcher')).status]).toEqual([[], 404]);
});
