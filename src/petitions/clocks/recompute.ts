// Rebuilds the clock rows of a range of matters from their folds, or says only where they differ. On sound tables it
// changes nothing, so it may run while people work; what the sweep noted stays.
import type { ReminderPoints } from '../../deadlines/reminders.ts';
import type { Matter, RunningClock } from '../matter.ts';
import type { Kept, Loaded } from '../store.ts';
import { type ClockRow, clockRowsOf, nextLook } from './rows.ts';
import { type Clocked, clockedMatters, countMatters, rewriteClocks } from './store.ts';

/** A clock row that is not as the fold makes it. `what`: `clock.2.1.due_at`, or `clock.2.1` where the row itself is. */
export interface ClockDifference {
  readonly what: string;
  readonly expected: unknown;
  readonly found: unknown;
}

const keyOf = (row: ClockRow): string => `${row.task_no}.${row.clock_no}`;

/** The columns that the fold alone decides. */
const FOLDED: readonly string[] = [
  'organ',
  'timer',
  'unit',
  'article',
  'started_at',
  'due_at',
  'due_day',
  'provisional',
  'owed',
  'met_at',
  'ended_at',
  'paused_at',
];

const isClosed = (row: ClockRow): boolean => Boolean(row.met_at ?? row.ended_at);

/** What the sweep's note of a miss may be: of a closed clock what the fold says, of an open one its due time or nothing yet. */
const missedOf = (row: ClockRow, found: ClockRow | undefined): unknown =>
  !isClosed(row) && found?.missed_at === row.due_at ? row.due_at : row.missed_at;

/** Differences between the rows a fold makes and those that stand. Whether the sweep comes in time is `late`'s business. */
export function compareClocks(expected: readonly ClockRow[], found: readonly ClockRow[]): ClockDifference[] {
  const rows = new Map(found.map((row) => [keyOf(row), row]));
  const differences = expected.flatMap((row): ClockDifference[] => {
    const what = `clock.${keyOf(row)}`;
    const other = rows.get(keyOf(row));
    rows.delete(keyOf(row));
    if (!other) return [{ what, expected: 'a row', found: undefined }];
    const wanted: ClockRow = { ...row, missed_at: missedOf(row, other) };
    const wrong = [...FOLDED, 'missed_at'].filter((name) => (wanted[name] ?? null) !== (other[name] ?? null));
    const forgotten = row.next_at !== null && !other.next_at && !other.missed_at;
    return [
      ...wrong.map((name) => ({ what: `${what}.${name}`, expected: wanted[name], found: other[name] })),
      ...(forgotten ? [{ what: `${what}.next_at`, expected: 'an instant', found: undefined }] : []),
    ];
  });
  return [
    ...differences,
    ...[...rows.keys()].map((key) => ({ what: `clock.${key}`, expected: undefined, found: 'a row' })),
  ];
}

const clockOf = (matter: Matter, row: ClockRow): RunningClock | undefined =>
  matter.tasks.find((task) => task.no === row.task_no)?.clocks[row.clock_no - 1];

/** When an open clock is looked at: as it was planned, no later than its next point; at once where nothing was planned. */
function lookOf(row: ClockRow, found: ClockRow | undefined, latest: string | null, missed: unknown): unknown {
  const kept = found && found.due_at === row.due_at ? found.next_at : undefined;
  if (kept) return latest !== null && latest < String(kept) ? latest : kept;
  return kept === null && missed ? latest : row.next_at;
}

/** The row as it should stand: folded, with the sweep's notes kept. */
function rebuilt(
  matter: Matter,
  row: ClockRow,
  found: ClockRow | undefined,
  points: ReminderPoints,
  now: Date,
): ClockRow {
  const missed_at = missedOf(row, found);
  if (isClosed(row)) return { ...row, missed_at, next_at: found?.next_at ?? null };
  if (row.next_at === null) return { ...row, missed_at };
  const clock = clockOf(matter, row);
  const latest = (clock && nextLook(clock, points, now))?.toISOString() ?? null;
  return { ...row, missed_at, next_at: lookOf(row, found, latest, missed_at) };
}

const same = (one: ClockRow, other: ClockRow | undefined): boolean =>
  other !== undefined && Object.keys(one).every((name) => (one[name] ?? null) === (other[name] ?? null));

/** The rows that a matter should have, given those that stand. */
export function rebuiltRows(
  matter: Matter,
  found: readonly ClockRow[],
  points: ReminderPoints,
  now: Date,
): { readonly rows: readonly ClockRow[]; readonly differ: boolean } {
  const standing = new Map(found.map((row) => [keyOf(row), row]));
  const rows = clockRowsOf(matter, points).map((row) => rebuilt(matter, row, standing.get(keyOf(row)), points, now));
  const differ = rows.length !== found.length || rows.some((row) => !same(row, standing.get(keyOf(row))));
  return { rows, differ };
}

export interface Recomputing {
  /** Only say where rows differ. */
  readonly check: boolean;
  /** The range of matters by id; all when absent. */
  readonly from?: string;
  readonly to?: string;
  onDiffering?(matter: Loaded['matter'], differences: readonly ClockDifference[]): void;
  /** A matter that does not open (its key is broken or gone): it counts as one that differs. */
  onUnreadable?(id: string): void;
  onProgress?(done: number, total: number): void;
}

const FIRST = '00000000-0000-0000-0000-000000000000';
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const AT_ONCE = 500;

/** Those of a batch whose rows differ; each is told of, and each that does not open. */
function differing(
  batch: readonly Clocked[],
  points: ReminderPoints,
  now: Date,
  { onDiffering, onUnreadable }: Pick<Recomputing, 'onDiffering' | 'onUnreadable'>,
) {
  for (const { id, loaded } of batch) if (!loaded) onUnreadable?.(id);
  const wrong = batch
    .flatMap(({ loaded, rows }) => (loaded ? [{ loaded, rows }] : []))
    .map(({ loaded, rows }) => ({ loaded, rows, should: rebuiltRows(loaded.matter, rows, points, now) }))
    .filter(({ should }) => should.differ);
  for (const { loaded, rows, should } of wrong) onDiffering?.(loaded.matter, compareClocks(should.rows, rows));
  return wrong;
}

/** Rebuilds (or checks) the clock rows of a range of matters; how many matters were looked at and how many differed. */
export async function recomputeClocks(
  kept: Kept,
  points: ReminderPoints,
  now: Date,
  { check, from = FIRST, to = LAST, onProgress, ...heard }: Recomputing,
): Promise<{ readonly matters: number; readonly differed: number; readonly rewritten: number }> {
  const total = await countMatters(kept.pool, from, to);
  const counts = { matters: 0, differed: 0, rewritten: 0 };
  let after = from;
  for (let first = true; ; first = false) {
    const batch = await clockedMatters(kept, after, to, AT_ONCE, first);
    if (batch.length === 0) return counts;
    const wrong = differing(batch, points, now, heard);
    if (!check && wrong.length > 0) {
      const rewrite = wrong.map(({ loaded, should }) => ({
        id: loaded.matter.id,
        version: loaded.matter.version,
        rows: should.rows,
      }));
      counts.rewritten += await rewriteClocks(kept.pool, rewrite);
    }
    counts.matters += batch.length;
    counts.differed += wrong.length + batch.filter(({ loaded }) => !loaded).length;
    onProgress?.(counts.matters, total);
    after = batch.at(-1)?.id ?? to;
  }
}
