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

interface SealOptions {
  /** Rows looked at in one go. */
  readonly atOnce?: number;
  /** Told of a file that could not be sealed: those behind it are, all the same. */
  readonly onFault?: (uploadId: string, error: unknown) => void;
}

const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Puts the bytes of sealed files under their keys and removes what was kept in clear, unless another file has the same
 * bytes; how many. Goes through all that wait, once. Done twice, it does no harm.
 */
export async function sealFiles(
  uploads: Uploads,
  keyOf: (claimedBy: string) => Promise<DataKey | undefined>,
  { atOnce = 20, onFault }: SealOptions = {},
): Promise<number> {
  const sealed = async (row: Waiting): Promise<boolean> => {
    try {
      const key = await keyOf(row.claimedBy);
      if (!key || !(await uploads.files.has(row.sha256))) return false;
      await sealOne(uploads, row, key);
      return true;
    } catch (error) {
      onFault?.(row.id, error);
      return false;
    }
  };
  let done = 0;
  for (let after = FIRST; ; ) {
    const { rows } = await uploads.pool.query<Waiting>(
      `select id, sha256, claimed_by as "claimedBy" from platform.upload
        where sealed is not null and kept_as is null and id > $2 order by id limit $1`,
      [atOnce, after],
    );
    for (const row of rows) if (await sealed(row)) done++;
    const last = rows.at(-1);
    if (!last) return done;
    after = last.id;
  }
}
