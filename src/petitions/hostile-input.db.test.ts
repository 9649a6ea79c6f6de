// Input that no screen sends: texts that say nothing, days and instants that are none, page markers made up, NUL.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../tests/support/app.ts';
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts';
import { caseAt, type Stage } from '../apps/commands/case.ts';
import { TestClock } from '../platform/time.ts';
import { writeCursor } from './cursor.ts';

const HOUSING = '440106-housing';
const ID = '00000000-0000-7000-8000-000000000000';
const LETTER = { text: '楼下的路灯坏了三个月', placeCode: '440106006', channel: 'LETTER' };
const DRAFT = {
  claims: '维修外墙',
  facts: '查明属实',
  reasons: '在保修期内',
  conclusion: 'SUPPORT',
  opinion: '已经督促',
  legalBasis: '条例',
  remedy: '可以申请复查',
  executeBy: '2026-05-01',
};

let database: TestDatabase;
let desk: TestApp;

beforeAll(async () => {
  database = await testDatabase();
  desk = await testApp(database, new TestClock('2026-03-02T02:00:00Z'));
});
afterAll(async () => {
  await desk.close();
  await database.drop();
});

const petitions = async (): Promise<number> =>
  (await database.pool.query<{ n: number }>('select count(*)::int as n from petitions.matter')).rows[0]?.n ?? 0;

test.each([
  ['white space', { text: '      ' }, 422, 'text'],
  ['signs that show nothing', { text: '\u200b\u200b\u200b\ufeff\u2800' }, 422, 'text'],
  ['control characters', { text: '\u0000\u0000\u0000\u0000\u0007' }, 422, 'text'],
  ['a leap second', { receivedAt: '2016-12-31T23:59:60Z' }, 400, 'receivedAt'],
  ['a time with the name of a zone', { receivedAt: '2026-01-01T00:00:00Z[Asia/Shanghai]' }, 400, 'receivedAt'],
  ['files without the key of their draft', { attachments: [ID] }, 422, 'attachments'],
] as const)('a letter of %s is not registered', async (_name, wrong, status, field) => {
  const before = await petitions();
  const answer = await desk.call('POST', '/api/desk/petitions', { as: 'clerk', body: { ...LETTER, ...wrong } });
  expect([answer.status, answer.json.field ?? answer.json.errors?.[0]?.field]).toEqual([status, field]);
  expect(await petitions()).toBe(before);
});

test.each([
  ['assign', 'triaged', 'dispatcher', { organCode: HOUSING, reportDueDay: '2026-02-30', reportContents: '报告' }],
  ['assign', 'triaged', 'dispatcher', { organCode: HOUSING, reportDueDay: '2026-04-31', reportContents: '报告' }],
  ['assign', 'triaged', 'dispatcher', { organCode: HOUSING, reportDueDay: '2026-04-30', reportContents: '\u3000 ' }],
  ['draft-reply', 'accepted', 'handler', { ...DRAFT, executeBy: '9999-99-99' }],
  ['draft-reply', 'accepted', 'handler', { ...DRAFT, executeBy: '2026-06-31' }],
  ['draft-reply', 'accepted', 'handler', { ...DRAFT, remedy: '\u200b\u200b' }],
  ['draft-reply', 'accepted', 'handler', { ...DRAFT, facts: '\u0000\u0000' }],
  ['return-draft', 'drafted', 'organ-leader', { reason: '  ' }],
  ['close', 'replied', 'handler', { note: '\u3000\u3000' }],
] as const)('%s refuses days that are none and blanks (%#)', async (act, stage, as, body) => {
  const { matter } = await caseAt(desk.house.spine, stage as Stage, HOUSING);
  const answer = await desk.call('POST', `/api/matters/${matter.id}/acts/${act}`, {
    as,
    body: { seen: matter.version, ...body },
  });
  expect([400, 422]).toContain(answer.status);
  const { rows } = await database.pool.query('select version from petitions.matter where matter_id = $1', [matter.id]);
  expect(rows[0].version).toBe(matter.version);
});

test.each(['    ', '\u0000\u0000\u0000\u0000', '\u200b\u200b\u200b\u200b'])(
  'nobody is revealed for a reason that says nothing (%j)',
  async (reason) => {
    const { matter } = await caseAt(desk.house.spine, 'registered', HOUSING);
    const answer = await desk.call('POST', `/api/matters/${matter.id}/reveal`, {
      as: 'triage-clerk',
      body: { reason },
    });
    expect([answer.status, answer.json.errors?.[0]?.field]).toEqual([400, 'reason']);
  },
);

test.each([
  ['x', ID, 1],
  ['2026-02-30T00:00:00.000Z', ID, 1],
  ['2026-03-02T00:00:00.000Z', 'x', 1],
  ['2026-03-02T00:00:00.000Z', ID, 'x'],
  ['2026-03-02T00:00:00.000Z', ID, 1e300],
  [1, 2, 3],
  ["now');--", ID, 1],
])('a made-up page marker begins the list again (%j, %j, %j)', async (...keys) => {
  for (const list of ['worklist?', 'worklist.csv?']) {
    const page = await desk.call('GET', `/api/desk/${list}after=${writeCursor(keys)}`, { as: 'triage-clerk' });
    expect(page.status).toBe(200);
  }
  const hits = await desk.call('GET', `/api/desk/search?q=ab&after=${writeCursor(keys.slice(0, 2))}`, {
    as: 'triage-clerk',
  });
  expect(hits.status).toBe(200);
});

test('many passwords guessed at once are counted one by one', async () => {
  const guess = () => desk.call('POST', '/api/session', { body: { login: 'lawyer', password: 'wrong' } });
  const answers = await Promise.all(Array.from({ length: 25 }, guess));
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
});

test('a NUL is the sender’s mistake, wherever it stands', async () => {
  const answers = await Promise.all([
    desk.call('GET', '/api/portal/petitions/%00'),
    desk.call('GET', '/api/desk/worklist?category=%00%00', { as: 'triage-clerk' }),
    desk.call('GET', '/api/desk/worklist.csv?category=%00%00', { as: 'triage-clerk' }),
    desk.call('POST', '/api/session', { body: { login: 'a\u0000b', password: 'x' } }),
    desk.call('GET', '/api/audit.csv?actor=%00', { as: 'auditor' }),
    desk.call('GET', '/api/audit.csv?number=1%002', { as: 'auditor' }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400]);
});
