// The SQL of the reminders at the desk: the last told of each open clock, newest first, to the person by name, by organ or
// as its head; within what the person may read.
import { type Expression, Kysely, PostgresDialect, type SqlBool, sql } from 'kysely';
import type pg from 'pg';
import type { Role } from '../../organs/contract.ts';
import type { Officer } from '../act.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { CASE_ROLES, type Scope } from '../policy.ts';
import { visibleSql } from '../worklist.ts';
import type { RemindersQuery, SeenBody, Whom } from './contract.ts';
import { UNSEEN_AT_MOST } from './most-rule.ts';

export interface ReminderRow {
  readonly matter_id: string;
  readonly task_no: number;
  readonly clock_no: number;
  readonly at: Date;
  readonly whom: Whom;
  readonly point: string;
  readonly organ: string;
  readonly seen: boolean;
  readonly timer: string;
  readonly article: string;
  readonly due_at: Date;
  readonly due_day: string;
  readonly missed: boolean;
  readonly number: string;
  readonly title: string;
  readonly sealed: boolean;
  readonly state: string;
}

/** Those who answer for an organ as a whole. */
const HEAD_ROLES: readonly Role[] = ['organ-leader', 'bureau-director'];

/** What is told to the organ and not to somebody by name, and reaches this person. */
function sharedWith({ roles }: Officer): Whom[] {
  const has = (some: readonly Role[]): boolean => roles.some((role) => some.includes(role));
  return [...(has(CASE_ROLES) ? (['ORGAN'] as const) : []), ...(has(HEAD_ROLES) ? (['HEAD'] as const) : [])];
}

/** Reminders older than this are history: whatever is still owed has been told again since. */
const DAYS_BACK = 30;

const builders = new WeakMap<pg.Pool, Kysely<object>>();
function over(pool: pg.Pool): Kysely<object> {
  const known = builders.get(pool) ?? new Kysely<object>({ dialect: new PostgresDialect({ pool }) });
  builders.set(pool, known);
  return known;
}

/** One road for each of the two indexes, joined to the clock that is still open and was not told of again since. */
function currentSql(officer: Officer, scope: Scope, now: Date, more: Expression<SqlBool>) {
  const since = new Date(now.getTime() - DAYS_BACK * 86_400_000);
  return sql`(select * from petitions.reminder r where r.staff_id = ${officer.staffId}::uuid and r.at > ${since} and ${more}
        union all
        select * from petitions.reminder r where r.staff_id is null and r.organ = ${officer.organ.code}
           and r.whom = any(${sharedWith(officer)}::text[]) and r.at > ${since} and ${more}) as r
      join petitions.clock c on (c.matter_id, c.task_no, c.clock_no) = (r.matter_id, r.task_no, r.clock_no)
       and c.told_at = r.at and c.met_at is null and c.ended_at is null
      join petitions.matter m on m.matter_id = r.matter_id
     where ${visibleSql(scope)}`;
}

/** One page of reminders, newest first, and the cursor of the next. */
export async function reminderPage(
  pool: pg.Pool,
  officer: Officer,
  scope: Scope,
  query: RemindersQuery,
  now: Date,
): Promise<{ rows: ReminderRow[]; next: string | undefined }> {
  const limit = query.limit ?? 50;
  const keys = readCursor(query.after, ['instant', 'id', 'count', 'count']);
  const after = keys
    ? sql<SqlBool>`(r.at, r.matter_id, r.task_no, r.clock_no) < (${keys[0]}::timestamptz, ${keys[1]}::uuid, ${keys[2]}::int, ${keys[3]}::int)`
    : sql<SqlBool>`true`;
  // Told twice about one clock (who handles it is also its leader, or the head): once is enough.
  const { rows } = await sql<ReminderRow>`select distinct on (r.at, r.matter_id, r.task_no, r.clock_no)
        r.matter_id, r.task_no, r.clock_no, r.at, r.whom, r.point, r.organ, r.seen_at is not null as seen, c.timer, c.article,
        c.due_at, c.due_day, c.missed_at is not null as missed, m.number, m.title, m.sealed, m.state
      from ${currentSql(officer, scope, now, after)}
     order by r.at desc, r.matter_id desc, r.task_no desc, r.clock_no desc, r.seen_at nulls first limit ${limit + 1}`.execute(
    over(pool),
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next =
    rows.length > limit && last
      ? writeCursor([last.at.toISOString(), last.matter_id, last.task_no, last.clock_no])
      : undefined;
  return { rows: page, next };
}

/** How many clocks this person has been told of and not seen, a hundred at most. */
export async function unseenReminders(pool: pg.Pool, officer: Officer, scope: Scope, now: Date): Promise<number> {
  const unseen = sql<SqlBool>`r.seen_at is null`;
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (
      select distinct r.matter_id, r.task_no, r.clock_no from ${currentSql(officer, scope, now, unseen)} limit ${UNSEEN_AT_MOST}) as u`.execute(
    over(pool),
  );
  return rows[0]?.n ?? 0;
}

/** Marks reminders as seen, as far as they are this person's; how many were not seen before. In one order, so that two wait. */
export async function markSeen(
  pool: pg.Pool,
  officer: Officer,
  scope: Scope,
  { items }: SeenBody,
  now: Date,
): Promise<number> {
  const keys = JSON.stringify(items.map((one) => ({ m: one.matterId, t: one.taskNo, c: one.clockNo, at: one.at })));
  const { numAffectedRows } = await sql`with mine as (
      select r.matter_id, r.task_no, r.clock_no, r.at, r.whom
        from petitions.reminder r join jsonb_to_recordset(${keys}::jsonb) as x(m uuid, t int, c int, at timestamptz)
          on (r.matter_id, r.task_no, r.clock_no, r.at) = (x.m, x.t, x.c, x.at)
        join petitions.matter m on m.matter_id = r.matter_id
       where r.seen_at is null and ${visibleSql(scope)}
         and (r.staff_id = ${officer.staffId}::uuid or r.staff_id is null and r.organ = ${officer.organ.code}
              and r.whom = any(${sharedWith(officer)}::text[]))
       order by 1, 2, 3, 4, 5 for update of r)
    update petitions.reminder r set seen_at = ${now} from mine
     where (r.matter_id, r.task_no, r.clock_no, r.at, r.whom) = (mine.matter_id, mine.task_no, mine.clock_no, mine.at, mine.whom)`.execute(
    over(pool),
  );
  return Number(numAffectedRows ?? 0);
}
