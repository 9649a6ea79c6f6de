// The working calendar as it was published: public holidays and make-up working days (调休), year by year; what is
// counted on it in working days. A day is a string YYYY-MM-DD, so no time zone and no daylight saving can shift it.
import { decided, type Result, refused } from '../platform/result.ts';
import { addDays } from '../platform/time.ts';

/** `ordinary`: what was a special day and is none any more; it counts by its weekday. */
export const DAY_KINDS = ['holiday', 'workday', 'ordinary'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

export interface DatedDay {
  readonly day: string;
  readonly kind: DayKind;
}

export interface Calendar {
  /** True, false, or undefined where the table does not reach that year: never guessed. */
  isRestDay(day: string): boolean | undefined;
  /** The last year that is covered. */
  readonly lastYear: number;
}

/** Years a table may name: since the last daylight saving in China (1991), and no slip of the keyboard. */
const FIRST_YEAR = '1992';
const LAST_YEAR = '2199';

/** Whether a text is a day of the calendar, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(`${text}T00:00:00Z`))) return false;
  const year = text.slice(0, 4);
  return addDays(text, 0) === text && FIRST_YEAR <= year && year <= LAST_YEAR;
}

const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** New Year, Labour Day, National Day: public holidays that stand on the same day in every published year. */
const FIXED_HOLIDAYS = ['01-01', '05-01', '10-01'];

/** Whether these days hold the published table of a year, and not only single days that somebody set. */
const holdsYear = (kinds: ReadonlyMap<string, DayKind>, year: string): boolean =>
  FIXED_HOLIDAYS.every((day) => kinds.get(`${year}-${day}`) === 'holiday');

/** A calendar over the published table; a year counts as covered when its holidays of fixed date are there. */
export function calendarOf(days: readonly DatedDay[]): Calendar {
  const kinds = new Map(days.map((one) => [one.day, one.kind]));
  const named = new Set(days.map((one) => one.day.slice(0, 4)));
  const years = new Set([...named].filter((year) => holdsYear(kinds, year)));
  return {
    lastYear: Math.max(0, ...[...years].map(Number)),
    isRestDay(day) {
      if (!years.has(day.slice(0, 4))) return undefined;
      const kind = kinds.get(day);
      if (kind === 'holiday') return true;
      if (kind === 'workday') return false;
      const nth = weekday(day);
      return nth === 0 || nth === 6;
    },
  };
}

/** How far a last day may roll before the table is taken for broken; the longest holiday so far had 9 days. */
const LONGEST_REST = 15;

/**
 * The last day of a period: a rest day moves it to the next working day (Civil Code art. 203 by analogy). Where the
 * table does not reach, the day stays as it is (the earliest lawful one) and is marked provisional.
 */
export function lastDay(calendar: Calendar, day: string): { day: string; provisional: boolean } {
  for (let ahead = 0; ahead < LONGEST_REST; ahead++) {
    const candidate = addDays(day, ahead);
    const rest = calendar.isRestDay(candidate);
    if (rest === undefined) return { day, provisional: true };
    if (!rest) return { day: candidate, provisional: false };
  }
  throw new Error(`calendar: no working day within ${LONGEST_REST} days of ${day}`);
}

const uncovered = (day: string): Result<never> =>
  refused('calendar-uncovered', { details: { year: Number(day.slice(0, 4)) } });

/**
 * The day on which the `count`th working day after `day` falls; `day` itself does not count, and 0 leaves it as it is.
 * Refusal: calendar-uncovered, when a day that must be counted is in a year the table does not cover.
 */
export function addWorkingDays(calendar: Calendar, day: string, count: number): Result<string> {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a count of working days: ${count}`);
  let reached = day;
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1);
    const rest = calendar.isRestDay(reached);
    if (rest === undefined) return uncovered(reached);
    if (!rest) left--;
  }
  return decided(reached);
}

/**
 * How many working days lie after `from` up to and with `to`; negative when `to` is earlier. The inverse of
 * addWorkingDays. Refusal: calendar-uncovered.
 */
export function workingDaysBetween(calendar: Calendar, from: string, to: string): Result<number> {
  const [first, last] = from <= to ? [from, to] : [to, from];
  let count = 0;
  for (let day = first; day < last; ) {
    day = addDays(day, 1);
    const rest = calendar.isRestDay(day);
    if (rest === undefined) return uncovered(day);
    if (!rest) count++;
  }
  return decided(from <= to || count === 0 ? count : -count);
}

/** Fewer days ahead than these, and the administrator is told: the longest period of the law (R22 34) has 60. */
const WARNING_DAYS = 60;

/** The days from today that are covered without a gap, today not counted; -1 where not even today is. */
export function daysCovered(calendar: Calendar, today: string): number {
  let ahead = 0;
  while (calendar.isRestDay(addDays(today, ahead)) !== undefined) ahead++;
  return ahead - 1;
}

/**
 * The last day before the calendar ends and the days until then, when they are fewer than 60. Where not even today is
 * covered: yesterday, and -1.
 */
export function calendarWarning(calendar: Calendar, today: string): { lastDay: string; daysLeft: number } | undefined {
  const daysLeft = daysCovered(calendar, today);
  return daysLeft < WARNING_DAYS ? { lastDay: addDays(today, daysLeft), daysLeft } : undefined;
}
