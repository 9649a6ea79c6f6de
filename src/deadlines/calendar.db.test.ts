// An administrator keeps the calendar: a published year is taken whole or not at all, every change leaves an audit row,
// and what was set survives the vendored table.
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts';
import { statutoryPeriods } from '../../tests/support/periods.ts';
import { withTransaction } from '../platform/db/connect.ts';
import type { Result } from '../platform/result.ts';
import { projectRoot } from '../platform/root.ts';
import { type ActContext, importCalendar, setCalendarDay } from './acts.ts';
import { calendarWarning, calendarYear } from './ask.ts';
import { startWorkingClock } from './clock.ts';
import { seedCalendar } from './seed.ts';
import { loadCalendar, loadClockBook } from './store.ts';

const context: ActContext = {
  now: new Date('2026-11-20T01:00:00Z'),
  by: { actorKind: 'system', actorName: 'cli' },
};
const YEAR_2027 =
  'day,kind,name\n2027-01-01,holiday,元旦\n2027-01-03,workday,元旦\n2027-05-01,holiday,劳动节\n2027-10-01,holiday,国庆节\n';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  await database.pool.query('truncate deadlines.calendar_day');
  await seedCalendar(database.pool, join(projectRoot(), 'db', 'seeds'));
});
afterAll(() => database.drop());

const takeIn = (text: string, replace = false) =>
  withTransaction(database.pool, (client) =>
    importCalendar(client, context, { text, replace, source: 'holidays-2027.csv' }),
  );
const set = (day: string, kind: string, name = '') =>
  withTransaction(database.pool, (client) => setCalendarDay(client, context, { day, kind, name }));
const refusalOf = (result: Result<unknown>) => (result.ok ? undefined : result.refusal);
const trail = async (object: string) => {
  const { rows } = await database.pool.query(
    'select action, actor_kind, actor_name, details from platform.audit where object = $1 order by id',
    [object],
  );
  return rows as unknown[];
};
const days = async (year: number) => (await calendarYear(database.pool, year)).days;

it('the database holds the periods of the migrations, working days among them', async () => {
  const { periods } = await loadClockBook(database.pool);
  const byName = (one: { timer: string; validFrom: string }) => `${one.timer} ${one.validFrom}`;
  const sorted = [...statutoryPeriods].sort((a, b) => (byName(a) < byName(b) ? -1 : 1));
  expect([...periods].sort((a, b) => (byName(a) < byName(b) ? -1 : 1))).toMatchObject(sorted);
});

describe('an import', () => {
  it('covers the next year, ends the warning, and working days are counted over New Year', async () => {
    const before = await loadClockBook(database.pool);
    const start = new Date('2026-12-30T02:00:00Z');
    expect(refusalOf(startWorkingClock(before, 'T-OBJ', start))).toMatchObject({ code: 'calendar-uncovered' });
    expect(calendarWarning(before.calendar, '2026-11-20')).toEqual({ lastDay: '2026-12-31', daysLeft: 41 });

    expect(await takeIn(YEAR_2027)).toMatchObject({
      ok: true,
      value: { added: 4, replaced: 0, unchanged: 0, uncovered: [] },
    });
    const after = await loadClockBook(database.pool);
    // 31 December, then Sunday 3 (made up), 4, 5 and 6 January.
    expect(startWorkingClock(after, 'T-OBJ', start)).toMatchObject({ value: { dueDay: '2027-01-06' } });
    expect(calendarWarning(after.calendar, '2026-11-20')).toBeUndefined();
    expect(await trail('calendar:2027-01-03')).toEqual([
      {
        action: 'calendar-import',
        actor_kind: 'system',
        actor_name: 'cli',
        details: { before: null, after: { kind: 'workday', name: '元旦' }, source: 'holidays-2027.csv' },
      },
    ]);
  });

  it('of the same table again changes nothing and leaves no trail', async () => {
    await takeIn(YEAR_2027);
    const trailed = (await trail('calendar:2027-01-03')).length;
    expect(await takeIn(YEAR_2027)).toMatchObject({ value: { added: 0, replaced: 0, unchanged: 4 } });
    expect(await trail('calendar:2027-01-03')).toHaveLength(trailed);
  });

  it('reads the JSON of chinese-days', async () => {
    const text = JSON.stringify({
      holidays: { '2027-01-01': "New Year's Day,元旦,1" },
      workdays: { '2027-01-03': "New Year's Day,元旦,1" },
      inLieuDays: {},
    });
    expect(await takeIn(`\uFEFF${text}`)).toMatchObject({ value: { added: 2, uncovered: [2027] } });
    expect(await days(2027)).toEqual([
      { day: '2027-01-01', kind: 'holiday', name: '元旦' },
      { day: '2027-01-03', kind: 'workday', name: '元旦' },
    ]);
  });

  it('changes a day that is there otherwise only when that is asked for', async () => {
    const text = 'day,kind,name\n2026-10-10,holiday,国庆节\n2027-01-01,holiday,元旦\n';
    expect(refusalOf(await takeIn(text))).toEqual({
      code: 'calendar-day-exists',
      details: { day: '2026-10-10', count: 1 },
    });
    expect(await days(2027)).toEqual([]);
    expect(await takeIn(text, true)).toMatchObject({ value: { added: 1, replaced: 1 } });
    expect((await trail('calendar:2026-10-10')).at(-1)).toMatchObject({
      details: { before: { kind: 'workday', name: '国庆节' }, after: { kind: 'holiday', name: '国庆节' } },
    });
  });

  it.each([
    ['', 'calendar-file-empty'],
    ['day,kind,name\n', 'calendar-file-empty'],
    ['{"holidays":', 'calendar-file-malformed'],
    ['{"holidays":[]}', 'calendar-file-empty'],
    ['day,kind,name\n2027-01-01,"holiday\n', 'calendar-file-malformed'],
    ['day,kind,name\n2027-01-01,holiday,\uFFFD\uFFFD\n', 'calendar-file-encoding'],
    ['date,type\n2027-01-01,holiday\n', 'calendar-row-malformed'],
    ['day,kind,name\n2027-02-29,holiday,春节\n', 'calendar-row-malformed'],
    ['day,kind,name\n2027/1/1,holiday,元旦\n', 'calendar-row-malformed'],
    ['day,kind,name\n0027-01-01,holiday,元旦\n', 'calendar-row-malformed'],
    ['day,kind,name\n2027-01-01,rest,元旦\n', 'calendar-row-malformed'],
    ['day,kind,name\n2027-01-01,holiday,\n', 'calendar-row-malformed'],
    ['{"holidays":{"2027-01-01":7}}', 'calendar-row-malformed'],
    ['day,kind,name\n2027-01-01,holiday,元旦\n2027-01-01,workday,元旦\n', 'calendar-day-twice'],
  ])('of %j is refused whole: %s', async (text, code) => {
    expect(refusalOf(await takeIn(text))?.code).toBe(code);
    expect(await days(2027)).toEqual([]);
  });

  it('names the line of what is wrong', async () => {
    const text = 'day,kind,name\n2027-01-01,holiday,元旦\n2027-13-01,holiday,元旦\n';
    expect(refusalOf(await takeIn(text))?.details).toEqual({ place: '3', row: '2027-13-01,holiday,元旦' });
  });
});

describe('a day that is set', () => {
  it('leaves what it was and what it is', async () => {
    expect(await set('2026-11-27', 'holiday', '感恩日')).toMatchObject({ value: { changed: true, before: undefined } });
    expect(await set('2026-11-27', 'holiday', '感恩日')).toMatchObject({ value: { changed: false } });
    expect((await loadCalendar(database.pool)).isRestDay('2026-11-27')).toBe(true);
    expect(await trail('calendar:2026-11-27')).toEqual([
      {
        action: 'calendar-set',
        actor_kind: 'system',
        actor_name: 'cli',
        details: { before: null, after: { kind: 'holiday', name: '感恩日' } },
      },
    ]);
  });

  it('back to ordinary stays so when the vendored table is read again', async () => {
    await set('2026-10-10', 'ordinary');
    await seedCalendar(database.pool, join(projectRoot(), 'db', 'seeds'));
    expect((await loadCalendar(database.pool)).isRestDay('2026-10-10')).toBe(true);
  });

  it.each([
    ['2026-02-30', 'holiday', '春节', 'calendar-day-malformed'],
    ['morgen', 'holiday', '春节', 'calendar-day-malformed'],
    ['2026-03-02', 'sunday', '春节', 'calendar-kind-unknown'],
    ['2026-03-02', 'holiday', ' ', 'calendar-name-missing'],
  ])('%s %s %j is refused: %s', async (day, kind, name, code) => {
    expect(refusalOf(await set(day, kind, name))?.code).toBe(code);
    expect(await trail(`calendar:${day}`)).toEqual([]);
  });
});
