// A petition sent to the wrong organ: it objects in time, the bureau agrees and sends it to the right one, which accepts,
// needs longer, and answers.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { caseAt } from '../../src/apps/commands/case.ts';
import { addStaff } from '../../src/organs/acts.ts';
import { hashPassword } from '../../src/platform/auth/password.ts';
import { withTransaction } from '../../src/platform/db/connect.ts';
import { clockFrom } from '../../src/platform/time.ts';
import { look } from '../support/browser.ts';
import { act, atDesk, choose, done, signedIn } from '../support/desk.ts';
import { journeyStage } from '../support/journey.ts';
import { testSpine } from '../support/spine.ts';

const stage = journeyStage();
const WRONG = '440106-civil-affairs';
const TITLE = /三号楼外墙瓷砖脱落/;

/** Somebody at the wrong organ who may object; the demo has people of one department only. */
async function clerkAtWrongOrgan(): Promise<void> {
  const { pool } = stage().database;
  const passwordHash = await hashPassword('redress-demo');
  const person = {
    login: 'wrong-clerk',
    name: '丁一',
    organCode: WRONG,
    post: '办公室科员',
    roles: ['acceptance-clerk'],
  };
  await withTransaction(pool, (client) =>
    addStaff(
      client,
      { actor: 'test', now: clockFrom(undefined).now() },
      { ...person, roles: ['acceptance-clerk'], passwordHash },
    ),
  );
  await pool.query("update organs.staff set must_change_password = false where login = 'wrong-clerk'");
}

const staff = (login: string): Promise<Page> => atDesk(stage().browser, stage().server.url, login, TITLE);

async function wrongOrganObjects(): Promise<void> {
  const page = await staff('wrong-clerk');
  await act(page, '提出异议');
  await page.getByText(/提出异议的最后一日：/).waitFor();
  await look(page, 'objection form');
  await page.getByLabel('异议理由').fill('房屋外墙维修不属于民政部门职权，由住房和城乡建设部门负责。');
  await choose(page, '建议转给', '天河区住房和城乡建设局');
  await page
    .locator('.act-object')
    .getByRole('button', { name: /^提出异议/ })
    .click();
  await done(page, '异议待核');
  await page.context().close();
}

async function bureauAgreesAndSendsOn(): Promise<void> {
  const page = await signedIn(stage().browser, stage().server.url, 'dispatcher');
  await page.getByRole('link', { name: /异议待核\D*1$/ }).click();
  await page.getByRole('heading', { name: '异议待核' }).waitFor();
  await look(page, 'objection queue');
  await page.getByText(TITLE).first().click();
  await page.getByRole('heading', { name: TITLE }).waitFor();
  await page
    .locator('.acts')
    .getByRole('button', { name: /核实异议/ })
    .click();
  await page.locator('.known').getByText('房屋外墙维修不属于民政部门职权').waitFor();
  await page.getByLabel('同意，收回重转').check();
  await page.getByLabel('理由').fill('异议成立，改转住房和城乡建设局。');
  await look(page, 'decision on the objection');
  await page.locator('.act-decide-objection button[type="submit"]').click();
  await done(page, '待分派');
  await act(page, '转送');
  await choose(page, '去向单位', '天河区住房和城乡建设局');
  await act(page, '确认转送');
  await done(page, '待签收');
  await page.context().close();
}

async function rightOrganAccepts(): Promise<void> {
  const page = await staff('acceptance-clerk');
  await act(page, '签收');
  await act(page, '确认签收');
  await done(page, '待受理');
  await act(page, '受理');
  await act(page, '确认受理');
  await done(page, '办理中');
  await page.context().close();
}

async function leaderExtends(): Promise<void> {
  const page = await staff('organ-leader');
  await page.keyboard.press('m');
  await look(page, 'other acts');
  await page.keyboard.press('E');
  await page.getByLabel('延长多少日').fill('15');
  await page.getByText(/延长后的最后一日/).waitFor();
  await page.getByLabel('延长理由').fill('需要委托鉴定外墙安全，鉴定须二十日。');
  await look(page, 'extension form');
  await page.locator('.act-extend button[type="submit"]').click();
  await page
    .getByRole('region', { name: '延长期限' })
    .getByText(/延长 15 日/)
    .waitFor();
  await look(page, 'matter with its parts');
  await page.context().close();
}

async function handlerAnswers(): Promise<void> {
  const page = await staff('handler');
  await act(page, '拟处理意见');
  await page.getByLabel('查明的事实').fill('经鉴定，外墙瓷砖脱落属实。');
  await page.getByLabel('理由', { exact: true }).fill('仍在保修期内。');
  await page.getByLabel('解释说明').first().check();
  await page.getByLabel('处理意见', { exact: true }).fill('已责令建设单位三十日内修复。');
  await page.getByLabel('法律法规政策依据').fill('《建设工程质量管理条例》第四十条。');
  await act(page, '提交审签');
  await done(page, '意见待审签');
  await page.context().close();
}

async function leaderSigns(): Promise<void> {
  const page = await staff('organ-leader');
  await act(page, '签发答复');
  await act(page, '签发并送达');
  await done(page, '已答复');
  await page.context().close();
}

test('an objection is verified, the right organ accepts, extends and answers', async () => {
  const spine = await testSpine(stage().database, clockFrom(undefined));
  await clerkAtWrongOrgan();
  await caseAt(spine, 'dispatched', WRONG);
  await wrongOrganObjects();
  await bureauAgreesAndSendsOn();
  await rightOrganAccepts();
  await leaderExtends();
  await handlerAnswers();
  await leaderSigns();
  const { rows } = await stage().database.pool.query(
    "select state, fold->'objection'->>'decision' as decision, fold->'extension'->>'days' as days from petitions.matter",
  );
  expect(rows).toEqual([{ state: 'REPLIED', decision: 'AGREE', days: '15' }]);
});
