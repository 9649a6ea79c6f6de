// What the rows say of a matter and what its fold says is the same: tags and counts.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { testSpine } from '../../../../tests/support/spine.ts';
import { caseAt, type Stage } from '../../../apps/commands/case.ts';
import { TestClock } from '../../../platform/time.ts';
import { firstPetition, type Matter } from '../../matter.ts';
import type { Spine } from '../../spine.ts';
import { indexPending, tagPending } from '../store.ts';
import { lexemesOf, taggedOf } from '../tags.ts';
import { countedOf } from './counted.ts';
import { recountAll, talliesOf } from './store.ts';

const STAGES: readonly Stage[] = ['registered', 'triaged', 'accepted', 'replied', 'closed'];
const TEXT = '路灯坏了，整条街都是黑的。';
let database: TestDatabase;
let spine: Spine;
let matters: Matter[];

beforeAll(async () => {
  database = await testDatabase();
  spine = await testSpine(database, new TestClock('2026-03-02T01:00:00Z'));
  matters = [];
  for (const stage of STAGES)
    matters.push(
      (await caseAt(spine, stage, '440106-housing', { text: TEXT, title: '路灯', demand: '修', placeDetail: '某街' }))
        .matter,
    );
  await indexPending(database.pool);
  await tagPending(database.pool);
});
afterAll(() => database.drop());

it('in the index', async () => {
  for (const matter of matters) {
    const { rows } = await database.pool.query<{ lexemes: string[] }>(
      'select tsvector_to_array(grams) as lexemes from petitions.search where matter_id = $1',
      [matter.id],
    );
    const expected = lexemesOf(`路灯 ${TEXT} 修 某街`, taggedOf(matter, firstPetition(matter)));
    expect(rows[0]?.lexemes.sort()).toEqual([...new Set(expected)].sort());
  }
});

it('in the counts, and the sums are the same when all is counted anew', async () => {
  for (const matter of matters) {
    const { rows } = await database.pool.query<{ scopes: string[]; facets: string[] }>(
      'select scopes, facets from petitions.counted where matter_id = $1',
      [matter.id],
    );
    const counted = countedOf(matter);
    expect([rows[0]?.scopes.sort(), rows[0]?.facets.sort()]).toEqual([
      [...(counted?.scopes ?? [])].sort(),
      [...(counted?.facets ?? [])].sort(),
    ]);
  }
  const sums = () => Promise.all(['r44', 'r440106', 'o440106-housing'].map((scope) => talliesOf(database.pool, scope)));
  const kept = await sums();
  expect(kept[0]?.get('*')).toBe(STAGES.length);
  const client = await database.pool.connect();
  await client.query('begin');
  await recountAll(client);
  await client.query('commit');
  client.release();
  expect(await sums()).toEqual(kept);
});
