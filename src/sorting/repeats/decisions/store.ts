// The SQL of decisions about relations: added, never changed; how often they went against what was proposed, by organ.
import type pg from 'pg';
import type { Decision, Overridden } from '../contract.ts';

export interface NewDecision {
  readonly matterId: string;
  readonly otherId: string;
  readonly decision: Decision;
  readonly organ: string;
  readonly staffId: string;
  readonly staffName: string;
  readonly at: Date;
}

/** Keeps a decision with what had been proposed, in the caller's transaction; false where there is no such relation. */
export async function insertDecision(client: pg.ClientBase, one: NewDecision): Promise<boolean> {
  // The row is the turnstile: who decides about the same two waits, and then counts anew.
  const { rowCount } = await client.query(
    'select from sorting.relation where matter_id = $1 and other_id = $2 for update',
    [one.matterId, one.otherId],
  );
  if (rowCount === 0) return false;
  await client.query({
    name: 'decide-relation',
    text: `insert into sorting.relation_decision (matter_id, other_id, nth, decision, proposed, score, model, organ, staff_id,
             staff_name, decided_at)
           select r.matter_id, r.other_id,
                  1 + (select count(*) from sorting.relation_decision d where d.matter_id = $1 and d.other_id = $2),
                  $3, r.kind, r.score, r.model, $4, $5, $6, $7
             from sorting.relation r where r.matter_id = $1 and r.other_id = $2`,
    values: [one.matterId, one.otherId, one.decision, one.organ, one.staffId, one.staffName, one.at],
  });
  return true;
}

/**
 * Of each organ and kind: how many proposed relations its people decided between two instants, and of how many they said
 * something else. Of several decisions about the same two the last counts.
 */
export async function overriddenByOrgan(db: pg.Pool | pg.ClientBase, from: Date, to: Date): Promise<Overridden[]> {
  const { rows } = await db.query<Overridden>({
    name: 'overridden-by-organ',
    text: `select organ, proposed, count(*)::int as decided, count(*) filter (where decision <> proposed)::int as overridden
             from (select distinct on (matter_id, other_id) organ, proposed, decision from sorting.relation_decision
                    where decided_at >= $1 and decided_at < $2 order by matter_id, other_id, nth desc) last
            group by organ, proposed order by organ, proposed`,
    values: [from, to],
  });
  return rows;
}
