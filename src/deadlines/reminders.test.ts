// When somebody is reminded: the points of the table on clocks of days and of hours, and daily without end.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clocks } from '../../tests/support/ground.ts';
import { decided, refused } from '../platform/result.ts';
import { startClock, startHoursClock, startSetClock } from './clock.ts';
import {
  judgePoints,
  nextReminder,
  pointsFor,
  type ReminderPoint,
  type ReminderPoints,
  reminderInstants,
} from './reminders.ts';

const USUAL: readonly ReminderPoint[] = [
  { kind: 'percent', value: 50 },
  { kind: 'percent', value: 80 },
  { kind: 'days-before', value: 3 },
  { kind: 'days-before', value: 1 },
  { kind: 'due', value: 0 },
  { kind: 'days-after', value: 1 },
  { kind: 'daily-after', value: 1 },
];
/** Monday 2 March 2026, 10:00; due 1 May, which is a holiday to the 5th: 6 May. */
const clock = startClock(clocks, 'T-HANDLE', new Date('2026-03-02T02:00:00Z'));
const inShanghai = (at: Date | undefined): string | undefined =>
  at && new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);

describe('the reminders of a clock', () => {
  it('stand in the order of time, those of a day at 9:00 in Shanghai', () => {
    expect(clock.dueDay).toBe('2026-05-06');
    expect(reminderInstants(clock, USUAL).map(({ point, at }) => [point.kind, point.value, inShanghai(at)])).toEqual([
      ['percent', 50, '2026-04-04T05:00'],
      ['percent', 80, '2026-04-23T21:12'],
      ['days-before', 3, '2026-05-03T09:00'],
      ['days-before', 1, '2026-05-05T09:00'],
      ['due', 0, '2026-05-06T09:00'],
      ['days-after', 1, '2026-05-07T09:00'],
      ['daily-after', 1, '2026-05-08T09:00'],
    ]);
  });

  it('leave out what would come before the clock began', () => {
    const short = startSetClock('T-ASSIGN', 'R22 22(3)', new Date('2026-03-02T02:00:00Z'), '2026-03-04');
    const before = reminderInstants(short, USUAL).map(({ point, at }) => [point.kind, inShanghai(at)]);
    expect(before.filter(([kind]) => kind === 'days-before')).toEqual([['days-before', '2026-03-03T09:00']]);
  });

  it('of hours come to the minute', () => {
    const hours = startHoursClock(clocks, 'T-URGENT-FOLLOWUP', new Date('2026-03-02T14:30:00Z'));
    expect(reminderInstants(hours, USUAL).map(({ point, at }) => [point.kind, inShanghai(at)])).toEqual([
      ['percent', '2026-03-03T00:30'],
      ['percent', '2026-03-03T01:42'],
      ['due', '2026-03-03T02:30'],
      ['days-after', '2026-03-04T02:30'],
      ['daily-after', '2026-03-05T02:30'],
    ]);
  });
});

describe('the next reminder', () => {
  const walk = (from: Date, steps: number): (string | undefined)[] => {
    const found: (string | undefined)[] = [];
    for (let after = from; found.length < steps; ) {
      const next = nextReminder(clock, USUAL, after);
      found.push(inShanghai(next?.at));
      if (!next) break;
      after = next.at;
    }
    return found;
  };

  it('goes on daily without end', () => {
    expect(walk(new Date('2026-05-06T00:00:00Z'), 5)).toEqual([
      '2026-05-06T09:00',
      '2026-05-07T09:00',
      '2026-05-08T09:00',
      '2026-05-09T09:00',
      '2026-05-10T09:00',
    ]);
    expect(walk(new Date('2029-01-01T00:00:00Z'), 1)).toEqual(['2029-01-01T09:00']);
    expect(walk(new Date('2029-01-01T01:00:00Z'), 1)).toEqual(['2029-01-02T09:00']);
  });

  it('is none where no daily point is left', () => {
    const once = USUAL.filter(({ kind }) => kind !== 'daily-after');
    expect(nextReminder(clock, once, new Date('2026-05-08T00:00:00Z'))).toBeUndefined();
  });

  it('is always later, never skips one, and leaves none out', () => {
    const days = fc.integer({ min: -10, max: 200 });
    fc.assert(
      fc.property(days, fc.subarray([...USUAL], { minLength: 1 }), (shift, points) => {
        const after = new Date(Date.parse(clock.startedAt) + shift * 86_400_000);
        const next = nextReminder(clock, points, after);
        const fixed = reminderInstants(clock, points).filter(({ at }) => at > after);
        if (next) expect(next.at > after).toBe(true);
        for (const one of fixed) expect(next && next.at <= one.at).toBe(true);
        if (points.some(({ kind }) => kind === 'daily-after')) expect(next).toBeDefined();
      }),
    );
  });
});

describe('points', () => {
  const table: ReminderPoints = new Map([
    ['*', USUAL],
    ['T-URGENT-FOLLOWUP', [{ kind: 'percent', value: 75 }]],
  ]);
  const timers = new Set(['T-HANDLE']);

  it('of a timer go before those of every timer', () => {
    expect(pointsFor(table, 'T-URGENT-FOLLOWUP')).toEqual([{ kind: 'percent', value: 75 }]);
    expect(pointsFor(table, 'T-HANDLE')).toBe(USUAL);
    expect(pointsFor(new Map(), 'T-HANDLE')).toEqual([]);
  });

  it.each<[string, ReminderPoint[], unknown]>([
    ['*', [...USUAL], decided(undefined)],
    ['T-HANDLE', [], decided(undefined)],
    ['T-EXEC', [{ kind: 'due', value: 0 }], decided(undefined)],
    ['T-NONE', [], refused('reminder-timer-unknown', { details: { timer: 'T-NONE' } })],
    ['*', [], refused('reminder-none', { field: 'points' })],
    [
      'T-HANDLE',
      [{ kind: 'percent', value: 100 }],
      refused('reminder-value-out-of-range', { field: 'points.0', details: { least: 1, most: 99 } }),
    ],
    [
      'T-HANDLE',
      [
        { kind: 'due', value: 0 },
        { kind: 'due', value: 0 },
      ],
      refused('reminder-twice', { field: 'points.1' }),
    ],
  ])('of %s as %j: %j', (timer, points, answer) => {
    expect(judgePoints(timer, points, timers)).toEqual(answer);
  });
});
