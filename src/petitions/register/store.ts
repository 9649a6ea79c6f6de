// The SQL that inserts new matters with all that stands beside their history.

import type { ReminderPoints } from '../../deadlines/reminders.ts';
import type { DataKey } from '../../platform/data-key.ts';
import { CLOCK_COLUMNS, CLOCK_NAMES, clockRowsOf, USUAL_POINTS } from '../clocks/rows.ts';
import type { ChainedFact } from '../events.ts';
import { HEARD_SHAPE, type Hearers, heardRows } from '../heard/rows.ts';
import { firstPetition, type Matter } from '../matter.ts';
import type { PersonKey } from '../person-keys/keys.ts';
import { insertKeysSql, keyRows } from '../person-keys/store.ts';
import { NO_WORDS, sealFact, sealFold, type Words } from '../sealed/envelope.ts';
import { insertSealed } from '../sealed/store.ts';
import type { Keys } from '../spine.ts';
import { type Db, FACT_COLUMNS, factRow, TASK_COLUMNS, taskRow } from '../store.ts';

/** What stands beside the history of a new petition. */
export interface PetitionContent extends Words {
  readonly keepConfidential: boolean;
}

export interface NewMatter {
  readonly matter: Matter;
  readonly facts: readonly ChainedFact[];
  readonly content: PetitionContent;
  readonly source?: { readonly name: string; readonly id: string };
  /** Encrypted petitioners, the first first. */
  readonly petitioners: readonly {
    readonly sealed: Buffer;
    readonly representative: boolean;
    /** What they are found by; nothing where the matter is sealed. */
    readonly keys: readonly PersonKey[];
  }[];
  /** What its content goes under, where it is sealed from the beginning. */
  readonly key?: DataKey;
  readonly filing?: { readonly keyHash: string; readonly bodyHash: string };
  /** When those who owe something are reminded. */
  readonly reminders?: ReminderPoints;
  /** Files came with it: what stands in them is read later. */
  readonly withFiles?: boolean;
  /** Who hears of it. */
  readonly hearers?: Hearers;
}

const INSERT = {
  name: 'insert-matters',
  text: `
with m as (
  insert into petitions.matter (matter_id, version, head_hash, state, holder, place_code, track, sealed, number, title, channel,
         received_at, registered_at, fold, changed_at, accused_organ)
  select * from jsonb_to_recordset($1) as x(matter_id uuid, version int, head_hash text, state text, holder text, place_code text,
         track text, sealed boolean, number text, title text, channel text, received_at timestamptz, registered_at timestamptz,
         fold jsonb, changed_at timestamptz, accused_organ text)
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
), c as (
  insert into petitions.clock (${CLOCK_NAMES})
  select * from jsonb_to_recordset($9) as x(matter_id uuid, ${CLOCK_COLUMNS})
), h as (
  insert into petitions.heard (matter_id, consumer, seq, type)
  select * from jsonb_to_recordset($11) as x(${HEARD_SHAPE})
), b as (
  ${insertKeysSql(10)}
), u as (
  insert into petitions.unread (matter_id, petition_id)
  select * from jsonb_to_recordset($12) as x(matter_id uuid, petition_id uuid)
)
insert into petitions.unindexed (matter_id) select x::uuid from jsonb_array_elements_text($8) as x`,
};

const matterRow = ({ matter, facts, content, key }: NewMatter): Record<string, unknown> => {
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
    title: key ? '' : content.title,
    channel: first.channel,
    received_at: first.receivedAt,
    registered_at: first.registeredAt,
    fold: key ? sealFold(key, matter) : matter,
    changed_at: facts.at(-1)?.at,
    accused_organ: matter.accusedOrgan ?? null,
  };
};

const petitionRow = ({ matter, content, source, key }: NewMatter): Record<string, unknown> => {
  const first = firstPetition(matter);
  const words = key ? NO_WORDS : content;
  return {
    matter_id: matter.id,
    petition_id: first.id,
    number: first.number,
    channel: first.channel,
    received_at: first.receivedAt,
    registered_at: first.registeredAt,
    title: words.title,
    text: words.text,
    demand: words.demand,
    place_detail: words.placeDetail,
    accused: words.accused,
    anonymous: first.anonymous,
    keep_confidential: content.keepConfidential,
    people: first.people,
    source: source ? `${source.name}#${source.id}` : null,
  };
};

/**
 * Inserts new matters with all that stands beside them and queues what follows, in one statement; sealed ones in three more.
 * `indexLater` false: the caller indexes the words itself (bulk import). Throws a unique violation when a filing key, a
 * source reference or a number is already there.
 */
export async function insertMatters(
  db: Db,
  keys: Keys,
  rows: readonly NewMatter[],
  options: { indexLater: boolean },
): Promise<void> {
  const each = <T>(make: (row: NewMatter) => readonly T[]): string => JSON.stringify(rows.flatMap(make));
  await db.query({
    ...INSERT,
    values: [
      each((row) => [matterRow(row)]),
      each(({ matter, facts, key }) =>
        facts.map((fact) => ({ matter_id: matter.id, ...factRow(fact, key && sealFact(key, matter.id, fact)) })),
      ),
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
      JSON.stringify(options.indexLater ? rows.filter((row) => !row.key).map((row) => row.matter.id) : []),
      each(({ matter, reminders }) =>
        clockRowsOf(matter, reminders ?? USUAL_POINTS).map((clock) => ({ matter_id: matter.id, ...clock })),
      ),
      each(({ matter, petitioners }) =>
        petitioners.flatMap((one, index) => keyRows(matter.id, firstPetition(matter).id, index + 1, one.keys)),
      ),
      each(({ matter, facts, hearers }) => heardRows(matter.id, facts, hearers)),
      each(({ matter, withFiles, key }) =>
        withFiles && !key ? [{ matter_id: matter.id, petition_id: firstPetition(matter).id }] : [],
      ),
    ],
  });
  await insertSealed(db, keys, rows);
}
