// What the petitioner alone may do, on a real database: with the right code and in time; forged codes and links do nothing.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../tests/support/app.ts';
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts';
import { type Case, caseAt, type Stage } from '../apps/commands/case.ts';
import { checkHistory } from '../petitions/check-history/run.ts';
import { PETITIONER_BODIES, type PetitionerAct } from '../petitions/contract.ts';
import { bringAboutDue } from '../petitions/due/acts.ts';
import { openMessage } from '../petitions/messages/message.ts';
import { TestClock } from '../platform/time.ts';

const HOUSING = '440106-housing';
const clock = new TestClock('2026-03-02T02:00:00Z');
let database: TestDatabase;
let portal: TestApp;
beforeAll(async () => {
  database = await testDatabase();
  portal = await testApp(database, clock);
});
afterAll(async () => {
  await portal.close();
  await database.drop();
});

const made = (stage: Stage, filing = {}): Promise<Case> => caseAt(portal.house.spine, stage, HOUSING, filing);
let senders = 0;
const act = (number: string, code: string, name: string, body: object, headers = {}) =>
  portal.call('POST', `/api/portal/petitions/${number}/acts/${name}`, {
    body,
    headers: { 'x-query-code': code, ...headers },
    // Wrong codes are counted by sender too: everybody here is somebody else.
    from: `10.1.${Math.floor(senders / 250)}.${(senders++ % 250) + 1}`,
  });
const progress = async ({ number, queryCode }: Pick<Case, 'number' | 'queryCode'>): Promise<Record<string, never>> =>
  (await portal.call('GET', `/api/portal/petitions/${number}`, { headers: { 'x-query-code': queryCode } }))
    .json as never;
const versionOf = async (id: string): Promise<number> =>
  (await database.pool.query('select version from petitions.matter where matter_id = $1', [id])).rows[0].version;
const messages = async (id: string) =>
  (
    await database.pool.query<{ id: string; kind: string; organ: string | null; sealed: Buffer | null }>(
      'select message_id as id, kind, organ, sealed from petitions.message where matter_id = $1 order by created_at, kind',
      [id],
    )
  ).rows;

const BODIES: Readonly<Record<PetitionerAct, object>> = {
  evaluate: { bureau: 'SATISFIED', organ: 'NOT' },
  supplement: { text: '补充一张收据。' },
  'request-review': { line: 'SECTOR', text: '不服处理意见。' },
  'request-re-review': { line: 'SECTOR', text: '不服复查意见。' },
  withdraw: { text: '不想再反映了。' },
  'keep-going': {},
  'answer-mediation': { agree: true },
  'request-recusal': { text: '承办人是对方的亲戚。' },
};
const STAGE_OF: Readonly<Record<PetitionerAct, Stage>> = {
  evaluate: 'replied',
  supplement: 'accepted',
  'request-review': 'replied',
  'request-re-review': 'reviewed',
  withdraw: 'accepted',
  'keep-going': 'withdrawing',
  'answer-mediation': 'mediation',
  'request-recusal': 'accepted',
};

describe('with the query code alone', () => {
  test.each(Object.keys(PETITIONER_BODIES) as PetitionerAct[])(
    '%s is done, and with a forged one not',
    async (name) => {
      const { matter, number, queryCode } = await made(STAGE_OF[name]);
      for (const forged of ['AAAAAAAA', '', queryCode.slice(1)]) {
        const answer = await act(number, forged, name, BODIES[name]);
        expect([forged, answer.status, answer.json.code]).toEqual([forged, 404, 'code-mismatch']);
      }
      const stranger = await portal.call('POST', `/api/portal/petitions/${number}/acts/${name}`, {
        as: 'organ-leader',
        body: BODIES[name],
      });
      expect(stranger.status).toBe(404);
      const others = await made('registered');
      expect((await act(number, others.queryCode, name, BODIES[name])).status).toBe(404);
      expect(await versionOf(matter.id)).toBe(matter.version);
      expect((await act(number, queryCode, name, { ...BODIES[name], state: 'CLOSED' })).status).toBe(400);
      expect((await act(number, queryCode, name, BODIES[name])).status).toBe(200);
      expect(await versionOf(matter.id)).toBe(matter.version + 1);
    },
  );

  test('no more than forty acts an hour', async () => {
    const { number, queryCode } = await made('registered');
    for (let nth = 0; nth < 40; nth++)
      expect((await act(number, queryCode, 'keep-going', {})).json.code).toBe('nothing-withdrawn');
    expect((await act(number, queryCode, 'keep-going', {})).status).toBe(429);
  });
});

describe('a review', () => {
  test('is offered with its last day and whom to ask, asked for, and shown to the end of the way', async () => {
    const one = await made('replied');
    const before = await progress(one);
    expect(before.mayDo).toContainEqual({
      act: 'request-review',
      article: 'R22 35',
      likely: false,
      until: '2026-04-01',
    });
    expect(before.reviewLines).toMatchObject([
      { line: 'SUPERIOR', organ: { code: '440106-government' } },
      { line: 'SECTOR', organ: { code: '4401-housing' } },
    ]);
    expect((await act(one.number, one.queryCode, 'request-review', BODIES['request-review'])).json).toMatchObject({
      state: 'IN_REVIEW',
    });
    const after = await progress(one);
    expect(after).toMatchObject({
      status: { state: 'IN_REVIEW' },
      reviews: [{ level: 1, organ: { code: '4401-housing' } }],
      statements: [{ act: 'request-review', text: '不服处理意见。' }],
    });
    const desk = await portal.call('GET', `/api/matters/${one.matter.id}`, { as: 'review-officer' });
    expect(desk.json).toMatchObject({
      reviews: [{ request: '不服处理意见。' }],
    });
    expect(desk.json.mayDo[0]).toMatchObject({ act: 'admit-review', likely: true });
    expect((await portal.call('GET', `/api/matters/${one.matter.id}`, { as: 'political-legal-receiver' })).status).toBe(
      404,
    );
  });

  test('shows its opinion without names, and when it is final says so', async () => {
    const page = await progress(await made('terminated'));
    expect(page).toMatchObject({
      status: { state: 'TERMINATED' },
      reviews: [
        { level: 1, decided: { decision: 'UPHOLD', until: '2026-04-01' } },
        { level: 2, decided: {} },
      ],
    });
    const { rows } = await database.pool.query('select name from organs.staff where demo');
    for (const { name } of rows) expect(JSON.stringify(page.reviews)).not.toContain(name);
    expect(JSON.parse(JSON.stringify(page.mayDo)).map((may: { act: string }) => may.act)).toEqual([
      'evaluate',
      'supplement',
    ]);
  });

  test('not after the last day; the refusal says which that was', async () => {
    const { number, queryCode } = await made('replied');
    const start = clock.now().toISOString();
    clock.set('2026-04-01T16:00:00Z');
    const late = await act(number, queryCode, 'request-review', BODIES['request-review']);
    clock.set(start);
    expect([late.status, late.json.code, late.json.detail]).toEqual([
      422,
      'review-window-over',
      expect.stringContaining('2026-04-01'),
    ]);
  });
});

describe('what the petitioner adds', () => {
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  async function upload(key: string): Promise<string> {
    const head =
      '--b\r\ncontent-disposition: form-data; name="file"; filename="收据.png"\r\ncontent-type: image/png\r\n\r\n';
    const sent = await portal.app.inject({
      method: 'POST',
      url: '/api/portal/attachments',
      headers: { 'content-type': 'multipart/form-data; boundary=b', 'x-upload-key': key },
      payload: Buffer.concat([Buffer.from(head), PNG, Buffer.from('\r\n--b--\r\n')]),
    });
    return (sent.json() as { id: string }).id;
  }
  const fileOf = (number: string, id: string, code: string) =>
    portal.app.inject({
      url: `/api/portal/petitions/${number}/attachments/${id}`,
      headers: { 'x-query-code': code },
    });

  test('stands encrypted, with its files, and is read by the petitioner and who handles it, nobody else', async () => {
    const { matter, number, queryCode } = await made('accepted');
    const key = randomBytes(12).toString('hex');
    const file = await upload(key);
    const body = { text: '收据在床底下的铁盒里找到了。', attachments: [file] };
    expect((await act(number, queryCode, 'supplement', body)).json.code).toBe('upload-unknown');
    expect((await act(number, queryCode, 'supplement', body, { 'x-upload-key': `${key}x` })).json.code).toBe(
      'upload-unknown',
    );
    expect(await versionOf(matter.id)).toBe(matter.version);
    expect((await act(number, queryCode, 'supplement', body, { 'x-upload-key': key })).status).toBe(200);
    expect(await progress({ number, queryCode })).toMatchObject({
      statements: [{ text: body.text, attachments: [{ id: file, name: '收据.png' }] }],
    });
    expect((await fileOf(number, file, queryCode)).rawPayload.equals(PNG)).toBe(true);
    const other = await made('registered');
    expect((await fileOf(other.number, file, other.queryCode)).statusCode).toBe(404);
    const desk = await portal.call('GET', `/api/matters/${matter.id}`, { as: 'handler' });
    expect(desk.json).toMatchObject({ statements: [{ text: body.text, attachments: [{ id: file }] }] });
    expect((await portal.call('GET', `/api/matters/${matter.id}/attachments/${file}`, { as: 'handler' })).status).toBe(
      200,
    );
    expect((await portal.call('GET', `/api/matters/${matter.id}/attachments/${file}`, { as: 'mediator' })).status).toBe(
      404,
    );
    const stored = await database.pool.query(
      `select encode(s.sealed, 'escape') || f.data::text as all from petitions.statement s join petitions.fact f using (matter_id, seq)
        where s.matter_id = $1`,
      [matter.id],
    );
    expect(stored.rows[0].all).not.toContain('铁盒');
    expect((await act(number, queryCode, 'supplement', body, { 'x-upload-key': key })).json.code).toBe('said-already');
  });

  test('to a sealed matter stands under the matter’s own key', async () => {
    const { matter, number, queryCode } = await made('registered', { reportsWrongdoing: true });
    expect((await act(number, queryCode, 'supplement', { text: '还有一位证人。' })).status).toBe(200);
    expect(await progress({ number, queryCode })).toMatchObject({ statements: [{ text: '还有一位证人。' }] });
    const { rows } = await database.pool.query(
      'select get_byte(sealed, 0) as format from petitions.statement where matter_id = $1',
      [matter.id],
    );
    expect(rows).toEqual([{ format: 2 }]);
  });

  test('to an ended matter is told to the bureau as new facts', async () => {
    const { matter, number, queryCode } = await made('lapsed');
    expect((await act(number, queryCode, 'supplement', { text: '找到了新的鉴定。' })).status).toBe(200);
    expect(await messages(matter.id)).toMatchObject([{ kind: 'NEW_FACTS', organ: '440106-petition-bureau' }]);
  });
});

describe('a withdrawal', () => {
  test('is told to the telephone with a link, by which it is taken back without a code; the level above hears of it', async () => {
    const one = await made('accepted', { petitioner: { name: '陈秀英', phone: '13911112222' } });
    expect((await act(one.number, one.queryCode, 'withdraw', BODIES.withdraw)).status).toBe(200);
    const [sent] = await messages(one.matter.id);
    const { keys } = portal.house.spine;
    const opened = openMessage(keys, one.matter.id, sent?.id ?? '', sent?.sealed ?? Buffer.alloc(0));
    expect(opened).toMatchObject({ phone: '13911112222', path: expect.stringMatching(/^\/not-me\/\d{13}-/) });
    expect(opened.text).toContain(one.number);
    const page = await progress(one);
    expect(page.withdrawal).toMatchObject({
      until: '2026-03-05T16:00:00.000Z',
      lastDay: '2026-03-05',
      notMePath: opened.path,
    });
    expect(page.mayDo).toContainEqual({ act: 'keep-going', article: 'R22 17', likely: true, until: '2026-03-05' });
    const token = opened.path?.split('/').at(-1) ?? '';
    for (const forged of [`${token}A`, `${token.slice(0, -1)}!`, one.number, `${one.number}-`, 'x'])
      for (const method of ['GET', 'POST'] as const)
        expect((await portal.call(method, `/api/portal/not-me/${encodeURIComponent(forged)}`)).json.code).toBe(
          'link-over',
        );
    expect((await portal.call('GET', `/api/portal/not-me/${token}`)).json).toMatchObject({
      number: one.number,
      lastDay: '2026-03-05',
      text: '不想再反映了。',
    });
    expect((await portal.call('POST', `/api/portal/not-me/${token}`)).json).toMatchObject({ state: 'ACCEPTED' });
    expect((await portal.call('POST', `/api/portal/not-me/${token}`)).status).toBe(404);
    expect(await messages(one.matter.id)).toContainEqual(
      expect.objectContaining({ kind: 'NOT_ME', organ: '4401-petition-bureau' }),
    );
    expect((await progress(one)).withdrawal).toBeUndefined();
  });

  test('wrong links are counted', async () => {
    const tries = Array.from({ length: 31 }, (_, nth) => nth);
    const statuses: number[] = [];
    for (const nth of tries)
      statuses.push((await portal.call('GET', `/api/portal/not-me/4426000000018-${nth}`, { from: '10.7.7.7' })).status);
    expect([statuses[29], statuses[30]]).toEqual([404, 429]);
  });
});

describe('retaliation', () => {
  test('becomes a sealed matter one level above, discipline told, and leaves no trace where it came from', async () => {
    const one = await made('accepted');
    const report = (code: string, key = randomBytes(9).toString('hex'), body = {}) =>
      portal.call('POST', `/api/portal/petitions/${one.number}/retaliation`, {
        body: { text: '反映以后，单位的人上门威胁我。', ...body },
        headers: { 'x-query-code': code, 'idempotency-key': key },
      });
    expect((await report('AAAAAAAA')).status).toBe(404);
    expect((await report(one.queryCode, undefined, { organCode: 'nowhere' })).json.code).toBe('organ-unknown');
    const key = randomBytes(9).toString('hex');
    const filed = await report(one.queryCode, key);
    expect([filed.status, filed.json.number]).toEqual([201, expect.stringMatching(/^\d{13}$/)]);
    expect((await report(one.queryCode, key)).json.number).toBe(filed.json.number);
    const { rows } = await database.pool.query(
      'select matter_id as id, holder, sealed, accused_organ as accused, state from petitions.matter where number = $1',
      [filed.json.number],
    );
    expect(rows).toMatchObject([
      { holder: '4401-petition-bureau', sealed: true, accused: HOUSING, state: 'REGISTERED' },
    ]);
    expect(await messages(rows[0].id)).toMatchObject([{ kind: 'RETALIATION', organ: '4401-discipline' }]);
    expect(await versionOf(one.matter.id)).toBe(one.matter.version);
    expect(await messages(one.matter.id)).toEqual([]);
    for (const login of [
      'handler',
      'organ-leader',
      'acceptance-clerk',
      'dispatcher',
      'triage-clerk',
      'bureau-director',
    ])
      expect([login, (await portal.call('GET', `/api/matters/${rows[0].id}`, { as: login })).status]).toEqual([
        login,
        404,
      ]);
    expect(await progress(filed.json)).toMatchObject({ status: { state: 'REGISTERED' } });
  });
});

describe('what time brings about', () => {
  test('windows lapse and withdrawals take effect once, however many workers there are', async () => {
    const { spine } = portal.house;
    const start = clock.now().toISOString();
    const stages = (stage: Stage) => Promise.all(Array.from({ length: 12 }, () => made(stage)));
    const [replied, withdrawing, posted] = [await stages('replied'), await stages('withdrawing'), await made('posted')];
    const rounds = (name: 'lapse' | 'complete-withdrawal') =>
      Promise.all([1, 2, 3].map(() => bringAboutDue(spine, name, { atOnce: 5 })));
    const sum = (all: { done: number; left: number }[]) => all.reduce((n, one) => n + one.done, 0);
    const stateOf = async (one: Case): Promise<string> =>
      (await database.pool.query('select state from petitions.matter where matter_id = $1', [one.matter.id])).rows[0]
        .state;
    expect(sum(await rounds('lapse'))).toBe(0);
    clock.set('2026-03-05T16:00:00Z');
    expect(sum(await rounds('complete-withdrawal'))).toBeGreaterThanOrEqual(12);
    expect(await Promise.all(withdrawing.map(stateOf))).toEqual(Array(12).fill('WITHDRAWN'));
    clock.set('2026-04-01T15:59:59Z');
    await rounds('lapse');
    expect(await Promise.all(replied.map(stateOf))).toEqual(Array(12).fill('REPLIED'));
    clock.set('2026-04-01T16:00:00Z');
    await rounds('lapse');
    expect(await Promise.all(replied.map(stateOf))).toEqual(Array(12).fill('TERMINATED'));
    expect(await stateOf(posted)).toBe('REPLIED');
    for (const one of replied) expect(await versionOf(one.matter.id)).toBe(one.matter.version + 1);
    expect(sum(await rounds('lapse'))).toBe(0);
    clock.set(start);
  });

  test('and everything that was done here is as its history says', async () => {
    const differences: object[] = [];
    await checkHistory(portal.house.spine, { onDifference: (one) => differences.push(one) });
    expect(differences).toEqual([]);
  });
});
