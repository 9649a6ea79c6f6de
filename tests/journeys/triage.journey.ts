// A triage clerk works through the queue by keyboard: confirms one, corrects one, finds a repeat side by side, and confirms five
// equal ones together.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { caseAt } from '../../src/apps/commands/case.ts';
import type { Spine } from '../../src/petitions/spine.ts';
import { clockFrom } from '../../src/platform/time.ts';
import { look } from '../support/browser.ts';
import { choose, signedIn } from '../support/desk.ts';
import { journeyStage } from '../support/journey.ts';
import { testSpine } from '../support/spine.ts';

const stage = journeyStage();
const HOUSING = '440106-housing';
const CLERK = '林志远';

const SCHOOL =
  '孩子今年上小学，划片的学校说学位已满，要把孩子分到八公里外。家长多次找学校和教育局都没有结果。请解决孩子入学的问题。';
const WAGES = '我在建筑工地干活，包工头拖欠工资四个月，一共两万多元，多次讨薪都不给。请帮我讨回拖欠的工资。';
const WALL = '我家卫生间的墙一直渗水，已经发霉。物业公司说要找开发商，开发商推给物业公司，保修期还没有过。请督促维修。';

const person = (name: string, phone: string) => ({ petitioner: { name, phone } });
const WANG = person('王桂香', '13900000001');

/** Each in words of its own, all of one kind: the same class, category, place and track. */
const EQUAL = ['木工', '电工', '瓦工', '油漆工', '钢筋工'].map((trade) => `我是${trade}。${WAGES}`);

async function filed(spine: Spine): Promise<void> {
  await caseAt(spine, 'registered', HOUSING, { text: `${WALL}这是去年写过的。`, ...WANG });
  await caseAt(spine, 'registered', HOUSING, { text: SCHOOL, ...person('李建军', '13900000002') });
  await caseAt(spine, 'registered', HOUSING, { text: `${WALL}到现在还是没有人来。`, ...WANG });
  for (const [index, text] of EQUAL.entries())
    await caseAt(spine, 'registered', HOUSING, { text, ...person(`赵${index}明`, `1380000010${index}`) });
}

/** The queue, once everything in it has proposals. */
async function queue(page: Page, count: number): Promise<void> {
  await page.getByRole('link', { name: '甄别', exact: true }).click();
  await expect
    .poll(
      async () => {
        await page.reload();
        await page.getByText(`待甄别 ${count} 件`).waitFor();
        return page.getByText('建议还没有算出来').count();
      },
      { timeout: 30_000, interval: 1000 },
    )
    .toBe(0);
}

const waiting = (page: Page, count: number): Promise<void> => page.getByText(`待甄别 ${count} 件`).waitFor();
const card = (page: Page) => page.getByRole('region', { name: '系统建议' });

/** Opens a petition of the queue whose title holds these words. */
async function open(page: Page, words: RegExp): Promise<void> {
  await page.getByRole('link', { name: words }).first().click();
  await card(page).waitFor();
}

async function triaged(): Promise<{ by: string; category: string; repeat: string | null }[]> {
  const { rows } = await stage().database.pool.query(
    `select by->>'name' as by, data->>'categoryCode' as category, data->'repeatOf'->>'number' as repeat
       from petitions.fact where type = 'triaged' order by at, matter_id`,
  );
  return rows;
}

test('what is proposed is confirmed, corrected, compared, and confirmed together', async () => {
  await filed(await testSpine(stage().database, clockFrom(undefined)));
  const page = await signedIn(stage().browser, stage().server.url, 'triage-clerk');
  await queue(page, 8);
  await look(page, 'the queue');

  // One key confirms what is proposed, and the next petition is open.
  await open(page, /孩子今年上小学/);
  await look(page, 'a petition with proposals');
  expect(await card(page).textContent()).toContain('教育');
  const before = page.url();
  await page.keyboard.press('y');
  await waiting(page, 7);
  await expect.poll(() => page.url()).not.toBe(before);
  expect(await triaged()).toMatchObject([{ by: CLERK }]);

  // The earlier one of the same person: what is proposed is corrected.
  await page.goto(`${stage().server.url}/desk/triage`);
  await waiting(page, 7);
  await open(page, /墙一直渗水/);
  await page.keyboard.press('t');
  const form = page.getByRole('region', { name: '甄别', exact: true });
  await form.waitFor();
  await look(page, 'the form with proposals');
  await choose(page, '内容分类', '自来水');
  await form.getByText('已由您更正').first().waitFor();
  await page.getByRole('button', { name: /确认甄别（更正 \d 处）/ }).click();
  await waiting(page, 6);

  // Its repeat is found, compared side by side, and recorded as one.
  await page.goto(`${stage().server.url}/desk/triage?only=repeats`);
  await open(page, /墙一直渗水/);
  await page.keyboard.press('c');
  await page.getByRole('dialog', { name: '这两件是什么关系？' }).waitFor();
  await look(page, 'side by side');
  expect(await page.locator('.sides mark').count()).toBeGreaterThan(1);
  await page.getByRole('button', { name: '同一人、同一事项（重复）' }).click();
  await card(page).getByText('甄别时将记为').waitFor();
  await page.keyboard.press('y');
  await expect.poll(async () => (await triaged()).filter(({ repeat }) => repeat).length).toBe(1);

  // Five equal ones together.
  await page.goto(`${stage().server.url}/desk/triage`);
  await waiting(page, 5);
  await page.getByLabel(/选中列出的、可以一起确认的 5 件/).check();
  await page.keyboard.press('y');
  const bulk = page.getByRole('dialog', { name: '一起确认 5 件' });
  await bulk.waitFor();
  await look(page, 'what will be done');
  await page.getByRole('button', { name: '确认这 5 件' }).click();
  await page.getByText('5 件已确认').waitFor();
  await page.getByText('全部确认了。').waitFor();
  await page.locator('dialog').getByRole('button', { name: '关闭' }).last().click();
  await page.getByText('都甄别完了').waitFor();
  await look(page, 'the empty queue');
  const done = await triaged();
  expect(done).toHaveLength(8);
  expect(new Set(done.slice(3).map(({ category }) => category)).size).toBe(1);
});
