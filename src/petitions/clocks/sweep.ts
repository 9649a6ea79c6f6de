// The sweep: looks at every clock whose next look has come, marks what fell due, tells whom it concerns. Any number may
// sweep at once, and one may be killed at any moment: each reminder point is told once.
import type pg from 'pg';
import type { ReminderPoints } from '../../deadlines/reminders.ts';
import { lookAt } from './look.ts';
import { type DueClock, dueClocks, type Swept, writeLooks } from './store.ts';

export type { Swept };

/** Clocks in one statement: what it holds is held for some milliseconds, no longer. */
const AT_ONCE = 500;
/** Statements under way at once. */
const LANES = 2;

export interface SweepOptions {
  /** Clocks in one statement. */
  readonly atOnce?: number;
  /** Ends the sweep after the batches under way. */
  readonly signal?: AbortSignal | undefined;
}

/** Gives one batch after the other in the order of their time; the next is read while one is worked on. */
function batches(pool: pg.Pool, now: Date, atOnce: number): () => Promise<readonly DueClock[]> {
  let next: Promise<readonly DueClock[]> = dueClocks(pool, now, atOnce);
  return () => {
    const taken = next;
    next = taken.then((batch) => (batch.length < atOnce ? [] : dueClocks(pool, now, atOnce, batch.at(-1))));
    // Whoever breaks off leaves it unread; its fault is then nobody's.
    next.catch(() => {});
    return taken;
  };
}

/** Sweeps once. What somebody else is just writing is left for the next sweep. */
export async function sweepClocks(
  pool: pg.Pool,
  points: ReminderPoints,
  now: Date,
  { atOnce = AT_ONCE, signal }: SweepOptions = {},
): Promise<Swept> {
  const sum = { looked: 0, told: 0, missed: 0 };
  const take = batches(pool, now, atOnce);
  const lane = async (): Promise<void> => {
    for (let batch = await take(); batch.length > 0 && !signal?.aborted; batch = await take()) {
      const looks = batch.map((clock) => ({ clock, look: lookAt(clock, points, now) }));
      const done = await writeLooks(pool, looks);
      sum.looked += done.looked;
      sum.told += done.told;
      sum.missed += done.missed;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return sum;
}
