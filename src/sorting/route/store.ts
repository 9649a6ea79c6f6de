// The SQL of learned routes: a row for each dispatch, counted by the database as rows come and go.
import type pg from 'pg';
import type { RouteRow } from './learned.ts';

export interface RoutedRow {
  readonly matterId: string;
  readonly seq: number;
  readonly categoryCode: string;
  readonly placeCode: string;
  readonly organKind: string;
  readonly organLevel: number;
  readonly returned: boolean;
}

/** Writes dispatches; of those that are known only whether they came back. The caller holds their matters open. */
export async function keepRouted(client: pg.ClientBase, rows: readonly RoutedRow[]): Promise<void> {
  if (rows.length === 0) return;
  await client.query({
    name: 'keep-routed',
    text: `insert into sorting.routed as r (matter_id, seq, category_code, place_code, organ_kind, organ_level, returned)
           select x."matterId", x.seq, x."categoryCode", x."placeCode", x."organKind", x."organLevel", x.returned
             from jsonb_to_recordset($1) as x("matterId" uuid, seq int, "categoryCode" text, "placeCode" text,
                                              "organKind" text, "organLevel" int, returned boolean)
            order by 1, 2
           on conflict (matter_id, seq) do update set returned = excluded.returned where r.returned <> excluded.returned`,
    values: [JSON.stringify(rows)],
  });
}

/** All counts that say something. */
export async function routeCounts(db: pg.Pool | pg.ClientBase): Promise<RouteRow[]> {
  const { rows } = await db.query<RouteRow>(
    `select category_code as "categoryCode", place_code as "placeCode", organ_kind as "organKind",
            organ_level as "organLevel", kept::float8 as kept, returned::float8 as returned
       from sorting.route_count where kept > 0 or returned > 0`,
  );
  return rows;
}
