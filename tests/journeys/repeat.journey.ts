// The same matter filed once more: this window has opened the earlier petition, so its page tells of it; another window asks for
// number and code, and a wrong code tells nothing. Put to it or kept as a new one, the petition goes on.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Case, caseAt, type Stage } from '../../src/apps/commands/case.ts';
import { openPetitions } from '../../src/petitions/heard/ask.ts';
import { withTransaction } from '../../src/platform/db/connect.ts';
import { clockFrom } from '../../src/platform/time.ts';
import { openRepeats } from '../../src/sorting/repeats/ask.ts';
import { look, visitor } from '../support/browser.ts';
import { journeyStage } from '../support/journey.ts';
import { testSpine } from '../support/spine.ts';

const stage = journeyStage();
const clock = clockFrom(undefined);

const made = async (at: Stage): Promise<Case> => caseAt(await testSpine(stage().database, clock), at, '440106-housing');

/** As sorting does it a moment after filing. */
async function related(cases: readonly Case[]): Promise<void> {
  const { pool } = stage().database;
  const repeats = await openRepeats(pool, clock);
  const ids = cases.map(({ matter }) => matter.id);
  await withTransaction(pool, async (client) => repeats.relate(client, await openPetitions(client, ids)));
  await repeats.close();
}

async function open(page: Page, { number, queryCode }: Case): Promise<void> {
  await page.goto(`${stage().server.url}/progress#n=${number}&c=${queryCode}`);
  await page.getByRole('heading', { name: '信访进度' }).waitFor();
}

const wishesOf = async ({ matter }: Case): Promise<number> => {
  const { rows } = await stage().database.pool.query(
    'select count(*)::int as n from petitions.statement where matter_id = $1',
    [matter.id],
  );
  return rows[0].n;
};

test('a window that opened the earlier petition is told, and asks for both to be handled together', async () => {
  const [earlier, own] = [await made('accepted'), await made('registered')];
  await related([earlier, own]);
  const phone = await visitor(stage().browser, 'phone');
  await open(phone, earlier);
  await open(phone, own);
  await phone.getByText(/以前的信访件 .* 还在办/).waitFor();
  await look(phone, 'told of the earlier one');
  await phone.getByRole('button', { name: '请并入那一件' }).click();
  await phone.getByText(/已经告诉信访部门/).waitFor();
  await look(phone, 'asked to handle both together');
  expect(await wishesOf(own)).toBe(1);
});

test('any other window tells nothing but to who has the code, and keeping it as a new one changes nothing', async () => {
  const [earlier, own] = [await made('accepted'), await made('registered')];
  await related([earlier, own]);
  const phone = await visitor(stage().browser, 'phone');
  await open(phone, own);
  await phone.getByText('以前就这件事来信过，还没办完？').click();
  await look(phone, 'asked for the earlier one');
  expect(await phone.getByText(/还在办：/).count()).toBe(0);
  await phone.getByLabel('以前那一件的编号').fill(earlier.number);
  await phone.getByLabel('以前那一件的查询码').fill(own.queryCode);
  await phone.getByRole('button', { name: '看一看' }).click();
  await phone.getByText('编号和查询码对不上，请核对回执后再试。').first().waitFor();
  await phone.getByLabel('以前那一件的查询码').fill(earlier.queryCode);
  await phone.getByRole('button', { name: '看一看' }).click();
  await phone.getByRole('button', { name: '保留为新的一件' }).click();
  await phone.getByText('这一件会照常办理。').first().waitFor();
  expect(await wishesOf(own)).toBe(0);
});
