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
