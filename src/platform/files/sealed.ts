// Files that go under the key of what claimed them: names in the claimer's transaction, bytes by a job a moment later.
import { Readable } from 'node:stream';
import type { ClientBase } from 'pg';
import type { DataKey } from '../data-key.ts';
import { bytesOf, sealBytes, sealName } from './sealed-bytes.ts';
import { dropContent, MAX_FILE_BYTES, type Uploads } from './uploads.ts';

/** What sealing adds to a file. */
const OVERHEAD = 64;

/** Puts the names of what `claimedBy` holds under the key. */
export async function sealNames(db: Pick<ClientBase, 'query'>, claimedBy: string, key: DataKey): Promise<void> {
  const { rows } = await db.query<{ id: string; name: string }>(
    'select id, name from platform.upload where claimed_by = $1 and sealed is null',
    [claimedBy],
  );
  for (const { id, name } of rows) {
    const sealed = sealName(key, id, name);
    await db.query(`update platform.upload set name = '', sealed = $2 where id = $1`, [id, sealed]);
  }
}

interface Waiting {
  readonly id: string;
  readonly sha256: string;
  readonly claimedBy: string;
}

async function sealOne(uploads: Uploads, { id, sha256 }: Waiting, key: DataKey): Promise<void> {
  const sealed = sealBytes(key, id, await bytesOf(uploads.files, sha256));
  const kept = await uploads.files.put(Readable.from([sealed]), { maxBytes: MAX_FILE_BYTES + OVERHEAD });
  if (!kept.ok) throw new Error(`upload ${id}: ${kept.refusal.code}`);
  await uploads.pool.query('update platform.upload set kept_as = $2 where id = $1 and kept_as is null', [
    id,
    kept.value.key,
  ]);
  await dropContent(uploads, sha256);
}

/**
 * Puts the bytes of up to `most` sealed files under their keys and removes what was kept in clear, unless another file has
 * the same bytes; how many. Done twice, it does no harm.
 */
export async function sealFiles(
  uploads: Uploads,
  keyOf: (claimedBy: string) => Promise<DataKey | undefined>,
  most = 20,
): Promise<number> {
  const { rows } = await uploads.pool.query<Waiting>(
    `select id, sha256, claimed_by as "claimedBy" from platform.upload
      where sealed is not null and kept_as is null order by created_at, id limit $1`,
    [most],
  );
  let done = 0;
  for (const row of rows) {
    const key = await keyOf(row.claimedBy);
    if (!key || !(await uploads.files.has(row.sha256))) continue;
    await sealOne(uploads, row, key);
    done++;
  }
  return done;
}
