// What the petitioner alone may do, on a real database: with the right code and in time; forged codes do nothing.
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { petitionerApi } from '../../tests/support/petitioner.ts';
import type { Stage } from '../apps/commands/case.ts';
import { PETITIONER_BODIES, type PetitionerAct } from '../petitions/contract.ts';
import { sealMatterFiles } from '../petitions/sealed/acts.ts';

const api = petitionerApi();

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
      const { matter, number, queryCode } = await api.made(STAGE_OF[name]);
      for (const forged of ['AAAAAAAA', '', queryCode.slice(1)]) {
        const answer = await api.act(number, forged, name, BODIES[name]);
        expect([forged, answer.status, answer.json.code]).toEqual([forged, 404, 'code-mismatch']);
      }
      const stranger = await api.portal.call('POST', `/api/portal/petitions/${number}/acts/${name}`, {
        as: 'organ-leader',
        body: BODIES[name],
      });
      expect(stranger.status).toBe(404);
      const others = await api.made('registered');
      expect((await api.act(number, others.queryCode, name, BODIES[name])).status).toBe(404);
      expect(await api.versionOf(matter.id)).toBe(matter.version);
      expect((await api.act(number, queryCode, name, { ...BODIES[name], state: 'CLOSED' })).status).toBe(400);
      expect((await api.act(number, queryCode, name, BODIES[name])).status).toBe(200);
      expect(await api.versionOf(matter.id)).toBe(matter.version + 1);
    },
  );

  test('no more than forty acts an hour', async () => {
    const { number, queryCode } = await api.made('registered');
    for (let nth = 0; nth < 40; nth++)
      expect((await api.act(number, queryCode, 'keep-going', {})).json.code).toBe('nothing-withdrawn');
    expect((await api.act(number, queryCode, 'keep-going', {})).status).toBe(429);
  });
});

describe('a review', () => {
  test('is offered with its last day and whom to ask, asked for, and shown to the end of the way', async () => {
    const one = await api.made('replied');
    const before = await api.progress(one);
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
    expect((await api.act(one.number, one.queryCode, 'request-review', BODIES['request-review'])).json).toMatchObject({
      state: 'IN_REVIEW',
    });
    const after = await api.progress(one);
    expect(after).toMatchObject({
      status: { state: 'IN_REVIEW' },
      reviews: [{ level: 1, organ: { code: '4401-housing' } }],
      statements: [{ act: 'request-review', text: '不服处理意见。' }],
    });
    const desk = await api.portal.call('GET', `/api/matters/${one.matter.id}`, { as: 'review-officer' });
    expect(desk.json).toMatchObject({
      reviews: [{ request: '不服处理意见。' }],
    });
    expect(desk.json.mayDo[0]).toMatchObject({ act: 'admit-review', likely: true });
    expect(
      (await api.portal.call('GET', `/api/matters/${one.matter.id}`, { as: 'political-legal-receiver' })).status,
    ).toBe(404);
  });

  test('shows its opinion without names, and when it is final says so', async () => {
    const page = await api.progress(await api.made('terminated'));
    expect(page).toMatchObject({
      status: { state: 'TERMINATED' },
      reviews: [
        { level: 1, decided: { decision: 'UPHOLD', until: '2026-04-01' } },
        { level: 2, decided: {} },
      ],
    });
    const { rows } = await api.database.pool.query('select name from organs.staff where demo');
    for (const { name } of rows) expect(JSON.stringify(page.reviews)).not.toContain(name);
    expect(JSON.parse(JSON.stringify(page.mayDo)).map((may: { act: string }) => may.act)).toEqual([
      'evaluate',
      'supplement',
    ]);
  });

  test('not after the last day; the refusal says which that was', async () => {
    const { number, queryCode } = await api.made('replied');
    const start = api.clock.now().toISOString();
    api.clock.set('2026-04-01T16:00:00Z');
    const late = await api.act(number, queryCode, 'request-review', BODIES['request-review']);
    api.clock.set(start);
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
    const sent = await api.portal.app.inject({
      method: 'POST',
      url: '/api/portal/attachments',
      headers: { 'content-type': 'multipart/form-data; boundary=b', 'x-upload-key': key },
      payload: Buffer.concat([Buffer.from(head), PNG, Buffer.from('\r\n--b--\r\n')]),
    });
    return (sent.json() as { id: string }).id;
  }
  const fileOf = (number: string, id: string, code: string) =>
    api.portal.app.inject({
      url: `/api/portal/petitions/${number}/attachments/${id}`,
      headers: { 'x-query-code': code },
    });

  test('stands encrypted, with its files, and is read by the petitioner and who handles it, nobody else', async () => {
    const { matter, number, queryCode } = await api.made('accepted');
    const key = randomBytes(12).toString('hex');
    const file = await upload(key);
    const body = { text: '收据在床底下的铁盒里找到了。', attachments: [file] };
    expect((await api.act(number, queryCode, 'supplement', body)).json.code).toBe('upload-unknown');
    expect((await api.act(number, queryCode, 'supplement', body, { 'x-upload-key': `${key}x` })).json.code).toBe(
      'upload-unknown',
    );
    expect(await api.versionOf(matter.id)).toBe(matter.version);
    expect((await api.act(number, queryCode, 'supplement', body, { 'x-upload-key': key })).status).toBe(200);
    expect(await api.progress({ number, queryCode })).toMatchObject({
      statements: [{ text: body.text, attachments: [{ id: file, name: '收据.png' }] }],
    });
    expect((await fileOf(number, file, queryCode)).rawPayload.equals(PNG)).toBe(true);
    const other = await api.made('registered');
    expect((await fileOf(other.number, file, other.queryCode)).statusCode).toBe(404);
    const desk = await api.portal.call('GET', `/api/matters/${matter.id}`, { as: 'handler' });
    expect(desk.json).toMatchObject({ statements: [{ text: body.text, attachments: [{ id: file }] }] });
    expect(
      (await api.portal.call('GET', `/api/matters/${matter.id}/attachments/${file}`, { as: 'handler' })).status,
    ).toBe(200);
    expect(
      (await api.portal.call('GET', `/api/matters/${matter.id}/attachments/${file}`, { as: 'mediator' })).status,
    ).toBe(404);
    const stored = await api.database.pool.query(
      `select encode(s.sealed, 'escape') || f.data::text as all from petitions.statement s join petitions.fact f using (matter_id, seq)
        where s.matter_id = $1`,
      [matter.id],
    );
    expect(stored.rows[0].all).not.toContain('铁盒');
    expect((await api.act(number, queryCode, 'supplement', body, { 'x-upload-key': key })).json.code).toBe(
      'said-already',
    );
  });

  test('to a sealed matter stands under the matter’s own key', async () => {
    const { matter, number, queryCode } = await api.made('registered', { reportsWrongdoing: true });
    expect((await api.act(number, queryCode, 'supplement', { text: '还有一位证人。' })).status).toBe(200);
    expect(await api.progress({ number, queryCode })).toMatchObject({ statements: [{ text: '还有一位证人。' }] });
    const { rows } = await api.database.pool.query(
      'select get_byte(sealed, 0) as format from petitions.statement where matter_id = $1',
      [matter.id],
    );
    expect(rows).toEqual([{ format: 2 }]);
    const key = randomBytes(12).toString('hex');
    const file = await upload(key);
    const body = { text: '录音在这里。', attachments: [file] };
    expect((await api.act(number, queryCode, 'supplement', body, { 'x-upload-key': key })).status).toBe(200);
    const kept = await api.database.pool.query('select name from platform.upload where id = $1', [file]);
    expect(kept.rows).toEqual([{ name: '' }]);
    expect(await sealMatterFiles(api.portal.house.spine, api.portal.house.uploads)).toBe(1);
    expect((await fileOf(number, file, queryCode)).rawPayload.equals(PNG)).toBe(true);
  });

  test('to an ended matter is told to the bureau as new facts', async () => {
    const { matter, number, queryCode } = await api.made('lapsed');
    expect((await api.act(number, queryCode, 'supplement', { text: '找到了新的鉴定。' })).status).toBe(200);
    expect(await api.messages(matter.id)).toMatchObject([{ kind: 'NEW_FACTS', organ: '440106-petition-bureau' }]);
  });
});
