// Made-up tasks and clocks in any number, to measure the sweep with: in a system of their own, never beside real matters.
import type pg from 'pg';

/** Where they pretend to be. */
const ORGANS = 2000;

/**
 * Adds so many open clocks, one to a task: periods of sixty and of fifteen days that began within their length before
 * `now`, a fiftieth of them overdue; two of three have a handler and a leader. Each is to be looked at when it began.
 */
export async function seedClocks(pool: pg.Pool, count: number, now: Date): Promise<void> {
  await pool.query(
    `with made as materialized (
       select gen_random_uuid() as id, n, n % 3 = 0 as dispatch, case when n % 3 = 0 then 15 else 60 end as days,
              'bench-' || n % ${ORGANS} as organ
         from generate_series(1, $1) as n
     ), begun as materialized (
       select *, date_trunc('milliseconds', $2::timestamptz - (days * case when n % 50 = 0 then 1 + random() * 0.1 else random() end) * interval '1 day') as at
         from made
     ), due as materialized (
       select *, date_trunc('day', at at time zone 'Asia/Shanghai' + (days + 1) * interval '1 day') at time zone 'Asia/Shanghai' as due
         from begun
     ), t as (
       insert into petitions.task (matter_id, task_no, organ, kind, method, received_at, due_at, timer, handler_id, leader_id)
       select id, 1, organ, case when dispatch then 'DISPATCH' else 'HANDLE' end, 'REFER', at, due, 'T-HANDLE',
              case when not dispatch then md5('handler' || n % (${ORGANS} * 4))::uuid end,
              case when not dispatch then md5('leader' || n % ${ORGANS})::uuid end
         from due
     )
     insert into petitions.clock (matter_id, task_no, clock_no, organ, timer, unit, article, started_at, due_at, due_day, provisional,
            owed, next_at)
     select id, 1, 1, organ, case when dispatch then 'T-DISP' else 'T-HANDLE' end, 'calendar-days', 'R22 34', at, due,
            (due at time zone 'Asia/Shanghai')::date - 1, false, true, at
       from due`,
    [count, now],
  );
  await pool.query('analyze petitions.task, petitions.clock');
}
