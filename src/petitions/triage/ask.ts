// What awaits triage at an organ: registered, not sealed, and readable to who asks. Sealed matters are triaged one by one.
import { Kysely, PostgresDialect, sql } from 'kysely';
import type pg from 'pg';
import type { Officer } from '../act.ts';
import type { MatterClass } from '../contract.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { Db } from '../kept.ts';
import { scopeOf } from '../policy.ts';
import { groundOf, type Spine } from '../spine.ts';
import { visibleSql } from '../worklist.ts';

/** A matter that somebody has to triage. */
export interface Untriaged {
  readonly matterId: string;
  readonly version: number;
  readonly number: string;
  readonly title: string;
  /** The beginning of its words. */
  readonly text: string;
  readonly placeCode: string;
  readonly receivedAt: Date;
}

const builders = new WeakMap<pg.Pool, Kysely<object>>();
function over(pool: pg.Pool): Kysely<object> {
  const known = builders.get(pool) ?? new Kysely<object>({ dialect: new PostgresDialect({ pool }) });
  builders.set(pool, known);
  return known;
}

/** The cursor behind one of them. */
export const behind = ({ receivedAt, matterId }: Pick<Untriaged, 'receivedAt' | 'matterId'>): string =>
  writeCursor([receivedAt.toISOString(), matterId]);

const SHOWN = 300;

/** Up to `most` of them after a cursor, the earliest received first; and the cursor of what follows, if something does. */
export async function untriagedOf(
  { pool, directory }: Spine,
  officer: Officer,
  { after, most }: { readonly after?: string | undefined; readonly most: number },
): Promise<{ rows: Untriaged[]; next: string | undefined }> {
  const keys = readCursor(after, ['instant', 'id']);
  const from = keys ? sql`and (t.received_at, t.matter_id) > (${keys[0]}::timestamptz, ${keys[1]}::uuid)` : sql``;
  const { rows } = await sql<Untriaged>`
    select m.matter_id as "matterId", m.version, m.number, m.title, left(p.text, ${SHOWN}) as text,
           m.place_code as "placeCode", t.received_at as "receivedAt"
      from petitions.task t join petitions.matter m using (matter_id)
      join petitions.petition p on p.matter_id = m.matter_id and p.number = m.number
     where t.organ = ${officer.organ.code} and t.done_at is null and t.kind = 'DISPATCH'
       and m.state = 'REGISTERED' and not m.sealed and m.holder = t.organ
       and ${visibleSql(scopeOf(officer, groundOf(directory)))} ${from}
     order by t.received_at, t.matter_id limit ${most + 1}`.execute(over(pool));
  const page = rows.slice(0, most);
  const last = page.at(-1);
  const next = rows.length > most && last ? behind(last) : undefined;
  return { rows: page, next };
}

/** Ids of open matters that nobody triaged yet, in their order after `after`: all of the house, for whoever sorts anew. */
export async function untriagedIds(
  db: Db,
  { after, since, most }: { readonly after: string; readonly since: Date; readonly most: number },
): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select matter_id as id from petitions.matter
      where matter_id > $1 and state = 'REGISTERED' and not sealed and registered_at >= $2
      order by matter_id limit $3`,
    [after, since, most],
  );
  return rows.map((row) => row.id);
}

/** What a matter's last triage said, and whether a person said it. */
export interface Triaged {
  readonly matterId: string;
  readonly at: Date;
  readonly byPerson: boolean;
  readonly class: MatterClass;
  readonly categoryCode: string;
  readonly placeCode: string;
  readonly litigationRelated: boolean;
  readonly track: string;
}

/** The triages with these matters and numbers in their histories; of sealed matters none. */
export async function triagesOf(
  db: Db,
  facts: readonly { readonly matterId: string; readonly seq: number }[],
): Promise<Triaged[]> {
  const { rows } = await db.query<Triaged>({
    name: 'triages-of',
    text: `select f.matter_id as "matterId", f.at, f.by->>'kind' = 'staff' as "byPerson", f.data->>'class' as class,
                  f.data->>'categoryCode' as "categoryCode", f.data->>'placeCode' as "placeCode",
                  (f.data->>'litigationRelated')::boolean as "litigationRelated", f.data->>'track' as track
             from jsonb_to_recordset($1) as x("matterId" uuid, seq int)
             join petitions.matter m on m.matter_id = x."matterId" and not m.sealed
             join petitions.fact f on f.matter_id = x."matterId" and f.seq = x.seq
            where f.type = 'triaged'`,
    values: [JSON.stringify(facts.map(({ matterId, seq }) => ({ matterId, seq })))],
  });
  return rows;
}
