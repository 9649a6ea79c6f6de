// How much one sender may send in: far more than an office does, and less than a program; nobody else is held up by it.
import { expect, test } from 'vitest';
import { petitionerApi } from '../../tests/support/petitioner.ts';
import { FILINGS_OF_SENDER, REPORTS_OF_NUMBER, UPLOADS_OF_SENDER } from './limits.ts';

const api = petitionerApi();
const FILING = { text: '路灯坏了三个月，没有人修。', placeCode: '440106006' };
const file = (from: string) => api.portal.call('POST', '/api/portal/petitions', { body: FILING, from });
const counted = (kind: string, count: number) =>
  api.database.pool.query(`update platform.attempt set count = $2 where key like $1 || ':%'`, [kind, count]);

test('petitions of one sender are counted; another sender and this machine are not held up', async () => {
  expect((await file('203.0.113.7')).status).toBe(201);
  await counted('filing-sender', FILINGS_OF_SENDER.limit - 1);
  expect((await file('203.0.113.7')).status).toBe(201);
  const refused = await file('203.0.113.7');
  expect([refused.status, refused.json.code, refused.headers['retry-after']]).toEqual([
    429,
    'too-many',
    expect.stringMatching(/^\d+$/),
  ]);
  expect((await file('203.0.113.8')).status).toBe(201);
  expect((await file('127.0.0.1')).status).toBe(201);
  api.clock.forward(FILINGS_OF_SENDER.windowMinutes / 60);
  expect((await file('203.0.113.7')).status).toBe(201);
});

test('files of one sender are counted, before they are read', async () => {
  const send = () => api.portal.call('POST', '/api/portal/attachments', { body: {}, from: '203.0.113.9' });
  expect((await send()).status).toBe(415);
  await counted('upload-sender', UPLOADS_OF_SENDER.limit);
  expect((await send()).status).toBe(429);
});

test('reports of retaliation for one petition are counted, wherever they come from', async () => {
  const one = await api.made('accepted');
  const report = (from: string) =>
    api.portal.call('POST', `/api/portal/petitions/${one.number}/retaliation`, {
      body: { text: '反映以后，单位的人上门威胁我。' },
      headers: { 'x-query-code': one.queryCode },
      from,
    });
  expect((await report('203.0.113.10')).status).toBe(201);
  await counted('retaliation', REPORTS_OF_NUMBER.limit);
  expect((await report('203.0.113.11')).status).toBe(429);
});
