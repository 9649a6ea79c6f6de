// Documents are written and numbered by the statement that appends the facts: no gap, whoever acts at the same time; and
// check-history names every one that is missing, bent, or too many.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { testSpine } from '../../../tests/support/spine.ts';
import { caseAt } from '../../apps/commands/case.ts';
import { withTransaction } from '../../platform/db/connect.ts';
import { newId } from '../../platform/ids.ts';
import { TestClock } from '../../platform/time.ts';
import { checkHistory } from '../check-history/run.ts';
import { chain } from '../events.ts';
import { evolve } from '../fold.ts';
import type { Spine } from '../spine.ts';
import { appendFacts, type Loaded, loadMatter } from '../store.ts';
import type { NewDocument } from './rows.ts';

const ORGAN = '440106-housing';
const BUREAU = '440106-petition-bureau';
const clock = new TestClock('2026-03-02T01:00:00Z');
let database: TestDatabase;
let spine: Spine;

beforeAll(async () => {
  database = await testDatabase();
  spine = await testSpine(database, clock);
});
afterAll(() => database.drop());

async function registered(): Promise<Loaded> {
  const { matter } = await caseAt(spine, 'registered', ORGAN);
  const loaded = await loadMatter(spine, matter.id);
  if (!loaded) throw new Error('gone');
  return loaded;
}

const documentOf = (seq: number, kind: string): NewDocument => {
  const sealed = Buffer.from(`${kind} ${seq}`);
  return {
    documentId: newId(clock.now()),
    kind,
    seq,
    organ: BUREAU,
    templateFrom: '2022-05-01',
    sealed,
    hash: createHash('sha256').update(sealed).digest('hex'),
  };
};

/** Triages a matter, with documents of those kinds; whether it was written. */
function triage(before: Loaded, kinds: readonly string[]): Promise<boolean> {
  const documents = kinds.map((kind) => documentOf(before.matter.version + 1, kind));
  const data = {
    class: 'APPEAL' as const,
    categoryCode: '0301',
    placeCode: before.matter.placeCode,
    litigationRelated: false,
    track: 'ORDINARY' as const,
    sealed: before.matter.sealed,
    documents: documents.map(({ documentId, kind, hash }) => ({ id: documentId, kind, hash })),
  };
  const end = { version: before.matter.version, headHash: before.headHash };
  const facts = chain([{ type: 'triaged', data }], end, clock.now().toISOString(), { kind: 'system' });
  return appendFacts(spine, { before, after: facts.reduce(evolve, before.matter), facts, documents });
}

const serials = async (kind: string): Promise<string[]> =>
  (
    await database.pool.query<{ one: string }>(
      `select year || '-' || serial as one from petitions.document where kind = $1 order by year, serial`,
      [kind],
    )
  ).rows.map(({ one }) => one);

async function differences(): Promise<string[]> {
  const found: string[] = [];
  await checkHistory(spine, { onDifference: ({ what }) => found.push(what) });
  return found;
}

describe('documents with an act', () => {
  it('get the next number of their organ, kind and year; the year is that of Shanghai', async () => {
    clock.set('2026-12-31T15:59:59Z');
    expect(await triage(await registered(), ['receipt', 'acceptance', 'receipt'])).toBe(true);
    clock.set('2026-12-31T16:00:00Z');
    expect(await triage(await registered(), ['receipt'])).toBe(true);
    expect(await serials('receipt')).toEqual(['2026-1', '2026-2', '2027-1']);
    expect(await serials('acceptance')).toEqual(['2026-1']);
    expect(await differences()).toEqual([]);
  });

  it('are numbered without a gap when many act at once, and those who were overtaken count for nothing', async () => {
    const all = await Promise.all(Array.from({ length: 40 }, registered));
    const overtaken = all.slice(0, 15);
    for (const one of overtaken) expect(await triage(one, [])).toBe(true);
    const done = await Promise.all(all.map((one) => triage(one, ['whereabouts', 'referral'])));
    expect(done.filter(Boolean)).toHaveLength(25);
    for (const kind of ['whereabouts', 'referral'])
      expect(await serials(kind)).toEqual(Array.from({ length: 25 }, (_, nth) => `2027-${nth + 1}`));
    expect(await differences()).toEqual([]);
  });

  it('of which one cannot be written are none of them written, nor the act', async () => {
    const [good, bad] = await Promise.all([registered(), registered()]);
    const twice = documentOf(bad.matter.version + 1, 'extension');
    const facts = chain([], { version: bad.matter.version, headHash: bad.headHash }, clock.now().toISOString(), {
      kind: 'system',
    });
    const failing = appendFacts(spine, { before: bad, after: bad.matter, facts, documents: [twice, twice] });
    const [first, second] = await Promise.allSettled([triage(good, ['extension']), failing]);
    expect(first).toEqual({ status: 'fulfilled', value: true });
    expect(second.status).toBe('rejected');
    expect(await serials('extension')).toEqual(['2027-1']);
    expect(await differences()).toEqual([]);
  });
});

describe('tampering with documents and clocks is found:', () => {
  /** Does it as the tables' owner, who has switched the guard off meanwhile. */
  const tamper = (statement: string, values: readonly unknown[]) =>
    withTransaction(database.pool, async (client) => {
      await client.query('alter table petitions.document disable trigger append_only');
      const { rowCount } = await client.query(statement, [...values]);
      await client.query('alter table petitions.document enable trigger append_only');
      expect(rowCount).toBeGreaterThan(0);
    });

  const found = async (statement: string): Promise<string[]> => {
    const before = await differences();
    const one = await registered();
    await triage(one, ['opinion']);
    await tamper(statement, [one.matter.id]);
    return (await differences())
      .filter((what) => !before.includes(what))
      .map((what) => what.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, 'ID').replace(/\.\d+$/, '.N'))
      .sort();
  };

  it.each([
    [
      'a document taken away',
      'delete from petitions.document where matter_id = $1',
      ['document.440106-petition-bureau.2027.opinion.N', 'document.ID'],
    ],
    ['another text', `update petitions.document set hash = repeat('0', 64) where matter_id = $1`, ['document.ID.hash']],
    [
      'another number',
      'update petitions.document set serial = serial + 100 where matter_id = $1',
      ['document.440106-petition-bureau.2027.opinion.N', 'document.440106-petition-bureau.2027.opinion.N'],
    ],
    [
      'a document that nothing led to',
      `insert into petitions.document select matter_id, gen_random_uuid(), seq, 'other', organ, year, 1, template_from, sealed, hash, created_at
         from petitions.document where matter_id = $1`,
      ['document.440106-petition-bureau.2027.other.N', 'document.ID'],
    ],
    [
      'a deadline put off',
      `update petitions.clock set due_at = due_at + interval '30 days', due_day = due_day + 30 where matter_id = $1`,
      ['clock.1.1.due_at', 'clock.1.1.due_day'],
    ],
    ['a duty marked as met', 'update petitions.clock set met_at = due_at where matter_id = $1', ['clock.1.1.met_at']],
    [
      'a miss hidden or moved',
      `update petitions.clock set missed_at = '2030-01-01' where matter_id = $1`,
      ['clock.1.1.missed_at'],
    ],
    [
      'a clock that nobody looks at any more',
      'update petitions.clock set next_at = null where matter_id = $1',
      ['clock.1.1.next_at'],
    ],
    ['a clock taken away', 'delete from petitions.clock where matter_id = $1', ['clock.1.N']],
  ])('%s', async (_what, statement, expected) => {
    expect(await found(statement)).toEqual(expected);
  });
});
