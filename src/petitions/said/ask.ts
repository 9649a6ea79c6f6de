// Reading what the petitioner said after filing: the words opened, each with its files.
import { type Upload, uploadsOf } from '../../platform/files/uploads.ts';
import type { Kept } from '../kept.ts';
import type { Matter } from '../matter.ts';
import { keyOf } from '../sealed/ask.ts';
import { openStatement } from '../statements.ts';

export interface Said {
  readonly id: string;
  readonly act: string;
  readonly at: string;
  readonly text: string;
  readonly files: readonly Upload[];
}

interface Row {
  readonly id: string;
  readonly act: string;
  readonly at: Date;
  readonly sealed: Buffer;
}

/** All that the petitioner said, first to last. A matter without statements asks nothing. */
export async function saidOf(kept: Kept, matter: Pick<Matter, 'id' | 'sealed' | 'statements'>): Promise<Said[]> {
  if (matter.statements.length === 0) return [];
  const [{ rows }, key] = await Promise.all([
    kept.pool.query<Row>({
      name: 'statements-of',
      text: `select statement_id as id, act, said_at as at, sealed from petitions.statement
              where matter_id = $1 order by seq, statement_id`,
      values: [matter.id],
    }),
    keyOf(kept, matter),
  ]);
  const ids = rows.map((row) => row.id);
  const files = await uploadsOf(kept.pool, ids, key);
  return rows.map(({ id, act, at, sealed }) => ({
    id,
    act,
    at: at.toISOString(),
    text: openStatement(kept.keys, key, matter.id, { id, sealed }),
    files: files.filter((file) => file.claimedBy === id),
  }));
}
