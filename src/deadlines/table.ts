// Reads a published table of holidays: CSV with the columns of db/seeds/holidays.csv, or the JSON of chinese-days.
import { parse } from 'csv-parse/sync';
import { decided, type Result, refused } from '../platform/result.ts';
import { DAY_KINDS, type DatedDay, type DayKind, isDay } from './calendar.ts';

export interface NamedDay extends DatedDay {
  readonly name: string;
}

/** A row as it was written, with the place where a person finds it again. */
interface Written {
  readonly day: string;
  readonly kind: string;
  readonly name: string;
  readonly place: string;
}

const isKind = (text: string): text is DayKind => (DAY_KINDS as readonly string[]).includes(text);

/** One day as an administrator writes it. Refusals: calendar-day-malformed, -kind-unknown, -name-missing. */
export function readDay({ day, kind, name }: { day: string; kind: string; name: string }): Result<NamedDay> {
  if (!isDay(day)) return refused('calendar-day-malformed', { field: 'day', details: { day } });
  if (!isKind(kind)) return refused('calendar-kind-unknown', { field: 'kind', details: { kind } });
  if (kind !== 'ordinary' && !name.trim()) return refused('calendar-name-missing', { field: 'name', details: { day } });
  return decided({ day, kind, name: name.trim() });
}

type Words = Readonly<Record<string, unknown>>;
const isWords = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** chinese-days writes "Spring Festival,春节,4": the second is the name. */
const nameIn = (text: unknown): string => (typeof text === 'string' ? (text.split(',')[1] ?? text) : '');

function fromJson(text: string): Written[] {
  const tables: unknown = JSON.parse(text);
  if (!isWords(tables)) throw new SyntaxError('no object');
  const rows = (table: unknown, kind: DayKind): Written[] =>
    isWords(table) ? Object.entries(table).map(([day, name]) => ({ day, kind, name: nameIn(name), place: day })) : [];
  return [...rows(tables.holidays, 'holiday'), ...rows(tables.workdays, 'workday')];
}

function fromCsv(text: string): Written[] {
  const rows = parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true, info: true }) as {
    record: Partial<Record<string, string>>;
    info: { lines: number };
  }[];
  return rows.map(({ record: { day = '', kind = '', name = '' }, info }) => ({
    day,
    kind,
    name,
    place: String(info.lines),
  }));
}

function rowsOf(text: string): Written[] | undefined {
  try {
    return /^\uFEFF?\s*\{/.test(text) ? fromJson(text.replace(/^\uFEFF/, '')) : fromCsv(text);
  } catch {
    return undefined;
  }
}

/**
 * The days of a table in their order. Refusals: calendar-file-encoding (not UTF-8), -file-malformed, -file-empty,
 * -row-malformed, -day-twice. Nothing is taken of a table with one bad row.
 */
export function readTable(text: string): Result<NamedDay[]> {
  if (text.includes('\uFFFD')) return refused('calendar-file-encoding');
  const rows = rowsOf(text);
  if (!rows) return refused('calendar-file-malformed');
  if (rows.length === 0) return refused('calendar-file-empty');
  const days = new Map<string, NamedDay>();
  for (const row of rows) {
    const read = readDay(row);
    if (!read.ok) {
      const { day, kind, name, place } = row;
      return refused('calendar-row-malformed', { details: { place, row: `${day},${kind},${name}` } });
    }
    if (days.has(row.day)) return refused('calendar-day-twice', { details: { day: row.day } });
    days.set(row.day, read.value);
  }
  return decided([...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)));
}
