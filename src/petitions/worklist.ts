// The worklist's SQL: open tasks of an organ or a person by due time or receipt, keyset-paged over partial indexes.
import { type Expression, Kysely, PostgresDialect, type SqlBool, sql } from 'kysely';
import type pg from 'pg';
import { addDays, dayOf, endOfDay } from '../platform/time.ts';
import type { Officer } from './act.ts';
import type { WorklistQuery } from './contract.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { TASK_KINDS, type TaskKind } from './matter.ts';
import type { Scope } from './policy.ts';
import { type Needle, NUMBER_LIKE, type SearchTerms, termsOf } from './search/terms.ts';

export interface WorklistRow {
  matter_id: string;
  task_no: number;
  kind: string;
  version: number;
  number: string;
  title: string;
  state: string;
  channel: string;
  track: string;
  sealed: boolean;
  category_code: string | null;
  place_code: string;
  holder: string;
  from_organ: string | null;
  task_received_at: Date;
  timer: string | null;
  due_at: Date | number;
  clear_by: string | null;
  bucket: string;
  handler: string | null;
}

interface Tables {
  'petitions.task': {
    matter_id: string;
    task_no: number;
    kind: string;
    organ: string;
    from_organ: string | null;
    received_at: Date;
    done_at: Date | null;
    timer: string | null;
    due_at: Date | number;
    clear_by: string | null;
    handler_id: string | null;
    leader_id: string | null;
  };
  'petitions.matter': {
    matter_id: string;
    version: number;
    number: string;
    title: string;
    state: string;
    channel: string;
    track: string;
    sealed: boolean;
    accused_organ: string | null;
    category_code: string | null;
    place_code: string;
    holder: string;
    fold: object;
  };
  'petitions.search': { matter_id: string };
}

const builders = new WeakMap<pg.Pool, Kysely<Tables>>();
/** The query builder over a pool; it opens nothing of its own. */
function over(pool: pg.Pool): Kysely<Tables> {
  const known = builders.get(pool) ?? new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  builders.set(pool, known);
  return known;
}

/** Days ahead that count as "due" and are not yet due today. */
const DUE_DAYS = 7;

/** overdue, today (due or to be cleared today), due within 7 days, else open. `t` is the task. */
const bucketSql = (now: Date) => {
  const today = dayOf(now);
  const soon = endOfDay(addDays(today, DUE_DAYS));
  return sql<string>`case when t.due_at <= ${now} then 'overdue'
    when t.due_at <= ${endOfDay(today)} or t.clear_by <= ${today} then 'today'
    when t.due_at <= ${soon} then 'due' else 'open' end`;
};

const likePrefix = (code: string): string => `${code.replace(/[%_\\]/g, '')}%`;

/** Who sees which rows: the SQL side of policy.mayRead. */
export function visibleSql(scope: Scope): Expression<SqlBool> {
  const own = sql`exists (select from petitions.task o where o.matter_id = m.matter_id and o.organ = ${scope.organ})`;
  const region = scope.region === undefined ? sql`false` : sql`m.place_code like ${likePrefix(scope.region)}`;
  const lines = sql`${[...scope.lines]}::text[]`;
  const named = sql`(m.readers @> array[${scope.staffId}::text] is true or exists (select from petitions.task h
    where h.matter_id = m.matter_id and h.done_at is null and h.organ = ${scope.organ} and h.handler_id::text = ${scope.staffId}))`;
  return sql<SqlBool>`(m.accused_organ is null or not (m.accused_organ = any(${lines})))
    and (m.barred_organs && ${lines}) is not true and (m.barred_staff @> array[${scope.staffId}::text]) is not true
    and case when m.sealed and (m.class is null or m.class = 'ACCUSATION')
                  then ${named} or (${scope.sealed} and m.holder = ${scope.organ})
             when m.sealed then ${scope.cases} and ${scope.sealedNoAccusation} and ${own}
             else ${scope.cases} and (${region} or ${own}) end`;
}

/** Whose tasks: the organ's, those that name the officer, or those the organ waits for. */
function seatSql(officer: Officer, query: WorklistQuery): Expression<SqlBool> {
  if (query.bucket === 'waiting')
    return sql<SqlBool>`t.from_organ = ${officer.organ.code} and t.organ <> ${officer.organ.code}`;
  if (query.scope !== 'mine') return sql<SqlBool>`t.organ = ${officer.organ.code}`;
  return sql<SqlBool>`t.organ = ${officer.organ.code} and (t.handler_id = ${officer.staffId} or t.leader_id = ${officer.staffId})`;
}

const likeOf = ({ text }: Needle): string => `%${text.replace(/[%_\\]/g, '\\$&')}%`;

/** Found in the words of one of its petitions; `m` is the matter. */
export const textSql = ({ query, needles, compare }: SearchTerms): Expression<SqlBool> =>
  query === ''
    ? sql<SqlBool>`false`
    : sql<SqlBool>`exists (select from petitions.search s join petitions.petition p using (matter_id, petition_id)
        where s.matter_id = m.matter_id and s.source = 0 and s.grams @@ ${query}::tsquery ${
          compare
            ? sql`and lower(normalize(p.title || ' ' || p.text || ' ' || p.demand || ' ' || p.place_detail, NFKC)) like all(${needles.map(likeOf)}::text[])`
            : sql``
        })`;

function filtersSql(query: WorklistQuery, now: Date): Expression<SqlBool>[] {
  const filters: Expression<SqlBool>[] = [];
  if (query.kind) filters.push(sql<SqlBool>`t.kind = ${query.kind}`);
  if (query.state) filters.push(sql<SqlBool>`m.state = ${query.state}`);
  if (query.channel) filters.push(sql<SqlBool>`m.channel = ${query.channel}`);
  if (query.category) filters.push(sql<SqlBool>`m.category_code like ${likePrefix(query.category)}`);
  if (query.place) filters.push(sql<SqlBool>`m.place_code like ${likePrefix(query.place)}`);
  if (query.bucket && query.bucket !== 'waiting' && query.bucket !== 'open') {
    filters.push(sql<SqlBool>`${bucketSql(now)} = ${query.bucket}`);
  }
  const q = query.q?.trim();
  if (q) filters.push(NUMBER_LIKE.test(q) ? sql<SqlBool>`m.number = ${q.replace(/\D/g, '')}` : textSql(termsOf(q)));
  return filters;
}

/** Sort keys: the due time or the receipt, then the task's own key. */
const SORTS = {
  due: ['due_at', 'asc'],
  received: ['received_at', 'asc'],
  '-received': ['received_at', 'desc'],
} as const;

function afterSql(query: WorklistQuery): Expression<SqlBool> | undefined {
  const keys = readCursor(query.after, ['instant', 'id', 'count']);
  if (!keys) return undefined;
  const [column, direction] = SORTS[query.sort ?? 'due'];
  const [at, matter, task] = keys;
  const tuple = sql`(t.${sql.ref(column)}, t.matter_id, t.task_no)`;
  const from = sql`(${at}::timestamptz, ${matter}::uuid, ${task}::int)`;
  return direction === 'asc' ? sql<SqlBool>`${tuple} > ${from}` : sql<SqlBool>`${tuple} < ${from}`;
}

const COLUMNS = (
  now: Date,
) => sql<WorklistRow>`t.matter_id, t.task_no, t.kind, m.version, m.number, m.title, m.state, m.channel, m.track,
  m.sealed, m.category_code, m.place_code, m.holder, t.from_organ, t.received_at as task_received_at, t.timer, t.due_at, t.clear_by,
  ${bucketSql(now)} as bucket,
  (select x->'handler'->>'name' from jsonb_array_elements(m.fold->'tasks') x where (x->>'no')::int = t.task_no) as handler`;

/** One page of the worklist, and the cursor of the next. */
export async function worklistPage(
  pool: pg.Pool,
  scope: Scope,
  officer: Officer,
  query: WorklistQuery,
  now: Date,
): Promise<{ rows: WorklistRow[]; next: string | undefined }> {
  const [column, direction] = SORTS[query.sort ?? 'due'];
  const limit = query.limit ?? 50;
  const after = afterSql(query);
  const conditions = [seatSql(officer, query), visibleSql(scope), ...filtersSql(query, now), ...(after ? [after] : [])];
  const where = sql.join(
    conditions.map((one) => sql`(${one})`),
    sql` and `,
  );
  const order = sql.raw(direction);
  const { rows } = await sql<WorklistRow>`select ${COLUMNS(now)}
      from petitions.task t join petitions.matter m using (matter_id)
     where t.done_at is null and ${where}
     order by t.${sql.ref(column)} ${order}, t.matter_id ${order}, t.task_no ${order} limit ${limit + 1}`.execute(
    over(pool),
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const key = (row: WorklistRow): string => {
    const value = column === 'due_at' ? row.due_at : row.task_received_at;
    return value instanceof Date ? value.toISOString() : 'infinity';
  };
  return {
    rows: page,
    next: rows.length > limit && last ? writeCursor([key(last), last.matter_id, last.task_no]) : undefined,
  };
}

export interface WorklistCounts {
  today: number;
  due: number;
  overdue: number;
  waiting: number;
  open: number;
  /** Open tasks by kind. */
  kinds: Record<TaskKind, number>;
}

/** Open work by bucket and kind. Closed tasks have left the partial index, so this reads only what is open at one organ. */
export async function worklistCounts(
  pool: pg.Pool,
  scope: Scope,
  officer: Officer,
  which: WorklistQuery['scope'],
  now: Date,
): Promise<WorklistCounts> {
  const seat = seatSql(officer, { ...(which && { scope: which }) });
  const { rows } = await sql<{ bucket: string; kind: string; n: number }>`select bucket, kind, count(*)::int as n from (
      select ${bucketSql(now)} as bucket, t.kind from petitions.task t join petitions.matter m using (matter_id)
       where t.done_at is null and (${seat}) and ${visibleSql(scope)}
      union all
      select 'waiting', t.kind from petitions.task t join petitions.matter m using (matter_id)
       where t.done_at is null and (${seatSql(officer, { bucket: 'waiting' })}) and ${visibleSql(scope)}) b
     group by bucket, kind`.execute(over(pool));
  const sum = (wanted: (row: { bucket: string; kind: string }) => boolean): number =>
    rows.filter(wanted).reduce((total, { n }) => total + n, 0);
  const n = (bucket: string): number => sum((row) => row.bucket === bucket);
  const ofKind = (kind: TaskKind): number => sum((row) => row.bucket !== 'waiting' && row.kind === kind);
  const [today, due, overdue, later] = [n('today'), n('due'), n('overdue'), n('open')];
  const kinds = Object.fromEntries(TASK_KINDS.map((kind) => [kind, ofKind(kind)])) as Record<TaskKind, number>;
  return { today, due, overdue, waiting: n('waiting'), open: today + due + overdue + later, kinds };
}
