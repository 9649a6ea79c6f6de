// Counts failed attempts (wrong password, wrong query code) in PostgreSQL, so that any number of servers count together.
// Only failures write; asking is one lookup by primary key. Keys are keyed hashes: no address or login stands in the table.
import type { ClientBase } from 'pg';
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

/** Minutes until the next attempt is allowed, when there were too many failures; undefined when there were not. */
export async function tooMany(db: Queryable, key: string, rule: AttemptRule, now: Date): Promise<number | undefined> {
  const start = windowOf(rule, now);
  const { rows } = await db.query<{ count: number }>({
    name: 'attempt-count',
    text: 'select count from platform.attempt where key = $1 and window_start = $2',
    values: [key, start],
  });
  if ((rows[0]?.count ?? 0) < rule.limit) return undefined;
  return Math.max(1, Math.ceil((start.getTime() + rule.windowMinutes * MINUTE_MS - now.getTime()) / MINUTE_MS));
}

/** Minutes until the next attempt is allowed under all of these, asked in one look-up; undefined when it is allowed now. */
export async function tooManyOf(
  db: Queryable,
  asked: readonly { readonly key: string; readonly rule: AttemptRule }[],
  now: Date,
): Promise<number | undefined> {
  const starts = asked.map(({ rule }) => windowOf(rule, now));
  const { rows } = await db.query<{ key: string; count: number }>({
    name: 'attempt-counts',
    text: `select key, count from platform.attempt
            where (key, window_start) in (select * from unnest($1::text[], $2::timestamptz[]))`,
    values: [asked.map(({ key }) => key), starts],
  });
  const waits = asked.flatMap(({ key, rule }, at) => {
    const count = rows.find((row) => row.key === key)?.count ?? 0;
    const end = (starts[at]?.getTime() ?? 0) + rule.windowMinutes * MINUTE_MS;
    return count < rule.limit ? [] : [Math.max(1, Math.ceil((end - now.getTime()) / MINUTE_MS))];
  });
  return waits.length > 0 ? Math.max(...waits) : undefined;
}

/** Counts one failure. */
export async function recordFailure(db: Queryable, key: string, rule: AttemptRule, now: Date): Promise<void> {
  await db.query({
    name: 'attempt-record',
    text: `insert into platform.attempt (key, window_start, count) values ($1, $2, 1)
      on conflict (key, window_start) do update set count = platform.attempt.count + 1`,
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
