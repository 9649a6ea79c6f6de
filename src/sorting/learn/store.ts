// The SQL of decisions: written once each, read by those who count and those who train.
import type pg from 'pg';
import type { Decision, DecisionKind, FieldDecision, StoredProposals } from './decision.ts';

type Db = pg.Pool | pg.ClientBase;

/** The proposals of these matters as they were stored, the earliest first. */
export async function storedProposals(db: Db, matterIds: readonly string[]): Promise<StoredProposals[]> {
  const { rows } = await db.query<StoredProposals>({
    name: 'proposals-of-matters',
    text: `select matter_id as "matterId", model, sample, made_at as "madeAt", data
             from sorting.proposal where matter_id = any($1::uuid[]) order by matter_id, made_at, round`,
    values: [matterIds],
  });
  return rows;
}

/**
 * Writes decisions that are not there yet; the Mondays of the weeks whose figures change: those that got some, those of triages
 * that were superseded, and of dispatches that came back.
 */
export async function addDecisions(client: pg.ClientBase, decisions: readonly Decision[]): Promise<string[]> {
  if (decisions.length === 0) return [];
  const { rows } = await client.query<{ week: string }>({
    name: 'add-decisions',
    text: `with added as (
             insert into sorting.decision
               (matter_id, seq, kind, organ, staff_id, automatic, sample, model, fields, decided_at)
             select x.* from jsonb_to_recordset($1) as x("matterId" uuid, seq int, kind text, organ text, "staffId" text,
                    automatic boolean, sample boolean, model text, fields jsonb, "decidedAt" timestamptz)
             on conflict (matter_id, seq) do nothing returning matter_id, seq, kind, fields, decided_at),
           touched as (
             select decided_at from added
             union all
             select d.decided_at from added a join sorting.decision d using (matter_id)
              where (a.kind = 'RETURNED' and d.seq = (a.fields->0->>'dispatch')::int)
                 or (a.kind = 'TRIAGED' and d.kind = 'TRIAGED' and d.seq < a.seq))
           select distinct date_trunc('week', decided_at at time zone 'Asia/Shanghai')::date as week from touched`,
    values: [JSON.stringify(decisions)],
  });
  return rows.map((row) => row.week);
}

export interface DecisionRow {
  readonly matterId: string;
  readonly seq: number;
  readonly kind: DecisionKind;
  readonly organ: string;
  readonly automatic: boolean;
  readonly sample: boolean;
  readonly fields: readonly FieldDecision[];
  readonly decidedAt: Date;
}

const COLUMNS = `d.matter_id as "matterId", d.seq, d.kind, d.organ, d.automatic, d.sample, d.fields, d.decided_at as "decidedAt"`;
/** As new decisions come in between, what a page began with stays: the key of the last row. */
export type DecisionKey = Pick<DecisionRow, 'decidedAt' | 'matterId' | 'seq'>;

/**
 * One page of triages that people confirmed, the newest first, before `before`: the last one of each matter, unless its
 * dispatch came back after it.
 */
export async function confirmedBefore(db: Db, before: DecisionKey | undefined, most: number): Promise<DecisionRow[]> {
  const { rows } = await db.query<DecisionRow>({
    name: 'confirmed-decisions',
    text: `select ${COLUMNS} from sorting.decision d
            where d.kind = 'TRIAGED' and not d.automatic
              and ($1::timestamptz is null or (d.decided_at, d.matter_id, d.seq) < ($1, $2::uuid, $3::int))
              and not exists (select from sorting.decision l where l.matter_id = d.matter_id and l.seq > d.seq
                                 and l.kind in ('TRIAGED', 'RETURNED'))
            order by d.decided_at desc, d.matter_id desc, d.seq desc limit $4`,
    values: [before?.decidedAt ?? null, before?.matterId ?? null, before?.seq ?? null, most],
  });
  return rows;
}
