// How days are counted: calendar days, the first does not count, the last ends at 24:00 in Shanghai and is a working day.
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { clocks, publishedDays } from '../../tests/support/ground.ts';
import { decided, refused } from '../platform/result.ts';
import { addDays, dayOf, endOfDay } from '../platform/time.ts';
import { calendarOf, lastDay } from './calendar.ts';
import { standing, startClock, startHoursClock, startSetClock, startWorkingClock } from './clock.ts';
import { periodOn } from './periods.ts';

const instant = fc.date({
  min: new Date('2005-05-01T00:00:00Z'),
  max: new Date('2026-10-01T00:00:00Z'),
  noInvalidDate: true,
});
const timer = fc.constantFrom('T-DISP', 'T-NOTICE', 'T-HANDLE', 'T-REVIEW-REQ', 'T-EVAL');

describe('a statutory period', () => {
  it('does not count its first day and ends on a working day, never earlier than the law says', () => {
    fc.assert(
      fc.property(instant, timer, (at, name) => {
        const clock = startClock(clocks, name, at);
        const lawful = addDays(dayOf(at), clock.length);
        expect(clock.dueDay >= lawful).toBe(true);
        expect(clock.dueDay <= addDays(lawful, 10)).toBe(true);
        expect(clocks.calendar.isRestDay(clock.dueDay)).not.toBe(true);
        expect(clock.dueAt).toBe(endOfDay(clock.dueDay).toISOString());
      }),
    );
  });

  it('is the same from the first minute of the day in Shanghai to the last', () => {
    const first = startClock(clocks, 'T-DISP', new Date('2026-03-01T16:00:00Z'));
    const last = startClock(clocks, 'T-DISP', new Date('2026-03-02T15:59:59Z'));
    expect([first.dueDay, last.dueDay]).toEqual(['2026-03-17', '2026-03-17']);
    expect(startClock(clocks, 'T-DISP', new Date('2026-03-02T16:00:00Z')).dueDay).toBe('2026-03-18');
  });

  it('rolls over a holiday, and stops on a make-up working day', () => {
    // 15 days after 2026-09-16 is 1 October: the holiday lasts to the 7th.
    expect(startClock(clocks, 'T-DISP', new Date('2026-09-16T02:00:00Z')).dueDay).toBe('2026-10-08');
    // Saturday 2026-02-14 was a working day before the Spring Festival.
    expect(startClock(clocks, 'T-DISP', new Date('2026-01-30T02:00:00Z')).dueDay).toBe('2026-02-14');
  });

  it('beyond the published calendar is not guessed: the earliest lawful day, marked provisional', () => {
    const clock = startClock(clocks, 'T-HANDLE', new Date('2026-12-01T02:00:00Z'));
    expect(clock).toMatchObject({ dueDay: '2027-01-30', provisional: true });
  });

  it('follows the Regulations in force on the day it began', () => {
    expect(periodOn(clocks.periods, 'T-DISP', '2022-04-30').article).toBe('R05 21');
    expect(periodOn(clocks.periods, 'T-DISP', '2022-05-01').article).toBe('R22 22');
    expect(() => periodOn(clocks.periods, 'T-DISP', '2005-04-30')).toThrow(
      'no period T-DISP is in force on 2005-04-30',
    );
  });
});

describe('for all instants', () => {
  it('who begins later is not due earlier', () => {
    fc.assert(
      fc.property(instant, fc.nat({ max: 90 * 24 * 60 }), timer, (at, minutes, name) => {
        const later = new Date(at.getTime() + minutes * 60_000);
        const ofThatLaw = periodOn(clocks.periods, name, dayOf(at)).length;
        fc.pre(periodOn(clocks.periods, name, dayOf(later)).length === ofThatLaw);
        expect(startClock(clocks, name, at).dueAt <= startClock(clocks, name, later).dueAt).toBe(true);
      }),
    );
  });

  it('ends on each make-up working day of 2024 to 2026, and on no holiday', () => {
    const days = publishedDays.filter(({ day }) => day >= '2024' && day < '2027');
    expect(days.filter(({ kind }) => kind === 'workday')).toHaveLength(19);
    for (const { day, kind } of days) {
      const { dueDay } = startClock(clocks, 'T-DISP', new Date(`${addDays(day, -15)}T02:00:00Z`));
      expect([day, dueDay === day]).toEqual([day, kind === 'workday']);
    }
  });
});

describe('in every time zone', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each(['America/New_York', 'Europe/Berlin', 'Pacific/Apia'])('%s: a clock is the same', (name) => {
    const starts = Array.from(
      { length: 365 },
      (_, nth) => new Date(Date.parse('2025-01-01T06:30:00Z') + nth * 86_400_000),
    );
    const clocksOf = () => starts.map((at) => startClock(clocks, 'T-NOTICE', at));
    process.env.TZ = 'UTC';
    const there = clocksOf();
    process.env.TZ = name;
    expect(clocksOf()).toEqual(there);
  });
});

describe('a period of hours', () => {
  const clock = startHoursClock(clocks, 'T-URGENT-WRITTEN', new Date('2026-10-01T15:10:00Z'));

  it('runs to the minute, through night and holiday', () => {
    expect(clock).toEqual({
      timer: 'T-URGENT-WRITTEN',
      article: 'R22 25',
      startedAt: '2026-10-01T15:10:00.000Z',
      dueAt: '2026-10-01T17:10:00.000Z',
      dueDay: '2026-10-02',
      length: 2,
      unit: 'hours',
      provisional: false,
    });
  });

  it.each([
    ['2026-10-01T15:59:00Z', undefined, 'running', 1],
    ['2026-10-01T16:00:00Z', undefined, 'due-today', 0],
    ['2026-10-01T17:10:00Z', undefined, 'overdue', 0],
    ['2026-10-01T18:00:00Z', '2026-10-01T17:09:59Z', 'met', 0],
    ['2026-10-01T18:00:00Z', '2026-10-01T17:10:00Z', 'met-late', 0],
  ])('at %s, met %s, is %s', (now, metAt, state, daysLeft) => {
    expect(standing(clock, metAt, new Date(now))).toEqual({ state, daysLeft });
  });

  it('is never counted in days, nor the other way round', () => {
    const at = new Date('2026-10-01T15:10:00Z');
    expect(() => startClock(clocks, 'T-URGENT-WRITTEN', at)).toThrow('counted in hours');
    expect(() => startHoursClock(clocks, 'T-HANDLE', at)).toThrow('not counted in hours');
  });
});

describe('a period of working days', () => {
  const arrived = new Date('2026-09-29T02:00:00Z');

  it('counts neither its first day nor the holiday, and counts the make-up Saturday', () => {
    // 30 September, then 8, 9, 10 (Saturday) and 12 October: the National Day holiday lasts to the 7th.
    expect(startWorkingClock(clocks, 'T-OBJ', arrived)).toEqual(
      decided({
        timer: 'T-OBJ',
        article: 'R22 23',
        startedAt: '2026-09-29T02:00:00.000Z',
        dueAt: '2026-10-12T16:00:00.000Z',
        dueDay: '2026-10-12',
        length: 5,
        unit: 'working-days',
        provisional: false,
      }),
    );
  });

  it('that would end in a year nobody published is refused by name', () => {
    expect(startWorkingClock(clocks, 'T-SIMPLE-REPLY', new Date('2026-12-25T02:00:00Z'))).toEqual(
      refused('calendar-uncovered', { article: 'SIMP16', details: { year: 2027 } }),
    );
  });

  it('is never counted in calendar days, nor the other way round', () => {
    expect(() => startClock(clocks, 'T-OBJ', arrived)).toThrow('counted in working days');
    expect(() => startWorkingClock(clocks, 'T-HANDLE', arrived)).toThrow('not counted in working days');
  });

  it('leaves the periods of the Regulations of 2005 to matters of that time', () => {
    expect(periodOn(clocks.periods, 'T-EXT', '2022-04-30').article).toBe('R05 33');
    expect(periodOn(clocks.periods, 'T-RE-REVIEW', '2022-05-01').article).toBe('R22 36');
    expect(() => startWorkingClock(clocks, 'T-OBJ', new Date('2022-04-29T02:00:00Z'))).toThrow('no period T-OBJ');
  });
});

describe('a clock', () => {
  const clock = startSetClock('T-EXEC', 'R22 32', new Date('2026-03-02T01:00:00Z'), '2026-03-12');

  it('that a person set ends on that day, rest day or not', () => {
    expect(clock).toMatchObject({
      dueDay: '2026-03-12',
      length: 10,
      unit: 'set-date',
      dueAt: '2026-03-12T16:00:00.000Z',
    });
  });

  it.each([
    ['2026-03-02T01:00:00Z', undefined, 'running', 10],
    ['2026-03-11T16:00:00Z', undefined, 'due-today', 0],
    ['2026-03-12T15:59:59Z', undefined, 'due-today', 0],
    ['2026-03-12T16:00:00Z', undefined, 'overdue', -1],
    ['2026-04-01T00:00:00Z', '2026-03-12T15:59:59.999Z', 'met', -20],
    ['2026-04-01T00:00:00Z', '2026-03-12T16:00:00.000Z', 'met-late', -20],
  ])('at %s, met %s, is %s', (now, metAt, state, daysLeft) => {
    expect(standing(clock, metAt, new Date(now))).toEqual({ state, daysLeft });
  });
});

describe('the calendar', () => {
  it('finds a broken table rather than rolling for ever', () => {
    const days = Array.from({ length: 365 }, (_, nth) => ({
      day: addDays('2030-01-01', nth),
      kind: 'holiday' as const,
    }));
    expect(() => lastDay(calendarOf(days), '2030-01-01')).toThrow('no working day');
  });
});
