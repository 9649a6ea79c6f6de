// The catalogue of procedures over HTTP: what officers choose from, who keeps it, and what a kept version must be.
import { describe, expect, test } from 'vitest';
import { deskApi } from '../../../tests/support/desk-api.ts';

const api = deskApi();

const ADMIN = '/api/admin/procedures';
const WANTED = {
  validFrom: '2026-04-01',
  procedure: 'ARBITRATION',
  categoryPrefix: '04',
  name: '劳动人事争议仲裁',
  nameEn: 'Labour arbitration',
  receiver: '劳动人事争议仲裁委员会',
  receiverEn: 'The commission',
  legalBasis: '《中华人民共和国劳动争议调解仲裁法》第四十三条',
  length: 60,
  unit: 'calendar-days',
  retired: false,
  reason: '复杂案件较多',
};
const add = (as: string | undefined, way = 'labour-arbitration', change: object = {}) =>
  api.desk.call('POST', `${ADMIN}/${way}/versions`, { ...(as && { as }), body: { ...WANTED, ...change } });
const ways = async (query: string): Promise<string[]> =>
  (await api.desk.call('GET', `/api/desk/procedures?${query}`, { as: 'acceptance-clerk' })).json.items.map((one) =>
    String(Reflect.get(one, 'way')),
  );

describe('what may be chosen', () => {
  test('is what is in force today, for the category first', async () => {
    expect(await ways('procedure=ARBITRATION&category=0403')).toEqual(['labour-arbitration', 'commercial-arbitration']);
    expect(await ways('procedure=ARBITRATION&category=0301')).toEqual(['commercial-arbitration']);
    expect(await ways('')).toContain('reconsideration');
    const page = await api.desk.call('GET', '/api/desk/procedures?procedure=ADMIN_PROCEDURE', { as: 'handler' });
    expect(page.json.items.filter((one) => Reflect.get(one, 'way') === 'reconsideration')).toMatchObject([
      { length: 60, unit: 'calendar-days', legalBasis: expect.stringContaining('2023') },
    ]);
    expect((await api.desk.call('GET', '/api/desk/procedures')).status).toBe(401);
  });
});

describe('the catalogue', () => {
  test('is the administrator’s: nobody else sees it whole or changes it', async () => {
    expect((await api.desk.call('GET', ADMIN)).status).toBe(401);
    expect((await add(undefined)).status).toBe(401);
    const forged = await api.desk.call('POST', `${ADMIN}/labour-arbitration/versions`, {
      body: WANTED,
      headers: { cookie: `redress_session=${'A'.repeat(43)}` },
    });
    expect(forged.status).toBe(401);
    for (const login of ['handler', 'organ-leader', 'auditor', 'bureau-director']) {
      expect([login, (await api.desk.call('GET', ADMIN, { as: login })).status]).toEqual([login, 403]);
      expect([login, (await add(login)).status]).toEqual([login, 403]);
      const gone = await api.desk.call('DELETE', `${ADMIN}/duty/versions/2022-05-01`, { as: login });
      expect([login, gone.status]).toEqual([login, 403]);
    }
  });

  test('takes a version of a later day, with an audit row, and gives it back before it begins', async () => {
    const answer = await add('administrator');
    expect(answer.status).toBe(200);
    const versions = (body: typeof answer) =>
      body.json.items
        .filter((one) => Reflect.get(one, 'way') === 'labour-arbitration')
        .map((one) => Reflect.get(one, 'versions') as { validFrom: string; standing: string; length: number }[])[0];
    expect(versions(answer)).toMatchObject([
      { validFrom: '2026-04-01', standing: 'future', length: 60 },
      { validFrom: '2022-05-01', standing: 'in-force', length: 45 },
    ]);
    const trail = await api.database.pool.query(`select reason from platform.audit where action = 'way-add'`);
    expect(trail.rows).toEqual([{ reason: WANTED.reason }]);
    expect((await add('administrator')).json.code).toBe('way-day-taken');
    const back = `${ADMIN}/labour-arbitration/versions/2026-04-01`;
    expect((await api.desk.call('DELETE', back, { as: 'administrator' })).status).toBe(200);
    expect((await api.desk.call('DELETE', back, { as: 'administrator' })).json.code).toBe('way-unknown');
  });

  test('refuses by name what would change the past or says half', async () => {
    const code = async (change: object, way?: string) => {
      const answer = await add('administrator', way, change);
      return [answer.status, answer.json.code, answer.json.field];
    };
    expect(await code({ validFrom: '2026-03-02' })).toEqual([422, 'way-day-past', 'validFrom']);
    expect(await code({ unit: null })).toEqual([422, 'way-length-half', 'length']);
    expect(await code({ procedure: 'JUDICIAL' })).toEqual([422, 'way-procedure-fixed', 'procedure']);
    const begun = await api.desk.call('DELETE', `${ADMIN}/duty/versions/2022-05-01`, { as: 'administrator' });
    expect([begun.status, begun.json.code]).toEqual([422, 'way-begun']);
    expect((await add('administrator', 'Not A Way')).status).toBe(400);
  });

  test('is heard by a running server: a new way can be chosen at once on its day', async () => {
    expect((await add('administrator', 'personnel-arbitration')).status).toBe(200);
    const { procedures } = api.desk.house;
    const on = (day: string): boolean => procedures.waysOn(day).some((one) => one.way === 'personnel-arbitration');
    await procedures.reload();
    expect([on('2026-03-31'), on('2026-04-01')]).toEqual([false, true]);
  });
});
