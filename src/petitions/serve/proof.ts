// A scan that proves service (the postal slip, the signed receipt): uploaded before the act, the matter's with it.
import type pg from 'pg';
import { findUpload } from '../../platform/files/uploads.ts';
import { decided, type Result, refused } from '../../platform/result.ts';
import type { Setting } from '../act.ts';
import type { Append } from '../kept.ts';
import type { Matter } from '../matter.ts';

type Proof = Pick<Setting, 'attachment'> & Pick<Append, 'claim'>;

/** Nothing where the body names no file. Refusal: upload-unknown (not there, or without the key that it was uploaded under). */
export async function proofOf(
  pool: pg.Pool,
  { id: by }: Pick<Matter, 'id'>,
  body: object,
  key: string | undefined,
): Promise<Result<Proof>> {
  const id: unknown = Reflect.get(body, 'attachmentId');
  if (typeof id !== 'string') return decided({});
  const file = key === undefined ? undefined : await findUpload(pool, id);
  if (key === undefined || !file || file.claimedBy) return refused('upload-unknown', { field: 'attachmentId' });
  return decided({ attachment: { id, hash: file.sha256 }, claim: { ids: [id], key, by } });
}
