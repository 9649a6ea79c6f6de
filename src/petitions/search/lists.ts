// The SQL of search: hits newest first, within what the reader may see. Time is gone through in windows, the newest first, so
// that a common word is not read to its end; rights and filters stand in the index (tags) and once more in the query.
import { type Expression, Kysely, PostgresDialect, type RawBuilder, type SqlBool, sql } from 'kysely';
import type pg from 'pg';
import { addDays, dayOf } from '../../platform/time.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { Scope } from '../policy.ts';
import { visibleSql } from '../worklist.ts';
import type { Asked } from './asked.ts';
import { compared } from './documents/lists.ts';
import { dayStart, dueWithin, tagQuery } from './tags.ts';
import { FIRST_WINDOW, type Window, windowsBack } from './windows.ts';

export interface HitRow {
  matter_id: string;
  petition_id: string;
  /** Documents of the petition that were found: 0 its own words, else its nth file. */
  sources: number[];
  received_at: Date;
  number: string;
  title: string;
  state: string;
  channel: string;
  category_code: string | null;
  place_code: string;
  holder: string;
  sealed: boolean;
}

const builders = new WeakMap<pg.Pool, Kysely<object>>();
function over(pool: pg.Pool): Kysely<object> {
  const known = builders.get(pool) ?? new Kysely<object>({ dialect: new PostgresDialect({ pool }) });
  builders.set(pool, known);
  return known;
}

const likePrefix = (code: string): string => `${code.replace(/[%_\\]/g, '')}%`;

/** The filters as the matter's row has them; `h` is the hit, `m` its matter. */
function filtersSql({ filters }: Asked, now: Date): Expression<SqlBool> {
  const { place, category, channel, state, organ, from, to, clock, days = 7 } = filters;
  const due = (
    until: Date,
    since?: Date,
  ) => sql<SqlBool>`exists (select from petitions.task t where t.matter_id = m.matter_id
    and t.done_at is null and t.due_at <= ${until} ${since ? sql`and t.due_at > ${since}` : sql``})`;
  const all: Expression<SqlBool>[] = [
    ...(place ? [sql<SqlBool>`m.place_code like ${likePrefix(place)}`] : []),
    ...(category ? [sql<SqlBool>`m.category_code like ${likePrefix(category)}`] : []),
    ...(channel ? [sql<SqlBool>`m.channel = ${channel}`] : []),
    ...(state ? [sql<SqlBool>`m.state = ${state}`] : []),
    ...(organ ? [sql<SqlBool>`m.holder = ${organ}`] : []),
    ...(from ? [sql<SqlBool>`h.received_at >= ${dayStart(from)}`] : []),
    ...(to ? [sql<SqlBool>`h.received_at < ${dayStart(addDays(to, 1))}`] : []),
    ...(clock === 'overdue' ? [due(now)] : []),
    ...(clock === 'due' ? [due(dayStart(addDays(dayOf(now), days + 1)), now)] : []),
  ];
  return all.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`${sql.join(all, sql` and `)}`;
}

/** What rights and filters ask of the tags, each a tsquery; empty ones ask nothing. */
function tagParts(scope: Scope, { filters }: Asked, now: Date): string[] {
  const { place, category, channel, state, organ, clock, days = 7 } = filters;
  const today = dayOf(now);
  return [
    scope.region === undefined ? tagQuery.organ(scope.organ) : tagQuery.regionOrOrgan(scope.region, scope.organ),
    place ? tagQuery.place(place) : '',
    category ? tagQuery.category(category) : '',
    channel ? tagQuery.channel(channel) : '',
    state ? tagQuery.state(state) : '',
    organ ? tagQuery.holder(organ) : '',
    // Due at the end of a day is in time on that day; something else may be due within it.
    clock === 'overdue' ? dueWithin(undefined, today) : '',
    clock === 'due' ? dueWithin(today, addDays(today, days)) : '',
  ];
}

interface Span {
  readonly newest: Date | null;
  readonly first: Date | null;
  readonly oldest: Date | null;
}

/** About one of so many documents is of the reader's city, county or organ: windows are so much wider for them. */
const spreadOf = ({ region }: Scope): number => {
  if (region === undefined) return 30;
  if (region.length > 4) return 16;
  return region.length > 2 ? 2 : 1;
};

/** Windows of time from the newest document that may be asked for, disjoint; the last one is all that is older. */
async function windowsOf(pool: pg.Pool, scope: Scope, { filters }: Asked, after: Date | undefined): Promise<Window[]> {
  const until = filters.to ? dayStart(addDays(filters.to, 1)) : undefined;
  const start = after && until ? (after < until ? after : until) : (after ?? until ?? null);
  const { rows } = await pool.query<Span>({
    name: 'search-span',
    text: `select (select max(received_at) from petitions.search where source = 0 and received_at <= coalesce($1::timestamptz, 'infinity')) as newest,
             (select received_at from petitions.search where source = 0 and received_at <= coalesce($1::timestamptz, 'infinity')
               order by received_at desc, matter_id desc offset $2 limit 1) as first,
             (select min(received_at) from petitions.search where source = 0) as oldest`,
    values: [start, FIRST_WINDOW],
  });
  const span = rows[0];
  if (!span?.newest) return [];
  const floor = filters.from ?? dayOf(span.oldest ?? span.newest);
  return windowsBack(dayOf(span.newest), span.first && dayOf(span.first), floor, spreadOf(scope));
}

/** The documents found, one row for each petition. */
function foundSql(scope: Scope, asked: Asked, window: Window, now: Date): RawBuilder<unknown> {
  if (asked.number !== undefined)
    return sql`select p.matter_id, p.petition_id, p.received_at, array[0] as sources
      from petitions.number n join petitions.petition p using (matter_id, petition_id) where n.number = ${asked.number}`;
  if (asked.keys)
    return sql`select p.matter_id, p.petition_id, p.received_at, array[0] as sources
      from petitions.person_key k join petitions.petition p using (matter_id, petition_id) join petitions.matter w using (matter_id)
     where k.key = any(${[...asked.keys]}::bytea[]) and (not p.keep_confidential or w.holder = ${scope.organ}) group by 1, 2, 3`;
  // Conditions of their own rather than one: the index then goes from one to the other by what is rarest in each.
  const queries = [asked.terms?.query ?? '', ...tagParts(scope, asked, now), window.tags].filter((one) => one !== '');
  const found = queries.map((query) => sql`s.grams @@ ${query}::tsquery`);
  return sql`select s.matter_id, s.petition_id, s.received_at, array_agg(s.source::int order by s.source) as sources
    from petitions.search s where ${found.length === 0 ? sql`s.source = 0` : sql.join(found, sql` and `)}
      ${window.before ? sql`and s.received_at < ${window.before}` : sql``}
      ${window.since ? sql`and s.received_at >= ${window.since}` : sql``}
    group by s.matter_id, s.petition_id, s.received_at`;
}

export interface Place {
  readonly receivedAt: Date;
  readonly matterId: string;
}

interface Round {
  readonly window: Window;
  readonly after: Place | undefined;
  readonly most: number;
}

async function hitsIn(pool: pg.Pool, scope: Scope, asked: Asked, now: Date, round: Round): Promise<HitRow[]> {
  const { window, after, most } = round;
  const behind = after
    ? sql`where (f.received_at, f.matter_id) < (${after.receivedAt}, ${after.matterId}::uuid)`
    : sql``;
  const { rows } =
    await sql<HitRow>`select h.matter_id, h.petition_id, h.sources, h.received_at, m.number, m.title, m.state,
      m.channel, m.category_code, m.place_code, m.holder, m.sealed
    from (select f.* from (${foundSql(scope, asked, window, now)}) f ${behind}
           order by f.received_at desc, f.matter_id desc) h join petitions.matter m using (matter_id)
   where ${visibleSql(scope)} and ${filtersSql(asked, now)}
   order by h.received_at desc, h.matter_id desc limit ${most}`.execute(over(pool));
  return rows;
}

/** Rows asked for in one go at most, where their texts are read and where not. */
const AT_ONCE = { compared: 250, else: 1_001 };

interface Wanted {
  readonly now: Date;
  readonly after?: Place | undefined;
  readonly most: number;
}

const placeOf = (row: HitRow): Place => ({ receivedAt: row.received_at, matterId: row.matter_id });

/** Hits of one window behind `wanted.after`; texts are compared where the index alone cannot say. */
async function hitsWithin(
  pool: pg.Pool,
  scope: Scope,
  asked: Asked,
  window: Window,
  wanted: Wanted,
): Promise<HitRow[]> {
  const hits: HitRow[] = [];
  let after = wanted.after;
  for (let full = true; full && hits.length < wanted.most; ) {
    const atOnce = asked.terms?.compare ? AT_ONCE.compared : AT_ONCE.else;
    const most = Math.min(atOnce, wanted.most - hits.length);
    const rows = await hitsIn(pool, scope, asked, wanted.now, { window, after, most });
    hits.push(...(await compared(pool, rows, asked)));
    const last = rows.at(-1);
    if (last) after = placeOf(last);
    full = rows.length === most;
  }
  return hits;
}

/** The newest hits behind `after`, at most `most`. */
export async function hitsOf(pool: pg.Pool, scope: Scope, asked: Asked, wanted: Wanted): Promise<HitRow[]> {
  const byIndex = asked.number === undefined && !asked.keys;
  // What is sealed is found by its number alone; everything else is for those who work on cases.
  if (asked.nothing || (byIndex && !scope.cases)) return [];
  const windows: Window[] = byIndex ? await windowsOf(pool, scope, asked, wanted.after?.receivedAt) : [{ tags: '' }];
  const hits: HitRow[] = [];
  for (const window of windows) {
    if (hits.length >= wanted.most) break;
    const left = { ...wanted, most: wanted.most - hits.length };
    hits.push(...(await hitsWithin(pool, scope, asked, window, left)));
  }
  return hits;
}

/** One page of hits, newest first, and the cursor of the next. */
export async function searchPage(
  pool: pg.Pool,
  scope: Scope,
  asked: Asked,
  {
    now,
    after,
    limit = 20,
  }: { readonly now: Date; readonly after?: string | undefined; readonly limit?: number | undefined },
): Promise<{ rows: HitRow[]; next: string | undefined }> {
  const keys = readCursor(after, ['instant', 'id']);
  const place = keys && { receivedAt: new Date(String(keys[0])), matterId: String(keys[1]) };
  const hits = await hitsOf(pool, scope, asked, { now, after: place, most: limit + 1 });
  const rows = hits.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows,
    next: hits.length > limit && last ? writeCursor([last.received_at.toISOString(), last.matter_id]) : undefined,
  };
}
