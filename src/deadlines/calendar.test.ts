// Working days against hand-made cases of every make-up working day and long holiday of 2024 to 2026, and laws that
// hold for all days: additive, monotonic, undone by counting, the same in every time zone.
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { clocks, publishedDays } from '../../tests/support/ground.ts';
import { decided, type Result, refused } from '../platform/result.ts';
import { addDays } from '../platform/time.ts';
import { addWorkingDays, calendarOf, calendarWarning, workingDaysBetween } from './calendar.ts';

const { calendar } = clocks;

function worth<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}
const add = (day: string, count: number): string => worth(addWorkingDays(calendar, day, count));
const between = (from: string, to: string): number => worth(workingDaysBetween(calendar, from, to));

/** Worked out by hand from the notices of the State Council: working day before, make-up day, working day after, the fifth. */
const MAKE_UPS = [
  ['2024-02-02', '2024-02-04', '2024-02-05', '2024-02-08'],
  ['2024-02-09', '2024-02-18', '2024-02-19', '2024-02-22'],
  ['2024-04-03', '2024-04-07', '2024-04-08', '2024-04-11'],
  ['2024-04-26', '2024-04-28', '2024-04-29', '2024-05-07'],
  ['2024-05-10', '2024-05-11', '2024-05-13', '2024-05-16'],
  ['2024-09-13', '2024-09-14', '2024-09-18', '2024-09-23'],
  ['2024-09-27', '2024-09-29', '2024-09-30', '2024-10-10'],
  ['2024-10-11', '2024-10-12', '2024-10-14', '2024-10-17'],
  ['2025-01-24', '2025-01-26', '2025-01-27', '2025-02-07'],
  ['2025-02-07', '2025-02-08', '2025-02-10', '2025-02-13'],
  ['2025-04-25', '2025-04-27', '2025-04-28', '2025-05-06'],
  ['2025-09-26', '2025-09-28', '2025-09-29', '2025-10-10'],
  ['2025-10-10', '2025-10-11', '2025-10-13', '2025-10-16'],
  ['2025-12-31', '2026-01-04', '2026-01-05', '2026-01-08'],
  ['2026-02-13', '2026-02-14', '2026-02-24', '2026-02-27'],
  ['2026-02-27', '2026-02-28', '2026-03-02', '2026-03-05'],
  ['2026-05-08', '2026-05-09', '2026-05-11', '2026-05-14'],
  ['2026-09-18', '2026-09-20', '2026-09-21', '2026-09-24'],
  ['2026-10-09', '2026-10-10', '2026-10-12', '2026-10-15'],
] as const;

/** Last working day before the holiday, first one after it. */
const HOLIDAYS = [
  ['New Year 2024', '2023-12-29', '2024-01-02'],
  ['Spring Festival 2024', '2024-02-09', '2024-02-18'],
  ['Tomb-sweeping 2024', '2024-04-03', '2024-04-07'],
  ['Labour Day 2024', '2024-04-30', '2024-05-06'],
  ['Dragon Boat 2024', '2024-06-07', '2024-06-11'],
  ['Mid-autumn 2024', '2024-09-14', '2024-09-18'],
  ['National Day 2024', '2024-09-30', '2024-10-08'],
  ['New Year 2025', '2024-12-31', '2025-01-02'],
  ['Spring Festival 2025', '2025-01-27', '2025-02-05'],
  ['Tomb-sweeping 2025', '2025-04-03', '2025-04-07'],
  ['Labour Day 2025', '2025-04-30', '2025-05-06'],
  ['Dragon Boat 2025', '2025-05-30', '2025-06-03'],
  ['National Day and Mid-autumn 2025', '2025-09-30', '2025-10-09'],
  ['New Year 2026', '2025-12-31', '2026-01-04'],
  ['Spring Festival 2026', '2026-02-14', '2026-02-24'],
  ['Tomb-sweeping 2026', '2026-04-03', '2026-04-07'],
  ['Labour Day 2026', '2026-04-30', '2026-05-06'],
  ['Dragon Boat 2026', '2026-06-18', '2026-06-22'],
  ['Mid-autumn 2026', '2026-09-24', '2026-09-28'],
  ['National Day 2026', '2026-09-30', '2026-10-08'],
] as const;

describe('hand-made cases', () => {
  it('leave out no make-up working day of 2024 to 2026', () => {
    const all = publishedDays.filter(({ day, kind }) => kind === 'workday' && day >= '2024' && day < '2027');
    expect(MAKE_UPS.map(([, day]) => day)).toEqual(all.map(({ day }) => day));
  });

  it.each(MAKE_UPS)('after %s the make-up day %s is worked, then %s; the fifth is %s', (before, day, after, fifth) => {
    expect([add(before, 1), add(before, 2), add(before, 5)]).toEqual([day, after, fifth]);
    expect([between(before, day), between(before, after), between(before, fifth)]).toEqual([1, 2, 5]);
  });

  it.each(HOLIDAYS)('%s: nothing is counted between %s and %s', (_name, before, after) => {
    expect(add(before, 1)).toBe(after);
    expect(between(before, addDays(after, -1))).toBe(0);
    expect(calendar.isRestDay(before)).toBe(false);
    // A period that begins on a rest day counts like one that began on the working day before it.
    for (let day: string = before; day < after; day = addDays(day, 1)) expect(add(day, 1)).toBe(after);
  });

  it('has as many working days as the State Council counts in a year', () => {
    const inYear = (year: number): number => between(`${year - 1}-12-31`, `${year}-12-31`);
    // 366 or 365 days, less 52 weekends (104, in 2024 and 2026 as in 2025) and the public holidays: 11 in 2024, 13 since.
    expect([2024, 2025, 2026].map(inYear)).toEqual([251, 248, 248]);
  });
});

describe('for all days', () => {
  const day = fc.integer({ min: 0, max: 7800 }).map((nth) => addDays('2004-01-01', nth));
  const count = fc.integer({ min: 0, max: 60 });

  it('adding is additive', () => {
    fc.assert(
      fc.property(day, count, count, (from, a, b) => {
        expect(add(from, a + b)).toBe(add(add(from, a), b));
      }),
    );
  });

  it('adding is monotonic in the day and in the count', () => {
    fc.assert(
      fc.property(day, fc.nat({ max: 30 }), count, fc.integer({ min: 1, max: 9 }), (from, later, n, more) => {
        expect(add(from, n) <= add(addDays(from, later), n)).toBe(true);
        expect(add(from, n) < add(from, n + more)).toBe(true);
      }),
    );
  });

  it('counting undoes adding, both ways round', () => {
    fc.assert(
      fc.property(day, count, (from, n) => {
        const to = add(from, n);
        expect(between(from, to)).toBe(n);
        expect(between(to, from) + n).toBe(0);
        if (n > 0) expect(calendar.isRestDay(to)).toBe(false);
      }),
    );
  });

  it('counting is additive over any three days', () => {
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
      }),
      { numRuns: 30 },
    );
  });
});

describe('in every time zone', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each([
    ['America/New_York', 300],
    ['Asia/Shanghai', -480],
    ['Pacific/Apia', -780],
  ])('%s: the days of a year, over both changes of daylight saving, are the same', (name, offset) => {
    process.env.TZ = name;
    expect(new Date('2026-01-15T00:00:00Z').getTimezoneOffset()).toBe(offset);
    for (const [before, day, after, fifth] of MAKE_UPS)
      expect([add(before, 1), add(before, 2), add(before, 5)]).toEqual([day, after, fifth]);
    const days = Array.from({ length: 365 }, (_, nth) => addDays('2025-01-01', nth));
    expect([days[0], days[364], new Set(days).size]).toEqual(['2025-01-01', '2025-12-31', 365]);
    expect(days.filter((one) => calendar.isRestDay(one) === false)).toHaveLength(248);
  });
});

describe('where the table does not reach', () => {
  it('nothing is guessed: the year is named', () => {
    const refusal = refused('calendar-uncovered', { details: { year: 2027 } });
    expect(addWorkingDays(calendar, '2026-12-31', 1)).toEqual(refusal);
    expect(workingDaysBetween(calendar, '2026-12-30', '2027-01-04')).toEqual(refusal);
    expect(workingDaysBetween(calendar, '2027-01-04', '2026-12-30')).toEqual(refusal);
    expect(addWorkingDays(calendar, '2026-12-30', 1)).toEqual(decided('2026-12-31'));
    expect(addWorkingDays(calendar, '2003-12-31', 1)).toEqual(decided('2004-01-02'));
    expect(addWorkingDays(calendar, '2003-12-30', 1)).toMatchObject({ refusal: { details: { year: 2003 } } });
  });

  it('a single day that somebody set makes no covered year', () => {
    const more = calendarOf([...publishedDays, { day: '2027-01-01', kind: 'holiday' }]);
    expect(more.isRestDay('2027-01-01')).toBeUndefined();
    expect(more.lastYear).toBe(2026);
  });

  it('a day that was taken back counts by its weekday', () => {
    const without = (day: string) => calendarOf([...publishedDays, { day, kind: 'ordinary' }]);
    expect(without('2026-10-05').isRestDay('2026-10-05')).toBe(false);
    expect(without('2026-10-10').isRestDay('2026-10-10')).toBe(true);
  });

  it('a count that is none is a fault', () => {
    expect(() => addWorkingDays(calendar, '2026-03-02', -1)).toThrow(RangeError);
    expect(() => addWorkingDays(calendar, '2026-03-02', 1.5)).toThrow(RangeError);
  });

  it.each([
    ['2026-11-01', undefined],
    ['2026-11-02', { lastDay: '2026-12-31', daysLeft: 59 }],
    ['2026-12-31', { lastDay: '2026-12-31', daysLeft: 0 }],
    ['2027-03-05', { lastDay: '2027-03-04', daysLeft: -1 }],
  ])('on %s the warning is %o', (today, warning) => {
    expect(calendarWarning(calendar, today)).toEqual(warning);
  });
});
