// What staff are owed and refused over HTTP: each act's role and seat, sealed matters, overtaken acts, bad input.
import { describe, expect, test } from 'vitest';
import { deskApi, HOUSING } from '../../tests/support/desk-api.ts';
import type { Stage } from '../apps/commands/case.ts';
import type { StaffAct } from './contract.ts';

const api = deskApi();

const STAGE_OF = {
  triage: 'registered',
  refer: 'triaged',
  assign: 'triaged',
  'take-receipt': 'dispatched',
  accept: 'received',
  'draft-reply': 'accepted',
  'return-draft': 'drafted',
  'sign-reply': 'drafted',
  close: 'replied',
  'notify-receipt': 'received',
  'handle-simply': 'received',
  'reply-simply': 'simple',
  'return-to-ordinary': 'simple',
  divert: 'received',
  'conclude-procedure': 'diverted',
  'study-suggestion': 'suggestion-received',
  'answer-suggestion': 'suggestion-studied',
  'hold-hearing': 'accepted',
  'conclude-hearing': 'hearing',
  mediate: 'accepted',
  settle: 'mediation-agreed',
  'end-mediation': 'mediation',
  extend: 'accepted',
  'ask-assistance': 'accepted',
  'give-assistance': 'assisted',
  'record-service': 'posted',
  'report-execution': 'replied',
  'report-result': 'replied',
  'admit-review': 'in-review',
  'refuse-review': 'in-review',
  'decide-review': 'in-review',
  'decide-re-review': 'in-re-review',
  redo: 'redo-ordered',
  reopen: 'terminated',
  'record-aid': 'terminated',
  'refuse-acceptance': 'triaged',
  'no-longer-accept': 'triaged',
  merge: 'triaged',
  'reply-directly': 'triaged',
  'file-no-action': 'triaged',
  object: 'dispatched',
  'decide-objection': 'objected',
  'dispute-jurisdiction': 'received',
  'state-position': 'disputed',
  'decide-jurisdiction': 'disputed',
  'pass-to-successor': 'received',
  'report-urgent': 'triaged',
  'follow-up-urgent': 'urgent',
  'close-urgent': 'urgent',
} as const satisfies Partial<Record<StaffAct, Stage>>;

/** Acts of the bureau's dispatchers: its clerks may not. */
const BUREAU_ACTS: readonly string[] = [
  'triage',
  'refer',
  'assign',
  'refuse-acceptance',
  'no-longer-accept',
  'merge',
  'reply-directly',
  'file-no-action',
  'decide-objection',
  'pass-to-successor',
  'report-urgent',
  'follow-up-urgent',
  'close-urgent',
];

describe('forged and wrong identities', () => {
  test.each(Object.keys(STAGE_OF) as (keyof typeof STAGE_OF)[])(
    '%s without a sign-in, with a forged cookie, or by someone outside is turned away',
    async (act) => {
      const { matter } = await api.made(STAGE_OF[act]);
      const body = { seen: matter.version, ...(await api.bodies())[act] };
      expect((await api.post(matter.id, act, undefined, body)).status).toBe(401);
      const forged = await api.desk.call('POST', `/api/matters/${matter.id}/acts/${act}`, {
        body,
        headers: { cookie: `redress_session=${'A'.repeat(43)}` },
      });
      expect(forged.status).toBe(401);
      // Another organ's staff do not learn that it exists; figures and orders people see no case at all.
      for (const stranger of ['discipline-receiver', 'administrator', 'assessor', 'auditor']) {
        expect([stranger, (await api.post(matter.id, act, stranger, body)).status]).toEqual([stranger, 404]);
      }
      // Whoever had it on its way may record the service of papers of its own; who only triages may not.
      const seats: Partial<Record<string, string>> = { 'record-service': 'triage-clerk', 'record-aid': 'triage-clerk' };
      const wrongSeat = seats[act] ?? (BUREAU_ACTS.includes(act) ? 'clerk' : 'dispatcher');
      expect((await api.post(matter.id, act, wrongSeat, body)).status).toBe(403);
      const after = await api.desk.house.spine.pool.query('select version from petitions.matter where matter_id = $1', [
        matter.id,
      ]);
      expect(after.rows[0].version).toBe(matter.version);
    },
  );

  test('who left is out at the next request', async () => {
    const cookie = (
      await api.desk.call('POST', '/api/session', { body: { login: 'lawyer', password: 'redress-demo' } })
    ).headers['set-cookie'];
    const headers = { cookie: String(cookie).split(';')[0] ?? '' };
    expect((await api.desk.call('GET', '/api/session', { headers })).status).toBe(200);
    await api.database.pool.query(
      `update organs.staff set status = 'DISABLED', password_hash = null where login = 'lawyer'`,
    );
    expect((await api.desk.call('GET', '/api/session', { headers })).status).toBe(401);
  });

  test('another site cannot act in the name of someone who is signed in', async () => {
    const { matter } = await api.made('registered');
    const answer = await api.desk.call('POST', `/api/matters/${matter.id}/acts/triage`, {
      as: 'triage-clerk',
      body: { seen: 1, ...(await api.bodies()).triage },
      headers: { origin: 'https://evil.example' },
    });
    expect(answer.status).toBe(403);
  });
});

describe('two people at once', () => {
  test('the second is told who did what and when, and nothing of hers is written', async () => {
    const { matter } = await api.made('registered');
    const body = { seen: matter.version, ...(await api.bodies()).triage };
    expect((await api.post(matter.id, 'triage', 'triage-clerk', body)).status).toBe(200);
    const second = await api.post(matter.id, 'triage', 'dispatcher', body);
    expect(second.status).toBe(409);
    expect(second.json.changed).toMatchObject({ version: 2, act: 'triage', by: { organ: '天河区信访局' } });
  });

  test('of many at the very same time exactly one is done', async () => {
    const { matter } = await api.made('dispatched');
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        api.post(matter.id, 'take-receipt', 'acceptance-clerk', { seen: matter.version }),
      ),
    );
    const statuses = answers.map((answer) => answer.status).sort();
    expect(statuses).toEqual([200, ...Array(11).fill(409)]);
  });
});

describe('an accusation is sealed (R22 art. 30)', () => {
  test('only those who must see it do, from the first moment, in page, list and search', async () => {
    const { matter, number } = await api.made('registered', {
      reportsWrongdoing: true,
      text: '我要举报该单位负责人收受礼金一事，有收据。',
    });
    expect((await api.desk.call('GET', `/api/matters/${matter.id}`, { as: 'triage-clerk' })).status).toBe(200);
    for (const login of [
      'clerk',
      'supervisor',
      'bureau-director',
      'province-dispatcher',
      'handler',
      'inspection-commissioner',
    ]) {
      expect([login, (await api.desk.call('GET', `/api/matters/${matter.id}`, { as: login })).status]).toEqual([
        login,
        404,
      ]);
      const found = await api.desk.call('GET', `/api/desk/search?q=${number}`, { as: login });
      expect([login, found.json.items]).toEqual([login, []]);
    }
    const list = await api.desk.call('GET', '/api/desk/worklist?limit=200', { as: 'clerk' });
    expect(list.json.items.some((item) => item.matterId === matter.id)).toBe(false);
  });

  test('it reaches neither the accused unit nor any unit under it, and goes to discipline', async () => {
    const { matter } = await api.made('registered', { reportsWrongdoing: true });
    const triaged = await api.post(matter.id, 'triage', 'triage-clerk', {
      seen: 1,
      class: 'ACCUSATION',
      categoryCode: '15',
      placeCode: '440106006',
      litigationRelated: false,
      accusedOrganCode: HOUSING,
    });
    expect(triaged.status).toBe(200);
    const toAccused = await api.post(matter.id, 'refer', 'dispatcher', { seen: 2, organCode: HOUSING });
    expect([toAccused.status, toAccused.json.code, toAccused.json.article]).toEqual([422, 'accused-unit', 'R22 30']);
    const toDepartment = await api.post(matter.id, 'refer', 'dispatcher', { seen: 2, organCode: '440106-ecology' });
    expect(toDepartment.json.code).toBe('accusation-to-discipline');
    expect((await api.post(matter.id, 'refer', 'dispatcher', { seen: 2, organCode: '440106-discipline' })).status).toBe(
      200,
    );
    expect((await api.desk.call('GET', `/api/matters/${matter.id}`, { as: 'discipline-receiver' })).status).toBe(200);
  });
});

describe('the petitioner is masked', () => {
  test('names and numbers are masked; revealing needs a reason and leaves a trace', async () => {
    const { matter } = await api.made('accepted', {
      petitioner: { name: '欧阳秀英', phone: '13912345678', idNumber: '440106195001011234' },
    });
    const page = await api.desk.call('GET', `/api/matters/${matter.id}`, { as: 'handler' });
    expect(page.text).not.toContain('欧阳秀英');
    expect(page.text).not.toContain('13912345678');
    expect(
      (await api.desk.call('POST', `/api/matters/${matter.id}/reveal`, { as: 'handler', body: { reason: ' ' } }))
        .status,
    ).toBe(400);
    const shown = await api.desk.call('POST', `/api/matters/${matter.id}/reveal`, {
      as: 'handler',
      body: { reason: '电话核实情况' },
    });
    expect(shown.json.petitioners).toMatchObject([{ name: '欧阳秀英', phone: '13912345678', masked: false }]);
    const trail = await api.database.pool.query(
      `select actor_name, reason from platform.audit where action = 'reveal' and object = $1`,
      [`matter:${matter.id}`],
    );
    expect(trail.rows).toEqual([{ actor_name: expect.any(String), reason: '电话核实情况' }]);
  });

  test('the database holds no name in the clear', async () => {
    const { matter } = await api.made('registered', { petitioner: { name: '司马相如如', phone: '13700001111' } });
    const rows = await api.database.pool.query(
      `select to_jsonb(m)::text || coalesce((select string_agg(to_jsonb(f)::text, '') from petitions.fact f where f.matter_id = m.matter_id), '')
              || coalesce((select string_agg(encode(p.sealed, 'escape'), '') from petitions.petitioner p where p.matter_id = m.matter_id), '') as all
         from petitions.matter m where matter_id = $1`,
      [matter.id],
    );
    expect(rows.rows[0].all).not.toContain('司马相如如');
    expect(rows.rows[0].all).not.toContain('13700001111');
  });
});
