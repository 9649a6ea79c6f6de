// The net goes while a citizen files: nothing typed is lost, and it is sent once when the net is back.
import { expect, test } from 'vitest';
import { look, visitor } from '../support/browser.ts';
import { journeyStage } from '../support/journey.ts';

const stage = journeyStage();

test('a tab that was closed and a net that was gone cost nothing', async () => {
  const first = await visitor(stage().browser, 'phone');
  await first.goto(`${stage().server.url}/file`);
  await first.getByLabel('发生了什么事？').fill('公交站迁走以后，老人要走三公里才能坐车。');
  await first.getByRole('button', { name: '下一页' }).click();
  await first.getByRole('combobox').waitFor();
  const context = first.context();
  await first.close();

  const page = await context.newPage();
  await page.goto(`${stage().server.url}/file`);
  expect(await page.getByLabel('发生了什么事？').inputValue()).toBe('公交站迁走以后，老人要走三公里才能坐车。');
  await page.getByRole('button', { name: '下一页' }).click();
  await page.getByRole('combobox').fill('车陂');
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: '下一页' }).click();
  await page.getByLabel('不写姓名（匿名）').check();
  await context.setOffline(true);
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByText('已保存在本机，还没有发出').waitFor();
  await look(page, 'not sent yet');
  await context.setOffline(false);
  await page.waitForURL('**/receipt');
  await page.getByRole('heading', { name: '已登记，请保存回执' }).waitFor();
  const { rows } = await stage().database.pool.query('select count(*)::int as n from petitions.petition');
  expect(rows).toEqual([{ n: 1 }]);
});
