// What runs behind calendar and periods: a server reads them again when they changed, and warns before the calendar ends.
import { Gauge, type Registry } from 'prom-client';
import { type Listener, listenTo } from '../platform/db/listen.ts';
import type { Logger } from '../platform/log.ts';
import { type Clock, dayOf } from '../platform/time.ts';
import { calendarWarning, daysCovered } from './calendar.ts';
import type { ClockBook } from './clock.ts';
import type { LiveClocks } from './store.ts';

/** Reads the book again whenever the database tells that a table of it changed (triggers), and after each lost connection. */
export const followClocks = (url: string, clocks: LiveClocks, logger?: Logger): Promise<Listener> => {
  const heard = (): void =>
    void clocks.reload().catch((error: Error) => logger?.warn({ err: error }, 'calendar and periods not read again'));
  return listenTo(url, 'deadlines', { heard }, logger);
};

/** The days that the calendar still covers, as a figure of this process. */
export function countCalendarDays(registry: Registry, clocks: ClockBook, clock: Clock): void {
  const gauge: Gauge = new Gauge({
    name: 'redress_calendar_days_left',
    help: 'Days from today that the working calendar covers without a gap; -1: not even today',
    registers: [registry],
    collect: () => gauge.set(daysCovered(clocks.calendar, dayOf(clock.now()))),
  });
}

/** A line in the log on each day on which the calendar ends in fewer than 60 days. */
export function warnOfCalendarEnd(
  clocks: ClockBook,
  clock: Clock,
  logger: { warn(what: object, message: string): void },
): void {
  const warning = calendarWarning(clocks.calendar, dayOf(clock.now()));
  if (warning) logger.warn({ ...warning }, 'the working calendar ends soon: import the next year');
}
