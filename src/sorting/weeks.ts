// Weeks from Monday to Sunday in Asia/Shanghai, by their Monday and by their ISO name. Pure.
import { addDays, dayOf, startOfDay } from '../platform/time.ts';

const DAY_MS = 86_400_000;

/** 0 Monday … 6 Sunday. */
const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The Monday of the week of a day. */
export const mondayOf = (day: string): string => addDays(day, -weekdayOf(day));

/** The Monday of the week of an instant. */
export const weekAt = (instant: Date): string => mondayOf(dayOf(instant));

/** 00:00 of its Monday, and of the next: the first instant after it. */
export const weekSpan = (monday: string): { from: Date; to: Date } => ({
  from: startOfDay(monday),
  to: startOfDay(addDays(monday, 7)),
});

/** The Monday so many weeks later; before, when negative. */
export const addWeeks = (monday: string, count: number): string => addDays(monday, 7 * count);

/** 2026-W09: the week belongs to the year that has its Thursday. */
export function weekName(monday: string): string {
  const thursday = addDays(monday, 3);
  const year = thursday.slice(0, 4);
  const nth =
    1 + Math.floor((Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${year}-01-01T00:00:00Z`)) / (7 * DAY_MS));
  return `${year}-W${String(nth).padStart(2, '0')}`;
}

/** The Monday of a week's name; undefined where the year has no such week. */
export function mondayNamed(name: string): string | undefined {
  const [, year, nth] = /^(\d{4})-W(\d{2})$/.exec(name) ?? [];
  if (!year || !nth) return undefined;
  const monday = addWeeks(mondayOf(`${year}-01-04`), Number(nth) - 1);
  return weekName(monday) === name ? monday : undefined;
}

/** The week at the same time of the year before: 52 weeks back. */
export const yearBefore = (monday: string): string => addWeeks(monday, -52);
