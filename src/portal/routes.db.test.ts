// What a petitioner is owed over HTTP: registered at once, found again by number and code alone, answered, judged once.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../tests/support/app.ts';
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts';
import { caseAt } from '../apps/commands/case.ts';
import { readNumber } from '../petitions/numbers.ts';
import { TestClock } from '../platform/time.ts';

let database: TestDatabase;
let portal: TestApp;
const clock = new TestClock('2026-03-02T02:00:00Z');
const FILING = {
  text: '楼下烧烤店每天营业到凌晨三点，油烟和噪声让老人孩子睡不着，打过电话没有人管。',
  demand: '请依法查处油烟和噪声。',
  placeCode: '440106006',
  petitioner: { name: '王桂兰', phone: '13800138000' },
};

beforeAll(async () => {
  database = await testDatabase();
  portal = await testApp(database, clock);
});
afterAll(async () => {
  await portal.close();
  await database.drop();
});

const file = (body: object = FILING, headers = {}) => portal.call('POST', '/api/portal/petitions', { body, headers });
const progress = (number: string, code: string, given: { from?: string; language?: string } = {}) =>
  portal.call('GET', `/api/portal/petitions/${number}`, {
    headers: { 'x-query-code': code, 'accept-language': given.language ?? 'zh' },
    from: given.from ?? `10.0.0.${1 + ((randomBytes(1)[0] ?? 0) % 250)}`,
  });
const petitions = async (): Promise<number> =>
  (await database.pool.query('select count(*)::int as n from petitions.petition')).rows[0].n;

describe('filing', () => {
  test('is registered at once with number, query code, organ and the last day to pass it on', async () => {
    const answer = await file();
    expect(answer.status).toBe(201);
    const { number, queryCode, receipt } = answer.json;
    expect(readNumber(number)).toBe(number);
    expect(queryCode).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
    expect(receipt).toMatchObject({
      number,
      queryCode,
      dispatchBy: '2026-03-17',
      progressUrl: `/progress#n=${number}&c=${queryCode}`,
    });
    expect(receipt.organ.code).toBe('440106-petition-bureau');
  });

  test('sent again with the same key it is the same petition; with other words it is refused', async () => {
    const headers = { 'idempotency-key': randomBytes(12).toString('hex') };
    const before = await petitions();
    const answers = await Promise.all([file(FILING, headers), file(FILING, headers), file(FILING, headers)]);
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((answer) => String(answer.json.number))).size).toBe(1);
    expect(await petitions()).toBe(before + 1);
    const other = await file({ ...FILING, demand: '请赔偿损失。' }, headers);
    expect([other.status, other.json.code]).toEqual([422, 'filing-key-reused']);
  });

  test('anonymous people are heard too (R22 art. 23), and a town of a city without counties goes to the city', async () => {
    expect((await file({ ...FILING, petitioner: undefined, anonymous: true })).status).toBe(201);
    const answer = await file({ ...FILING, placeCode: '441900003' });
    expect(answer.json.receipt.organ.code).toBe('4419-petition-bureau');
  });

  test('numbers of a lane have no gap, also when filings are refused or fail between', async () => {
    await Promise.all(
      Array.from({ length: 25 }, (_, nth) =>
        file(nth % 3 === 0 ? { ...FILING, attachments: ['gone'] } : FILING, { 'idempotency-key': `gap-test-${nth}` }),
      ),
    );
    const { rows } = await database.pool.query(
      `select l.lane, l.last, count(n.number)::int as n from petitions.number_lane l
         left join petitions.number n on substr(n.number, 3, 2) = '26' and substr(n.number, 5, 2)::int = l.lane
        group by l.lane, l.last having count(n.number) <> l.last`,
    );
    expect(rows).toEqual([]);
  });

  test.each([
    ['no words', { ...FILING, text: '' }, 400, 'text'],
    ['no place', { ...FILING, placeCode: undefined }, 400, 'placeCode'],
    ['a place that is none', { ...FILING, placeCode: '999999' }, 422, 'placeCode'],
    [
      'a name that is none',
      { ...FILING, anonymous: false, petitioner: { phone: '13800138000' } },
      422,
      'petitioner.name',
    ],
    ['a field that nobody asked for', { ...FILING, state: 'CLOSED' }, 400, 'state'],
    ['too many words', { ...FILING, text: '字'.repeat(20_001) }, 400, 'text'],
    [
      'files of somebody else',
      { ...FILING, attachments: ['00000000-0000-7000-8000-000000000000'] },
      422,
      'attachments',
    ],
  ])('%s: told at the field, nothing written', async (_name, body, status, field) => {
    const before = await petitions();
    const answer = await file(body, { 'idempotency-key': randomBytes(9).toString('hex') });
    expect(answer.status).toBe(status);
    const fields = [
      answer.json.field,
      ...((answer.json.errors as unknown as { field: string }[]) ?? []).map((error) => error.field),
    ];
    expect(fields).toContain(field);
    expect(await petitions()).toBe(before);
  });

  test('characters that no database keeps are taken out, rare ones and emoji are kept', async () => {
    const answer = await file({ ...FILING, text: `我叫𠮷野，门牌\u0000号码看不清\u0007，😀 请核实一下情况。\ud800` });
    const { number, queryCode } = answer.json;
    const page = await progress(number, queryCode);
    expect(page.json.text).toBe('我叫𠮷野，门牌号码看不清，😀 请核实一下情况。\ufffd');
  });
});

describe('the query code', () => {
  test('a wrong code and an unknown number are answered in the same words', async () => {
    const { number } = (await file()).json;
    const wrong = await progress(number, 'AAAAAAAA');
    const unknown = await progress('4426310000017', 'AAAAAAAA');
    expect([wrong.status, wrong.json.detail]).toEqual([unknown.status, unknown.json.detail]);
    expect(wrong.status).toBe(404);
  });

  test('small letters, spaces and dashes are forgiven', async () => {
    const { number, queryCode } = (await file()).json;
    const typed = `${queryCode.slice(0, 4).toLowerCase()}-${queryCode.slice(4)}`;
    expect((await progress(`${number.slice(0, 4)} ${number.slice(4)}`.replaceAll(' ', '%20'), typed)).status).toBe(200);
  });

  test('after ten wrong codes a number is closed for a while, also for the right code, and others stay open', async () => {
    const { number, queryCode } = (await file()).json;
    const other = (await file()).json;
    for (let nth = 0; nth < 10; nth++)
      expect((await progress(number, 'BBBBBBBB', { from: `10.9.${nth}.1` })).status).toBe(404);
    const locked = await progress(number, queryCode, { from: '10.8.0.1' });
    expect(locked.status).toBe(429);
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(0);
    expect((await progress(other.number, other.queryCode, { from: '10.8.0.1' })).status).toBe(200);
    clock.forward(1);
    expect((await progress(number, queryCode, { from: '10.8.0.1' })).status).toBe(200);
  });
});

describe('the progress page', () => {
  test('says who has it, what they must do and until when, in both languages', async () => {
    const { number, queryCode } = await caseAt(portal.house.spine, 'accepted', '440106-housing');
    const zh = await progress(number, queryCode);
    expect(zh.json.holder.sentence).toBe('天河区住建局要在2026年5月6日（周三）前调查核实，给您书面答复，还有 65 天。');
    const en = await progress(number, queryCode, { language: 'en' });
    expect(en.json.holder.sentence).toMatch(
      /^Tianhe District Housing .* must investigate and answer you in writing by 6 May 2026; 65 days left\.$/,
    );
    expect(zh.json.timeline.map((step) => step.type)).toEqual([
      'registered',
      'triaged',
      'referred',
      'receipt-taken',
      'accepted',
    ]);
  });

  test('carries the notices that the law orders in writing, each with its last day (R22 arts. 22, 23, 34)', async () => {
    const { number, queryCode } = await caseAt(portal.house.spine, 'replied', '440106-housing');
    const { timeline } = (await progress(number, queryCode)).json;
    expect(timeline.flatMap((step) => step.notice?.title ?? [])).toEqual([
      '登记告知',
      '转送、交办去向告知',
      '受理告知书',
      '信访处理意见书送达',
    ]);
    const texts = timeline.map((step) => step.notice?.text ?? '').join('\n');
    for (const day of ['3月17日', '5月6日', '4月1日']) expect(texts).toContain(day);
    expect(texts).not.toMatch(/\{\{|undefined/);
  });

  test('shows no official by name, no draft, and no one’s personal data', async () => {
    const { number, queryCode } = await caseAt(portal.house.spine, 'drafted', '440106-housing', {
      petitioner: { name: '诸葛大名', phone: '13900001111' },
    });
    const page = await progress(number, queryCode);
    expect(page.json.opinion).toBeUndefined();
    expect(page.json.status.state).toBe('ACCEPTED');
    const { rows } = await database.pool.query('select name from organs.staff where demo');
    for (const { name } of rows) expect(page.text).not.toContain(name);
    expect(page.text).not.toContain('诸葛大名');
  });
});

describe('the answer and its evaluation (R22 arts. 21, 32, 35)', () => {
  const evaluate = (number: string, code: string, body: object) =>
    portal.call('POST', `/api/portal/petitions/${number}/acts/evaluate`, { body, headers: { 'x-query-code': code } });

  test('the answer names its five parts, the remedy and its last day; it is judged once, by the petitioner', async () => {
    const { number, queryCode } = await caseAt(portal.house.spine, 'replied', '440106-housing');
    const page = await progress(number, queryCode);
    const opinion = page.json.opinion;
    for (const part of ['claims', 'facts', 'reasons', 'opinion', 'legalBasis', 'remedy', 'documentNumber'])
      expect(opinion?.[part]).toBeTruthy();
    expect(opinion?.reviewUntil).toBe('2026-04-01');
    expect(page.json.mayDo.map((one) => one.act)).toEqual(['evaluate', 'request-review', 'supplement']);
    expect((await evaluate(number, queryCode, { bureau: 'SATISFIED', organ: 'NOT', comment: '还没有修' })).status).toBe(
      200,
    );
    const again = await evaluate(number, queryCode, { bureau: 'SATISFIED', organ: 'SATISFIED' });
    expect([again.status, again.json.code]).toEqual([422, 'already-evaluated']);
    expect((await progress(number, queryCode)).json.evaluation).toMatchObject({
      bureau: 'SATISFIED',
      organ: 'NOT',
      comment: '还没有修',
    });
  });

  test('not before there is an answer, not with a wrong code, not by staff', async () => {
    const { number, queryCode, matter } = await caseAt(portal.house.spine, 'accepted', '440106-housing');
    expect((await evaluate(number, queryCode, { bureau: 'SATISFIED', organ: 'SATISFIED' })).json.code).toBe(
      'nothing-to-evaluate',
    );
    expect((await evaluate(number, 'CCCCCCCC', { bureau: 'SATISFIED', organ: 'SATISFIED' })).status).toBe(404);
    const byStaff = await portal.call('POST', `/api/matters/${matter.id}/acts/evaluate`, {
      as: 'organ-leader',
      body: { seen: matter.version },
    });
    expect(byStaff.status).toBe(404);
  });
});

describe('a file sent with a petition', () => {
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const upload = (bytes: Buffer, name: string, type: string, key: string) => {
    const boundary = 'b0undary';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`;
    return portal.app.inject({
      method: 'POST',
      url: '/api/portal/attachments',
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'x-upload-key': key },
      payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    });
  };

  test('is shown to the petitioner and to who handles it, and to nobody else', async () => {
    const key = randomBytes(12).toString('hex');
    const sent = await upload(PNG, '现场.png', 'image/png', key);
    expect(sent.statusCode).toBe(201);
    const { id } = sent.json() as { id: string };
    const answer = await file({ ...FILING, attachments: [id] }, { 'idempotency-key': key });
    const { number, queryCode } = answer.json;
    const own = await portal.app.inject({
      url: `/api/portal/petitions/${number}/attachments/${id}`,
      headers: { 'x-query-code': queryCode },
    });
    expect([own.statusCode, own.rawPayload.equals(PNG)]).toEqual([200, true]);
    expect(
      (
        await portal.call('GET', `/api/portal/petitions/${number}/attachments/${id}`, {
          headers: { 'x-query-code': 'DDDDDDDD' },
        })
      ).status,
    ).toBe(404);
    expect((await portal.call('GET', `/api/matters/${number}/attachments/${id}`, { as: 'triage-clerk' })).status).toBe(
      200,
    );
    expect((await portal.call('GET', `/api/matters/${number}/attachments/${id}`, { as: 'handler' })).status).toBe(404);
    expect(
      (await file({ ...FILING, attachments: [id] }, { 'idempotency-key': randomBytes(9).toString('hex') })).status,
    ).toBe(422);
  });

  test('a program that calls itself a picture is turned away', async () => {
    const answer = await upload(
      Buffer.from('#!/bin/sh\nrm -rf /\n'),
      'photo.jpg',
      'image/jpeg',
      randomBytes(12).toString('hex'),
    );
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'file-lying']);
  });
});
