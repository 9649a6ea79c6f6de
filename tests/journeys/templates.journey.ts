// An administrator changes how a notice reads: sees the page while writing, is told what the law orders, and gives it a day.
import { expect, test } from 'vitest';
import { look, visitor } from '../support/browser.ts';
import { journeyStage } from '../support/journey.ts';

const stage = journeyStage();

test('a template is rewritten with its page beside it', async () => {
  const { browser, server, database } = stage();
  const page = await visitor(browser, 'desktop');
  await page.goto(`${server.url}/desk`);
  await page.getByLabel('账号').fill('administrator');
  await page.getByLabel('密码').fill('redress-demo');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('link', { name: '文书模板' }).click();
  await page.getByRole('heading', { name: '文书模板' }).waitFor();
  await look(page, 'templates');
  await page.getByRole('link', { name: '直接答复' }).click();
  await page.getByAltText('以示例内容填好的文书').waitFor();
  await look(page, 'template editor');

  const body = page.getByLabel('正文');
  await body.fill('您的来信（{{number}}）收到。');
  await page.getByText(/模板必须写明“答复内容”/).waitFor();
  await body.press('End');
  await page.getByRole('button', { name: '插入“答复内容”' }).click();
  expect(await body.inputValue()).toBe('您的来信（{{number}}）收到。{{reply}}');
  await page.getByAltText('以示例内容填好的文书').waitFor();
  await page.getByLabel('为什么改').fill('写得更明白');
  await page.getByRole('button', { name: '保存为新版本' }).click();
  await page.getByText(/已保存，自/).waitFor();
  const { rows } = await database.pool.query(
    `select count(*)::int as n from petitions.document_template where kind = 'DIRECT_REPLY'`,
  );
  expect(rows).toEqual([{ n: 2 }]);
});
