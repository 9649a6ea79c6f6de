// The sweep: looks at every clock whose next look has come, marks what fell due, tells whom it concerns. Any number may
// sweep at once, and one may be killed at any moment: each reminder point is told once.
import type pg from 'pg';
import type { ReminderPoints } from '../../deadlines/reminders.ts';
import { lookAt } from './look.ts';
import { type DueClock, dueClocks, type Swept, writeLooks } from './store.ts';

export type { Swept };

/** Clocks in one statement: what it holds is held for some milliseconds, no longer. */
const AT_ONCE = 500;

export interface SweepOptions {
  /** Clocks in one statement. */
  readonly atOnce?: number;
  /** Ends the sweep after the batch under way. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Sweeps once. What somebody else is just writing is left for the next sweep. The next batch is read while one is written.
 */
export async function sweepClocks(
  pool: pg.Pool,
  points: ReminderPoints,
  now: Date,
  { atOnce = AT_ONCE, signal }: SweepOptions = {},
): Promise<Swept> {
  const sum = { looked: 0, told: 0, missed: 0 };
  let batch: readonly DueClock[] = await dueClocks(pool, now, atOnce);
  while (batch.length > 0 && !signal?.aborted) {
    const reading = batch.length < atOnce ? Promise.resolve([]) : dueClocks(pool, now, atOnce, batch.at(-1));
    // Read in vain when the writing fails; its own fault is then nobody's.
    reading.catch(() => {});
    const done = await writeLooks(
      pool,
      batch.map((clock) => ({ clock, look: lookAt(clock, points, now) })),
    );
    sum.looked += done.looked;
    sum.told += done.told;
    sum.missed += done.missed;
    batch = await reading;
  }
  return sum;
}
