// The spine's hot SQL: load a matter, append facts with the version seen. New matters: register/store.ts.
import type pg from 'pg';
import { withTransaction } from '../platform/db/connect.ts';
import { gather, gatherPerPool } from '../platform/db/gather.ts';
import { sealNames } from '../platform/files/sealed.ts';
import { claimUploads } from '../platform/files/uploads.ts';
import type { Refusal } from '../platform/result.ts';
import { partsOf } from './append-parts.ts';
import { CLOCK_CHANGES, CLOCK_COLUMNS, CLOCK_NAMES, changedClockRows, USUAL_POINTS } from './clocks/rows.ts';
import type { ChainedFact } from './events.ts';
import type { Append, Db, Kept, Loaded } from './kept.ts';
import { type Matter, nextClock, type Task } from './matter.ts';
import { type Envelope, matterKey, openFold } from './sealed/envelope.ts';
import { appendSealed } from './sealed/store.ts';
import type { Keys } from './spine.ts';

export type { Append, Db, Kept, Loaded };

interface MatterRow {
  readonly id: string;
  readonly fold: Matter | Envelope;
  readonly headHash: string;
  /** The matter's own key; null where it is not sealed. */
  readonly wrapped: Buffer | null;
}

/** The matter's wrapped key; of one that is not sealed nothing is looked up. */
const WRAPPED = `case when m.sealed then (select k.wrapped from petitions.matter_key k where k.matter_id = m.matter_id) end as wrapped`;

function opened(keys: Keys, row: MatterRow | undefined): Loaded | undefined {
  if (!row) return undefined;
  const key = matterKey(keys, row.id, row.wrapped);
  return { matter: openFold(key, row.id, row.fold), headHash: row.headHash, ...(key && { key }) };
}

/** How many loads travel together, and how many such groups at once: see platform/db/gather. */
const LOADS = { atOnce: 1, most: 64 };

const gatheredById = gatherPerPool<string, MatterRow | undefined>((pool) =>
  gather(async (ids) => {
    const { rows } = await pool.query<MatterRow>({
      name: 'load-matters',
      text: `select m.matter_id as id, m.fold, m.head_hash as "headHash", ${WRAPPED}
               from petitions.matter m where m.matter_id = any($1::uuid[])`,
      values: [ids],
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id));
  }, LOADS),
);

const gatheredByNumber = gatherPerPool<string, MatterRow | undefined>((pool) =>
  gather(async (numbers) => {
    const { rows } = await pool.query<MatterRow & { number: string }>({
      name: 'load-by-numbers',
      text: `select n.number, m.matter_id as id, m.fold, m.head_hash as "headHash", ${WRAPPED}
               from petitions.number n join petitions.matter m using (matter_id) where n.number = any($1::text[])`,
      values: [numbers],
    });
    const byNumber = new Map(rows.map((row) => [row.number, row]));
    return numbers.map((number) => byNumber.get(number));
  }, LOADS),
);

/** The matter as it is now, or undefined. */
export const loadMatter = async ({ pool, keys }: Kept, id: string): Promise<Loaded | undefined> =>
  opened(keys, await gatheredById(pool, id));

/** The matter behind a petition's number, or undefined. */
export const loadByNumber = async ({ pool, keys }: Kept, number: string): Promise<Loaded | undefined> =>
  opened(keys, await gatheredByNumber(pool, number));

const NUMBER = /^\d{13}$/;

/** The matter of an id or of a petition's number. */
export const loadNamed = (kept: Kept, idOrNumber: string): Promise<Loaded | undefined> =>
  NUMBER.test(idOrNumber) ? loadByNumber(kept, idOrNumber) : loadMatter(kept, idOrNumber);

/** A task as the lists need it. */
export const taskRow = (task: Task): Record<string, unknown> => {
  const next = task.doneAt ? undefined : nextClock(task);
  return {
    task_no: task.no,
    organ: task.organ,
    from_organ: task.from ?? null,
    kind: task.kind,
    method: task.method,
    received_at: task.receivedAt,
    taken_at: task.takenAt ?? null,
    done_at: task.doneAt ?? null,
    timer: next?.timer ?? null,
    due_at: next?.dueAt ?? 'infinity',
    clear_by: task.clearBy ?? null,
    handler_id: task.handler?.id ?? null,
    leader_id: task.leader?.id ?? null,
  };
};

/** A fact as the history table takes it. */
export const factRow = (fact: ChainedFact, sealed?: Envelope): Record<string, unknown> => ({
  seq: fact.seq,
  type: fact.type,
  at: fact.at,
  by: fact.by,
  data: sealed ?? fact.data,
  hash: fact.hash,
});

export const FACT_COLUMNS = 'seq int, type text, at timestamptz, by jsonb, data jsonb, hash text';
export const TASK_COLUMNS = `task_no int, organ text, from_organ text, kind text, method text, received_at timestamptz,
  taken_at timestamptz, done_at timestamptz, timer text, due_at timestamptz, clear_by date, handler_id uuid, leader_id uuid`;

/** Some acts write more beside (append-parts.ts); those without have a shorter statement. */
const appendText = (beside: string): string => `
with m as (
  update petitions.matter m set version = x.version, head_hash = x.head_hash, state = x.state, holder = x.holder,
         place_code = x.place_code, class = x.class, category_code = x.category_code, track = x.track, sealed = x.sealed,
         accused_organ = x.accused_organ, merged_into = x.merged_into, fold = x.fold, changed_at = x.changed_at
    from jsonb_to_recordset($1) as x(matter_id uuid, seen int, version int, head_hash text, state text, holder text,
         place_code text, class text, category_code text, track text, sealed boolean, accused_organ text, merged_into uuid, fold jsonb,
         changed_at timestamptz)
   where m.matter_id = x.matter_id and m.version = x.seen returning m.matter_id
), f as (
  insert into petitions.fact (matter_id, seq, type, at, by, data, hash)
  select x.* from jsonb_to_recordset($2) as x(matter_id uuid, ${FACT_COLUMNS}) where x.matter_id in (select matter_id from m)
), t as (
  insert into petitions.task (matter_id, task_no, organ, from_organ, kind, method, received_at, taken_at, done_at, timer,
         due_at, clear_by, handler_id, leader_id)
  select x.* from jsonb_to_recordset($3) as x(matter_id uuid, ${TASK_COLUMNS}) where x.matter_id in (select matter_id from m)
  on conflict (matter_id, task_no) do update set taken_at = excluded.taken_at, done_at = excluded.done_at,
     timer = excluded.timer, due_at = excluded.due_at, clear_by = excluded.clear_by, handler_id = excluded.handler_id,
     leader_id = excluded.leader_id
), c as (
  insert into petitions.clock (${CLOCK_NAMES})
  select x.* from jsonb_to_recordset($4) as x(matter_id uuid, ${CLOCK_COLUMNS}) where x.matter_id in (select matter_id from m)
  on conflict (matter_id, task_no, clock_no) do update set ${CLOCK_CHANGES}
)${beside}
select matter_id as id from m`;

/** Parameters that every append has; what stands beside comes after them. */
const OWN_PARAMETERS = 4;

const UNIQUE_VIOLATION = '23505';
export const isUniqueViolation = (error: unknown): boolean =>
  (error as { code?: string } | null)?.code === UNIQUE_VIOLATION;

const appendRow = ({ before, after, facts, sealed }: Append): Record<string, unknown> => ({
  matter_id: after.id,
  seen: before.matter.version,
  version: after.version,
  head_hash: facts.at(-1)?.hash,
  state: after.state,
  holder: after.holder,
  place_code: after.placeCode,
  class: after.class ?? null,
  category_code: after.categoryCode ?? null,
  track: after.track,
  sealed: after.sealed,
  accused_organ: after.accusedOrgan ?? null,
  merged_into: after.mergedInto?.id ?? null,
  fold: sealed?.fold ?? after,
  changed_at: facts.at(-1)?.at,
});

/** Tasks that are new or changed; unchanged ones are the same objects after the fold. */
function changedTasks({ before, after }: Append): Record<string, unknown>[] {
  const old = new Set(before.matter.tasks);
  return after.tasks.filter((task) => !old.has(task)).map((task) => ({ matter_id: after.id, ...taskRow(task) }));
}

const changedClocks = ({ before, after, reminders }: Append): Record<string, unknown>[] =>
  changedClockRows(before.matter, after, reminders ?? USUAL_POINTS).map((row) => ({ matter_id: after.id, ...row }));

/** The statement for such appends, with its parameters. */
function appendOf(appends: readonly Append[]): { name: string; text: string; values: string[] } {
  const values = [
    appends.map(appendRow),
    appends.flatMap(({ after, facts, sealed }) =>
      facts.map((fact, nth) => ({ matter_id: after.id, ...factRow(fact, sealed?.facts[nth]) })),
    ),
    appends.flatMap(changedTasks),
    appends.flatMap(changedClocks),
  ].map((rows) => JSON.stringify(rows));
  const parts = partsOf(appends);
  return {
    // PostgreSQL keeps 63 characters of a name: the first ones of each part tell them apart.
    name: ['append-facts', ...parts.map((part) => part.name.slice(0, 3))].join('-'),
    text: appendText(parts.map(({ sql }, nth) => sql(`$${OWN_PARAMETERS + 1 + nth}`)).join('')),
    values: [...values, ...parts.map(({ rows }) => JSON.stringify(rows))],
  };
}

/** Files that cannot be claimed: everything of the transaction is rolled back. */
export class RefusedFiles extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** One append in the caller's transaction, with the files that come with it. Throws RefusedFiles. */
async function appendOn(client: pg.ClientBase, append: Append): Promise<boolean> {
  const { rowCount } = await client.query(appendOf([append]));
  if (rowCount !== 1) return false;
  const { claim } = append;
  const claimed = claim && (await claimUploads(client, claim.ids, claim.key, claim.by));
  if (claimed && !claimed.ok) throw new RefusedFiles(claimed.refusal);
  const { key } = append.before;
  if (claim && key) await sealNames(client, claim.by, key);
  return true;
}

/** Acts on different matters that come at the same time share a statement and a commit; two on one matter never do. */
const gatheredAppends = gatherPerPool<Append, boolean>((pool) =>
  gather(
    async (appends) => {
      const { rows } = await pool.query<{ id: string }>(appendOf(appends));
      const done = new Set(rows.map((row) => row.id));
      return appends.map(({ after }) => done.has(after.id));
    },
    { atOnce: 2, most: 64, key: ({ after }) => after.id },
  ),
);

/** Appends facts and writes the state they fold to, committed when it resolves. False: somebody was faster, nothing was written. */
export function appendFacts({ pool, keys, clocks, hearers }: Kept, given: Append): Promise<boolean> {
  const append = { ...given, ...(clocks && { reminders: clocks.reminders }), ...(hearers && { hearers }) };
  if (given.after.sealed) return appendSealed({ pool, keys }, append, (client, sealed) => appendOn(client, sealed));
  return append.claim ? withTransaction(pool, (client) => appendOn(client, append)) : gatheredAppends(pool, append);
}
