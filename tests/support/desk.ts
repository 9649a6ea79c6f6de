// Steps of journeys at the desk, by the names people see.
import type { Browser, Page } from 'playwright-core';
import { visitor } from './browser.ts';

/** Someone signed in at the desk. */
export async function signedIn(browser: Browser, url: string, login: string): Promise<Page> {
  const page = await visitor(browser, 'desktop');
  await page.goto(`${url}/desk`);
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('密码').fill('redress-demo');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('link', { name: /全部在办/ }).waitFor();
  return page;
}

/** Signed in, with the matter of that title open. */
export async function atDesk(browser: Browser, url: string, login: string, title: RegExp): Promise<Page> {
  const page = await signedIn(browser, url, login);
  await page.getByRole('link', { name: /全部在办/ }).click();
  await page.getByText(title).first().click();
  await page.getByRole('heading', { name: title }).waitFor();
  return page;
}

/** Presses the button of an act, or of its form. */
export const act = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first()
    .click();

/** Waits until the desk says that the matter has come to that state. */
export const done = (page: Page, state: string): Promise<void> => page.getByText(`现在：${state}`).first().waitFor();

/** Types into a picker and takes the first that is offered, as a practised clerk does. */
export async function choose(page: Page, label: string, typed: string): Promise<void> {
  await page.getByLabel(label).fill(typed);
  await page.locator('.ant-select-item-option').filter({ hasText: typed }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.ant-select-dropdown').filter({ visible: true }).waitFor({ state: 'detached' });
}
