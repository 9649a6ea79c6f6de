// Who does not accept the answer: asks for a review on the phone, is answered, asks for a re-review, is answered for the last
// time, and is told in plain words what the end means and what is still there.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Case, caseAt } from '../../src/apps/commands/case.ts';
import { clockFrom } from '../../src/platform/time.ts';
import { look, visitor } from '../support/browser.ts';
import { act, atDesk, done } from '../support/desk.ts';
import { journeyStage } from '../support/journey.ts';
import { testSpine } from '../support/spine.ts';

const stage = journeyStage();
const TITLE = /三号楼外墙瓷砖脱落/;

async function answered(): Promise<Case> {
  const { database } = stage();
  return caseAt(await testSpine(database, clockFrom(undefined)), 'replied', '440106-housing');
}

async function citizenReadsTheOpinion(page: Page, { number, queryCode }: Case): Promise<void> {
  await page.goto(`${stage().server.url}/progress#n=${number}&c=${queryCode}`);
  await page.getByText('支持您的请求').waitFor();
  expect(page.url()).not.toContain(queryCode);
  await page.getByRole('link', { name: /信访处理意见书/ }).click();
  await page.getByText('一、投诉请求').waitFor();
  await look(page, 'a document to read');
  await page.getByRole('link', { name: '回到进度' }).click();
}

/** Leaves half way, comes back to the words, chooses whom to ask, sends. */
async function citizenAsks(page: Page, card: RegExp, organ: string, button: string, words: string): Promise<void> {
  await page.getByRole('link', { name: card }).click();
  await page.getByText('最后一天：').waitFor();
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('link', { name: '请选一个单位' }).waitFor();
  await page.getByRole('textbox').fill(words);
  await look(page, button);
  await page.getByRole('link', { name: '回到进度' }).click();
  await page.getByRole('link', { name: card }).click();
  expect(await page.getByRole('textbox').inputValue()).toBe(words);
  await page.getByLabel(organ).check();
  await page.getByRole('button', { name: button }).click();
}

interface Reviewing {
  readonly login: string;
  readonly decide: string;
  readonly opinion: string;
  readonly sign: string;
  readonly state: string;
}

async function officerUpholds({ login, decide, opinion, sign, state }: Reviewing): Promise<void> {
  const page = await atDesk(stage().browser, stage().server.url, login, TITLE);
  await act(page, '受理复查复核');
  await look(page, 'admitting');
  await page.locator('.act-admit-review button[type="submit"]').click();
  await page.getByText('受理复查复核完成').first().waitFor();
  await act(page, decide);
  await page.getByLabel('维持', { exact: false }).first().check();
  await page.getByLabel('请求', { exact: true }).fill('请求缩短维修期限。');
  await page.getByLabel('查明的事实').fill('原处理意见查明的事实属实。');
  await page.getByLabel('理由', { exact: true }).fill('三十日是合理期限。');
  await page.getByLabel(opinion, { exact: true }).fill('维持原处理意见。');
  await page.getByLabel('依据', { exact: true }).fill('《信访工作条例》第三十五条、第三十六条。');
  await look(page, decide);
  await act(page, sign);
  await done(page, state);
  await page.context().close();
}

test('an answer is reviewed twice, and its end is explained', async () => {
  const phone = await visitor(stage().browser, 'phone');
  const petition = await answered();
  await citizenReadsTheOpinion(phone, petition);
  await citizenAsks(phone, /申请复查/, '广州市住房和城乡建设局', '提交复查申请', '墙下每天有孩子经过，三十天太长。');
  await phone.getByText('复查申请已经收到').waitFor();
  await phone.getByText('已经收到，正在看要不要受理').waitFor();
  await look(phone, 'in review');
  const review = {
    login: 'review-officer',
    decide: '复查',
    opinion: '复查意见',
    sign: '签发复查意见',
    state: '复查已答复',
  };
  await officerUpholds(review);
  await phone.getByRole('button', { name: '刷新' }).click();
  await phone.getByText('维持：认为原来的答复没有错').waitFor();
  await citizenAsks(phone, /申请复核/, '广东省住房和城乡建设厅', '提交复核申请', '还是太长，请再看一遍。');
  await phone.getByText('复核申请已经收到').waitFor();
  const last = {
    login: 're-review-officer',
    decide: '复核',
    opinion: '复核意见',
    sign: '签发复核意见',
    state: '已终结',
  };
  await officerUpholds(last);
  await phone.getByRole('button', { name: '刷新' }).click();
  await phone.getByRole('heading', { name: '信访程序结束了，是什么意思' }).waitFor();
  await phone.getByText('有新的事实、新的证据，随时可以补充').waitFor();
  await look(phone, 'the end');
  expect(await phone.getByRole('link', { name: /申请复核/ }).count()).toBe(0);
});
