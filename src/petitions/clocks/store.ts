// The SQL of the sweep and of rebuilding clock rows: short statements, each its own transaction, that wait for nobody.
import type pg from 'pg';
import { isConnectionFault } from '../../platform/db/faults.ts';
import { type Kept, type Loaded, loadMatter } from '../store.ts';
import type { Look, Looked } from './look.ts';
import { CLOCK_COLUMNS, CLOCK_NAMES, type ClockRow } from './rows.ts';

export interface DueClock extends Looked {
  readonly matterId: string;
  readonly taskNo: number;
  readonly clockNo: number;
}

type Place = Pick<DueClock, 'nextAt' | 'matterId' | 'taskNo' | 'clockNo'>;

const BEFORE_ALL: Place = {
  nextAt: '-infinity',
  matterId: '00000000-0000-0000-0000-000000000000',
  taskNo: 0,
  clockNo: 0,
};

type DueRow = Omit<DueClock, 'startedAt' | 'dueAt' | 'nextAt'> & {
  readonly started: number;
  readonly due: number;
  readonly next: number;
};

const iso = (ms: number): string => new Date(ms).toISOString();

/** Clocks whose next look has come, after that place, in the order of the index. Nothing is locked. */
export async function dueClocks(
  pool: pg.Pool,
  now: Date,
  most: number,
  after: Place = BEFORE_ALL,
): Promise<DueClock[]> {
  const { rows } = await pool.query<DueRow>({
    name: 'due-clocks',
    text: `select matter_id as "matterId", task_no as "taskNo", clock_no as "clockNo", timer, unit, due_day as "dueDay",
                  extract(epoch from started_at)::float8 * 1000 as started, extract(epoch from due_at)::float8 * 1000 as due,
                  extract(epoch from next_at)::float8 * 1000 as next,
                  met_at is null and ended_at is null and paused_at is null as open
             from petitions.clock
            where next_at <= $1 and (next_at, matter_id, task_no, clock_no) > ($2::timestamptz, $3::uuid, $4::int, $5::int)
            order by next_at, matter_id, task_no, clock_no limit $6`,
    values: [now, after.nextAt, after.matterId, after.taskNo, after.clockNo, most],
  });
  return rows.map(({ started, due, next, ...row }) => ({
    ...row,
    startedAt: iso(Math.round(started)),
    dueAt: iso(Math.round(due)),
    nextAt: iso(Math.round(next)),
  }));
}

/**
 * A clock counts only if it stands as it was read: who swept it meanwhile has moved its next look, who met it has closed
 * it, and who is just writing it is not waited for. What is lost when the server's machine fails is done again by the
 * next sweep, all of it, so the commit need not wait for the disk.
 */
const SWEEP = {
  name: 'sweep-clocks',
  text: `
with unhurried as materialized (
  select set_config('synchronous_commit', 'off', true) as off
), x as materialized (
  select * from unnest($1::uuid[], $2::int[], $3::int[], $4::timestamptz[], $5::boolean[], $6::timestamptz[], $7::boolean[],
                       $8::timestamptz[], $9::text[], $10::int[])
             as x(matter_id, task_no, clock_no, seen, open, next_at, missed, at, point, height)
), c as materialized (
  select x.*, k.organ from x join petitions.clock k using (matter_id, task_no, clock_no)
   where k.next_at = x.seen and (k.met_at is null and k.ended_at is null and k.paused_at is null) = x.open
     for update of k skip locked
), u as (
  update petitions.clock k set next_at = c.next_at, told_at = coalesce(c.at, k.told_at),
         missed_at = case when c.missed then coalesce(k.missed_at, k.due_at) else k.missed_at end
    from c where (k.matter_id, k.task_no, k.clock_no) = (c.matter_id, c.task_no, c.clock_no)
), r as (
  insert into petitions.reminder (matter_id, task_no, clock_no, at, whom, point, organ, staff_id)
  select c.matter_id, c.task_no, c.clock_no, c.at, n.whom, c.point, c.organ, n.staff_id
    from c left join petitions.task t using (matter_id, task_no) cross join lateral (
           select case when t.handler_id is null then 'ORGAN' else 'HANDLER' end, t.handler_id
           union all
           select 'LEADER', t.leader_id where c.height >= 2 and t.leader_id is distinct from t.handler_id and t.leader_id is not null
           union all
           select 'HEAD', null::uuid where c.height >= 3 or c.height >= 2 and (t.leader_id is null or t.leader_id = t.handler_id)
         ) as n(whom, staff_id)
   where c.at is not null
      on conflict do nothing returning 1 as one
)
select (select count(*)::int from c) as looked, (select count(*)::int from r) as told,
       (select count(*)::int from c where missed) as missed, (select off from unhurried) as off`,
};

/** What one look at several clocks did. */
export interface Swept {
  readonly looked: number;
  readonly told: number;
  readonly missed: number;
}

/** Writes what was decided of these clocks, each only if nobody changed it since it was read. */
export async function writeLooks(
  pool: pg.Pool,
  looks: readonly { readonly clock: DueClock; readonly look: Look }[],
): Promise<Swept> {
  const each = <T>(pick: (clock: DueClock, look: Look) => T): T[] => looks.map(({ clock, look }) => pick(clock, look));
  const { rows } = await pool.query<Swept>({
    ...SWEEP,
    values: [
      each((clock) => clock.matterId),
      each((clock) => clock.taskNo),
      each((clock) => clock.clockNo),
      each((clock) => clock.nextAt),
      each((clock) => clock.open),
      each((_, look) => look.nextAt?.toISOString() ?? null),
      each((_, look) => look.missed),
      each((_, { told }) => told?.at.toISOString() ?? null),
      each((_, { told }) => told && `${told.point.kind}:${told.point.value}`),
      each((_, { told }) => told?.height),
    ],
  });
  const { looked, told, missed } = rows[0] ?? { looked: 0, told: 0, missed: 0 };
  return { looked, told, missed };
}

/** A matter with its clock rows. */
export interface Clocked {
  readonly id: string;
  readonly loaded: Loaded | undefined;
  readonly rows: readonly ClockRow[];
}

const text = (column: string): string =>
  `'${column}', to_char(c.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The clock rows of the matter `m`, as JSON; null when it has none. */
export const CLOCKS_OF_M = `(select json_agg(json_build_object('task_no', c.task_no, 'clock_no', c.clock_no, 'organ', c.organ,
    'timer', c.timer, 'unit', c.unit, 'article', c.article, ${text('started_at')}, ${text('due_at')}, 'due_day', c.due_day,
    'provisional', c.provisional, 'owed', c.owed, ${text('met_at')}, ${text('missed_at')}, ${text('ended_at')},
    ${text('paused_at')}, ${text('next_at')}) order by c.task_no, c.clock_no)
      from petitions.clock c where c.matter_id = m.matter_id)`;

/** How many matters there are from one id to another. */
export async function countMatters(pool: pg.Pool, from: string, to: string): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    'select count(*)::int as n from petitions.matter where matter_id >= $1 and matter_id <= $2',
    [from, to],
  );
  return rows[0]?.n ?? 0;
}

/** The next matters after an id (or from it on), up to another, with their clock rows. */
export async function clockedMatters(
  kept: Kept,
  after: string,
  to: string,
  most: number,
  from: boolean,
): Promise<Clocked[]> {
  const { rows } = await kept.pool.query<{ id: string; clocks: ClockRow[] | null }>({
    name: 'clocked-matters',
    text: `select m.matter_id as id, ${CLOCKS_OF_M} as clocks from petitions.matter m
            where (m.matter_id > $1 or ($4 and m.matter_id = $1)) and m.matter_id <= $2 order by m.matter_id limit $3`,
    values: [after, to, most, from],
  });
  const matters = await Promise.all(rows.map(({ id }) => readable(kept, id)));
  return rows.map(({ id, clocks }, at) => ({ id, loaded: matters[at], rows: clocks ?? [] }));
}

/** Undefined where it does not open: a lost key keeps nobody from the clocks of all others. */
async function readable(kept: Kept, id: string): Promise<Loaded | undefined> {
  try {
    return await loadMatter(kept, id);
  } catch (error) {
    if (isConnectionFault(error)) throw error;
    return undefined;
  }
}

const REWRITE = `
with m as materialized (
  select m.matter_id from petitions.matter m join jsonb_to_recordset($1) as x(matter_id uuid, version int) using (matter_id)
   where m.version = x.version for share of m
), x as materialized (
  select x.* from jsonb_to_recordset($2) as x(matter_id uuid, ${CLOCK_COLUMNS}) join m using (matter_id)
), gone as (
  delete from petitions.clock c using m
   where c.matter_id = m.matter_id
     and not exists (select from x where (x.matter_id, x.task_no, x.clock_no) = (c.matter_id, c.task_no, c.clock_no))
), written as (
  insert into petitions.clock (${CLOCK_NAMES}) select * from x
  on conflict (matter_id, task_no, clock_no) do update set (${CLOCK_NAMES}) =
    (${CLOCK_NAMES.replace(/\w+/g, 'excluded.$&')})
)
select count(*)::int as n from m`;

/** Writes the clock rows of these matters anew, of each only if nothing happened to it since it was read; how many were. */
export async function rewriteClocks(
  pool: pg.Pool,
  matters: readonly { readonly id: string; readonly version: number; readonly rows: readonly ClockRow[] }[],
): Promise<number> {
  const { rows } = await pool.query<{ n: number }>({
    name: 'rewrite-clocks',
    text: REWRITE,
    values: [
      JSON.stringify(matters.map(({ id, version }) => ({ matter_id: id, version }))),
      JSON.stringify(matters.flatMap((one) => one.rows.map((row) => ({ matter_id: one.id, ...row })))),
    ],
  });
  return rows[0]?.n ?? 0;
}
