// What happens again and again: daily at a time of day in Asia/Shanghai, or every so many minutes. Each worker looks at the
// clock; the first to see that an occurrence is due queues it, in one transaction, and the others find it done.
import type { Pool } from 'pg';
import { withTransaction } from '../db/connect.ts';
import type { Logger } from '../log.ts';
import { addDays, type Clock, dayOf, startOfDay } from '../time.ts';
import { addJob } from './jobs.ts';

/** `daily`: 'HH:MM' in Asia/Shanghai; `everyMinutes`: counted from midnight there, so 60 is on the hour. */
export type Rhythm = { readonly daily: string } | { readonly everyMinutes: number };

/** A task by name and when it recurs. */
export interface Recurring {
  readonly task: string;
  readonly rhythm: Rhythm;
}

const MINUTE_MS = 60_000;
const LOOK_EVERY_MS = 30_000;

function dailyBefore(time: string, now: Date): Date {
  const [hours, minutes] = time.split(':').map(Number);
  const offset = ((hours ?? 0) * 60 + (minutes ?? 0)) * MINUTE_MS;
  const today = dayOf(now);
  const at = startOfDay(today).getTime() + offset;
  return new Date(at <= now.getTime() ? at : startOfDay(addDays(today, -1)).getTime() + offset);
}

/** The latest occurrence that is not after `now`. */
export function lastOccurrence(rhythm: Rhythm, now: Date): Date {
  if ('daily' in rhythm) return dailyBefore(rhythm.daily, now);
  const midnight = startOfDay(dayOf(now)).getTime();
  const step = rhythm.everyMinutes * MINUTE_MS;
  return new Date(midnight + Math.floor((now.getTime() - midnight) / step) * step);
}

/**
 * Queues each occurrence that has come since the last look of any worker: once, however many ask, and once after a pause
 * however long. The first look on a new installation only notes the time. Returns the names of the queued tasks.
 */
export async function queueDue(pool: Pool, recurring: readonly Recurring[], now: Date): Promise<string[]> {
  const queued: string[] = [];
  for (const { task, rhythm } of recurring) {
    const at = lastOccurrence(rhythm, now).toISOString();
    const isDue = await withTransaction(pool, async (client) => {
      const { rows } = await client.query<{ again: boolean }>(
        `insert into platform.setting as s (key, value, updated_at) values ('recurring:' || $1, to_jsonb($2::text), $3)
         on conflict (key) do update set value = excluded.value, updated_at = excluded.updated_at
           where (s.value #>> '{}')::timestamptz < $2::timestamptz
         returning (xmax <> 0) as again`,
        [task, at, now],
      );
      const due = rows[0]?.again === true;
      if (due) await addJob(client, task, { occurrence: at }, { key: `recurring:${task}` });
      return due;
    });
    if (isDue) queued.push(task);
  }
  return queued;
}

/** Looks at the clock every half minute until stopped. A look that fails (database away) is repeated by the next one. */
export function startRecurring(
  pool: Pool,
  recurring: readonly Recurring[],
  clock: Clock,
  logger?: Logger,
): { stop(): Promise<void> } {
  let look: Promise<unknown> = Promise.resolve();
  const lookOnce = (): void => {
    look = queueDue(pool, recurring, clock.now()).catch((error: Error) =>
      logger?.warn({ err: error }, 'recurring work not queued'),
    );
  };
  lookOnce();
  const timer = setInterval(lookOnce, LOOK_EVERY_MS);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await look;
    },
  };
}
