// The SQL of what stands in files: which petitions wait to be read, and putting their texts into the index.
import type pg from 'pg';
import { withTransaction } from '../../../platform/db/connect.ts';
import { indexWords } from '../store.ts';

export interface Waiting {
  readonly matterId: string;
  readonly petitionId: string;
}

/** The petition that waits longest, behind those of this round that could not be read just now. */
export async function nextUnread(pool: pg.Pool, passed: readonly string[]): Promise<Waiting | undefined> {
  const { rows } = await pool.query<Waiting>(
    `select matter_id as "matterId", petition_id as "petitionId" from petitions.unread
      where petition_id <> all($1::uuid[]) order by at, petition_id limit 1`,
    [passed],
  );
  return rows[0];
}

export interface FileText {
  readonly uploadId: string;
  readonly name: string;
  readonly state: 'READ' | 'EMPTY' | 'FAILED';
  readonly text: string;
}

/**
 * Puts the texts of a petition's files into the index, in their order; false when it no longer waits: it was sealed
 * meanwhile, or somebody else read it.
 */
export const putTexts = (
  pool: pg.Pool,
  { matterId, petitionId }: Waiting,
  texts: readonly FileText[],
  now: Date,
): Promise<boolean> =>
  withTransaction(pool, async (client) => {
    // Sealing takes this row first, too: whoever comes second finds nothing.
    const { rowCount } = await client.query('delete from petitions.unread where matter_id = $1 and petition_id = $2', [
      matterId,
      petitionId,
    ]);
    if (rowCount === 0) return false;
    const rows = texts.map((one, index) => ({ source: index + 1, upload_id: one.uploadId, ...one }));
    await client.query(
      `insert into petitions.attachment_text (matter_id, petition_id, source, upload_id, name, state, text, read_at)
       select $1, $2, source, upload_id, name, state, text, $4
         from jsonb_to_recordset($3) as x(source int, upload_id uuid, name text, state text, text text)
       on conflict (matter_id, petition_id, source) do update
         set upload_id = excluded.upload_id, name = excluded.name, state = excluded.state, text = excluded.text, read_at = excluded.read_at`,
      [matterId, petitionId, JSON.stringify(rows), now],
    );
    const read = rows.filter((one) => one.state === 'READ');
    await indexWords(
      client,
      read.map(({ source, text }) => ({ matterId, petitionId, source, text })),
    );
    return true;
  });
