// Loads the dated tables of periods, of the working calendar and of reminder points, which are small and held in memory;
// writes them.
import type pg from 'pg';
import { type Calendar, calendarOf, type DatedDay } from './calendar.ts';
import type { ClockBook } from './clock.ts';
import type { Period } from './periods.ts';
import type { ReminderPoint, ReminderPoints } from './reminders.ts';
import type { NamedDay } from './table.ts';

type Queryable = pg.Pool | pg.ClientBase;

/** The working calendar as the database has it now. */
export async function loadCalendar(db: Queryable): Promise<Calendar> {
  const { rows } = await db.query<DatedDay>(
    `select to_char(day, 'YYYY-MM-DD') as day, kind from deadlines.calendar_day order by day`,
  );
  return calendarOf(rows);
}

/** A version of a period, and whether its length is this product's own. */
export interface PeriodVersion extends Period {
  readonly ownDefault: boolean;
}

/** All versions of all periods, the latest of a timer last. */
export async function loadPeriods(db: Queryable): Promise<PeriodVersion[]> {
  const { rows } = await db.query<PeriodVersion>(
    `select timer, to_char(valid_from, 'YYYY-MM-DD') as "validFrom", to_char(valid_to, 'YYYY-MM-DD') as "validTo",
            length, unit, article, own_default as "ownDefault"
       from deadlines.period order by timer, valid_from`,
  );
  return rows;
}

/** The reminder points by timer, as the database has them now. */
export async function loadReminderPoints(db: Queryable): Promise<ReminderPoints> {
  const { rows } = await db.query<ReminderPoint & { timer: string }>(
    `select timer, kind, value from deadlines.reminder_point
      order by timer, array_position(array['percent', 'days-before', 'due', 'days-after', 'daily-after'], kind),
               case when kind = 'days-before' then -value else value end`,
  );
  const points = new Map<string, ReminderPoint[]>();
  for (const { timer, kind, value } of rows) points.set(timer, [...(points.get(timer) ?? []), { kind, value }]);
  return points;
}

/** The clock book as the database has it now. */
export async function loadClockBook(db: Queryable): Promise<ClockBook> {
  return { periods: await loadPeriods(db), calendar: await loadCalendar(db) };
}

/** A clock book that can be read again while it is in use: whoever holds it counts by the tables as they are. */
export interface LiveClocks extends ClockBook {
  readonly reminders: ReminderPoints;
  /** Reads the tables again; one reading after the other, so that the last one holds. */
  reload(): Promise<void>;
}

/** The clock book and the reminder points over that database. */
export async function liveClocks(db: pg.Pool): Promise<LiveClocks> {
  const read = async () => ({ ...(await loadClockBook(db)), reminders: await loadReminderPoints(db) });
  let book = await read();
  let reading: Promise<void> = Promise.resolve();
  return {
    get periods() {
      return book.periods;
    },
    get calendar() {
      return book.calendar;
    },
    get reminders() {
      return book.reminders;
    },
    reload() {
      const next = reading.then(async () => {
        book = await read();
      });
      reading = next.catch(() => undefined);
      return next;
    },
  };
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

/** One writer of periods and reminder points at a time, until the transaction ends; readers are not held up. */
export async function lockPeriods(client: pg.ClientBase): Promise<void> {
  await client.query('lock table deadlines.period in share row exclusive mode');
}

/** Ends a version on a day; null: it has no end any more. */
export async function endPeriod(
  client: pg.ClientBase,
  { timer, validFrom }: Pick<Period, 'timer' | 'validFrom'>,
  validTo: string | null,
): Promise<void> {
  await client.query('update deadlines.period set valid_to = $3 where timer = $1 and valid_from = $2', [
    timer,
    validFrom,
    validTo,
  ]);
}

/** Adds a version without an end. */
export async function addPeriod(client: pg.ClientBase, version: Omit<PeriodVersion, 'validTo'>): Promise<void> {
  const { timer, validFrom, length, unit, article, ownDefault } = version;
  await client.query(
    `insert into deadlines.period (timer, valid_from, length, unit, article, own_default) values ($1, $2, $3, $4, $5, $6)`,
    [timer, validFrom, length, unit, article, ownDefault],
  );
}

/** Removes a version that has not begun. */
export async function removePeriod(
  client: pg.ClientBase,
  { timer, validFrom }: Pick<Period, 'timer' | 'validFrom'>,
): Promise<void> {
  await client.query('delete from deadlines.period where timer = $1 and valid_from = $2', [timer, validFrom]);
}

/** Puts these points in the place of a timer's own. */
export async function putReminderPoints(
  client: pg.ClientBase,
  timer: string,
  points: readonly ReminderPoint[],
): Promise<void> {
  await client.query('delete from deadlines.reminder_point where timer = $1', [timer]);
  await client.query(
    `insert into deadlines.reminder_point (timer, kind, value) select $1, * from unnest($2::text[], $3::int[])`,
    [timer, points.map(({ kind }) => kind), points.map(({ value }) => value)],
  );
}
