// The days of a year as twelve small months show them, weeks beginning on Monday; and where an arrow key leads.
import { addDays } from '../../platform/time.ts';

/** Monday 0 … Sunday 6. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

const two = (value: number): string => String(value).padStart(2, '0');

/** The days of a month (1 … 12). */
export function daysOf(year: number, month: number): string[] {
  const first = `${year}-${two(month)}-01`;
  const days = Array.from({ length: 31 }, (_, nth) => addDays(first, nth));
  return days.filter((day) => day.slice(0, 7) === first.slice(0, 7));
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

function otherMonth(day: string, months: number): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/** The day a key leads to within the year; undefined for every other key, and at the year's ends. */
export function dayByKey(day: string, key: string): string | undefined {
  const step = STEPS[key];
  const months = { PageUp: -1, PageDown: 1 }[key];
  const next = step !== undefined ? addDays(day, step) : months !== undefined ? otherMonth(day, months) : undefined;
  return next?.slice(0, 4) === day.slice(0, 4) ? next : undefined;
}
