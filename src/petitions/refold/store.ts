// The SQL of folding again: matters with their facts in batches, and what they fold to, written where nobody was faster.
import type pg from 'pg';
import { readSetting, writeSetting } from '../../platform/db/settings.ts';
import type { ChainedFact } from '../events.ts';
import type { Matter } from '../matter.ts';
import type { Envelope } from '../sealed/envelope.ts';
import { TASK_COLUMNS, taskRow } from '../store.ts';

export interface Folded {
  readonly id: string;
  readonly fold: Matter | Envelope;
  readonly wrapped: Buffer | null;
  readonly facts: readonly ChainedFact[];
}

const SETTING = 'petitions:fold';

/** The shape by which this house was folded last; the first release noted none. */
export async function shapeOfHouse(pool: pg.Pool): Promise<number> {
  const shape = await readSetting(pool, SETTING);
  return typeof shape === 'number' ? shape : 1;
}

export async function countMatters(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ matters: number }>('select count(*)::int as matters from petitions.matter');
  return rows[0]?.matters ?? 0;
}

export const noteFold = (pool: pg.Pool, shape: number): Promise<void> => writeSetting(pool, SETTING, shape);

/** The next matters behind an id, with their facts; times as the facts were hashed with. */
export async function readFolded(pool: pg.Pool, after: string, most: number): Promise<Folded[]> {
  const { rows } = await pool.query<Folded>({
    name: 'read-folded',
    text: `select m.matter_id as id, m.fold, k.wrapped,
                  (select json_agg(json_build_object('seq', f.seq, 'type', f.type,
                            'at', to_char(f.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'by', f.by,
                            'data', f.data, 'hash', f.hash) order by f.seq)
                     from petitions.fact f where f.matter_id = m.matter_id) as facts
             from petitions.matter m left join petitions.matter_key k using (matter_id)
            where $1::text = '' or m.matter_id > nullif($1::text, '')::uuid
            order by m.matter_id limit $2`,
    values: [after, most],
  });
  return rows;
}

/** Writes folds, states and tasks of matters that nobody acted on meanwhile; how many. Clocks follow by recomputing. */
export async function writeFolded(
  pool: pg.Pool,
  changed: readonly { readonly matter: Matter; readonly fold: unknown }[],
): Promise<number> {
  if (changed.length === 0) return 0;
  const matters = changed.map(({ matter, fold }) => ({
    matter_id: matter.id,
    version: matter.version,
    state: matter.state,
    holder: matter.holder,
    fold,
  }));
  const tasks = changed.flatMap(({ matter }) =>
    matter.tasks.map((task) => ({ matter_id: matter.id, ...taskRow(task) })),
  );
  const { rowCount } = await pool.query({
    name: 'write-folded',
    text: `with m as (
             update petitions.matter m set state = x.state, holder = x.holder, fold = x.fold
               from jsonb_to_recordset($1) as x(matter_id uuid, version int, state text, holder text, fold jsonb)
              where m.matter_id = x.matter_id and m.version = x.version returning m.matter_id
           ), t as (
             insert into petitions.task (matter_id, task_no, organ, from_organ, kind, method, received_at, taken_at, done_at,
                    timer, due_at, clear_by, handler_id, leader_id)
             select x.* from jsonb_to_recordset($2) as x(matter_id uuid, ${TASK_COLUMNS})
              where x.matter_id in (select matter_id from m)
             on conflict (matter_id, task_no) do update set taken_at = excluded.taken_at, done_at = excluded.done_at,
                timer = excluded.timer, due_at = excluded.due_at, clear_by = excluded.clear_by,
                handler_id = excluded.handler_id, leader_id = excluded.leader_id
           )
           select from m`,
    values: [JSON.stringify(matters), JSON.stringify(tasks)],
  });
  return rowCount ?? 0;
}
