// The spine's writing SQL: load a matter, append facts with the version seen, insert new matters. Hot ones are prepared.
import type pg from 'pg';
import type { ChainedFact } from './events.ts';
import { firstPetition, type Matter, nextClock, type Task } from './matter.ts';

export type Db = pg.Pool | pg.ClientBase;

export interface Loaded {
  readonly matter: Matter;
  readonly headHash: string;
}

/** The matter as it is now, or undefined. */
export async function loadMatter(db: Db, id: string): Promise<Loaded | undefined> {
  const found = await db.query<{ fold: Matter; headHash: string }>({
    name: 'load-matter',
    text: 'select fold, head_hash as "headHash" from petitions.matter where matter_id = $1',
    values: [id],
  });
  const row = found.rows[0];
  return row && { matter: row.fold, headHash: row.headHash };
}

/** The matter behind a petition's number, or undefined. */
export async function loadByNumber(db: Db, number: string): Promise<Loaded | undefined> {
  const found = await db.query<{ fold: Matter; headHash: string }>({
    name: 'load-by-number',
    text: `select m.fold, m.head_hash as "headHash" from petitions.number n join petitions.matter m using (matter_id)
            where n.number = $1`,
    values: [number],
  });
  const row = found.rows[0];
  return row && { matter: row.fold, headHash: row.headHash };
}

const NUMBER = /^\d{13}$/;

/** The matter of an id or of a petition's number. */
export const loadNamed = (db: Db, idOrNumber: string): Promise<Loaded | undefined> =>
  NUMBER.test(idOrNumber) ? loadByNumber(db, idOrNumber) : loadMatter(db, idOrNumber);

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

const factRow = (fact: ChainedFact): Record<string, unknown> => ({
  seq: fact.seq,
  type: fact.type,
  at: fact.at,
  by: fact.by,
  data: fact.data,
  hash: fact.hash,
});

const FACT_COLUMNS = 'seq int, type text, at timestamptz, by jsonb, data jsonb, hash text';
const TASK_COLUMNS = `task_no int, organ text, from_organ text, kind text, method text, received_at timestamptz,
  taken_at timestamptz, done_at timestamptz, timer text, due_at timestamptz, clear_by date, handler_id uuid, leader_id uuid`;

const APPEND = {
  name: 'append-facts',
  text: `
with m as (
  update petitions.matter set version = $3, head_hash = $4, state = $5, holder = $6, place_code = $7, class = $8,
         category_code = $9, track = $10, sealed = $11, accused_organ = $12, fold = $13, changed_at = $14
   where matter_id = $1 and version = $2 returning 1
), f as (
  insert into petitions.fact (matter_id, seq, type, at, by, data, hash)
  select $1, x.* from jsonb_to_recordset($15) as x(${FACT_COLUMNS})
), t as (
  insert into petitions.task (matter_id, task_no, organ, from_organ, kind, method, received_at, taken_at, done_at, timer,
         due_at, clear_by, handler_id, leader_id)
  select $1, x.* from jsonb_to_recordset($16) as x(${TASK_COLUMNS})
  on conflict (matter_id, task_no) do update set taken_at = excluded.taken_at, done_at = excluded.done_at,
     timer = excluded.timer, due_at = excluded.due_at, clear_by = excluded.clear_by, handler_id = excluded.handler_id,
     leader_id = excluded.leader_id
)
select 1 from m`,
};

const UNIQUE_VIOLATION = '23505';
export const isUniqueViolation = (error: unknown): boolean =>
  (error as { code?: string } | null)?.code === UNIQUE_VIOLATION;

/**
 * Appends facts and writes the state they fold to: one statement, so one transaction of its own when `db` is a pool.
 * False when somebody was faster: then nothing was written.
 */
export async function appendFacts(
  db: Db,
  before: Loaded,
  after: Matter,
  facts: readonly ChainedFact[],
): Promise<boolean> {
  const last = facts.at(-1);
  if (!last) return true;
  const old = new Map(before.matter.tasks.map((task) => [task.no, JSON.stringify(task)]));
  const changed = after.tasks.filter((task) => old.get(task.no) !== JSON.stringify(task));
  try {
    const done = await db.query({
      ...APPEND,
      values: [
        after.id,
        before.matter.version,
        after.version,
        last.hash,
        after.state,
        after.holder,
        after.placeCode,
        after.class ?? null,
        after.categoryCode ?? null,
        after.track,
        after.sealed,
        after.accusedOrgan ?? null,
        JSON.stringify(after),
        last.at,
        JSON.stringify(facts.map(factRow)),
        JSON.stringify(changed.map(taskRow)),
      ],
    });
    return done.rowCount === 1;
  } catch (error) {
    // The same seq was appended by somebody else: the primary key of the history is the lock.
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

/** What stands beside the history of a new petition. */
export interface PetitionContent {
  readonly title: string;
  readonly text: string;
  readonly demand: string;
  readonly placeDetail: string;
  readonly accused: string;
  readonly keepConfidential: boolean;
}

export interface NewMatter {
  readonly matter: Matter;
  readonly facts: readonly ChainedFact[];
  readonly content: PetitionContent;
  readonly source?: { readonly name: string; readonly id: string };
  /** Encrypted petitioners, the first first. */
  readonly petitioners: readonly { readonly sealed: Buffer; readonly representative: boolean }[];
  readonly filing?: { readonly keyHash: string; readonly bodyHash: string };
}

const INSERT = {
  name: 'insert-matters',
  text: `
with m as (
  insert into petitions.matter (matter_id, version, head_hash, state, holder, place_code, track, sealed, number, title, channel,
         received_at, registered_at, fold, changed_at)
  select * from jsonb_to_recordset($1) as x(matter_id uuid, version int, head_hash text, state text, holder text, place_code text,
         track text, sealed boolean, number text, title text, channel text, received_at timestamptz, registered_at timestamptz,
         fold jsonb, changed_at timestamptz)
), f as (
  insert into petitions.fact (matter_id, seq, type, at, by, data, hash)
  select * from jsonb_to_recordset($2) as x(matter_id uuid, ${FACT_COLUMNS})
), p as (
  insert into petitions.petition (matter_id, petition_id, number, channel, received_at, registered_at, title, text, demand,
         place_detail, accused, anonymous, keep_confidential, people, source)
  select * from jsonb_to_recordset($3) as x(matter_id uuid, petition_id uuid, number text, channel text, received_at timestamptz,
         registered_at timestamptz, title text, text text, demand text, place_detail text, accused text, anonymous boolean,
         keep_confidential boolean, people int, source text)
), n as (
  insert into petitions.number (number, matter_id, petition_id)
  select number, matter_id, petition_id from jsonb_to_recordset($3) as x(number text, matter_id uuid, petition_id uuid)
), e as (
  insert into petitions.petitioner (matter_id, petition_id, ordinal, representative, sealed)
  select matter_id, petition_id, ordinal, representative, decode(sealed, 'base64')
    from jsonb_to_recordset($4) as x(matter_id uuid, petition_id uuid, ordinal int, representative boolean, sealed text)
), t as (
  insert into petitions.task (matter_id, task_no, organ, from_organ, kind, method, received_at, taken_at, done_at, timer,
         due_at, clear_by, handler_id, leader_id)
  select * from jsonb_to_recordset($5) as x(matter_id uuid, ${TASK_COLUMNS})
), s as (
  insert into petitions.source_ref (source, source_id, matter_id)
  select * from jsonb_to_recordset($6) as x(source text, source_id text, matter_id uuid)
), k as (
  insert into petitions.filing (key_hash, body_hash, matter_id, number)
  select * from jsonb_to_recordset($7) as x(key_hash text, body_hash text, matter_id uuid, number text)
)
insert into petitions.unindexed (matter_id) select x::uuid from jsonb_array_elements_text($8) as x`,
};

const matterRow = ({ matter, facts, content }: NewMatter): Record<string, unknown> => {
  const first = firstPetition(matter);
  return {
    matter_id: matter.id,
    version: matter.version,
    head_hash: facts.at(-1)?.hash,
    state: matter.state,
    holder: matter.holder,
    place_code: matter.placeCode,
    track: matter.track,
    sealed: matter.sealed,
    number: first.number,
    title: content.title,
    channel: first.channel,
    received_at: first.receivedAt,
    registered_at: first.registeredAt,
    fold: matter,
    changed_at: facts.at(-1)?.at,
  };
};

const petitionRow = ({ matter, content, source }: NewMatter): Record<string, unknown> => {
  const first = firstPetition(matter);
  return {
    matter_id: matter.id,
    petition_id: first.id,
    number: first.number,
    channel: first.channel,
    received_at: first.receivedAt,
    registered_at: first.registeredAt,
    title: content.title,
    text: content.text,
    demand: content.demand,
    place_detail: content.placeDetail,
    accused: content.accused,
    anonymous: first.anonymous,
    keep_confidential: content.keepConfidential,
    people: first.people,
    source: source ? `${source.name}#${source.id}` : null,
  };
};

/**
 * Inserts new matters with all that stands beside them and queues what follows, in one statement.
 * `indexLater` false: the caller indexes the words itself (bulk import). Throws a unique violation when a filing key, a
 * source reference or a number is already there.
 */
export async function insertMatters(
  db: Db,
  rows: readonly NewMatter[],
  options: { indexLater: boolean },
): Promise<void> {
  const each = <T>(make: (row: NewMatter) => readonly T[]): string => JSON.stringify(rows.flatMap(make));
  await db.query({
    ...INSERT,
    values: [
      each((row) => [matterRow(row)]),
      each((row) => row.facts.map((fact) => ({ matter_id: row.matter.id, ...factRow(fact) }))),
      each((row) => [petitionRow(row)]),
      each((row) =>
        row.petitioners.map((one, index) => ({
          matter_id: row.matter.id,
          petition_id: firstPetition(row.matter).id,
          ordinal: index + 1,
          representative: one.representative,
          sealed: one.sealed.toString('base64'),
        })),
      ),
      each((row) => row.matter.tasks.map((task) => ({ matter_id: row.matter.id, ...taskRow(task) }))),
      each((row) =>
        row.source ? [{ source: row.source.name, source_id: row.source.id, matter_id: row.matter.id }] : [],
      ),
      each((row) =>
        row.filing
          ? [
              {
                key_hash: row.filing.keyHash,
                body_hash: row.filing.bodyHash,
                matter_id: row.matter.id,
                number: firstPetition(row.matter).number,
              },
            ]
          : [],
      ),
      JSON.stringify(options.indexLater ? rows.map((row) => row.matter.id) : []),
    ],
  });
}
