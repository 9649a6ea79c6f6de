// A statutory period that runs: started by a fact, due on a last day, met by a later fact. Calendar days, or working
// days or hours where the law says so; the first day does not count; due at 24:00 of the last day in Asia/Shanghai.
import { decided, type Result, refused } from '../platform/result.ts';
import { addDays, dayOf, endOfDay, startOfDay } from '../platform/time.ts';
import { addWorkingDays, type Calendar, lastDay } from './calendar.ts';
import { type Period, type Periods, periodOn } from './periods.ts';

export type ClockUnit = Period['unit'] | 'set-date';

/** As it is written into a fact: nothing is computed again later, so an old matter stays as it was. */
export interface Clock {
  readonly timer: string;
  readonly article: string;
  readonly startedAt: string;
  readonly dueAt: string;
  readonly dueDay: string;
  readonly length: number;
  readonly unit: ClockUnit;
  readonly provisional: boolean;
}

export interface ClockBook {
  readonly periods: Periods;
  readonly calendar: Calendar;
}

const runningTo = (period: Period, startedAt: Date, last: { day: string; provisional: boolean }): Clock => ({
  timer: period.timer,
  article: period.article,
  startedAt: startedAt.toISOString(),
  dueAt: endOfDay(last.day).toISOString(),
  dueDay: last.day,
  length: period.length,
  unit: period.unit,
  provisional: last.provisional,
});

/**
 * Starts the statutory period of that name at an instant. Throws when no period of that name is in force then, or when it
 * is one of working days or hours.
 */
export function startClock(book: ClockBook, timer: string, startedAt: Date): Clock {
  const started = dayOf(startedAt);
  const period = periodOn(book.periods, timer, started);
  if (period.unit === 'working-days' || period.unit === 'hours')
    throw new Error(`period ${timer} is counted in ${period.unit.replace('-', ' ')}`);
  return runningTo(period, startedAt, lastDay(book.calendar, addDays(started, period.length)));
}

/**
 * Starts a period of working days (R22 23, the simplified procedure). Refusal: calendar-uncovered, with the period's
 * article. Throws when no period of that name is in force then, or when it is not one of working days.
 */
export function startWorkingClock(book: ClockBook, timer: string, startedAt: Date): Result<Clock> {
  const started = dayOf(startedAt);
  const period = periodOn(book.periods, timer, started);
  if (period.unit !== 'working-days') throw new Error(`period ${timer} is not counted in working days`);
  const last = addWorkingDays(book.calendar, started, period.length);
  if (!last.ok) return refused(last.refusal.code, { ...last.refusal, article: period.article });
  return decided(runningTo(period, startedAt, { day: last.value, provisional: false }));
}

/** How long the period of that name in force at an instant is, in its own unit. Throws when none is in force then. */
export const periodLength = ({ periods }: Pick<ClockBook, 'periods'>, timer: string, at: Date): number =>
  periodOn(periods, timer, dayOf(at)).length;

/**
 * Starts a period of hours (urgent information): due to the minute, whatever the day. Throws when no period of that name
 * is in force then, or when it is not one of hours.
 */
export function startHoursClock(book: ClockBook, timer: string, startedAt: Date): Clock {
  const period = periodOn(book.periods, timer, dayOf(startedAt));
  if (period.unit !== 'hours') throw new Error(`period ${timer} is not counted in hours`);
  const due = new Date(startedAt.getTime() + period.length * 3_600_000);
  const last = { day: dayOf(due), provisional: false };
  return { ...runningTo(period, startedAt, last), dueAt: due.toISOString() };
}

/** A period whose last day a person set (an assignment's report, an opinion's execution): taken as set, never moved. */
export function startSetClock(timer: string, article: string, startedAt: Date, dueDay: string): Clock {
  const length = Math.round((Date.parse(dueDay) - Date.parse(dayOf(startedAt))) / 86_400_000);
  return {
    timer,
    article,
    dueDay,
    length,
    startedAt: startedAt.toISOString(),
    dueAt: endOfDay(dueDay).toISOString(),
    unit: 'set-date',
    provisional: false,
  };
}

/** What a catalogue or a person may count a period of another law in. */
export const LENGTH_UNITS = ['calendar-days', 'working-days', 'months'] as const;
export type LengthUnit = (typeof LENGTH_UNITS)[number];

/** The same date so many months later, or the last day of that month (Civil Code art. 202). */
function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + count, 1)).toISOString().slice(0, 10);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return addDays(first, Math.min(date, last) - 1);
}

/**
 * A period of another law from an instant on: counted and rolled as our own are, and written as a set day with that law's
 * article. Refusal: calendar-uncovered, where working days are counted into a year without a table.
 */
export function startForeignClock(
  book: ClockBook,
  { timer, article, length, unit }: { timer: string; article: string; length: number; unit: LengthUnit },
  startedAt: Date,
): Result<Clock> {
  const started = dayOf(startedAt);
  if (unit === 'working-days') {
    const last = addWorkingDays(book.calendar, started, length);
    return last.ok ? decided(startSetClock(timer, article, startedAt, last.value)) : last;
  }
  const { day, provisional } = lastDay(
    book.calendar,
    unit === 'months' ? addMonths(started, length) : addDays(started, length),
  );
  return decided({ ...startSetClock(timer, article, startedAt, day), provisional });
}

/** How long the statutory period of that name is on a day. */
export const lengthOf = (book: ClockBook, timer: string, on: Date): number =>
  periodOn(book.periods, timer, dayOf(on)).length;

/** A statutory period of calendar days of which only so many are given (an extension), from the last day of another on. */
export function startPartClock(book: ClockBook, timer: string, lastDayBefore: string, days: number): Clock {
  const period = periodOn(book.periods, timer, lastDayBefore);
  const last = lastDay(book.calendar, addDays(lastDayBefore, days));
  return runningTo({ ...period, length: days }, startOfDay(lastDayBefore), last);
}

/** A clock that stood still for so many days goes on: the same start, so many days more. */
export function resumeClock(book: ClockBook, clock: Clock, days: number): Clock {
  const length = clock.length + days;
  const last = lastDay(book.calendar, addDays(dayOf(new Date(clock.startedAt)), length));
  return { ...clock, length, dueDay: last.day, dueAt: endOfDay(last.day).toISOString(), provisional: last.provisional };
}

export type ClockState = 'running' | 'due-today' | 'overdue' | 'met' | 'met-late';

/** How a clock stands at an instant, and the whole days left until its last day (negative: days over). */
export function standing(clock: Clock, metAt: string | undefined, now: Date): { state: ClockState; daysLeft: number } {
  const due = Date.parse(clock.dueAt);
  const daysLeft = Math.round((Date.parse(clock.dueDay) - Date.parse(dayOf(now))) / 86_400_000);
  if (metAt) return { state: Date.parse(metAt) < due ? 'met' : 'met-late', daysLeft };
  if (now.getTime() >= due) return { state: 'overdue', daysLeft };
  return { state: daysLeft === 0 ? 'due-today' : 'running', daysLeft };
}
