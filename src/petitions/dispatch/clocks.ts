// Clocks of working days that measure our own service: left out where the calendar does not reach, so that nobody is held up.
import { type Clock, type ClockBook, startSetClock, startWorkingClock } from '../../deadlines/clock.ts';
import { addDays, dayOf } from '../../platform/time.ts';

/** The clock, or none where the working calendar does not cover it. */
export function serviceClock(book: ClockBook, timer: string, at: Date): readonly Clock[] {
  const started = startWorkingClock(book, timer, at);
  return started.ok ? [started.value] : [];
}

/** What an assisting organ has where nobody sets a day. */
const ASSIST_DAYS = 30;

/** The day by which an assisting organ gives its part (R22 art. 24; the length is this product's own). */
export const assistClock = (now: Date, dueDay: string = addDays(dayOf(now), ASSIST_DAYS)): Clock =>
  startSetClock('T-ASSIST', 'R22 24', now, dueDay);

/** A clock as it was started, without what became of it. */
export function asStarted<C extends Clock & { metAt?: string; endedAt?: string; pausedAt?: string }>(clock: C): Clock {
  const { metAt: _met, endedAt: _ended, pausedAt: _paused, ...started } = clock;
  return started;
}
