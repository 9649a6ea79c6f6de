// The SQL of weeks whose kept figures no longer say what is so: marked by whoever changes something, taken by who counts anew.
import type pg from 'pg';

type Db = pg.Pool | pg.ClientBase;
/** What is kept by week. */
export type Kept = 'QUALITY' | 'HOT_ISSUES';

/** Weeks whose figures are to be counted anew. */
export async function markStale(db: Db, weeks: readonly string[], what: Kept): Promise<void> {
  if (weeks.length === 0) return;
  await db.query({
    name: 'mark-stale-weeks',
    text: `insert into sorting.stale_week (week, what) select w, $2 from unnest($1::date[]) as w`,
    values: [weeks, what],
  });
}

/** Weeks to be counted anew, the newest first, each with the marks that are done when it is. */
export async function staleWeeks(db: Db, what: Kept): Promise<{ week: string; upTo: number }[]> {
  const { rows } = await db.query<{ week: string; upTo: number }>(
    `select week, max(nth) as "upTo" from sorting.stale_week where what = $1 group by week order by week desc`,
    [what],
  );
  return rows;
}

/** Marks up to that one are done; those that were made meanwhile stay. */
export async function unmarkStale(db: Db, what: Kept, week: string, upTo: number): Promise<void> {
  await db.query('delete from sorting.stale_week where what = $1 and week = $2 and nth <= $3', [what, week, upTo]);
}
