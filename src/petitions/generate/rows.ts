// A made-up petition as the rows of every table that belongs to it: what registration and the acts would have written.
import type { ReminderPoints } from '../../deadlines/reminders.ts';
import type { DataKey } from '../../platform/data-key.ts';
import { clockRows, nextLook } from '../clocks/rows.ts';
import { awaitedOf } from '../due/awaited.ts';
import type { Matter, Task } from '../matter.ts';
import { sealPetitioners } from '../petitioners.ts';
import { contentMac, NO_WORDS, newMatterKey, sealFact, sealFold, sealWords } from '../sealed/envelope.ts';
import { taggedOf, tagsOf } from '../search/tags.ts';
import { gramsOf } from '../search/terms.ts';
import type { Keys } from '../spine.ts';
import { sealStatement } from '../statements.ts';
import { taskRow } from '../store.ts';
import { arrayText, type Cell, jsonText } from './copy-text.ts';
import type { Lived } from './lives.ts';

/** The tables that are written, with their columns in the order of the rows. */
export const TABLES = {
  matter: `matter_id, version, head_hash, state, holder, place_code, class, category_code, track, sealed, accused_organ, number,
    title, channel, received_at, registered_at, fold, changed_at, barred_organs, barred_staff, readers, merged_into`,
  fact: 'matter_id, seq, type, at, by, data, hash',
  petition: `matter_id, petition_id, number, channel, received_at, registered_at, title, text, demand, place_detail, accused,
    anonymous, keep_confidential, people`,
  number: 'number, matter_id, petition_id',
  petitioner: 'matter_id, petition_id, ordinal, representative, sealed',
  person_key: 'matter_id, petition_id, ordinal, kind, key',
  task: `matter_id, task_no, organ, from_organ, kind, method, received_at, taken_at, done_at, timer, due_at, clear_by,
    handler_id, leader_id`,
  clock: `matter_id, task_no, clock_no, organ, timer, unit, article, started_at, due_at, due_day, provisional, owed, met_at,
    missed_at, ended_at, paused_at, next_at`,
  statement: 'matter_id, statement_id, seq, act, sealed, hash, said_at',
  awaited: 'matter_id, act, due_at',
  matter_key: 'matter_id, wrapped, wrapped_by, made_at',
  sealed_content: 'matter_id, petition_id, sealed, content_mac',
  search: 'matter_id, petition_id, source, received_at, grams',
  counted: 'matter_id, scopes, facets',
} as const;
export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** Where the lines of a table are gathered. */
export interface Lines {
  (table: TableName, cells: readonly Cell[]): void;
  /** A line whose columns are escaped where they must be. */
  readonly line: (table: TableName, columns: string) => void;
}

export interface Ground {
  readonly keys: Keys;
  readonly reminders: ReminderPoints;
  readonly now: Date;
  /** Counts are kept with the rows; else the triggers leave it to those who count later. */
  readonly counts: boolean;
}

const columnsOf = (names: string): readonly string[] => names.split(',').map((one) => one.trim());
const TASK = columnsOf(TABLES.task).slice(1);
const CLOCK = columnsOf(TABLES.clock).slice(1);

function matterCells({ life, content }: Lived, key: DataKey | undefined): readonly Cell[] {
  const { matter } = life;
  const [first] = matter.petitions;
  return [
    matter.id,
    matter.version,
    life.headHash,
    matter.state,
    matter.holder,
    matter.placeCode,
    matter.class,
    matter.categoryCode,
    matter.track,
    matter.sealed,
    matter.accusedOrgan,
    first?.number,
    key ? '' : content.title,
    first?.channel,
    first?.receivedAt,
    first?.registeredAt,
    { json: key ? sealFold(key, matter) : matter },
    life.facts.at(-1)?.at,
    arrayText(matter.barred?.organs),
    arrayText(matter.barred?.staff),
    arrayText(matter.readers?.map((one) => one.id)),
    matter.mergedInto?.id,
  ];
}

function petitionCells({ life, content, petitionId }: Lived, key: DataKey | undefined): readonly Cell[] {
  const { matter } = life;
  const [first] = matter.petitions;
  const words = key ? NO_WORDS : content;
  return [
    matter.id,
    petitionId,
    first?.number,
    first?.channel,
    first?.receivedAt,
    first?.registeredAt,
    words.title,
    words.text,
    words.demand,
    words.placeDetail,
    words.accused,
    first?.anonymous,
    content.keepConfidential,
    first?.people,
  ];
}

function writePeople(
  lines: Lines,
  { life, petitionId, petitioners }: Lived,
  key: DataKey | undefined,
  keys: Keys,
): void {
  const { id } = life.matter;
  sealPetitioners(keys, key, petitionId, petitioners).forEach((one, index) => {
    lines('petitioner', [id, petitionId, index + 1, one.representative, one.sealed]);
    for (const found of one.keys) lines('person_key', [id, petitionId, index + 1, found.kind, found.key]);
  });
}

const orNull = (value: unknown): string => (value === null || value === undefined ? '\\N' : String(value));

/** As if the sweep had come by until now: what fell due is noted, and it looks again at the next point. */
function writeClocks(lines: Lines, matter: Matter, task: Task, { reminders, now }: Ground): void {
  clockRows(task, reminders).forEach((row, index) => {
    const clock = task.clocks[index];
    let swept: Readonly<Record<string, unknown>> = row;
    if (clock && typeof row.next_at === 'string' && Date.parse(row.next_at) <= now.getTime()) {
      const missed = Date.parse(clock.dueAt) <= now.getTime() && { missed_at: clock.dueAt };
      swept = { ...row, next_at: nextLook(clock, reminders, now)?.toISOString(), ...missed };
    }
    let columns = matter.id;
    for (const name of CLOCK) columns += `\t${orNull(swept[name])}`;
    lines.line('clock', columns);
  });
}

function writeSealed(lines: Lines, { life, content, petitionId }: Lived, key: DataKey, keys: Keys): void {
  const { matter, facts } = life;
  lines('matter_key', [matter.id, key.wrapped, key.wrappedBy, facts.at(-1)?.at]);
  const mac = contentMac(keys, matter.petitions[0]?.contentHash ?? '');
  lines('sealed_content', [matter.id, petitionId, sealWords(key, matter.id, petitionId, content), mac]);
}

/** As a tsvector is written. Characters and tags have nothing to be escaped but perhaps a quote. */
const quoted = (gram: string): string => `'${gram.includes("'") ? gram.replaceAll("'", "''") : gram}'`;

/** Sentences that are remembered with their pairs of characters: most are written by many. */
const REMEMBERED = 50_000;
/** No pair of characters reaches over one of these. */
const ENDS = /(?<=[，。！？、：\s])/u;
const known = new Map<string, readonly string[]>();

/** As `gramsOf`, sentence by sentence. */
function gramsIn(text: string): Set<string> {
  const grams = new Set<string>();
  for (const piece of text.split(ENDS)) {
    const found = known.get(piece) ?? gramsOf(piece);
    if (known.size >= REMEMBERED) known.clear();
    known.set(piece, found);
    for (const gram of found) grams.add(gram);
  }
  return grams;
}

function writeWords(lines: Lines, { life, content, petitionId }: Lived): void {
  const [first] = life.matter.petitions;
  if (!first) return;
  let grams = '';
  for (const gram of gramsIn(`${content.title} ${content.text} ${content.demand} ${content.placeDetail}`))
    grams += `${quoted(gram)} `;
  for (const tag of tagsOf(taggedOf(life.matter, first))) grams += `${quoted(tag)} `;
  lines('search', [life.matter.id, petitionId, 0, first.receivedAt, grams]);
}

/** All rows of a petition. */
export function writeRows(lines: Lines, lived: Lived, ground: Ground): void {
  const { life, petitionId } = lived;
  const { matter } = life;
  const key = matter.sealed ? newMatterKey(ground.keys, matter.id) : undefined;
  lines('matter', matterCells(lived, key));
  for (const fact of life.facts) {
    const data = jsonText(key ? sealFact(key, matter.id, fact) : fact.data);
    const by = jsonText(fact.by);
    lines.line('fact', `${matter.id}\t${fact.seq}\t${fact.type}\t${fact.at}\t${by}\t${data}\t${fact.hash}`);
  }
  lines('petition', petitionCells(lived, key));
  lines('number', [lived.number, matter.id, petitionId]);
  writePeople(lines, lived, key, ground.keys);
  for (const task of matter.tasks) {
    const row = taskRow(task);
    let columns = matter.id;
    for (const name of TASK) columns += `\t${orNull(row[name])}`;
    lines.line('task', columns);
    writeClocks(lines, matter, task, ground);
  }
  for (const one of life.said) {
    const { sealed } = sealStatement(ground.keys, key, matter.id, { ...one, files: [] });
    lines('statement', [matter.id, one.id, one.seq, one.act, sealed, one.hash, one.at]);
  }
  const awaited = awaitedOf(matter);
  if (awaited) lines('awaited', [matter.id, awaited.act, awaited.dueAt]);
  if (key) writeSealed(lines, lived, key, ground.keys);
  else writeWords(lines, lived);
}
