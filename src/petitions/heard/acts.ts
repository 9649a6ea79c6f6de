// Hearing what happened: a capability takes what it has not heard yet, does what follows, and both are committed together.
import type pg from 'pg';
import { withTransaction } from '../../platform/db/connect.ts';
import type { Heard } from './heard.ts';
import { takeRows } from './store.ts';

export type { Heard } from './heard.ts';

/**
 * Takes up to `most` facts that `consumer` has not heard yet, oldest matters first, and does `work` with them in the same
 * transaction: what throws is heard again. Any number of processes may take at once. How many it took.
 */
export const takeHeard = (
  pool: pg.Pool,
  consumer: string,
  most: number,
  work: (client: pg.ClientBase, heard: readonly Heard[]) => Promise<void>,
): Promise<number> =>
  withTransaction(pool, async (client) => {
    const heard = await takeRows(client, consumer, most);
    if (heard.length > 0) await work(client, heard);
    return heard.length;
  });
