// Successions over HTTP: the administrator alone, audited, in force at once; what an ended organ would get is refused.
import { describe, expect, test, vi } from 'vitest';
import { deskApi, HOUSING } from '../../../tests/support/desk-api.ts';
import { loadDirectory } from '../directory.ts';
import { followDirectory } from '../jobs.ts';

const api = deskApi();
const BASE = '/api/admin/successions';
const HEIR = '440106-natural-resources';
const ENTRY = { organCode: HOUSING, successorCode: HEIR, since: '2026-03-01', ground: 'MERGED', reason: '机构改革' };
const PAIR = { organCode: HOUSING, successorCode: HEIR, reason: '登记错了' };
const send = (url: string, body: object, as?: string) => api.desk.call('POST', url, { body, ...(as && { as }) });

describe('successions', () => {
  test('are kept by the administrator alone', async () => {
    expect((await api.desk.call('GET', BASE)).status).toBe(401);
    expect((await send(BASE, ENTRY)).status).toBe(401);
    for (const stranger of ['dispatcher', 'bureau-director', 'organ-leader', 'auditor']) {
      expect([stranger, (await api.desk.call('GET', BASE, { as: stranger })).status]).toEqual([stranger, 403]);
      expect([stranger, (await send(BASE, ENTRY, stranger)).status]).toEqual([stranger, 403]);
      expect([stranger, (await send(`${BASE}/withdraw`, PAIR, stranger)).status]).toEqual([stranger, 403]);
    }
    expect((await api.desk.call('GET', BASE, { as: 'administrator' })).json.items).toEqual([]);
  });

  test('refuse what makes no sense, in both languages', async () => {
    const refusedFor = async (change: object) => (await send(BASE, { ...ENTRY, ...change }, 'administrator')).json.code;
    expect(await refusedFor({ successorCode: HOUSING })).toBe('succession-itself');
    expect(await refusedFor({ successorCode: 'nowhere' })).toBe('organ-unknown');
    expect((await send(BASE, { ...ENTRY, since: 'soon' }, 'administrator')).status).toBe(400);
    const unknown = await send(`${BASE}/withdraw`, PAIR, 'administrator');
    expect([unknown.status, unknown.json.code]).toEqual([422, 'succession-unknown']);
  });

  test('hold at once: nothing goes to the ended organ, its matters go to the successor; taken back, it is as before', async () => {
    const { matter: held } = await api.made('accepted');
    const { matter } = await api.made('triaged');
    expect((await send(BASE, ENTRY, 'administrator')).status).toBe(200);
    const refer = (organCode: string) =>
      api.post(matter.id, 'refer', 'dispatcher', { seen: matter.version, organCode });
    const gone = await refer(HOUSING);
    expect([gone.status, gone.json.code, gone.json.field]).toEqual([422, 'organ-succeeded', 'organCode']);
    expect(gone.json.detail).toContain('自然资源');
    const pass = { seen: held.version, organCode: HEIR, reason: '机构改革，职能划转' };
    expect((await api.post(held.id, 'pass-to-successor', 'dispatcher', pass)).status).toBe(200);
    const page = await api.desk.call('GET', `/api/matters/${held.id}`, { as: 'dispatcher' });
    expect(page.json.holder).toMatchObject({ code: HEIR });
    expect((await send(`${BASE}/withdraw`, PAIR, 'administrator')).status).toBe(200);
    expect((await refer(HOUSING)).status).toBe(200);
    const { rows } = await api.database.pool.query(
      'select action, reason from platform.audit where object = $1 order by id',
      [`organ:${HOUSING}`],
    );
    expect(rows).toEqual([
      { action: 'succession-add', reason: '机构改革' },
      { action: 'succession-withdraw', reason: '登记错了' },
    ]);
  });

  test('are heard by every running server', async () => {
    const other = await loadDirectory(api.database.pool);
    const following = await followDirectory(api.database.url, other);
    try {
      const successors = () => other.successors('440106-education', '2026-03-02').map((organ) => organ.code);
      expect(successors()).toEqual([]);
      await send(BASE, { ...ENTRY, organCode: '440106-education' }, 'administrator');
      await vi.waitFor(() => expect(successors()).toEqual([HEIR]), { timeout: 10_000 });
    } finally {
      await following.stop();
    }
  });
});
