// The auditor's log: who may read it, how far an eye reaches, what it never shows, pages, filters and the file.
import { beforeAll, describe, expect, it } from 'vitest';
import { deskApi, HOUSING } from '../../../tests/support/desk-api.ts';
import { recordAudit } from '../../platform/audit/audit.ts';
import type { AuditItem, AuditPage } from './contract.ts';
import { withoutNumbers } from './scope.ts';

const api = deskApi();
const BUREAU = '440106-petition-bureau';
const ids: Record<string, string> = {};
const numbers: Record<string, string> = {};

interface Look {
  readonly login: string;
  readonly organ: string;
  readonly matter: string;
  readonly minute: number;
  readonly reason?: string;
}

const instant = (minute: number) => new Date(Date.parse('2026-03-02T01:00:00Z') + minute * 60_000);

/** An entry as revealing writes it. */
const looked = async ({ login, organ, matter, minute, reason = '电话回访' }: Look) => {
  const { rows } = await api.database.pool.query('select id, name from organs.staff where login = $1', [login]);
  await recordAudit(api.database.pool, {
    at: instant(minute),
    actorKind: 'staff',
    actorId: rows[0].id,
    actorName: rows[0].name,
    organCode: organ,
    action: 'reveal',
    object: `matter:${ids[matter]}`,
    reason,
    details: { phone: '13800000000' },
  });
};

const pageFor = async (as: string, query = ''): Promise<AuditPage> => {
  const answer = await api.desk.call('GET', `/api/audit?${query}`, { as });
  expect(answer.status).toBe(200);
  return answer.json as unknown as AuditPage;
};
const seenBy = async (as: string, query = 'action=reveal'): Promise<AuditItem[]> => (await pageFor(as, query)).items;

beforeAll(async () => {
  const { pool } = api.database;
  for (const name of ['open', 'sealed', 'accused']) {
    const { matter, number } = await api.made('triaged');
    ids[name] = matter.id;
    numbers[name] = number;
  }
  await pool.query('update petitions.matter set sealed = true where matter_id = any($1::uuid[])', [
    [ids['sealed'], ids['accused']],
  ]);
  await pool.query(`update petitions.matter set accused_organ = '44-petition-bureau' where matter_id = $1`, [
    ids['accused'],
  ]);
  await pool.query(
    `insert into organs.staff_role (staff_id, role) select id, 'auditor' from organs.staff where login = 'handler'`,
  );
  await looked({ login: 'handler', organ: HOUSING, matter: 'open', minute: 1, reason: '联系 138 0013 8000 核实' });
  await looked({ login: 'dispatcher', organ: BUREAU, matter: 'open', minute: 2 });
  await looked({ login: 'dispatcher', organ: BUREAU, matter: 'sealed', minute: 3 });
  await looked({ login: 'dispatcher', organ: BUREAU, matter: 'accused', minute: 4 });
  await looked({ login: 'bureau-director', organ: '4401-petition-bureau', matter: 'open', minute: 5 });
});

describe('the log', () => {
  it('is for auditors only', async () => {
    for (const url of ['/api/audit', '/api/audit.csv']) {
      expect((await api.desk.call('GET', url)).status).toBe(401);
      expect((await api.desk.call('GET', url, { headers: { cookie: 'redress=forged' } })).status).toBe(401);
      for (const as of ['clerk', 'dispatcher', 'bureau-director', 'discipline-receiver', 'administrator', 'assessor'])
        expect([as, (await api.desk.call('GET', url, { as })).status]).toEqual([as, 403]);
    }
  });

  it('says who looked at which matter, when and why, and nothing of whose data it was', async () => {
    const entry = (await seenBy('auditor', `number=${numbers['open']}&actor=handler`))[0];
    expect(entry).toEqual({
      id: expect.any(String),
      at: '2026-03-02T01:01:00.000Z',
      actorKind: 'staff',
      actor: expect.any(String),
      organ: expect.objectContaining({ code: HOUSING }),
      action: 'reveal',
      number: numbers['open'],
      reason: '联系 ***********00 核实',
    });
    expect(JSON.stringify(await seenBy('auditor'))).not.toMatch(/1380013|138 0013|13800000000|matter:/);
  });

  it('shows everything at the top, but not what accuses the own organ', async () => {
    const seen = (await seenBy('auditor')).map(({ number }) => number);
    expect(seen).toEqual([numbers['open'], numbers['sealed'], numbers['open'], numbers['open']]);
    expect(await seenBy('auditor', `number=${numbers['accused']}`)).toEqual([]);
  });

  it('shows a district its own region, and no sealed matter', async () => {
    const seen = await seenBy('handler');
    expect(seen.map(({ organ, number }) => [organ?.code, number])).toEqual([
      [BUREAU, numbers['open']],
      [HOUSING, numbers['open']],
    ]);
    expect(await seenBy('handler', 'organ=4401-petition-bureau')).toEqual([]);
    const signedIn = await seenBy('handler', 'action=sign-in');
    expect(new Set(signedIn.map(({ organ }) => organ?.code.slice(0, 6)))).toEqual(new Set(['440106']));
    expect((await seenBy('auditor', 'action=sign-in')).length).toBeGreaterThan(signedIn.length);
    expect(await seenBy('handler', `action=reveal&organ=${HOUSING}`)).toHaveLength(1);
  });

  it.each([
    ['action=reveal&from=2026-03-02&to=2026-03-02', 4],
    ['action=reveal&from=2026-03-03', 0],
    ['action=reveal&to=2026-03-01', 0],
    ['action=reveal&actor=dispatcher', 2],
    ['action=reveal&actor=nobody-of-that-name', 0],
    ['number=1234567890123', 0],
    ['number=not-a-number', 0],
    ['action=reveal&organ=440106-housing', 1],
    ['action=period-add', 0],
  ])('%s finds %i', async (query, count) => {
    expect(await seenBy('auditor', query)).toHaveLength(count);
  });

  it.each(['from=yesterday', 'limit=0', 'action=DROP TABLE', 'unknown=1'])('%s is malformed', async (query) => {
    expect((await api.desk.call('GET', `/api/audit?${query}`, { as: 'auditor' })).status).toBe(400);
  });

  it.each(['auditor', 'handler'])('goes on page by page without a gap or a repetition (%s)', async (as) => {
    const all = await seenBy(as);
    const paged: AuditItem[] = [];
    for (let after = ''; ; ) {
      const page = await pageFor(as, `action=reveal&limit=1${after && `&after=${after}`}`);
      paged.push(...page.items);
      if (!page.next) break;
      after = page.next;
    }
    expect(paged).toEqual(all);
  });

  it('can be taken away as a table, which is itself written down', async () => {
    const csv = await api.desk.call('GET', '/api/audit.csv?action=reveal&lang=en', { as: 'auditor' });
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = csv.text.trim().split('\n');
    expect(csv.text.startsWith('\ufeff')).toBe(true);
    expect(lines[0]).toBe('When,Who,Organ,What was done,To what,Why');
    expect(lines).toHaveLength(5);
    expect(csv.text).not.toContain(numbers['accused']);
    expect(await seenBy('auditor', 'action=audit-export')).toMatchObject([{ object: 'audit' }]);
  });
});

it.each([
  ['电话13800138000回访', '电话*********00回访'],
  ['证件 440106199001011234 核对', '证件 ****************34 核对'],
  ['证件44010619900101123X', '证件****************3X'],
  ['座机 020-87654321', '座机 **********21'],
  ['第3次回访，2026-03-02', '第3次回访，********02'],
  ['12345 热线转来', '12345 热线转来'],
])('a reason "%s" is shown as "%s"', (reason, shown) => {
  expect(withoutNumbers(reason)).toBe(shown);
});
