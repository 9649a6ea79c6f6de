// Loads the dated tables of periods and of the working calendar, which are small and held in memory; writes the calendar.
import type pg from 'pg';
import { type Calendar, calendarOf, type DatedDay } from './calendar.ts';
import type { ClockBook } from './clock.ts';
import type { Period } from './periods.ts';
import type { NamedDay } from './table.ts';

type Queryable = pg.Pool | pg.ClientBase;

/** The working calendar as the database has it now. */
export async function loadCalendar(db: Queryable): Promise<Calendar> {
  const { rows } = await db.query<DatedDay>(
    `select to_char(day, 'YYYY-MM-DD') as day, kind from deadlines.calendar_day order by day`,
  );
  return calendarOf(rows);
}

/** The clock book as the database has it now. */
export async function loadClockBook(db: Queryable): Promise<ClockBook> {
  const periods = await db.query<Period>(
    `select timer, to_char(valid_from, 'YYYY-MM-DD') as "validFrom", to_char(valid_to, 'YYYY-MM-DD') as "validTo",
            length, unit, article
       from deadlines.period order by timer, valid_from`,
  );
  return { periods: periods.rows, calendar: await loadCalendar(db) };
}

/** The days that the table names from one day to another, both included. */
export async function calendarDays(db: Queryable, from = '-infinity', to = 'infinity'): Promise<NamedDay[]> {
  const { rows } = await db.query<NamedDay>(
    `select to_char(day, 'YYYY-MM-DD') as day, kind, name from deadlines.calendar_day
      where day between $1::date and $2::date order by day`,
    [from, to],
  );
  return rows;
}

/** One writer at a time, until the transaction ends; readers are not held up. */
export async function lockCalendar(client: pg.ClientBase): Promise<void> {
  await client.query('lock table deadlines.calendar_day in share row exclusive mode');
}

/** Writes the days as they are given, over what is there. */
export async function putDays(client: pg.ClientBase, days: readonly NamedDay[]): Promise<void> {
  await client.query(
    `insert into deadlines.calendar_day (day, kind, name)
     select * from unnest($1::date[], $2::text[], $3::text[])
         on conflict (day) do update set kind = excluded.kind, name = excluded.name`,
    [days.map((one) => one.day), days.map((one) => one.kind), days.map((one) => one.name)],
  );
}
