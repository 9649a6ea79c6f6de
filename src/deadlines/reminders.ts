// When those who owe something are reminded: points as data, instants as a pure function of a clock and its points.
import { decided, type Result, refused } from '../platform/result.ts';
import { startOfDay } from '../platform/time.ts';
import type { Clock } from './clock.ts';

/** The part of a clock that says when its reminders come. */
export type TimedClock = Pick<Clock, 'unit' | 'startedAt' | 'dueAt' | 'dueDay'>;

export const REMINDER_KINDS = ['percent', 'days-before', 'due', 'days-after', 'daily-after'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/**
 * `percent`: of the time from start to due. `days-before`, `due`, `days-after`: in the morning of that day. `daily-after`:
 * every morning from the day after that many days past the last one, without end.
 */
export interface ReminderPoint {
  readonly kind: ReminderKind;
  readonly value: number;
}

/** Points by timer; those of `*` are for every timer that has none of its own. */
export type ReminderPoints = ReadonlyMap<string, readonly ReminderPoint[]>;
export const EVERY_TIMER = '*';

/** The points that hold for a timer. */
export const pointsFor = (points: ReminderPoints, timer: string): readonly ReminderPoint[] =>
  points.get(timer) ?? points.get(EVERY_TIMER) ?? [];

export interface Reminder {
  readonly point: ReminderPoint;
  readonly at: Date;
}

const DAY_MS = 86_400_000;
/** Reminders of a day come at the beginning of work. */
const MORNING_MS = 9 * 3_600_000;

/** So many days from the last day: its morning; for hours, to the minute. */
const fromDue = (clock: TimedClock, days: number): Date =>
  clock.unit === 'hours'
    ? new Date(Date.parse(clock.dueAt) + days * DAY_MS)
    : new Date(startOfDay(clock.dueDay).getTime() + days * DAY_MS + MORNING_MS);

function instantOf(clock: TimedClock, { kind, value }: ReminderPoint): Date {
  if (kind === 'percent') {
    const started = Date.parse(clock.startedAt);
    return new Date(started + Math.round(((Date.parse(clock.dueAt) - started) * value) / 100));
  }
  if (kind === 'days-before') return fromDue(clock, -value);
  if (kind === 'due') return fromDue(clock, 0);
  return fromDue(clock, kind === 'daily-after' ? value + 1 : value);
}

const isAfterDue = ({ kind }: ReminderPoint): boolean => kind === 'days-after' || kind === 'daily-after';

/**
 * The instants of a clock's points in their order; of a daily point the first. A point before the last day that would come
 * no later than the clock's start is left out.
 */
export function reminderInstants(clock: TimedClock, points: readonly ReminderPoint[]): Reminder[] {
  const started = Date.parse(clock.startedAt);
  return points
    .map((point) => ({ point, at: instantOf(clock, point) }))
    .filter(({ point, at }) => isAfterDue(point) || at.getTime() > started)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The first morning of a daily point that is later than `after`. */
function nextDaily({ point, at }: Reminder, after: Date): Reminder {
  const days = Math.max(0, Math.floor((after.getTime() - at.getTime()) / DAY_MS) + 1);
  return { point, at: new Date(at.getTime() + days * DAY_MS) };
}

/** Of those of a clock the next later than `after`; undefined when none is left. A daily point goes on without end. */
export const nextOf = (reminders: readonly Reminder[], after: Date): Reminder | undefined =>
  reminders
    .map((one) => (one.point.kind === 'daily-after' ? nextDaily(one, after) : one))
    .filter(({ at }) => at > after)
    .sort((a, b) => a.at.getTime() - b.at.getTime())[0];

/** The next reminder of a clock later than `after`. */
export const nextReminder = (clock: TimedClock, points: readonly ReminderPoint[], after: Date): Reminder | undefined =>
  nextOf(reminderInstants(clock, points), after);

/** The least and the most that the value of a kind may be. */
const RANGES: Readonly<Record<ReminderKind, readonly [number, number]>> = {
  percent: [1, 99],
  'days-before': [1, 180],
  due: [0, 0],
  'days-after': [1, 365],
  'daily-after': [0, 365],
};

/** Timers whose last day a person set: they have no row in the table of periods. */
export const SET_TIMERS: readonly string[] = ['T-ASSIGN', 'T-EXEC'];

/**
 * Whether these may be the points of that timer. Refusals: reminder-timer-unknown, reminder-none (every timer must have
 * some), reminder-value-out-of-range, reminder-twice.
 */
export function judgePoints(
  timer: string,
  points: readonly ReminderPoint[],
  timers: ReadonlySet<string>,
): Result<undefined> {
  if (timer !== EVERY_TIMER && !timers.has(timer) && !SET_TIMERS.includes(timer))
    return refused('reminder-timer-unknown', { details: { timer } });
  if (timer === EVERY_TIMER && points.length === 0) return refused('reminder-none', { field: 'points' });
  for (const [index, { kind, value }] of points.entries()) {
    const [least, most] = RANGES[kind];
    const field = `points.${index}`;
    if (!Number.isInteger(value) || value < least || value > most)
      return refused('reminder-value-out-of-range', { field, details: { least, most } });
    if (points.slice(0, index).some((one) => one.kind === kind && one.value === value))
      return refused('reminder-twice', { field });
  }
  return decided(undefined);
}
