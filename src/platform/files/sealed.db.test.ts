// Bytes that go under a key: one file that cannot be sealed keeps none of the others in clear.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { type DataKey, newDataKey } from '../data-key.ts';
import { secretsFrom } from '../secrets.ts';
import { TestClock } from '../time.ts';
import { png } from './samples.fixture.ts';
import { sealFiles, sealNames } from './sealed.ts';
import { LocalFiles } from './store.ts';
import { claimUploads, receiveUpload, type Uploads } from './uploads.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress sealed '));
const clock = new TestClock('2026-03-02T01:00:00Z');
const matterOf = (nth: number): string => `01900000-0000-7000-8000-00000000000${nth}`;
let database: TestDatabase;
let uploads: Uploads;
let key: DataKey;

beforeAll(async () => {
  database = await testDatabase();
  uploads = { pool: database.pool, files: new LocalFiles(folder) };
  key = newDataKey(secretsFrom([Buffer.alloc(32, 5)]), 'test');
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

async function waiting(nth: number): Promise<string> {
  const owner = `draft-key-of-number-${nth}`;
  const file = { stream: Readable.from([Buffer.concat([png(), Buffer.alloc(nth)])]), name: 'a.png', mime: 'image/png' };
  const received = await receiveUpload(uploads, file, owner, clock.now());
  if (!received.ok) throw new Error(received.refusal.code);
  await claimUploads(database.pool, [received.value.id], owner, matterOf(nth));
  await sealNames(database.pool, matterOf(nth), key);
  return received.value.id;
}

it('goes on behind a file whose key is broken, gone, or whose bytes are lost', async () => {
  const [broken] = [await waiting(1), await waiting(2), await waiting(3), await waiting(4)];
  const faults: string[] = [];
  const keyOf = async (claimedBy: string) => {
    if (claimedBy === matterOf(1)) throw new Error('does not open');
    return claimedBy === matterOf(2) ? undefined : key;
  };
  expect(await sealFiles(uploads, keyOf, { atOnce: 1, onFault: (id) => faults.push(id) })).toBe(2);
  expect(faults).toEqual([broken]);
  const { rows } = await database.pool.query(
    'select claimed_by as by from platform.upload where kept_as is null order by claimed_by',
  );
  expect(rows.map(({ by }) => by)).toEqual([matterOf(1), matterOf(2)]);
  expect(await sealFiles(uploads, async () => key)).toBe(2);
});
