// Refolds every matter from its facts, verifies the chain, and compares all that was kept beside it. Reads one snapshot
// of the database and changes nothing; it may run while people work.
import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Kept } from '../store.ts';
import { checkLedgers } from './ledgers.ts';
import { checkMatter, type Difference } from './matter.ts';
import { matterBatches } from './rows.ts';

export interface CheckWatch {
  onDifference(difference: Difference): void;
  onProgress?(done: number, total: number): void;
}

export interface CheckSummary {
  readonly matters: number;
  readonly facts: number;
  readonly petitions: number;
  readonly tasks: number;
  readonly differences: number;
  /** SHA-256 over every matter's id and last hash in the order of ids: written down elsewhere, it shows a later change of the past. */
  readonly head: string;
}

async function check(client: pg.ClientBase, keys: Kept['keys'], watch: CheckWatch): Promise<CheckSummary> {
  const { rows } = await client.query<{ total: number }>('select count(*)::int as total from petitions.matter');
  const total = rows[0]?.total ?? 0;
  const head = createHash('sha256');
  const counts = { matters: 0, facts: 0, petitions: 0, tasks: 0, differences: 0 };
  const note = (difference: Difference): void => {
    counts.differences++;
    watch.onDifference(difference);
  };
  for await (const batch of matterBatches(client)) {
    for (const row of batch) {
      head.update(`${row.id} ${row.headHash}\n`);
      counts.matters++;
      counts.facts += row.facts?.length ?? 0;
      counts.petitions += row.petitions?.length ?? 0;
      counts.tasks += row.tasks?.length ?? 0;
      checkMatter(row, keys).forEach(note);
    }
    watch.onProgress?.(counts.matters, total);
  }
  (await checkLedgers(client)).forEach(note);
  return { ...counts, head: head.digest('hex') };
}

/** Checks everything; differences are told as they are found, so that memory does not grow with them. */
export async function checkHistory({ pool, keys }: Kept, watch: CheckWatch): Promise<CheckSummary> {
  const client = await pool.connect();
  try {
    await client.query('begin transaction isolation level repeatable read, read only');
    return await check(client, keys, watch);
  } finally {
    await client.query('rollback').catch(() => {});
    client.release();
  }
}
