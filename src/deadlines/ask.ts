// Questions about the working calendar: what a year holds, and whether it must be told that the table ends soon.
import type pg from 'pg';
import { calendarOf } from './calendar.ts';
import { calendarDays } from './store.ts';
import type { NamedDay } from './table.ts';

export { calendarWarning } from './calendar.ts';
export { calendarDays } from './store.ts';

/** The special days of a year, and whether the year is covered. */
export async function calendarYear(
  db: pg.Pool | pg.ClientBase,
  year: number,
): Promise<{ year: number; covered: boolean; days: NamedDay[] }> {
  const days = await calendarDays(db, `${year}-01-01`, `${year}-12-31`);
  return { year, covered: calendarOf(days).lastYear === year, days };
}
