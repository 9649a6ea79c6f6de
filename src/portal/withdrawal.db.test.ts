// A withdrawal and the link that takes it back, a report of retaliation, and what time brings about; on a real database.
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { HOUSING, petitionerApi } from '../../tests/support/petitioner.ts';
import type { Case, Stage } from '../apps/commands/case.ts';
import { checkHistory } from '../petitions/check-history/run.ts';
import { bringAboutDue } from '../petitions/due/acts.ts';
import { openMessage } from '../petitions/messages/message.ts';

const api = petitionerApi();
const WITHDRAW = { text: '不想再反映了。' };

describe('a withdrawal', () => {
  test('is told to the telephone with a link, by which it is taken back without a code; the level above hears of it', async () => {
    const one = await api.made('accepted', { petitioner: { name: '陈秀英', phone: '13911112222' } });
    expect((await api.act(one.number, one.queryCode, 'withdraw', WITHDRAW)).status).toBe(200);
    const [sent] = await api.messages(one.matter.id);
    const { keys } = api.portal.house.spine;
    const opened = openMessage(keys, one.matter.id, sent?.id ?? '', sent?.sealed ?? Buffer.alloc(0));
    expect(opened).toMatchObject({ phone: '13911112222', path: expect.stringMatching(/^\/not-me\/\d{13}-/) });
    expect(opened.text).toContain(one.number);
    const page = await api.progress(one);
    expect(page.withdrawal).toMatchObject({
      until: '2026-03-05T16:00:00.000Z',
      lastDay: '2026-03-05',
      notMePath: opened.path,
    });
    expect(page.mayDo).toContainEqual({ act: 'keep-going', article: 'R22 17', likely: true, until: '2026-03-05' });
    const token = opened.path?.split('/').at(-1) ?? '';
    for (const forged of [`${token}A`, `${token.slice(0, -1)}!`, one.number, `${one.number}-`, 'x'])
      for (const method of ['GET', 'POST'] as const)
        expect((await api.portal.call(method, `/api/portal/not-me/${encodeURIComponent(forged)}`)).json.code).toBe(
          'link-over',
        );
    expect((await api.portal.call('GET', `/api/portal/not-me/${token}`)).json).toMatchObject({
      number: one.number,
      lastDay: '2026-03-05',
      text: '不想再反映了。',
    });
    expect((await api.portal.call('POST', `/api/portal/not-me/${token}`)).json).toMatchObject({ state: 'ACCEPTED' });
    expect((await api.portal.call('POST', `/api/portal/not-me/${token}`)).status).toBe(404);
    expect(await api.messages(one.matter.id)).toContainEqual(
      expect.objectContaining({ kind: 'NOT_ME', organ: '4401-petition-bureau' }),
    );
    expect((await api.progress(one)).withdrawal).toBeUndefined();
  });

  test('wrong links are counted', async () => {
    const tries = Array.from({ length: 31 }, (_, nth) => nth);
    const statuses: number[] = [];
    for (const nth of tries)
      statuses.push(
        (await api.portal.call('GET', `/api/portal/not-me/4426000000018-${nth}`, { from: '10.7.7.7' })).status,
      );
    expect([statuses[29], statuses[30]]).toEqual([404, 429]);
  });
});

describe('the way so far', () => {
  test.each(['terminated', 'redo-ordered', 'lapsed', 'withdrawn'] as const)(
    'of a matter that is %s is told in whole sentences',
    async (stage) => {
      const page = await api.progress(await api.made(stage));
      const text = JSON.stringify(page);
      expect(text).not.toMatch(/petitions:|\{\{|undefined/);
      expect(JSON.stringify(page.timeline)).toContain('notice');
    },
  );
});

describe('retaliation', () => {
  test('becomes a sealed matter one level above, discipline told, and leaves no trace where it came from', async () => {
    const one = await api.made('accepted');
    const report = (code: string, key = randomBytes(9).toString('hex'), body = {}) =>
      api.portal.call('POST', `/api/portal/petitions/${one.number}/retaliation`, {
        body: { text: '反映以后，单位的人上门威胁我。', ...body },
        headers: { 'x-query-code': code, 'idempotency-key': key },
      });
    expect((await report('AAAAAAAA')).status).toBe(404);
    expect((await report(one.queryCode, undefined, { organCode: 'nowhere' })).json.code).toBe('organ-unknown');
    const key = randomBytes(9).toString('hex');
    const filed = await report(one.queryCode, key);
    expect([filed.status, filed.json.number]).toEqual([201, expect.stringMatching(/^\d{13}$/)]);
    expect((await report(one.queryCode, key)).json.number).toBe(filed.json.number);
    const { rows } = await api.database.pool.query(
      'select matter_id as id, holder, sealed, accused_organ as accused, state from petitions.matter where number = $1',
      [filed.json.number],
    );
    expect(rows).toMatchObject([
      { holder: '4401-petition-bureau', sealed: true, accused: HOUSING, state: 'REGISTERED' },
    ]);
    expect(await api.messages(rows[0].id)).toMatchObject([{ kind: 'RETALIATION', organ: '4401-discipline' }]);
    expect(await api.versionOf(one.matter.id)).toBe(one.matter.version);
    expect(await api.messages(one.matter.id)).toEqual([]);
    for (const login of [
      'handler',
      'organ-leader',
      'acceptance-clerk',
      'dispatcher',
      'triage-clerk',
      'bureau-director',
    ])
      expect([login, (await api.portal.call('GET', `/api/matters/${rows[0].id}`, { as: login })).status]).toEqual([
        login,
        404,
      ]);
    expect(await api.progress(filed.json)).toMatchObject({ status: { state: 'REGISTERED' } });
  });
});

describe('what time brings about', () => {
  test('windows lapse and withdrawals take effect once, however many workers there are', async () => {
    const { spine } = api.portal.house;
    const start = api.clock.now().toISOString();
    const stages = (stage: Stage) => Promise.all(Array.from({ length: 12 }, () => api.made(stage)));
    const [replied, withdrawing, posted] = [
      await stages('replied'),
      await stages('withdrawing'),
      await api.made('posted'),
    ];
    const rounds = (name: 'lapse' | 'complete-withdrawal') =>
      Promise.all([1, 2, 3].map(() => bringAboutDue(spine, name, { atOnce: 5 })));
    const sum = (all: { done: number; left: number }[]) => all.reduce((n, one) => n + one.done, 0);
    const stateOf = async (one: Case): Promise<string> =>
      (await api.database.pool.query('select state from petitions.matter where matter_id = $1', [one.matter.id]))
        .rows[0].state;
    expect(sum(await rounds('lapse'))).toBe(0);
    api.clock.set('2026-03-05T16:00:00Z');
    expect(sum(await rounds('complete-withdrawal'))).toBeGreaterThanOrEqual(12);
    expect(await Promise.all(withdrawing.map(stateOf))).toEqual(Array(12).fill('WITHDRAWN'));
    api.clock.set('2026-04-01T15:59:59Z');
    await rounds('lapse');
    expect(await Promise.all(replied.map(stateOf))).toEqual(Array(12).fill('REPLIED'));
    api.clock.set('2026-04-01T16:00:00Z');
    await rounds('lapse');
    expect(await Promise.all(replied.map(stateOf))).toEqual(Array(12).fill('TERMINATED'));
    expect(await stateOf(posted)).toBe('REPLIED');
    for (const one of replied) expect(await api.versionOf(one.matter.id)).toBe(one.matter.version + 1);
    expect(sum(await rounds('lapse'))).toBe(0);
    api.clock.set(start);
  });

  test('on one that is broken they are told of, and the others take effect', async () => {
    const { spine } = api.portal.house;
    const { pool } = api.database;
    const start = api.clock.now().toISOString();
    const [broken, whole] = [await api.made('withdrawing'), await api.made('withdrawing')];
    const { rows } = await pool.query('select fold from petitions.matter where matter_id = $1', [broken.matter.id]);
    await pool.query(`update petitions.matter set fold = '{"sealed": "x"}' where matter_id = $1`, [broken.matter.id]);
    api.clock.set('2026-03-05T16:00:00Z');
    const faults: string[] = [];
    const done = await bringAboutDue(spine, 'complete-withdrawal', { onFault: (id) => faults.push(id) });
    expect([done, faults]).toEqual([{ done: 1, left: 1 }, [broken.matter.id]]);
    expect(await api.versionOf(whole.matter.id)).toBe(whole.matter.version + 1);
    await pool.query('update petitions.matter set fold = $2 where matter_id = $1', [broken.matter.id, rows[0].fold]);
    api.clock.forward(1);
    expect(await bringAboutDue(spine, 'complete-withdrawal')).toEqual({ done: 1, left: 0 });
    api.clock.set(start);
  });

  test('and everything that was done here is as its history says', async () => {
    const differences: object[] = [];
    await checkHistory(api.portal.house.spine, { onDifference: (one) => differences.push(one) });
    expect(differences).toEqual([]);
  });
});
