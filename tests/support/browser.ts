// A real browser for journeys, and what every page must keep: no violations of accessibility, no errors in its console.
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1440, height: 900 };

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.REDRESS_CHROMIUM || '/usr/bin/chromium', args: ARGUMENTS });

/** A page of its own visitor; errors in its console fail the journey (a refused sign-in look-up is none). */
export async function visitor(
  browser: Browser,
  kind: 'phone' | 'desktop',
  more: BrowserContextOptions = {},
): Promise<Page> {
  const phone = kind === 'phone';
  const context = await browser.newContext({
    viewport: phone ? PHONE : DESKTOP,
    hasTouch: phone,
    isMobile: phone,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...more,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => expect.fail(`the page broke: ${error.message}`));
  page.on('console', (message) => {
    if (/Content.Security.Policy|Refused to/i.test(message.text())) expect.fail(message.text());
  });
  return page;
}

/** Zero violations of WCAG 2.2 AA as far as axe can tell. */
async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map((one) => `${where}: ${one.id} ${one.nodes[0]?.target.join(' ')}`)).toEqual([]);
}

/** Nothing runs out of the screen sideways. */
async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect([where, over]).toEqual([where, 0]);
}

/** What every page of a journey must keep. */
export async function look(page: Page, where: string): Promise<void> {
  await expectAccessible(page, where);
  await expectNoSidewaysScroll(page, where);
}
