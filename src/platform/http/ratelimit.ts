// Counts failed attempts (wrong password, wrong query code) in PostgreSQL, so that any number of servers count together.
// Only failures write; asking is one lookup by primary key. Keys are keyed hashes: no address or login stands in the table.
import type { ClientBase, Pool } from 'pg';
import { gather, gatherPerPool } from '../db/gather.ts';
import type { Secrets } from '../secrets.ts';

type Queryable = Pick<ClientBase, 'query'>;

export interface AttemptRule {
  /** Failures that are allowed in one window. */
  readonly limit: number;
  /** Length of the fixed windows. */
  readonly windowMinutes: number;
}

const MINUTE_MS = 60_000;
const windowOf = (rule: AttemptRule, now: Date): Date => {
  const length = rule.windowMinutes * MINUTE_MS;
  return new Date(Math.floor(now.getTime() / length) * length);
};

/** The key under which attempts of one kind by one sender (or at one login) are counted. */
export const attemptKey = (secrets: Secrets, kind: string, value: string): string =>
  `${kind}:${secrets.mac('attempt', `${kind}:${value}`).toString('base64url').slice(0, 32)}`;

interface Window {
  readonly key: string;
  readonly start: Date;
}

/** Looks counts up for all who ask at the same time. */
const gatheredCounts = gatherPerPool<readonly Window[], readonly number[]>((pool) =>
  gather(
    async (asked) => {
      const all = asked.flat();
      const { rows } = await pool.query<{ key: string; start: Date; count: number }>({
        name: 'attempt-counts',
        text: `select key, window_start as start, count from platform.attempt
                where (key, window_start) in (select * from unnest($1::text[], $2::timestamptz[]))`,
        values: [all.map(({ key }) => key), all.map(({ start }) => start)],
      });
      const counts = new Map(rows.map(({ key, start, count }) => [`${key} ${start.getTime()}`, count]));
      return asked.map((windows) => windows.map(({ key, start }) => counts.get(`${key} ${start.getTime()}`) ?? 0));
    },
    { atOnce: 2, most: 64 },
  ),
);

/** Minutes until the next attempt is allowed under all of these, asked in one look-up; undefined when it is allowed now. */
export async function tooMany(
  pool: Pool,
  asked: readonly { readonly key: string; readonly rule: AttemptRule }[],
  now: Date,
): Promise<number | undefined> {
  const windows = asked.map(({ key, rule }) => ({ key, start: windowOf(rule, now) }));
  const counts = await gatheredCounts(pool, windows);
  const waits = asked.flatMap(({ rule }, at) => {
    const end = (windows[at]?.start.getTime() ?? 0) + rule.windowMinutes * MINUTE_MS;
    return (counts[at] ?? 0) < rule.limit ? [] : [Math.max(1, Math.ceil((end - now.getTime()) / MINUTE_MS))];
  });
  return waits.length > 0 ? Math.max(...waits) : undefined;
}

/** Counts one failure; returns how many there are now in this window. */
export async function recordFailure(db: Queryable, key: string, rule: AttemptRule, now: Date): Promise<number> {
  const { rows } = await db.query<{ count: number }>({
    name: 'attempt-record',
    text: `insert into platform.attempt (key, window_start, count) values ($1, $2, 1)
      on conflict (key, window_start) do update set count = platform.attempt.count + 1 returning count`,
    values: [key, windowOf(rule, now)],
  });
  return rows[0]?.count ?? 0;
}

/** Takes back what was counted beforehand for an attempt that turned out right. */
export async function forgiveAttempt(db: Queryable, key: string, rule: AttemptRule, now: Date): Promise<void> {
  await db.query({
    name: 'attempt-forgive',
    text: 'update platform.attempt set count = count - 1 where key = $1 and window_start = $2 and count > 0',
    values: [key, windowOf(rule, now)],
  });
}

/** Removes counts of windows that began more than a day ago; returns how many. A nightly job. */
export async function sweepAttempts(db: Queryable, now: Date): Promise<number> {
  const { rowCount } = await db.query(
    `delete from platform.attempt where window_start < $1::timestamptz - interval '1 day'`,
    [now],
  );
  return rowCount ?? 0;
}
