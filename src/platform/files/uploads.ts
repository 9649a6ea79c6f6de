// Files that people send in before they file: kept for the holder of a draft's key until an act claims them.
// Who may read a claimed file is decided by the claimer's own rules, not here.
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { ClientBase, Pool, PoolClient } from 'pg';
import type { DataKey } from '../data-key.ts';
import { withTransaction } from '../db/connect.ts';
import { newId } from '../ids.ts';
import { decided, type Result, refused } from '../result.ts';
import { type IncomingFile, judgeIncoming } from './incoming.ts';
import { safeName } from './kind.ts';
import { openName, openSealed } from './sealed-bytes.ts';
import { type FileStore, type StoredFile, tooLarge } from './store.ts';

type Queryable = Pick<ClientBase, 'query'>;

export const MAX_FILE_BYTES = 20 * 1024 * 1024;
export const MAX_FILES = 10;
/** Hours after which what nobody claimed is removed. */
const UNCLAIMED_HOURS = 24;
const SWEEP_AT_ONCE = 500;
const KEY_CHARACTERS_MIN = 16;
const KEY_CHARACTERS_MAX = 200;

export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly createdAt: Date;
  readonly claimedBy: string | null;
  /** Of a sealed one: its bytes in the file store. */
  readonly keptAs?: string;
}

/** Where uploads live: their rows and their bytes. */
export interface Uploads {
  readonly pool: Pool;
  readonly files: FileStore;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly created_at: Date;
  readonly claimed_by: string | null;
  readonly sealed: Buffer | null;
  readonly kept_as: string | null;
}

const COLUMNS = 'id, name, mime, bytes, sha256, created_at, claimed_by, sealed, kept_as';
/** With the key of what claimed it, also the name of a sealed one. */
const uploadOf = (row: Row, key?: DataKey): Upload => ({
  id: row.id,
  name: row.sealed && key ? openName(key, row.id, row.sealed) : row.name,
  mime: row.mime,
  bytes: Number(row.bytes),
  sha256: row.sha256,
  createdAt: row.created_at,
  claimedBy: row.claimed_by,
  ...(row.kept_as && { keptAs: row.kept_as }),
});

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

const hashOf = (ownerKey: string): Buffer => createHash('sha256').update(ownerKey).digest();

/** Those who touch the files of one key, or one content, do so one after the other (until the transaction ends). */
const lock = (client: PoolClient, what: string) =>
  client.query('select pg_advisory_xact_lock(hashtextextended($1, 711))', [what]);

async function countOf(db: Queryable, owner: Buffer): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    'select count(*)::int as n from platform.upload where owner_key_hash = $1',
    [owner],
  );
  return rows[0]?.n ?? 0;
}

const tooMany = (): Result<never> => refused('too-many-files', { field: 'attachments', details: { limit: MAX_FILES } });

/** The row of a stored file, unless its key has enough already or its bytes were swept away meanwhile. */
async function enter(
  uploads: Uploads,
  owner: Buffer,
  file: StoredFile,
  name: string,
  mime: string,
  now: Date,
): Promise<Result<Upload>> {
  return withTransaction(uploads.pool, async (client) => {
    await lock(client, `upload-key:${owner.toString('hex')}`);
    await lock(client, `upload-content:${file.key}`);
    if ((await countOf(client, owner)) >= MAX_FILES) return tooMany();
    if (!(await uploads.files.has(file.key))) return refused('file-incomplete', { field: 'file' });
    const { rows } = await client.query<Row>(
      `insert into platform.upload (id, owner_key_hash, name, mime, bytes, sha256, created_at)
       values ($1, $2, $3, $4, $5, $6, $7) returning ${COLUMNS}`,
      [newId(now), owner, name, mime, file.bytes, file.key, now],
    );
    return decided(uploadOf(rows[0] as Row));
  });
}

/** Removes a content's bytes when no row needs them any more. */
export async function dropContent(uploads: Uploads, key: string): Promise<void> {
  await withTransaction(uploads.pool, async (client) => {
    await lock(client, `upload-content:${key}`);
    const { rowCount } = await client.query(
      'select from platform.upload where sha256 = $1 and kept_as is null limit 1',
      [key],
    );
    if (rowCount === 0) await uploads.files.delete(key);
  });
}

/**
 * Takes one file in for the holder of `ownerKey` (a random text of 16 characters or more).
 * Refusals: upload-key-missing, too-many-files, file-empty, file-too-large, file-kind-not-allowed, file-lying, file-incomplete.
 */
export async function receiveUpload(
  uploads: Uploads,
  file: IncomingFile,
  ownerKey: string | undefined,
  now: Date,
): Promise<Result<Upload>> {
  if (ownerKey === undefined || ownerKey.length < KEY_CHARACTERS_MIN || ownerKey.length > KEY_CHARACTERS_MAX) {
    return refused('upload-key-missing');
  }
  const owner = hashOf(ownerKey);
  if ((await countOf(uploads.pool, owner)) >= MAX_FILES) return tooMany();
  const judged = await judgeIncoming(file);
  if (!judged.ok) return judged;
  const stored = await uploads.files.put(judged.value.stream, { maxBytes: MAX_FILE_BYTES });
  if (!stored.ok) return stored;
  // Taking the place out may have made a file shorter that was cut off at the limit.
  const cutOff = 'truncated' in file.stream && file.stream.truncated === true;
  const { kind } = judged.value;
  const entered = cutOff
    ? tooLarge(MAX_FILE_BYTES)
    : await enter(uploads, owner, stored.value, safeName(file.name, kind), kind.mime, now);
  if (!entered.ok) await dropContent(uploads, stored.value.key);
  return entered;
}

/**
 * Gives uploads to a matter (or whatever `claimedBy` is), in the caller's transaction; the same claim may be made again.
 * Refusal: upload-unknown when one is missing, someone else's, or claimed by another: the caller must then roll back.
 */
export async function claimUploads(
  client: Queryable,
  ids: readonly string[],
  ownerKey: string,
  claimedBy: string,
): Promise<Result<Upload[]>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return decided([]);
  if (!wanted.every(isId)) return refused('upload-unknown', { field: 'attachments' });
  const { rows } = await client.query<Row>(
    `update platform.upload set claimed_by = $3
     where id = any($1::uuid[]) and owner_key_hash = $2 and (claimed_by is null or claimed_by = $3) returning ${COLUMNS}`,
    [wanted, hashOf(ownerKey), claimedBy],
  );
  if (rows.length !== wanted.length) return refused('upload-unknown', { field: 'attachments' });
  const found = new Map(rows.map((row) => [row.id, uploadOf(row)]));
  return decided(wanted.flatMap((id) => found.get(id) ?? []));
}

/** One upload, by id; the caller checks `claimedBy` before giving it to anybody. */
export async function findUpload(db: Queryable, id: string, key?: DataKey): Promise<Upload | undefined> {
  if (!isId(id)) return undefined;
  const { rows } = await db.query<Row>(`select ${COLUMNS} from platform.upload where id = $1`, [id]);
  return rows[0] && uploadOf(rows[0], key);
}

/** What each of these has claimed, in the order of sending. */
export async function uploadsOf(db: Queryable, claimedBy: readonly string[], key?: DataKey): Promise<Upload[]> {
  const { rows } = await db.query<Row>({
    name: 'uploads-of',
    text: `select ${COLUMNS} from platform.upload where claimed_by = any($1::uuid[]) order by created_at, id`,
    values: [claimedBy],
  });
  return rows.map((row) => uploadOf(row, key));
}

/** An upload with its bytes; undefined when it is not there or, with `claimedBy`, not that claimer's. A sealed one needs the key. */
export async function openUpload(
  uploads: Uploads,
  id: string,
  claimedBy?: string,
  key?: DataKey,
): Promise<{ readonly upload: Upload; readonly stream: Readable } | undefined> {
  const upload = await findUpload(uploads.pool, id, key);
  if (!upload || (claimedBy !== undefined && upload.claimedBy !== claimedBy)) return undefined;
  if (upload.keptAs && key) return { upload, stream: await openSealed(uploads.files, upload.keptAs, id, key) };
  return (await uploads.files.has(upload.sha256)) ? { upload, stream: uploads.files.open(upload.sha256) } : undefined;
}

/** Removes an unclaimed upload of this key; false when there is none such. */
export async function dropUpload(uploads: Uploads, id: string, ownerKey: string): Promise<boolean> {
  if (!isId(id)) return false;
  const { rows } = await uploads.pool.query<{ sha256: string }>(
    'delete from platform.upload where id = $1 and owner_key_hash = $2 and claimed_by is null returning sha256',
    [id, hashOf(ownerKey)],
  );
  const row = rows[0];
  if (row) await dropContent(uploads, row.sha256);
  return row !== undefined;
}

/** Removes what nobody claimed within 24 hours; returns how many. A job of every hour. */
export async function sweepUploads(uploads: Uploads, now: Date): Promise<number> {
  const before = new Date(now.getTime() - UNCLAIMED_HOURS * 3_600_000);
  const { rows } = await uploads.pool.query<{ sha256: string }>(
    `delete from platform.upload where id in (
       select id from platform.upload where claimed_by is null and created_at < $1 order by created_at limit ${SWEEP_AT_ONCE}
     ) and claimed_by is null returning sha256`,
    [before],
  );
  for (const key of new Set(rows.map((row) => row.sha256))) await dropContent(uploads, key);
  return rows.length;
}
