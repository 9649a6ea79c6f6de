// What pages ask of documents without opening all of them: the number of the opinion that stands.
import type { Matter } from '../matter.ts';
import { keyOf } from '../sealed/ask.ts';
import type { Spine } from '../spine.ts';
import { writeNumber } from './compose.ts';
import { openDocument } from './sealed.ts';
import { documentOf } from './store.ts';

/** The number of the handling opinion that stands now; undefined where none was given, or by an older release. */
export async function opinionNumber(
  { pool, keys }: Pick<Spine, 'pool' | 'keys'>,
  matter: Matter,
): Promise<string | undefined> {
  const last = matter.opinion?.signedAt ? matter.documents.findLast((one) => one.kind === 'OPINION') : undefined;
  if (!last) return undefined;
  const [row, key] = await Promise.all([documentOf(pool, matter.id, last.id), keyOf({ pool, keys }, matter)]);
  if (!row) return undefined;
  const { numberPrefix = '' } = openDocument(keys, key, matter.id, row.id, row.sealed);
  return writeNumber(numberPrefix, row.year, row.serial);
}
