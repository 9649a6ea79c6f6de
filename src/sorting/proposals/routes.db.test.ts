// Proposals over HTTP: who may see them, the queue of one's own bureau, confirming many, each by the act itself; and nobody else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type TestApp, testApp } from '../../../tests/support/app.ts';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { TestClock } from '../../platform/time.ts';
import { type OpenSorter, openSorter, sortPending } from '../jobs.ts';
import type { ConfirmDone, TriagePage } from './contract.ts';

const clock = new TestClock('2026-03-02T01:00:00Z');
const UNKNOWN = '00000000-0000-7000-8000-000000000000';
const TEXT = '天河区猎德街道的小区电梯坏了，物业公司一直不维修，要求尽快解决。';
let database: TestDatabase;
let desk: TestApp;
let open: OpenSorter;

beforeAll(async () => {
  database = await testDatabase();
  desk = await testApp(database, clock);
  open = await openSorter(desk.house.spine, { repeats: true });
});
afterAll(async () => {
  await open.close();
  await desk.close();
  await database.drop();
});

interface Filed {
  readonly id: string;
  readonly number: string;
}

async function filed(more: object = {}): Promise<Filed> {
  const body = { text: TEXT, placeCode: '440106006', petitioner: { name: '陈秀英' }, ...more };
  const answer = await desk.call('POST', '/api/portal/petitions', { body });
  expect(answer.status).toBe(201);
  while ((await sortPending(open.sorter, 50)) > 0);
  const { number } = answer.json;
  const { rows } = await database.pool.query<{ id: string }>(
    'select matter_id as id from petitions.number where number = $1',
    [number],
  );
  return { id: rows[0]?.id ?? '', number };
}

const json = <T>(answer: Answer): T => JSON.parse(answer.text) as T;
const queue = async (as = 'triage-clerk', query = ''): Promise<TriagePage> =>
  json<TriagePage>(await desk.call('GET', `/api/desk/triage${query}`, { as }));
const confirm = (items: readonly object[], as?: string) =>
  desk.call('POST', '/api/desk/triage/confirm', { ...(as && { as }), body: { items } });
const TRIAGE = {
  class: 'APPEAL',
  categoryCode: '0302',
  placeCode: '440106013',
  litigationRelated: false,
  track: 'ORDINARY',
} as const;

describe('the proposals of a matter', () => {
  it('are for who may read it, by id and by number, with names for their codes', async () => {
    const { id, number } = await filed();
    for (const one of [id, number]) {
      const answer = await desk.call('GET', `/api/desk/matters/${one}/proposals`, { as: 'triage-clerk' });
      expect(answer.status).toBe(200);
      const found = JSON.parse(answer.text);
      expect(found.proposals.place.value).toBe('440106013');
      expect(found.names.places['440106013']).toContain('猎德');
      expect(found.madeAt).toBe('2026-03-02T01:00:00.000Z');
    }
  });

  it('are for nobody else: not signed in, another organ, no case role, an unknown or a malformed id', async () => {
    const { id } = await filed();
    const ask = async (as: string | undefined, which = id) =>
      (await desk.call('GET', `/api/desk/matters/${which}/proposals`, as === undefined ? {} : { as })).status;
    expect(await ask(undefined)).toBe(401);
    for (const as of ['handler', 'administrator', 'auditor', 'assessor', 'review-officer'])
      expect(await ask(as)).toBe(404);
    expect(await ask('triage-clerk', UNKNOWN)).toBe(404);
    expect(await ask('triage-clerk', 'x')).toBe(400);
    const forged = { headers: { cookie: 'session=forged' } };
    expect((await desk.call('GET', `/api/desk/matters/${id}/proposals`, forged)).status).toBe(401);
  });

  it('of a sealed matter are made for who may read it, noted, and kept nowhere', async () => {
    const { id } = await filed({ reportsWrongdoing: true, text: '村支书贪污集体分红款，要求查处。' });
    expect((await desk.call('GET', `/api/desk/matters/${id}/proposals`, { as: 'handler' })).status).toBe(404);
    const looked = async () =>
      (
        await database.pool.query(
          `select from platform.audit where action = 'sealed-read' and object = $1 and details->>'proposals' = 'true'`,
          [`matter:${id}`],
        )
      ).rowCount;
    expect(await looked()).toBe(0);
    const { holder } = (await database.pool.query(`select holder from petitions.matter where matter_id = $1`, [id]))
      .rows[0];
    const as = holder === '44-petition-bureau' ? 'province-dispatcher' : 'triage-clerk';
    const answer = await desk.call('GET', `/api/desk/matters/${id}/proposals`, { as });
    expect(JSON.parse(answer.text)).toMatchObject({ proposals: { class: { value: 'ACCUSATION' } }, sample: false });
    expect(await looked()).toBe(1);
    const { rows } = await database.pool.query('select from sorting.proposal where matter_id = $1', [id]);
    expect(rows).toEqual([]);
  });
});

describe('the queue of triage', () => {
  it('shows what waits at the own bureau with its proposals, the earliest first, and groups of equal ones', async () => {
    const before = (await queue()).items.length;
    await filed();
    await filed();
    const page = await queue();
    expect(page.items.length).toBe(before + 2);
    expect(page.counted).toBe(page.items.length);
    const together = page.items.filter((item) => item.group !== undefined);
    const [group] = page.groups;
    expect(group?.count).toBe(together.filter((item) => item.group === group?.key).length);
    expect(page.names.categories[group?.categoryCode ?? '']).toBeTruthy();
    const one = await queue('triage-clerk', `?group=${group?.key}`);
    expect(one.items.map((item) => item.group)).toEqual(Array.from({ length: group?.count ?? 0 }, () => group?.key));
  });

  it('goes on page by page without losing or repeating any', async () => {
    const whole = (await queue()).items.map((item) => item.matterId);
    const seen: string[] = [];
    for (let after: string | undefined = ''; after !== undefined; ) {
      const page: TriagePage = await queue('triage-clerk', `?limit=2${after && `&after=${after}`}`);
      seen.push(...page.items.map((item) => item.matterId));
      after = page.next;
    }
    expect(seen).toEqual(whole);
  });

  it('has nothing that is sealed, triaged or elsewhere', async () => {
    const sealed = await filed({ reportsWrongdoing: true });
    const done = await filed();
    await confirm([{ matterId: done.id, seen: 1, ...TRIAGE }], 'triage-clerk');
    const ids = (await queue()).items.map((item) => item.matterId);
    expect(ids).not.toContain(sealed.id);
    expect(ids).not.toContain(done.id);
    expect((await queue('province-dispatcher')).items).toEqual([]);
  });

  it('is for those who triage at a bureau alone', async () => {
    expect((await desk.call('GET', '/api/desk/triage')).status).toBe(401);
    for (const as of ['clerk', 'handler', 'acceptance-clerk', 'administrator', 'auditor', 'bureau-director'])
      expect((await desk.call('GET', '/api/desk/triage', { as })).status, as).toBe(403);
    expect((await desk.call('GET', '/api/desk/triage?after=forged', { as: 'triage-clerk' })).status).toBe(200);
    expect((await desk.call('GET', '/api/desk/triage?limit=1000', { as: 'triage-clerk' })).status).toBe(400);
  });
});

describe('confirming many', () => {
  it('does each by its own act: done, overtaken, refused and unknown side by side', async () => {
    const [good, overtaken, wrong] = [await filed(), await filed(), await filed()];
    const items = [
      { matterId: good.id, seen: 1, ...TRIAGE },
      { matterId: overtaken.id, seen: 7, ...TRIAGE },
      { matterId: wrong.id, seen: 1, ...TRIAGE, categoryCode: '9999' },
      { matterId: UNKNOWN, seen: 1, ...TRIAGE },
    ];
    const { results } = json<ConfirmDone>(await confirm(items, 'triage-clerk'));
    expect(results.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['done', undefined],
      ['conflict', undefined],
      ['refused', 'unknown-category'],
      ['unknown', undefined],
    ]);
    expect(results[2]?.detail).toMatch(/分类/);
    const { rows } = await database.pool.query(
      `select state, category_code from petitions.matter where matter_id = $1`,
      [good.id],
    );
    expect(rows).toEqual([{ state: 'TRIAGE', category_code: '0302' }]);
  });

  it('of another bureau’s matters does nothing, and tells nothing of what the officer may not read', async () => {
    const { id } = await filed();
    const sealed = await filed({ reportsWrongdoing: true });
    const foreign = json<ConfirmDone>(await confirm([{ matterId: id, seen: 1, ...TRIAGE }], 'province-dispatcher'));
    expect(foreign.results).toMatchObject([{ outcome: 'refused', code: 'not-your-charge' }]);
    const unseen = json<ConfirmDone>(
      await confirm([{ matterId: sealed.id, seen: 1, ...TRIAGE }], 'province-dispatcher'),
    );
    expect(unseen.results).toEqual([{ matterId: sealed.id, outcome: 'unknown' }]);
    const { rows } = await database.pool.query(`select state from petitions.matter where matter_id = any($1::uuid[])`, [
      [id, sealed.id],
    ]);
    expect(rows).toEqual([{ state: 'REGISTERED' }, { state: 'REGISTERED' }]);
  });

  it('is for those who triage, and for a hundred at most', async () => {
    const item = { matterId: UNKNOWN, seen: 1, ...TRIAGE };
    expect((await confirm([item])).status).toBe(401);
    for (const as of ['clerk', 'handler', 'administrator', 'bureau-director'])
      expect((await confirm([item], as)).status, as).toBe(403);
    expect((await confirm([], 'triage-clerk')).status).toBe(400);
    expect((await confirm(Array(101).fill(item), 'triage-clerk')).status).toBe(400);
    expect((await confirm([{ ...item, note: 'x' }], 'triage-clerk')).status).toBe(400);
  });
});
