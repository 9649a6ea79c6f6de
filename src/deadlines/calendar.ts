// The working calendar as it was published: public holidays and make-up working days (调休), year by year.
import { addDays } from '../platform/time.ts';

export interface DatedDay {
  readonly day: string;
  readonly kind: 'holiday' | 'workday';
}

export interface Calendar {
  /** True, false, or undefined where the table does not reach that year: never guessed. */
  isRestDay(day: string): boolean | undefined;
  /** The last year that is covered. */
  readonly lastYear: number;
}

const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** A calendar over the published table; a year counts as covered when it has at least one entry. */
export function calendarOf(days: readonly DatedDay[]): Calendar {
  const kinds = new Map(days.map((one) => [one.day, one.kind]));
  const years = new Set(days.map((one) => one.day.slice(0, 4)));
  return {
    lastYear: Math.max(0, ...[...years].map(Number)),
    isRestDay(day) {
      if (!years.has(day.slice(0, 4))) return undefined;
      const kind = kinds.get(day);
      if (kind) return kind === 'holiday';
      const nth = weekday(day);
      return nth === 0 || nth === 6;
    },
  };
}

/** How far a last day may roll before the table is taken for broken; the longest holiday so far had 8 days. */
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
