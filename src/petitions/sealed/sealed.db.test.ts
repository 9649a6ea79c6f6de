// Sealed matters in their tables: under a key of their own, whole when they are opened, and nothing bent unseen.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { TEST_KEY, testSpine } from '../../../tests/support/spine.ts';
import { caseAt } from '../../apps/commands/case.ts';
import { secretsFrom } from '../../platform/secrets.ts';
import { TestClock } from '../../platform/time.ts';
import { checkHistory } from '../check-history/run.ts';
import { recomputeClocks } from '../clocks/acts.ts';
import { openPetitioners } from '../petitioners.ts';
import { registerBatch } from '../register/batch.ts';
import { filingFrom } from '../register/filing.ts';
import type { Spine } from '../spine.ts';
import { loadMatter } from '../store.ts';
import { rewrapMatterKeys, sealOutstanding } from './acts.ts';
import { contentsOf, factsOf, titled } from './ask.ts';

const ORGAN = '440106-housing';
const TEXT = '收受礼金一事有收据。';
const clock = new TestClock('2026-03-02T01:00:00Z');
let database: TestDatabase;
let spine: Spine;

beforeAll(async () => {
  database = await testDatabase();
  spine = await testSpine(database, clock);
});
afterAll(() => database.drop());

const sealed = async (): Promise<string> =>
  (await caseAt(spine, 'registered', ORGAN, { text: TEXT, reportsWrongdoing: true })).matter.id;

async function differences(): Promise<string[]> {
  const found: string[] = [];
  await checkHistory(spine, { onDifference: ({ what }) => found.push(what) });
  return found;
}

async function texts(id: string, keys = spine.keys): Promise<unknown[]> {
  const kept = { pool: database.pool, keys };
  const matter = (await loadMatter(kept, id))?.matter ?? { id, sealed: true };
  const contents = await contentsOf(kept, matter);
  const [fact] = await factsOf(kept, matter);
  return [[...contents.values()].map((one) => one.text), fact?.type, typeof fact?.data];
}

describe('a sealed matter', () => {
  it('is registered in envelopes, and checks clean', async () => {
    const id = await sealed();
    const { rows } = await database.pool.query(
      `select m.title, p.text, p.accused, jsonb_typeof(m.fold->'sealed') as fold, jsonb_typeof(f.data->'sealed') as data
         from petitions.matter m join petitions.petition p using (matter_id) join petitions.fact f using (matter_id)
        where m.matter_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ title: '', text: '', accused: '', fold: 'string', data: 'string' }]);
    expect(await texts(id)).toEqual([[TEXT], 'registered', 'object']);
    const [petitioner] = await openPetitioners(database.pool, spine.keys, id);
    expect(petitioner?.person.name).toBe('陈秀英');
    expect(await differences()).toEqual([]);
  });

  it('comes in again by import without being written twice, and with other words is told apart', async () => {
    const filing = (text: string) =>
      filingFrom(
        { text, placeCode: '440106', reportsWrongdoing: true },
        { channel: 'LETTER', organ: '440106-petition-bureau', receivedAt: clock.now() },
      );
    const arrive = async (text: string) =>
      (await registerBatch(spine, 'elsewhere', [{ sourceId: '7', filing: filing(text) }]))[0]?.state;
    expect([await arrive(TEXT), await arrive(TEXT), await arrive('别的话')]).toEqual(['new', 'already', 'other-words']);
    expect(await differences()).toEqual([]);
  });
});

describe('a key that is broken or gone', () => {
  it('shows nothing in clear, takes no list away from those who work on the others, and is found', async () => {
    const ids = [await sealed(), await sealed(), await sealed()];
    const [broken, gone, whole] = ids;
    const { pool } = database;
    const { rows: keys } = await pool.query('select * from petitions.matter_key where matter_id = any($1::uuid[])', [
      ids,
    ]);
    await pool.query(
      'update petitions.matter_key set wrapped = set_byte(wrapped, 20, get_byte(wrapped, 20) # 1) where matter_id = $1',
      [broken],
    );
    await pool.query('delete from petitions.matter_key where matter_id = $1', [gone]);
    const rows = ids.map((id) => ({ matter_id: id ?? '', sealed: true, title: '' }));
    const listed = await titled(spine, rows);
    expect(listed.map((row) => [row.matter_id === whole, row.title !== ''])).toEqual([
      [false, false],
      [false, false],
      [true, true],
    ]);
    await expect(loadMatter(spine, broken ?? '')).rejects.toThrow();
    const unreadable: string[] = [];
    const onUnreadable = (id: string) => unreadable.push(id);
    const counts = await recomputeClocks(spine, spine.clocks.reminders, clock.now(), { check: true, onUnreadable });
    expect([unreadable.sort(), counts.differed]).toEqual([[broken, gone].sort(), 2]);
    expect(await differences()).toEqual(['matter.key', 'matter.key']);
    await pool.query('delete from petitions.matter_key where matter_id = $1', [broken]);
    for (const { matter_id: id, wrapped, wrapped_by: by, made_at: at } of keys.filter((one) => one.matter_id !== whole))
      await pool.query(
        'insert into petitions.matter_key (matter_id, wrapped, wrapped_by, made_at) values ($1, $2, $3, $4)',
        [id, wrapped, by, at],
      );
    expect(await differences()).toEqual([]);
  });
});

describe('tampering is found:', () => {
  it('words exchanged for those of another, an envelope that does not open, words put back in clear', async () => {
    const [one, other, third] = [await sealed(), await sealed(), await sealed()];
    const before = await differences();
    await database.pool.query(
      `update petitions.sealed_content c set sealed = o.sealed from petitions.sealed_content o
        where c.matter_id = $1 and o.matter_id = $2`,
      [one, other],
    );
    await database.pool.query(
      `update petitions.matter set fold = jsonb_build_object('sealed', encode('nonsense', 'base64')) where matter_id = $1`,
      [other],
    );
    await database.pool.query(`update petitions.matter set title = '举报' where matter_id = $1`, [third]);
    expect(before).toEqual([]);
    expect((await differences()).map((what) => what.replace(/\d{13}/, 'N')).sort()).toEqual(
      ['matter.fold', 'matter.title', 'petition.N.words'].sort(),
    );
    await database.pool.query('delete from petitions.matter_key where matter_id = $1', [third]);
    await expect(loadMatter(spine, third)).rejects.toThrow('its key is gone');
  });

  it('the guard of the history lets clear data into an envelope, where there is a key, and nothing else', async () => {
    const [id, open] = [await sealed(), (await caseAt(spine, 'registered', ORGAN)).matter.id];
    const envelope = `data = jsonb_build_object('sealed', 'x')`;
    for (const [matter, change] of [
      [id, envelope],
      [open, envelope],
      [open, `${envelope}, hash = 'y'`],
      [id, `data = '{}'`],
    ] as const) {
      const update = database.pool.query(`update petitions.fact set ${change} where matter_id = $1`, [matter]);
      await expect(update).rejects.toThrow('history is append-only');
    }
  });
});

it('a new key of the installation takes over the keys of sealed matters, and opens them alone', async () => {
  const id = await sealed();
  const fresh = Buffer.alloc(32, 9);
  await expect(texts(id, secretsFrom([fresh]))).rejects.toThrow();
  const both = secretsFrom([fresh, TEST_KEY]);
  const kept = { pool: database.pool, keys: both };
  expect(await rewrapMatterKeys(kept)).toBeGreaterThan(0);
  expect(await rewrapMatterKeys(kept)).toBe(0);
  expect(await texts(id, secretsFrom([fresh]))).toEqual([[TEXT], 'registered', 'object']);
  await expect(texts(id)).rejects.toThrow();
  await rewrapMatterKeys({ pool: database.pool, keys: secretsFrom([TEST_KEY, fresh]) });
  expect(await texts(id)).toEqual([[TEXT], 'registered', 'object']);
});

it('what an older release left sealed in clear is put away at the start, once', async () => {
  const { matter } = await caseAt(spine, 'registered', ORGAN, { text: TEXT });
  await database.pool.query(
    `update petitions.matter set sealed = true, fold = fold || '{"sealed": true}' where matter_id = $1`,
    [matter.id],
  );
  expect([await sealOutstanding(spine, clock.now()), await sealOutstanding(spine, clock.now())]).toEqual([1, 0]);
  const { rows } = await database.pool.query('select text from petitions.petition where matter_id = $1', [matter.id]);
  expect(rows).toEqual([{ text: '' }]);
  expect(await texts(matter.id)).toEqual([[TEXT], 'registered', 'object']);
});
