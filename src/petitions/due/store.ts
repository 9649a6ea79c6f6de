// The SQL of what time itself brings about: workers take what is due in hand, each its own share, and nobody waits for another.
import type pg from 'pg';
import type { Awaited } from './awaited.ts';

/** How long a worker may keep what it took before another takes it up. */
const IN_HAND_MINUTES = 5;

/** Takes the next matters in hand for which that act is due; an empty answer: nothing is left. */
export async function takeDue(pool: pg.Pool, act: Awaited['act'], now: Date, most: number): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'take-due',
    text: `with due as materialized (
             select matter_id from petitions.awaited
              where due_at <= $2 and act = $1 and (claimed_until is null or claimed_until <= $2)
              order by due_at, matter_id limit $3 for update skip locked)
           update petitions.awaited a set claimed_until = $2::timestamptz + interval '${IN_HAND_MINUTES} minutes'
             from due where a.matter_id = due.matter_id returning a.matter_id as id`,
    values: [act, now, most],
  });
  return rows.map((row) => row.id);
}
