// The only writer of the working calendar: set one day, import a published table (periods: period-acts). Each act runs in the caller's
// transaction; each day that changed leaves an audit row that says what it was and what it is.
import type { ClientBase } from 'pg';
import { type AuditEntry, recordAudit } from '../platform/audit/audit.ts';
import { decided, type Result, refused } from '../platform/result.ts';
import { calendarOf } from './calendar.ts';
import { calendarDays, lockCalendar, putDays } from './store.ts';
import { type NamedDay, readDay, readTable } from './table.ts';

/** Who acts (the audit row's actor) and when. */
export interface ActContext {
  readonly now: Date;
  readonly by: Pick<AuditEntry, 'actorKind' | 'actorId' | 'actorName' | 'organCode'>;
}

export interface DayChange {
  /** Undefined: the table did not name the day. */
  readonly before: NamedDay | undefined;
  readonly after: NamedDay;
}

const same = (one: NamedDay | undefined, other: NamedDay): boolean =>
  one ? one.kind === other.kind && one.name === other.name : other.kind === 'ordinary';

const written = (one: NamedDay | undefined) => (one ? { kind: one.kind, name: one.name } : null);

async function write(
  client: ClientBase,
  { now, by }: ActContext,
  changes: readonly DayChange[],
  action: string,
  source?: string,
): Promise<void> {
  await putDays(
    client,
    changes.map(({ after }) => after),
  );
  for (const { before, after } of changes) {
    await recordAudit(client, {
      ...by,
      at: now,
      action,
      object: `calendar:${after.day}`,
      details: { before: written(before), after: written(after), ...(source ? { source } : {}) },
    });
  }
}

/**
 * Makes a day a holiday, a make-up working day, or an ordinary day again. A day that is so already is left alone.
 * Refusals: calendar-day-malformed, calendar-kind-unknown, calendar-name-missing.
 */
export async function setCalendarDay(
  client: ClientBase,
  context: ActContext,
  wanted: { day: string; kind: string; name: string },
): Promise<Result<DayChange & { changed: boolean }>> {
  const read = readDay(wanted);
  if (!read.ok) return read;
  await lockCalendar(client);
  const after = read.value;
  const [before] = await calendarDays(client, after.day, after.day);
  const changed = !same(before, after);
  if (changed) await write(client, context, [{ before, after }], 'calendar-set');
  return decided({ before, after, changed });
}

export interface ImportedTable {
  /** What changed, or with `preview` what would. */
  readonly changes: readonly DayChange[];
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
  /** Years that the file names and that are still not covered: their holidays of fixed date are not all there. */
  readonly uncovered: readonly number[];
}

interface TableGiven {
  readonly text: string;
  readonly replace: boolean;
  /** Where it came from: the file's name. */
  readonly source: string;
  /** Writes nothing, and refuses no day for being there otherwise. */
  readonly preview?: boolean;
}

const yearsOf = (table: readonly NamedDay[]): string[] => [...new Set(table.map(({ day }) => day.slice(0, 4)))];

/** The years of the table that are not covered once it is taken in over what is there. */
async function uncoveredAfter(client: ClientBase, table: readonly NamedDay[]): Promise<number[]> {
  const calendar = calendarOf([...(await calendarDays(client)), ...table]);
  return yearsOf(table)
    .filter((year) => calendar.isRestDay(`${year}-01-01`) === undefined)
    .map(Number);
}

/**
 * Takes a whole table or nothing. A day that is there otherwise is changed only with `replace`. Refusals: those of
 * readTable, and calendar-day-exists.
 */
export async function importCalendar(
  client: ClientBase,
  context: ActContext,
  { text, replace, source, preview = false }: TableGiven,
): Promise<Result<ImportedTable>> {
  const read = readTable(text);
  if (!read.ok) return read;
  const table = read.value;
  if (!preview) await lockCalendar(client);
  const there = new Map((await calendarDays(client, table[0]?.day, table.at(-1)?.day)).map((one) => [one.day, one]));
  const changes = table
    .map((after) => ({ before: there.get(after.day), after }))
    .filter(({ before, after }) => !same(before, after));
  const other = changes.filter(({ before }) => before);
  if (other[0] && !replace && !preview)
    return refused('calendar-day-exists', { details: { day: other[0].after.day, count: other.length } });
  if (!preview) await write(client, context, changes, 'calendar-import', source);
  return decided({
    changes,
    added: changes.length - other.length,
    replaced: other.length,
    unchanged: table.length - changes.length,
    uncovered: await uncoveredAfter(client, table),
  });
}
