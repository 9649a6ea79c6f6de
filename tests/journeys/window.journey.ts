// A clerk registers a visit at the window by keyboard alone, and hands over a receipt with which it is found again.
import { expect, test } from 'vitest';
import { look, visitor } from '../support/browser.ts';
import { choose, signedIn } from '../support/desk.ts';
import { journeyStage } from '../support/journey.ts';

const stage = journeyStage();

test('a visit becomes a petition that its petitioner can follow without a phone of her own', async () => {
  const page = await signedIn(stage().browser, stage().server.url, 'clerk');
  await page.getByRole('link', { name: /登记信访件/ }).click();
  await page.getByRole('heading', { name: '登记信访件' }).waitFor();
  await look(page, 'registration');
  await page.getByLabel('来访').check();
  await page.getByLabel('姓名', { exact: true }).fill('冯月娥');
  await page.getByLabel('反映的情况').fill('村里修路占了我家菜地，说好的补偿两年没有给。');
  await page.getByLabel('要求', { exact: true }).fill('请尽快发放补偿款。');
  await choose(page, '问题属地', '珠吉');
  await page.getByLabel(/已向信访人宣读记录/).check();
  await page.getByRole('button', { name: /^登记/ }).last().click();
  await page.getByRole('heading', { name: '信访件登记回执' }).waitFor();
  await look(page, 'receipt');

  const { rows } = await stage().database.pool.query('select number, channel from petitions.petition');
  expect(rows).toMatchObject([{ channel: 'VISIT' }]);
  const code = /查询码\s*([2-9A-Z]{4}\s?[2-9A-Z]{4})/.exec((await page.locator('main').textContent()) ?? '')?.[1] ?? '';
  const phone = await visitor(stage().browser, 'phone');
  await phone.goto(`${stage().server.url}/progress`);
  await phone.getByLabel('信访编号').fill(rows[0].number);
  await phone.getByLabel('查询码').fill(code);
  await phone.getByRole('button', { name: '查看', exact: true }).click();
  await phone.getByText('村里修路占了我家菜地').first().waitFor();
});
