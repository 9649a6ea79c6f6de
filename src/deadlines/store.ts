// Loads the dated tables of periods and of the working calendar; both are small and held in memory.
import type pg from 'pg';
import { calendarOf, type DatedDay } from './calendar.ts';
import type { ClockBook } from './clock.ts';
import type { Period } from './periods.ts';

/** The clock book as the database has it now. */
export async function loadClockBook(db: pg.Pool | pg.ClientBase): Promise<ClockBook> {
  const periods = await db.query<Period>(
    `select timer, to_char(valid_from, 'YYYY-MM-DD') as "validFrom", to_char(valid_to, 'YYYY-MM-DD') as "validTo",
            length, unit, article
       from deadlines.period order by timer, valid_from`,
  );
  const days = await db.query<DatedDay>(
    `select to_char(day, 'YYYY-MM-DD') as day, kind from deadlines.calendar_day order by day`,
  );
  return { periods: periods.rows, calendar: calendarOf(days.rows) };
}
