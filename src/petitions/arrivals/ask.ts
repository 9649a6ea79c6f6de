// What came in a time, for those who count what grows: matters with place and category, who is behind them, their words; and
// which of them an officer may read. Sealed matters and those that accuse somebody are never among them.
import { Kysely, PostgresDialect, sql } from 'kysely';
import type pg from 'pg';
import type { Officer } from '../act.ts';
import type { MatterState } from '../contract.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { Db } from '../kept.ts';
import { scopeOf } from '../policy.ts';
import { groundOf, type Spine } from '../spine.ts';
import { visibleSql } from '../worklist.ts';

const CLEAR = `not m.sealed and m.accused_organ is null and coalesce(cardinality(m.barred_organs), 0) = 0
  and coalesce(cardinality(m.barred_staff), 0) = 0 and m.merged_into is null`;

export interface Arrival {
  readonly matterId: string;
  readonly receivedAt: Date;
  readonly placeCode: string;
  /** As it was decided; null: nobody has triaged it. */
  readonly categoryCode: string | null;
}

/** Matters received from one instant to before another, the earliest first; `after` is the last one of the page before. */
export async function arrivals(
  db: Db,
  { from, to, after, most }: { from: Date; to: Date; after?: Arrival | undefined; most: number },
): Promise<Arrival[]> {
  const { rows } = await db.query<Arrival>({
    name: 'arrivals',
    text: `select m.matter_id as "matterId", m.received_at as "receivedAt", m.place_code as "placeCode",
                  m.category_code as "categoryCode"
             from petitions.matter m
            where (m.received_at, m.matter_id) > ($1::timestamptz, $2::uuid) and m.received_at < $3 and ${CLEAR}
            order by m.received_at, m.matter_id limit $4`,
    values: [after?.receivedAt ?? from, after?.matterId ?? BEFORE_ALL, to, most],
  });
  return rows;
}

/** The newest of those of a place and a category (and all below them), at most so many. */
export async function newestArrivals(
  db: Db,
  { from, to, place, category, most }: { from: Date; to: Date; place: string; category: string; most: number },
): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>({
    name: 'newest-arrivals',
    text: `select m.matter_id as id from petitions.matter m
            where m.received_at >= $1 and m.received_at < $2 and m.place_code like $3 || '%' and m.category_code like $4 || '%'
              and ${CLEAR}
            order by m.received_at desc, m.matter_id desc limit $5`,
    values: [from, to, place, category, most],
  });
  return rows.map((row) => row.id);
}

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Of whom a matter's first petition is: fingerprints that tell persons apart, as text. A bare name does so only among few. */
export interface PersonsOf {
  readonly matterId: string;
  readonly keys: readonly string[];
  readonly name: string | null;
}

/** The fingerprints of the first petitioner of each of these matters; those without any are missing. */
export async function personsOf(db: Db, matterIds: readonly string[]): Promise<PersonsOf[]> {
  const { rows } = await db.query<PersonsOf>({
    name: 'persons-of',
    text: `select k.matter_id as "matterId",
                  coalesce(array_agg(k.kind || encode(k.key, 'base64')) filter (where k.kind <> 'NAME'), '{}') as keys,
                  min(encode(k.key, 'base64')) filter (where k.kind = 'NAME') as name
             from petitions.person_key k where k.matter_id = any($1::uuid[]) and k.ordinal = 1
            group by k.matter_id`,
    values: [matterIds],
  });
  return rows;
}

export interface ReadablePetition {
  readonly matterId: string;
  readonly number: string;
  readonly title: string;
  /** The beginning of its words. */
  readonly text: string;
  readonly state: MatterState;
  readonly placeCode: string;
}

const builders = new WeakMap<pg.Pool, Kysely<object>>();
function over(pool: pg.Pool): Kysely<object> {
  const known = builders.get(pool) ?? new Kysely<object>({ dialect: new PostgresDialect({ pool }) });
  builders.set(pool, known);
  return known;
}

const SHOWN = 200;

/** Which of these matters the officer may read, with the beginning of their words; of sealed ones nothing. */
export async function readableAmong(
  { pool, directory }: Spine,
  officer: Officer,
  matterIds: readonly string[],
): Promise<Map<string, ReadablePetition>> {
  const { rows } = await sql<ReadablePetition>`
    select m.matter_id as "matterId", m.number, m.title, left(p.text, ${SHOWN}) as text, m.state, m.place_code as "placeCode"
      from petitions.matter m join petitions.petition p on p.matter_id = m.matter_id and p.number = m.number
     where m.matter_id = any(${matterIds}::uuid[]) and not m.sealed
       and ${visibleSql(scopeOf(officer, groundOf(directory)))}`.execute(over(pool));
  return new Map(rows.map((row) => [row.matterId, row]));
}

/** A place in a list of matters by receipt, newest first, as an opaque text; and back. */
export const writeArrivalCursor = (receivedAt: Date, matterId: string): string =>
  writeCursor([receivedAt.toISOString(), matterId]);
export function readArrivalCursor(cursor: string | undefined): { receivedAt: Date; matterId: string } | undefined {
  const keys = readCursor(cursor, ['instant', 'id']);
  if (!keys || keys[0] === 'infinity') return undefined;
  return { receivedAt: new Date(String(keys[0])), matterId: String(keys[1]) };
}
