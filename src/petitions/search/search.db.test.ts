// Search on a real database: newest first, within the reader's rights, by words, phrases, number and person.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { person } from '../../../tests/support/people.ts';
import { demoOfficer } from '../../../tests/support/spine.ts';
import { caseAt, officerAt, type Stage } from '../../apps/commands/case.ts';
import { TestClock } from '../../platform/time.ts';
import { perform } from '../acts.ts';
import type { FacetPage, PortalFiling, SearchPage, SearchQuery } from '../contract.ts';
import { writeCursor } from '../cursor.ts';
import { scopeOf } from '../policy.ts';
import { groundOf } from '../spine.ts';
import { askedOf } from './asked.ts';
import { searchPage } from './lists.ts';
import { indexPending, tagPending } from './store.ts';

const HERE = '440106-housing';
const BUREAU = '440106-petition-bureau';
const clock = new TestClock('2026-03-02T01:00:00Z');
let database: TestDatabase;
let desk: TestApp;

beforeAll(async () => {
  database = await testDatabase();
  desk = await testApp(database, clock);
});
afterAll(async () => {
  await desk.close();
  await database.drop();
});

const settle = async (): Promise<void> => {
  await indexPending(database.pool);
  await tagPending(database.pool);
};

/** Each a minute-hand later than the one before, so that the order is known. */
async function filed(filing: Partial<PortalFiling>, stage: Stage = 'registered', organ = HERE): Promise<string> {
  clock.forward(0.01);
  const { matter } = await caseAt(desk.house.spine, stage, organ, filing);
  await settle();
  return matter.id;
}

const at = (query: object): string =>
  new URLSearchParams(Object.entries(query).map(([k, v]) => [k, String(v)])).toString();

async function ask<T>(path: string, query: object, as: string): Promise<T> {
  const answer = await desk.call('GET', `/api/desk/${path}?${at(query)}`, { as });
  expect(answer.status, answer.text).toBe(200);
  return answer.json as unknown as T;
}
const search = (query: object, as = 'triage-clerk') => ask<SearchPage>('search', query, as);
const facets = (query: object, as = 'triage-clerk') => ask<FacetPage>('search/facets', query, as);
const found = async (query: object, as?: string): Promise<string[]> =>
  (await search(query, as)).items.map((one) => one.matterId);

describe('words', () => {
  it('are found newest first, in any order, with passages; phrases only as they stand', async () => {
    const first = await filed({ text: '公司拖欠农民工工资三个月，老板说没有钱。' });
    clock.forward(1);
    const second = await filed({ text: '工资条没有给我们，讨要多次；去年也有人拖欠。', title: '索要工资条' });
    expect(await found({ q: '拖欠工资' })).toEqual([second, first]);
    expect(await found({ q: '工資 拖欠' })).toEqual([second, first]);
    expect(await found({ q: '“欠农民工”' })).toEqual([first]);
    expect(await found({ q: '"拖欠工资"' })).toEqual([]);
    expect(await found({ q: '农民工' })).toEqual([first]);
    const page = await search({ q: '拖欠工资' });
    expect([page.by, page.words]).toEqual(['words', ['拖欠', '工资']]);
    const [hit] = page.items;
    const marked = hit?.passages.map(({ text, marks }) => marks.map(([from, to]) => text.slice(from, to)));
    expect(marked).toEqual([['工资', '拖欠']]);
    expect(hit?.titleMarks).toEqual([[2, 4]]);
  });

  it('are paged without gap or double', async () => {
    const made: string[] = [];
    for (let n = 0; n < 7; n++) made.unshift(await filed({ text: `井盖松动，第 ${n} 次反映。` }));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page: SearchPage = await search({ q: '井盖', limit: 3, ...(after && { after }) });
      seen.push(...page.items.map((one) => one.matterId));
      after = page.next;
    } while (after);
    expect(seen).toEqual(made);
  });

  it.each([
    ['nothing that a text holds', { q: '，。 😀 % _ \\ & | ! :*' }, 200],
    ['one character', { q: '井' }, 200],
    ['a quote that is not closed', { q: '"井盖松' }, 200],
    ['full-width digits', { q: '第 ３ 次' }, 200],
    ['200 characters', { q: '井盖'.repeat(100) }, 200],
    ['more than may be asked', { q: '井盖'.repeat(101) }, 400],
    ['a filter that is none', { q: '井盖', state: 'NOWHERE' }, 400],
    ['a place that is none', { place: "44' or 1=1" }, 400],
    ['a day that is none', { from: '2026-02-30' }, 400],
  ])('%s: %o answers %i', async (_what, query, status) => {
    for (const path of ['search', 'search/facets', 'search.csv'])
      expect((await desk.call('GET', `/api/desk/${path}?${at(query)}`, { as: 'triage-clerk' })).status).toBe(status);
  });

  it('of 200 KB are refused in words, not with a fault', async () => {
    const answer = await desk.call('GET', `/api/desk/search?q=${'a'.repeat(200_000)}`, { as: 'triage-clerk' });
    expect([400, 414, 431]).toContain(answer.status);
  });
});

describe('filters', () => {
  it('narrow down by place, organ, state, channel, category, day and clock, together and alone', async () => {
    const id = await filed({ text: '消防通道被占用。' }, 'accepted');
    const today = '2026-03-02';
    const query = {
      q: '消防通道',
      place: '440106',
      organ: HERE,
      state: 'ACCEPTED',
      channel: 'WEB',
      from: today,
      to: today,
    };
    expect(await found(query)).toEqual([id]);
    expect(await found({ ...query, clock: 'overdue' })).toEqual([]);
    for (const wrong of [
      { place: '440305' },
      { organ: BUREAU },
      { state: 'CLOSED' },
      { channel: 'VISIT' },
      { to: '2026-03-01' },
      { category: '99' },
    ])
      expect(await found({ ...query, ...wrong }), JSON.stringify(wrong)).toEqual([]);
    expect(await found({ state: 'ACCEPTED' })).toContain(id);
    const { spine } = desk.house;
    const scope = scopeOf(await demoOfficer(spine, 'triage-clerk'), groundOf(spine.directory));
    const onDay = async (day: string, query: SearchQuery): Promise<number> => {
      const now = new Date(`${day}T02:00:00Z`);
      return (await searchPage(database.pool, scope, askedOf(spine.keys, { q: '消防', ...query }), { now })).rows
        .length;
    };
    expect(await onDay('2026-04-20', { clock: 'due', days: 30 })).toBe(1);
    expect(await onDay('2026-04-20', { clock: 'due', days: 1 })).toBe(0);
    expect(await onDay('2026-06-01', { clock: 'overdue' })).toBe(1);
    expect(await onDay('2026-06-01', { clock: 'due' })).toBe(0);
  });
});

describe('a person', () => {
  const somebody = { name: '端木青山', phone: '13712345678', idNumber: '440106197001010014' };
  it('is found by number, telephone or name, and it is written down who looked, not for whom', async () => {
    const id = await filed({ petitioner: somebody });
    expect(await found({ q: '137 1234 5678' })).toEqual([id]);
    expect(await found({ q: '端木青山', by: 'name' })).toEqual([id]);
    expect(await found({ q: somebody.idNumber })).toEqual([id]);
    expect(await found({ q: '端木青', by: 'name' })).toEqual([]);
    expect(await found({ q: '端木青山' })).toEqual([]);
    // Not past the log, either: by counts alone, or by a page further on.
    expect((await facets({ q: '端木青山', by: 'name' })).counted).toBe(1);
    const after = writeCursor(['2030-01-01T00:00:00.000Z', id]);
    expect(await found({ q: somebody.phone, after })).toEqual([id]);
    const { rows } = await database.pool.query(
      `select details->>'by' as by, details::text || coalesce(object, '') || coalesce(reason, '') as all
         from platform.audit where action = 'search-person' order by id`,
    );
    expect(rows.map((row) => row.by)).toEqual(['phone', 'name', 'id', 'name', 'name', 'phone']);
    expect(rows.filter((row) => /端木|137|4401061970/.test(row.all))).toEqual([]);
  });

  it('who wants to stay unknown is found by the organ in charge alone', async () => {
    const hidden = { name: '澹台无名', phone: '13600001111' };
    const id = await filed({ petitioner: hidden, keepConfidential: true, text: '窨井没有盖。' }, 'accepted');
    expect(await found({ q: hidden.phone })).toEqual([]);
    expect(await found({ q: hidden.name, by: 'name' }, 'handler')).toEqual([id]);
    expect(await found({ q: '窨井' })).toEqual([id]);
  });
});

describe('what another may not see leaves no trace', () => {
  it('not in hits, counts or kept counts: elsewhere, sealed, sealed later', async () => {
    await filed({ text: '树枝压住电线。' });
    const queries = [
      {},
      { q: '电线' },
      { q: '树枝 电线' },
      { state: 'REGISTERED' },
      { place: '44' },
      { q: '13512340000' },
    ];
    const readers = ['triage-clerk', 'handler', 'auditor'];
    const answers = async (): Promise<string> => {
      await settle();
      const all: unknown[] = [];
      for (const as of readers)
        for (const query of queries)
          for (const path of ['search', 'search/facets'])
            all.push((await desk.call('GET', `/api/desk/${path}?${at(query)}`, { as })).text);
      return JSON.stringify(all);
    };
    const before = await answers();
    const petitioner = { name: '某某', phone: '13512340000' };
    for (let n = 0; n < 3; n++)
      await filed(
        { text: '树枝压住电线，隔壁县的。', petitioner, placeCode: '440305' },
        'registered',
        '440305-housing',
      );
    await filed({ text: '树枝压住电线，举报。', petitioner, reportsWrongdoing: true });
    expect(await answers()).toBe(before);
    // Open at first, and counted; then found to be an accusation.
    const { matter } = await caseAt(desk.house.spine, 'registered', HERE, {
      text: '树枝压住电线，后来密封。',
      petitioner,
    });
    await settle();
    expect(await answers()).not.toBe(before);
    await perform(desk.house.spine, await officerAt(desk.house.spine, BUREAU, ['triage-clerk']), matter.id, 'triage', {
      seen: matter.version,
      class: 'ACCUSATION',
      categoryCode: '15',
      placeCode: '440106006',
      litigationRelated: false,
    });
    expect(await answers()).toBe(before);
  });

  it('and who is not signed in, or has no cases, gets nothing', async () => {
    for (const path of ['search', 'search/facets', 'search.csv', 'saved-searches'])
      expect((await desk.call('GET', `/api/desk/${path}`)).status).toBe(401);
    const { cookie } = await person(desk.house.spine, BUREAU, ['auditor'], { name: '审计员' });
    const answer = await desk.call('GET', '/api/desk/search/facets', { headers: { cookie } });
    expect(answer.json).toMatchObject({ counted: 0, facets: { state: [] } });
  });
});

describe('counts', () => {
  it('are kept by region and organ, and follow what happens', async () => {
    const n = async (query: object, as?: string) => (await facets(query, as)).counted;
    const [bureau, organ] = [await n({}), await n({}, 'handler')];
    await filed({ text: '公交站牌倒了。' }, 'accepted');
    expect([await n({}), await n({}, 'handler')]).toEqual([bureau + 1, organ + 1]);
    const kept = await facets({});
    expect(kept.kept).toBe(true);
    expect(kept.facets.state.reduce((sum, one) => sum + one.n, 0)).toBe(kept.counted);
    expect(kept.facets.place.every((one) => one.value.length > 6 || one.value === '440106')).toBe(true);
    const live = await facets({ from: '2000-01-01' });
    expect([live.kept, live.more]).toEqual([false, false]);
    expect(live.facets).toEqual(kept.facets);
    expect(live.counted).toBe(kept.counted);
  });
});
