// What became of dispatches: where matters of a category went, and which of them came back.
import type { MatterClass } from '../contract.ts';
import type { Db } from '../kept.ts';

/** A dispatch to an organ that should handle the matter, with what triage had said before it. */
export interface Dispatch {
  readonly matterId: string;
  readonly seq: number;
  readonly to: string;
  readonly class: MatterClass;
  readonly categoryCode: string;
  readonly placeCode: string;
  readonly litigationRelated: boolean;
  /** The organ objected, and whoever had dispatched it agreed. */
  readonly returned: boolean;
}

/** All of these matters so far, in their order; of sealed matters none. */
export async function dispatchesOf(db: Db, matterIds: readonly string[]): Promise<Dispatch[]> {
  const { rows } = await db.query<Dispatch>({
    name: 'dispatches-of',
    text: `with went as (
             select f.matter_id, f.seq, f.type, f.data, lead(f.type) over (partition by f.matter_id order by f.seq) as next
               from petitions.fact f join petitions.matter m on m.matter_id = f.matter_id and not m.sealed
              where f.matter_id = any($1::uuid[])
                and (f.type in ('referred', 'assigned') or (f.type = 'objection-decided' and f.data->>'decision' = 'AGREE'))
           )
           select w.matter_id as "matterId", w.seq, w.data->>'to' as "to", t.data->>'class' as class,
                  t.data->>'categoryCode' as "categoryCode", t.data->>'placeCode' as "placeCode",
                  (t.data->>'litigationRelated')::boolean as "litigationRelated",
                  coalesce(w.next = 'objection-decided', false) as returned
             from went w cross join lateral (
               select f.data from petitions.fact f
                where f.matter_id = w.matter_id and f.type = 'triaged' and f.seq < w.seq order by f.seq desc limit 1
             ) t
            where w.type <> 'objection-decided' and w.data->>'kind' = 'HANDLE'
            order by 1, 2`,
    values: [matterIds],
  });
  return rows;
}

/** Ids of triaged matters that are not sealed, in their order after `after`: for whoever learns from all histories. */
export async function triagedIds(db: Db, { after, most }: { after: string; most: number }): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>({
    name: 'triaged-ids',
    text: `select matter_id as id from petitions.matter
            where matter_id > $1 and class is not null and not sealed order by matter_id limit $2`,
    values: [after, most],
  });
  return rows.map((row) => row.id);
}
