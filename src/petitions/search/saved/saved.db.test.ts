// What a person keeps and takes away: tables marked with who took them, and searches that are nobody else's.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../../tests/support/app.ts';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { caseAt } from '../../../apps/commands/case.ts';
import { TestClock } from '../../../platform/time.ts';
import type { SavedSearch } from '../../contract.ts';
import { indexPending } from '../store.ts';

const PETITIONS = 3;
const clock = new TestClock('2026-03-02T01:00:00Z');
let database: TestDatabase;
let desk: TestApp;

beforeAll(async () => {
  database = await testDatabase();
  desk = await testApp(database, clock);
  for (let n = 0; n < PETITIONS; n++)
    await caseAt(desk.house.spine, 'registered', '440106-housing', {
      text: `井盖松动，第 ${n} 次反映。`,
      title: '=井盖',
    });
  await indexPending(database.pool);
});
afterAll(async () => {
  await desk.close();
  await database.drop();
});

const at = (query: object): string =>
  new URLSearchParams(Object.entries(query).map(([k, v]) => [k, String(v)])).toString();

describe('a table to take away', () => {
  it('is marked in its first and last line and in its name, and written down', async () => {
    const csv = await desk.call('GET', `/api/desk/search.csv?${at({ q: '井盖', lang: 'en' })}`, { as: 'triage-clerk' });
    const lines = csv.text.trim().split('\n');
    const { rows } = await database.pool.query<{ object: string }>(
      `select object from platform.audit where action = 'search-export' order by id desc limit 1`,
    );
    const no = rows[0]?.object.replace('search:', '') ?? '?';
    expect([lines[0], lines.at(-1)].every((line) => line?.includes(no))).toBe(true);
    expect(String(csv.headers['content-disposition'])).toContain(`search-${no}.csv`);
    expect(lines[1]).toMatch(/^Number,Title,/);
    expect(lines).toHaveLength(3 + PETITIONS);
    expect(csv.text).toContain(`,'=井盖,`);
  });
});

describe('saved searches', () => {
  const path = '/api/desk/saved-searches';
  const items = async (as: string): Promise<SavedSearch[]> =>
    ((await desk.call('GET', path, { as })).json as unknown as { items: SavedSearch[] }).items;

  it('are a person’s own: nobody else sees or deletes them', async () => {
    const made = await desk.call('POST', path, {
      as: 'triage-clerk',
      body: { name: ' 井盖 ', query: '?q=井盖&state=ACCEPTED&evil=1' },
    });
    expect(made.status).toBe(201);
    const [one] = await items('triage-clerk');
    expect(one).toMatchObject({
      name: '井盖',
      query: new URLSearchParams({ q: '井盖', state: 'ACCEPTED' }).toString(),
    });
    expect(await items('handler')).toEqual([]);
    expect((await desk.call('DELETE', `${path}/${one?.id}`, { as: 'handler' })).status).toBe(404);
    expect((await desk.call('DELETE', `${path}/${one?.id}`, { as: 'triage-clerk' })).status).toBe(204);
    expect(await items('triage-clerk')).toEqual([]);
  });

  it.each([
    ['search-about-person', 'q=13712345678'],
    ['search-about-person', 'q=张三&by=name'],
    ['search-empty', 'evil=1&by=words'],
  ])('refuses %s: %s', async (code, query) => {
    const answer = await desk.call('POST', path, { as: 'handler', body: { name: '一', query } });
    expect([answer.status, answer.json.code]).toEqual([422, code]);
    expect(answer.json.detail).toMatch(/[\u4e00-\u9fff]{4}/);
  });

  it('refuses a second one of the same name, and more than fifty', async () => {
    const save = (name: string) => desk.call('POST', path, { as: 'dispatcher', body: { name, query: 'q=灯' } });
    const codes = [];
    for (let n = 0; n < 51; n++) codes.push((await save(`第${n}个`)).json.code);
    expect(codes.filter(Boolean)).toEqual(['too-many-searches']);
    expect((await save('第3个')).json.code).toBe('search-name-taken');
  });
});
