// No state changes without its document: each act that the law orders to be told in writing leaves one, sealed, numbered
// by organ and year, bound by its fact; one that cannot be rendered is found before anything is written.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { demoOfficer, testSpine } from '../../../tests/support/spine.ts';
import { caseAt } from '../../apps/commands/case.ts';
import { TestClock } from '../../platform/time.ts';
import { perform } from '../acts.ts';
import type { Spine } from '../spine.ts';
import { loadMatter } from '../store.ts';
import { openDocument } from './sealed.ts';
import { documentsOf } from './store.ts';

const HOUSING = '440106-housing';
let database: TestDatabase;
let spine: Spine;
beforeAll(async () => {
  database = await testDatabase();
  spine = await testSpine(database, new TestClock('2026-03-02T02:00:00Z'));
});
afterAll(() => database.drop());

const papers = async (matterId: string) =>
  (await documentsOf(spine.pool, matterId)).map((row) => ({
    ...row,
    model: openDocument(spine.keys, undefined, matterId, row.id, row.sealed),
  }));

it('the way of a petition leaves where it went, its acceptance and the opinion', async () => {
  const { matter, number } = await caseAt(spine, 'closed', HOUSING);
  const found = await papers(matter.id);
  expect(found.map(({ kind, organ }) => [kind, organ])).toEqual([
    ['WHEREABOUTS', '440106-petition-bureau'],
    ['ACCEPTANCE', HOUSING],
    ['OPINION', HOUSING],
  ]);
  expect(matter.documents.map(({ id, hash, seq }) => ({ id, hash, seq }))).toEqual(
    found.map(({ id, hash, seq }) => ({ id, hash, seq })),
  );
  for (const { model, year } of found) {
    expect(year).toBe(2026);
    expect(model.addressee).toBe('陈秀英');
    expect(JSON.stringify(model.blocks)).toContain(number);
  }
});

it('numbers run without a gap by organ and year', async () => {
  await caseAt(spine, 'accepted', HOUSING);
  await caseAt(spine, 'accepted', HOUSING);
  const { rows } = await spine.pool.query<{ serial: number }>(
    `select serial from petitions.document where organ = $1 and kind = 'ACCEPTANCE' order by serial`,
    [HOUSING],
  );
  expect(rows.map(({ serial }) => serial)).toEqual(rows.map((_, index) => index + 1));
});

it('a name that no font has is found before the act: nothing is written until it is left to be written by hand', async () => {
  const { matter } = await caseAt(spine, 'triaged', HOUSING, { petitioner: { name: '王\u{323af}' } });
  const officer = await demoOfficer(spine, 'dispatcher');
  const body = { seen: matter.version, organCode: HOUSING } as const;
  expect(await perform(spine, officer, matter.id, 'refer', body)).toMatchObject({
    kind: 'refused',
    refusal: { code: 'document-character-missing', details: { characters: '\u{323af}' } },
  });
  expect((await loadMatter(spine, matter.id))?.matter).toEqual(matter);
  expect(await perform(spine, officer, matter.id, 'refer', { ...body, byHand: true })).toMatchObject({ kind: 'done' });
});
