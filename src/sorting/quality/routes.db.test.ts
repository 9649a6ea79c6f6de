// Who may see the quality of sorting and the models, and of which region; the same as CSV.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { TestClock } from '../../platform/time.ts';
import type { QualityPage } from './contract.ts';

const clock = new TestClock('2026-03-04T02:00:00Z');
const BUREAU = '440106-petition-bureau';
let database: TestDatabase;
let desk: TestApp;
beforeAll(async () => {
  database = await testDatabase();
  desk = await testApp(database, clock);
  const rows = [
    [BUREAU, 'category', '03', 40, 30, 6, 4],
    ['440106', 'category', '03', 40, 30, 6, 4],
    ['440106', 'category', '04', 4, 1, 3, 0],
    ['4403', 'category', '03', 900, 1, 899, 0],
  ];
  for (const row of rows)
    await database.pool.query(
      `insert into sorting.quality_week (week, scope, field, category, decided, correct, wrong, abstained)
       values ('2026-03-02', $1, $2, $3, $4, $5, $6, $7)`,
      row,
    );
  await database.pool.query(
    `insert into sorting.quality_pair (week, scope, field, proposed, decided, n) values
       ('2026-03-02', '440106', 'category', '03', '04', 6), ('2026-03-02', '440106', 'category', '03', '05', 4)`,
  );
  await database.pool.query(
    `insert into sorting.quality_return (week, scope, sent_to, way, dispatched, returned) values
       ('2026-03-02', '440106', '', 'AS_PROPOSED', 30, 3), ('2026-03-02', '440106', '', 'OTHERWISE', 10, 4),
       ('2026-03-02', '440106', '440106-housing', 'AS_PROPOSED', 30, 3), ('2026-03-02', '440106', '440106-housing', 'OTHERWISE', 4, 2),
       ('2026-03-02', '440106', '440106-ecology', 'OTHERWISE', 6, 0)`,
  );
});
afterAll(async () => {
  await desk.close();
  await database.drop();
});

const URL = '/api/desk/sorting/quality';
const page = async (query = ''): Promise<QualityPage> =>
  (await desk.call('GET', `${URL}${query}`, { as: 'triage-clerk' })).json as unknown as QualityPage;

it('shows the own region, and nothing of fewer than five', async () => {
  const found = await page();
  expect(found.region).toBe('440106');
  expect(found.fields).toMatchObject([{ field: 'category', decided: 44, right: 31, wrong: 9, abstained: 4 }]);
  expect(found.categories).toMatchObject([{ categoryCode: '03', accuracy: 30 / 36 }]);
  expect(found.corrections).toMatchObject([{ proposed: '03', decided: '04', n: 6 }]);
  expect(found.returns).toMatchObject({
    asProposed: { dispatched: 30, returned: 3, rate: 0.1 },
    otherwise: { dispatched: 10, returned: 4, rate: 0.4 },
    unproposed: { dispatched: 0, returned: 0 },
    organs: [{ organ: { code: '440106-housing' }, dispatched: 34, returned: 5 }],
  });
  expect((await page(`?organ=${BUREAU}`)).fields).toMatchObject([{ decided: 40 }]);
});

it('is the same as CSV, in the language that is asked for', async () => {
  const answer = await desk.call('GET', `${URL}.csv?weeks=4&lang=en`, { as: 'triage-clerk' });
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toContain('text/csv');
  expect(answer.text).toContain('Proposals by field,Category (all levels proposed),Decided,44');
  expect(answer.text).not.toContain('sorting:');
});

it.each([
  ['nobody', undefined, '', 401, 'not-signed-in'],
  ['a department', 'handler', '', 403, 'forbidden'],
  ['a counter clerk of the bureau', 'clerk', '', 403, 'forbidden'],
  ['an organ of another city', 'triage-clerk', '?organ=440305-petition-bureau', 403, 'outside-region'],
  ['the bureau above', 'triage-clerk', '?organ=4401-petition-bureau', 403, 'outside-region'],
  ['an organ that is none', 'triage-clerk', '?organ=nothing', 403, 'outside-region'],
  ['more weeks than there are', 'triage-clerk', '?weeks=1000', 400, undefined],
])('refuses %s', async (_who, as, query, status, code) => {
  for (const url of [URL, `${URL}.csv`]) {
    const answer = await desk.call('GET', `${url}${query}`, as ? { as } : {});
    expect(answer.status).toBe(status);
    if (code) expect(answer.json.code).toBe(code);
  }
});

it.each([
  ['nobody', undefined, 401],
  ['a handler', 'handler', 403],
])('models are not shown to %s', async (_who, as, status) => {
  expect((await desk.call('GET', '/api/desk/sorting/models', as ? { as } : {})).status).toBe(status);
});

it('a director sees which model is in use', async () => {
  const answer = await desk.call('GET', '/api/desk/sorting/models', { as: 'bureau-director' });
  expect(answer.status).toBe(200);
  for (const item of answer.json.items) expect(item).toMatchObject({ source: 'shipped', inUse: true });
});
