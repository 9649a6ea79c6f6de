// A petition's whole way: a citizen files on a phone, the bureau triages and dispatches, the department accepts, drafts
// and signs, the citizen judges the answer.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { look, visitor } from '../support/browser.ts';
import { act, atDesk, choose, done } from '../support/desk.ts';
import { journeyStage } from '../support/journey.ts';

const stage = journeyStage();

/** Files the petition in three pages; its number as it is read aloud, and its query code. */
async function citizenFiles(page: Page): Promise<void> {
  await page.goto(stage().server.url);
  await look(page, 'first page');
  await page.getByRole('link', { name: '提交信访' }).last().click();
  await page.getByLabel('发生了什么事？').fill('电梯停运一个月没有人修，九十岁的母亲下不了楼，物业说没有钱。');
  await page.getByLabel('您希望怎么解决？').fill('请督促物业尽快修好电梯。');
  await look(page, 'what happened');
  await page.getByRole('button', { name: '下一页' }).click();
  await page.getByRole('combobox').fill('石牌');
  await page
    .getByRole('option', { name: /石牌街道/ })
    .first()
    .click();
  await look(page, 'where');
  await page.getByRole('button', { name: '下一页' }).click();
  await page.getByLabel('写上姓名').check();
  await page.getByLabel('姓名', { exact: true }).fill('黄玉珍');
  await page.getByLabel('电话').fill('13800138000');
  await look(page, 'who you are');
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.waitForURL('**/receipt');
  await look(page, 'receipt');
}

const staff = (login: string): Promise<Page> => atDesk(stage().browser, stage().server.url, login, /电梯停运/);

async function triageClerkClassifies(): Promise<void> {
  const page = await staff('triage-clerk');
  await look(page, 'matter page');
  await act(page, '甄别');
  await page.getByRole('radio', { name: '申诉求决类' }).check();
  await choose(page, '内容分类', '物业');
  await look(page, 'triage form');
  await act(page, '确认甄别');
  await done(page, '待分派');
  await page.context().close();
}

async function dispatcherRefers(): Promise<void> {
  const page = await staff('dispatcher');
  await act(page, '转送');
  await choose(page, '去向单位', '天河区住房和城乡建设局');
  await act(page, '确认转送');
  await done(page, '待签收');
  await page.context().close();
}

async function departmentAccepts(): Promise<void> {
  const page = await staff('acceptance-clerk');
  await act(page, '签收');
  await act(page, '确认签收');
  await done(page, '待受理');
  await act(page, '受理');
  await look(page, 'acceptance form');
  await act(page, '确认受理');
  await done(page, '办理中');
  await page.context().close();
}

async function handlerDrafts(): Promise<void> {
  const page = await staff('handler');
  await act(page, '拟处理意见');
  await page.getByLabel('诉求', { exact: true }).fill('修好电梯。');
  await page.getByLabel('查明的事实').fill('电梯因主板故障停运三十一天，属实。');
  await page.getByLabel('理由', { exact: true }).fill('物业服务合同约定由物业公司负责维修。');
  await page.getByLabel('予以解释说明').or(page.getByLabel('解释说明')).first().check();
  await page.getByLabel('处理意见', { exact: true }).fill('已责令物业公司十日内修复。');
  await page.getByLabel('法律法规政策依据').fill('《物业管理条例》第三十五条。');
  await look(page, 'opinion form');
  await act(page, '提交审签');
  await done(page, '意见待审签');
  await page.context().close();
}

async function leaderSigns(): Promise<void> {
  const page = await staff('organ-leader');
  await act(page, '签发答复');
  await page.getByText('将要送达信访人的处理意见书').waitFor();
  await look(page, 'signing');
  await act(page, '签发并送达');
  await done(page, '已答复');
  await page.context().close();
}

async function citizenJudges(page: Page): Promise<void> {
  await page.goto(`${stage().server.url}/progress`);
  await page.getByText('已责令物业公司十日内修复').waitFor();
  await look(page, 'the answer');
  await page.getByRole('link', { name: /评价办得怎么样/ }).click();
  await look(page, 'judging');
  const bureau = page.getByRole('group', { name: /信访部门/ });
  await bureau.getByLabel('满意', { exact: true }).check();
  const organ = page.getByRole('group', { name: /办理单位/ });
  await organ.getByLabel('不满意').check();
  await page.getByLabel(/想说的话/).fill('十天了还没有修好。');
  await page.getByRole('button', { name: '提交评价' }).click();
  await page.getByText('十天了还没有修好。').waitFor();
  await look(page, 'after judging');
}

test('a citizen is heard, answered, and judges the answer', async () => {
  const phone = await visitor(stage().browser, 'phone');
  await citizenFiles(phone);
  // The progress page knows number and code from the receipt on this phone.
  await phone.getByRole('link', { name: /进度/ }).last().click();
  await phone.getByText('天河区信访局').first().waitFor();
  await triageClerkClassifies();
  await dispatcherRefers();
  await departmentAccepts();
  await handlerDrafts();
  await leaderSigns();
  await citizenJudges(phone);
  const { rows } = await stage().database.pool.query(
    "select fold->'evaluation'->>'organ' as organ, state from petitions.matter",
  );
  expect(rows).toEqual([{ organ: 'NOT', state: 'REPLIED' }]);
});
