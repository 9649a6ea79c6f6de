// A withdrawal is thought over: the petitioner takes it back; another, asked for in her name, is stopped by the link that was
// sent to her telephone. Somebody makes trouble for her: a report that the organ complained of never sees.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Case, caseAt } from '../../src/apps/commands/case.ts';
import { clockFrom } from '../../src/platform/time.ts';
import { look, visitor } from '../support/browser.ts';
import { journeyStage } from '../support/journey.ts';
import { testSpine } from '../support/spine.ts';

const stage = journeyStage();

async function accepted(): Promise<Case> {
  return caseAt(await testSpine(stage().database, clockFrom(undefined)), 'accepted', '440106-housing');
}

const open = (page: Page, { number, queryCode }: Case): Promise<unknown> =>
  page.goto(`${stage().server.url}/progress#n=${number}&c=${queryCode}`);

async function withdraws(page: Page, words: string): Promise<void> {
  await page.getByRole('link', { name: /撤回/ }).first().click();
  await page.getByText('谁都不能要求您撤回').waitFor();
  await page.getByRole('textbox').fill(words);
  await look(page, 'withdrawing');
  await page.getByRole('button', { name: '提交撤回' }).click();
  await page.getByText(/您要求撤回，.*以后生效/).waitFor();
}

const stateOf = async ({ matter }: Case): Promise<unknown> => {
  const { rows } = await stage().database.pool.query(
    "select state, fold->'withdrawal' as pending, fold->'notMe' is not null as told from petitions.matter where matter_id = $1",
    [matter.id],
  );
  return rows[0];
};

test('a withdrawal is taken back, and one that she never asked for is stopped by the link alone', async () => {
  const phone = await visitor(stage().browser, 'phone');
  const petition = await accepted();
  await open(phone, petition);
  await withdraws(phone, '已经和物业谈好了。');
  await look(phone, 'pending');
  await phone.getByRole('button', { name: '取消撤回，接着办' }).click();
  await phone.getByText(/您要求撤回，.*以后生效/).waitFor({ state: 'detached' });
  expect(await stateOf(petition)).toMatchObject({ state: 'ACCEPTED', pending: null, told: false });

  await withdraws(phone, '不用办了。');
  const link = await phone.getByRole('link', { name: '这不是我提出的' }).getAttribute('href');
  const other = await visitor(stage().browser, 'phone');
  await other.goto(`${stage().server.url}${link}`);
  await other.getByText('不用办了。').waitFor();
  await look(other, 'the link');
  await other.getByRole('button', { name: '不是我提出的，接着办' }).click();
  await other.getByRole('heading', { name: '已经停下，接着办' }).waitFor();
  await look(other, 'stopped');
  await other.reload();
  await other.getByRole('heading', { name: '这个链接不能用了' }).waitFor();
  expect(await stateOf(petition)).toMatchObject({ state: 'ACCEPTED', pending: null, told: true });
  await phone.getByRole('button', { name: '刷新' }).click();
  await phone.getByText(/您要求撤回，.*以后生效/).waitFor({ state: 'detached' });
});

test('without a net the words wait, and go once', async () => {
  const phone = await visitor(stage().browser, 'phone');
  await open(phone, await accepted());
  await phone.getByRole('link', { name: /补充情况和材料/ }).click();
  await phone.getByRole('textbox').fill('昨天又掉了一块。');
  await phone.context().setOffline(true);
  await phone.getByRole('button', { name: '提交补充' }).click();
  await phone.getByText('现在连不上网，还没有交上去').waitFor();
  await look(phone, 'not sent yet');
  await phone.context().setOffline(false);
  await phone.getByText('补充的内容已经收到').waitFor();
  await phone.getByText('昨天又掉了一块。').waitFor();
});

test('a report of retaliation has a number of its own and leaves no trace on the petition', async () => {
  const phone = await visitor(stage().browser, 'phone');
  const petition = await accepted();
  await open(phone, petition);
  await phone.getByRole('link', { name: /有人因为信访为难我/ }).click();
  await phone.getByLabel('天河区住房和城乡建设局').check();
  await phone.getByRole('textbox').fill('科长打电话说再上访就停我家的水。');
  await look(phone, 'reporting');
  await phone.getByRole('button', { name: '提交', exact: true }).click();
  await phone.getByRole('heading', { name: '已经收到，请保存新的编号' }).waitFor();
  await look(phone, 'the new number');
  await phone.getByRole('link', { name: '回到进度' }).click();
  await phone.getByText('您现在可以做什么').waitFor();
  expect(await phone.getByText('停我家的水').count()).toBe(0);
  const { rows } = await stage().database.pool.query(
    'select holder, accused_organ as accused from petitions.matter where sealed',
  );
  expect(rows).toEqual([{ holder: '4401-petition-bureau', accused: '440106-housing' }]);
});
