// The ground that rules stand on, without a database: the vendored directory, the calendar, the periods of the migration.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { calendarOf, type DatedDay } from '../../src/deadlines/calendar.ts';
import type { ClockBook } from '../../src/deadlines/clock.ts';
import type { Role } from '../../src/organs/contract.ts';
import { Directory } from '../../src/organs/directory.ts';
import { seedRows } from '../../src/organs/seed/categories.ts';
import type { Officer, Setting } from '../../src/petitions/act.ts';
import type { NamedStaff } from '../../src/petitions/matter.ts';
import { organOf } from '../../src/petitions/names.ts';
import { groundOf } from '../../src/petitions/spine.ts';
import { projectRoot } from '../../src/platform/root.ts';
import { statutoryPeriods } from './periods.ts';

const text = (...parts: string[]): string => readFileSync(join(projectRoot(), 'db', ...parts), 'utf8');

export const publishedDays = parse(text('seeds', 'holidays.csv'), { columns: true }) as DatedDay[];

export const clocks: ClockBook = { periods: statutoryPeriods, calendar: calendarOf(publishedDays) };

export const directory = new Directory(seedRows());
export const ground = groundOf(directory);

/** Someone at work at that organ; the id tells organ and roles. */
export const officerOf = (organ: string, ...roles: Role[]): Officer => ({
  staffId: `${organ}/${roles.join('+')}`,
  name: `${roles[0]} of ${organ}`,
  organ: organOf(directory, organ),
  roles,
});

/** The setting of a rule, with the colleagues who may be named. */
export const settingAt = (now: string | Date, ...colleagues: Officer[]): Setting => ({
  now: new Date(now),
  ground,
  clocks,
  colleagues: new Map(
    colleagues.map((one): [string, NamedStaff & { roles: readonly Role[] }] => [
      one.staffId,
      { id: one.staffId, name: one.name, roles: one.roles },
    ]),
  ),
});
