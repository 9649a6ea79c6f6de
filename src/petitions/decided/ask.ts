// What people decided about matters, for those who compare it with what was proposed: triage, dispatches, those that came back.
// Of sealed matters, and of those that accuse somebody, nothing.
import type { FactType } from '../events.ts';
import type { DispatchFacts } from '../facts/dispatch.ts';
import type { Db } from '../kept.ts';
import type { Actor } from '../matter-base.ts';

const DECIDING = ['triaged', 'referred', 'assigned', 'jurisdiction-decided', 'objected', 'objection-decided'] as const;
type Deciding = (typeof DECIDING)[number] & FactType;

/** A fact that decided something, without its clocks. */
export type DecidingFact = {
  readonly [T in Deciding]: {
    readonly matterId: string;
    readonly seq: number;
    readonly at: Date;
    readonly by: Actor;
    /** The organ that had the matter first: what the system does, it does in its place. */
    readonly first: string;
    readonly type: T;
    readonly data: Omit<DispatchFacts[T], 'clocks' | 'assisting'>;
  };
}[Deciding];

const CLEAR = `not m.sealed and m.accused_organ is null and coalesce(cardinality(m.barred_organs), 0) = 0
  and coalesce(cardinality(m.barred_staff), 0) = 0`;

/** All that was decided about these matters, each matter's facts in their order. */
export async function decidingFacts(db: Db, matterIds: readonly string[]): Promise<DecidingFact[]> {
  if (matterIds.length === 0) return [];
  const { rows } = await db.query<DecidingFact>({
    name: 'deciding-facts',
    text: `select f.matter_id as "matterId", f.seq, f.type, f.at, f.by, f.data - 'clocks' - 'assisting' as data,
                  r.data->'petition'->>'organ' as first
             from petitions.matter m join petitions.fact f using (matter_id)
             join petitions.fact r on r.matter_id = f.matter_id and r.seq = 1
            where m.matter_id = any($1::uuid[]) and ${CLEAR} and f.type = any($2::text[])
            order by f.matter_id, f.seq`,
    values: [matterIds, DECIDING],
  });
  return rows;
}

/** Ids of matters that were triaged, in their order after `after`: all of the house, for whoever reads history once. */
export async function triagedIdsAfter(db: Db, after: string, most: number): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select m.matter_id as id from petitions.matter m
      where m.matter_id > $1 and m.class is not null and ${CLEAR} order by m.matter_id limit $2`,
    [after, most],
  );
  return rows.map((row) => row.id);
}
