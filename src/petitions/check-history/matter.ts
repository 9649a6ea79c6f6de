// Compares one matter with its history: the chain, the fold, the state, tasks and clocks, words and documents. Pure.
import { genesis, linkHash } from '../events.ts';
import { evolve, unborn } from '../fold.ts';
import { isOwed, type Matter, PARALLEL_KINDS, type PetitionRecord, type Task } from '../matter.ts';
import { contentDigest } from '../register/act.ts';
import type { Keys } from '../spine.ts';
import { taskRow } from '../store.ts';
import { checkClocks, checkDocuments } from './beside.ts';
import type { MatterRow, PetitionRow, TaskRow } from './rows.ts';
import { checkAwaited, checkStatements } from './said.ts';
import { openRow } from './sealed.ts';
import { checkTold } from './told.ts';

/** Something that is not as the history makes it. `what` is a path: `fact.3.hash`, `matter.state`, `task.2.due_at`. */
export interface Difference {
  /** Number or id of the matter; empty where none is known. */
  readonly matter: string;
  readonly what: string;
  readonly expected: string;
  readonly found: string;
}

const LONGEST_SHOWN = 160;

/** A value in a line of text, cut off where it is long. */
function shown(value: unknown): string {
  if (value === undefined || value === null) return '—';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Equal as JSON, whatever the order of keys; undefined is the same as absent. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isRecord(one) || !isRecord(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one).filter((key) => one[key] !== undefined);
  const others = Object.keys(other).filter((key) => other[key] !== undefined);
  return keys.length === others.length && keys.every((key) => same(one[key], other[key]));
}

type Note = (what: string, expected: unknown, found: unknown) => void;

const compare = (note: Note, what: string, expected: unknown, found: unknown): void => {
  if (!same(expected ?? undefined, found ?? undefined)) note(what, expected, found);
};

/** Each field of two records. */
function compareEach(note: Note, what: string, expected: object, found: object): void {
  const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
  for (const key of keys) compare(note, `${what}.${key}`, Reflect.get(expected, key), Reflect.get(found, key));
}

/** Numbered without a gap, and each fact bound to the one before it; the first to the matter itself. */
function checkChain(note: Note, row: MatterRow): void {
  let before = genesis(row.id);
  (row.facts ?? []).forEach((fact, index) => {
    compare(note, `fact.${index + 1}.seq`, index + 1, fact.seq);
    compare(note, `fact.${fact.seq}.hash`, linkHash(before, fact), fact.hash);
    before = fact.hash;
  });
  compare(note, 'matter.head_hash', before, row.headHash);
}

/** What the facts make of the matter; undefined when they cannot be folded, which is noted. */
function foldOf(note: Note, row: MatterRow): Matter | undefined {
  try {
    return (row.facts ?? []).reduce(evolve, unborn(row.id));
  } catch (error) {
    note('matter.fold', 'a history that can be folded', error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

const columnsOf = (matter: Matter, changedAt: string | undefined): Record<string, unknown> => ({
  state: matter.state,
  holder: matter.holder,
  place_code: matter.placeCode,
  class: matter.class,
  category_code: matter.categoryCode,
  track: matter.track,
  sealed: matter.sealed,
  accused_organ: matter.accusedOrgan,
  merged_into: matter.mergedInto?.id,
  number: matter.petitions[0]?.number,
  channel: matter.petitions[0]?.channel,
  received_at: matter.petitions[0]?.receivedAt,
  registered_at: matter.petitions[0]?.registeredAt,
  changed_at: changedAt,
});

/** What may be left of a charge that was followed by another: its report, the service of its answer, carrying it out. */
const REST: readonly string[] = ['T-ASSIGN', 'T-SERVE', 'T-EXEC'];

function onlyOwesRest({ clocks }: Task): boolean {
  const owed = clocks.filter(isOwed);
  return owed.length > 0 && owed.every((clock) => REST.includes(clock.timer));
}

/**
 * Open charges that another of their kind has followed although more than their rest is owed. Under a review the organ's own
 * charge may go on (what it promised is still to be carried out); beside them, others assist.
 */
export function openTwice(tasks: readonly Task[]): readonly Task[] {
  const open = tasks.filter((task) => !task.doneAt && !PARALLEL_KINDS.includes(task.kind));
  const followed = open.filter((task) => open.some((other) => other.kind === task.kind && other.no > task.no));
  return followed.filter((task) => !onlyOwesRest(task));
}

function checkTasks(note: Note, tasks: readonly Task[], found: readonly TaskRow[]): void {
  const rows = new Map(found.map((row) => [row.task_no, row]));
  for (const task of tasks) {
    const row = rows.get(task.no);
    if (row) compareEach(note, `task.${task.no}`, taskRow(task), row);
    else note(`task.${task.no}`, 'a row', undefined);
    rows.delete(task.no);
  }
  for (const no of rows.keys()) note(`task.${no}`, undefined, 'a row');
  const twice = openTwice(tasks).map((task) => task.no);
  if (twice.length > 0) note('tasks.open', 'one of each kind at most', twice);
}

function checkPetition(note: Note, record: PetitionRecord, row: PetitionRow): void {
  const what = `petition.${record.number}`;
  const { number, channel, receivedAt, registeredAt, anonymous, people } = row;
  const { id: _id, organ: _organ, contentHash, ...expected } = record;
  compareEach(note, what, expected, { number, channel, receivedAt, registeredAt, anonymous, people });
  const { title, text, demand, placeDetail, accused, keepConfidential } = row;
  const content = { title, text, demand, placeDetail, accused, keepConfidential };
  // The digests are shown, never the words.
  compare(note, `${what}.words`, contentHash, contentDigest(content, row.files ?? []));
  compare(note, `${what}.number`, true, row.numbered);
}

function checkPetitions(note: Note, row: MatterRow, matter: Matter): void {
  const rows = new Map((row.petitions ?? []).map((one) => [one.id, one]));
  matter.petitions.forEach((record, index) => {
    const found = rows.get(record.id);
    if (!found) note(`petition.${record.number}`, 'a row', undefined);
    else checkPetition(note, record, found);
    if (found && index === 0) compare(note, 'matter.title', true, found.title === row.title);
    rows.delete(record.id);
  });
  for (const { number } of rows.values()) note(`petition.${number}`, undefined, 'a row');
}

/** All that is not in this matter as its history makes it; empty when everything is. The keys open what is sealed. */
export function checkMatter(stored: MatterRow, keys: Keys): Difference[] {
  const differences: Difference[] = [];
  const known = stored.columns.number;
  const matter = typeof known === 'string' && known !== '' ? known : stored.id;
  const note: Note = (what, expected, found) =>
    differences.push({ matter, what, expected: shown(expected), found: shown(found) });
  const row = openRow(stored, keys, (what) => note(what, 'opens with the matter’s key', 'does not open'));
  if (!row) return differences;
  if (!row.facts?.length) {
    note('facts', 'one at least', 0);
    return differences;
  }
  checkChain(note, row);
  const folded = foldOf(note, row);
  if (!folded) return differences;
  compareEach(note, 'matter.fold', folded, row.fold);
  compare(note, 'matter.version', folded.version, row.version);
  compareEach(note, 'matter', columnsOf(folded, row.facts.at(-1)?.at), row.columns);
  checkTasks(note, folded.tasks, row.tasks ?? []);
  checkPetitions(note, row, folded);
  const beside = [
    ...checkClocks(folded, row),
    ...checkDocuments(row),
    ...checkStatements(folded, row, keys),
    ...checkAwaited(folded, row),
    ...checkTold(folded, row),
  ];
  for (const { what, expected, found } of beside) note(what, expected, found);
  return differences;
}
