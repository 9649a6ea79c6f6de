// Hot issues on a real base: what many people newly tell is found with its words; one person many times is not; what is sealed or
// outside the region never shows.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { demoOfficer } from '../../../tests/support/spine.ts';
import { perform } from '../../petitions/acts.ts';
import { registerBatch } from '../../petitions/register/batch.ts';
import { filingFrom } from '../../petitions/register/filing.ts';
import { TestClock } from '../../platform/time.ts';
import { addWeeks, weekAt, weekName, weekSpan } from '../weeks.ts';
import { countHotIssues } from './acts.ts';
import type { HotIssue, HotIssuePetitions, HotIssues } from './contract.ts';
import { hotIssues } from './page.ts';

const BUREAU = '440106-petition-bureau';
const clock = new TestClock('2026-03-08T10:00:00Z'); // a Sunday evening
const NOW_WEEK = weekAt(clock.now());
const WATER = '0302';
const NOISE = '1302';
let database: TestDatabase;
let desk: TestApp;

interface Told {
  readonly week: number;
  readonly person: string;
  readonly text: string;
  readonly category: string;
  readonly place?: string;
}

let nth = 0;
/** Registers and triages petitions at their own times; their ids. */
async function told(all: readonly Told[]): Promise<string[]> {
  const { spine } = desk.house;
  const officer = await demoOfficer(spine, 'triage-clerk');
  const ids: string[] = [];
  for (const { week, person, text, category, place = '440106006' } of all) {
    const receivedAt = new Date(weekSpan(addWeeks(NOW_WEEK, week)).from.getTime() + (nth % 140) * 3_600_000);
    const filing = filingFrom(
      { text, placeCode: place, petitioner: { name: person, phone: phoneOf(person) } },
      { channel: 'WEB', organ: BUREAU, receivedAt },
    );
    const [taken] = await registerBatch(spine, 'test', [{ sourceId: `${nth++}`, filing }]);
    if (!taken || taken.state === 'other-words') throw new Error('not taken');
    const { rows } = await database.pool.query<{ id: string }>(
      'select matter_id as id from petitions.number where number = $1',
      [taken.number],
    );
    const id = rows[0]?.id ?? '';
    ids.push(id);
    const said = { class: 'APPEAL', categoryCode: category, placeCode: place, litigationRelated: false } as const;
    await perform(spine, officer, id, 'triage', { seen: 1, ...said });
  }
  return ids;
}

const phoneOf = (person: string): string =>
  `138${String([...person].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 100_000_000, 7)).padStart(8, '0')}`;

const STREETS = ['天河路', '体育东', '林和西', '黄埔大道', '中山大道', '员村', '车陂', '棠下'];
const person = (at: number): string =>
  `王${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'[at % 22]}${'一二三四五六七八九十'[at % 10]}`;

let burst: string[];
beforeAll(async () => {
  database = await testDatabase();
  desk = await testApp(database, clock);
  const usual: Told[] = [];
  for (let week = -8; week <= 0; week++)
    for (let at = 0; at < 3; at++) {
      const street = STREETS[(week + 8 + at) % 8];
      usual.push({
        week,
        person: person(week * 3 + at + 30),
        category: WATER,
        text: `${street}路灯不亮，请市政检修。`,
      });
      usual.push({ week, person: person(week * 5 + at + 60), category: NOISE, text: `${street}工地夜间施工吵人。` });
    }
  await told(usual);
  burst = await told(
    Array.from({ length: 14 }, (_, at) => ({
      week: 0,
      person: person(at + 100),
      category: WATER,
      text: `我家在${STREETS[at % 8]}${at}号，水管爆裂后停水${at + 1}天，自来水公司没有送水车。`,
    })),
  );
  await told(
    Array.from({ length: 20 }, (_, at) => ({
      week: 0,
      person: '赵重复',
      category: NOISE,
      text: `隔壁酒吧音乐震天，第${at}次投诉。`,
    })),
  );
}, 120_000);
afterAll(async () => {
  await desk.close();
  await database.drop();
});

async function issues(as = 'triage-clerk', query = ''): Promise<HotIssues> {
  const answer = await desk.call('GET', `/api/desk/hot-issues${query}`, { as });
  expect(answer.status).toBe(200);
  return answer.json as unknown as HotIssues;
}

const water = async (as?: string): Promise<HotIssue> => {
  const found = (await issues(as)).items.find(({ categoryCode }) => categoryCode.startsWith('03'));
  if (!found) throw new Error('no issue');
  return found;
};

async function petitions(id: string, query = '', as = 'triage-clerk'): Promise<HotIssuePetitions> {
  const answer = await desk.call('GET', `/api/desk/hot-issues/${id}/petitions${query}`, { as });
  expect(answer.status).toBe(200);
  return answer.json as unknown as HotIssuePetitions;
}

describe('hot issues', () => {
  it('are what many people newly tell, with the words that make the growth; not what one person tells often', async () => {
    const counted = await countHotIssues(desk.house.spine, { pastAtOnce: 20 });
    expect(counted.weeks).toContain(NOW_WEEK);
    const found = await issues();
    expect(found.week).toBe(weekName(NOW_WEEK));
    expect(found.items.every(({ categoryCode }) => categoryCode.startsWith('03'))).toBe(true);
    const issue = await water();
    expect(issue).toMatchObject({ matters: 17, people: 17 });
    expect(issue.place.code).toMatch(/^440106/);
    expect(issue.before.map(({ people }) => people)).toEqual([3, 3, 3, 3, 3, 3, 3, 3]);
    expect(issue.ratio).toBeGreaterThan(3);
    const words = issue.words.map(({ word }) => word);
    expect(words).toContain('停水');
    expect(words).not.toContain('路灯');
  });

  it('show the petitions behind them page by page, each to those who may read it', async () => {
    const { id } = await water();
    const first = await petitions(id, '?limit=10');
    expect(first.items).toHaveLength(10);
    const second = await petitions(id, `?limit=10&after=${first.next}`);
    expect(second.items).toHaveLength(7);
    expect(second.next).toBeUndefined();
    const ids = [...first.items, ...second.items].map(({ matterId }) => matterId);
    expect(new Set(ids).size).toBe(17);
    expect(ids).toEqual(expect.arrayContaining(burst));
    // An assessor sees figures, never a text.
    const asAssessor = await desk.call('GET', '/api/desk/hot-issues', { as: 'assessor' });
    expect(asAssessor.status).toBe(200);
  });

  it('are stable: counting again keeps what was found, under the same id', async () => {
    const before = await issues();
    await countHotIssues(desk.house.spine, { pastAtOnce: 20 });
    const { computedAt: _, ...after } = await issues();
    expect(after).toMatchObject({ items: before.items });
  });

  it('count no matter that was sealed, from the moment it is', async () => {
    const { spine } = desk.house;
    const { id } = await water();
    const officer = await demoOfficer(spine, 'triage-clerk');
    const said = {
      class: 'ACCUSATION',
      categoryCode: '1505',
      placeCode: '440106006',
      litigationRelated: false,
    } as const;
    const sealed = burst[0] ?? '';
    expect(await perform(spine, officer, sealed, 'triage', { seen: 2, ...said })).toMatchObject({ kind: 'done' });
    const shown = await petitions(id, '?limit=100');
    expect(shown.items.map(({ matterId }) => matterId)).not.toContain(sealed);
    await countHotIssues(spine);
    expect(await water()).toMatchObject({ id, matters: 16, people: 16 });
  });
});

describe('refused are', () => {
  it.each([
    ['nobody', undefined, '', 401, 'not-signed-in'],
    ['a department', 'handler', '', 403, 'forbidden'],
    ['a counter clerk', 'clerk', '', 403, 'forbidden'],
    ['a place outside the region', 'triage-clerk', '?place=440305', 403, 'outside-region'],
    ['the place above', 'triage-clerk', '?place=4401', 403, 'outside-region'],
    ['a week of no year', 'triage-clerk', '?week=2026-W60', 400, undefined],
    ['a week that was not counted', 'triage-clerk', '?week=2020-W10', 422, 'week-unknown'],
  ])('%s', async (_who, as, query, status, code) => {
    const answer = await desk.call('GET', `/api/desk/hot-issues${query}`, as ? { as } : {});
    expect(answer.status).toBe(status);
    if (code) expect(answer.json.code).toBe(code);
  });

  it('an issue of another region, and of no region: both are unknown', async () => {
    const id = '0195a000-0000-7000-8000-000000000001';
    await database.pool.query(
      `insert into sorting.hot_issue (id, week, place, category, matters, people, texts, expected, score, chance, data)
       values ($1, $2, '4403', '03', 9, 9, 9, 1, 5, 0.001, '{"before": [], "words": [], "passed": 1}')`,
      [id, NOW_WEEK],
    );
    for (const one of [id, '0195a000-0000-7000-8000-000000000002']) {
      const answer = await desk.call('GET', `/api/desk/hot-issues/${one}/petitions`, { as: 'triage-clerk' });
      expect(answer.status).toBe(404);
    }
    expect((await issues()).items.map((one) => one.id)).not.toContain(id);
    expect((await issues('province-dispatcher')).items.map((one) => one.id)).toContain(id);
  });
});

it('a week that has settled stays as it is', async () => {
  const { spine } = desk.house;
  const asked = { place: '440106', category: '03', week: NOW_WEEK };
  const shown = () => hotIssues(spine, asked, { language: 'en', words: (key) => key });
  const before = await shown();
  clock.forward(24 * 15);
  await countHotIssues(spine); // once more after it settled
  const settled = await shown();
  expect(settled?.items).toEqual(before?.items);
  await told([{ week: 0, person: person(700), category: WATER, text: '水管爆裂，停水多日。' }]);
  await countHotIssues(spine);
  expect(await shown()).toMatchObject({ ...settled, weeks: expect.anything() });
});
