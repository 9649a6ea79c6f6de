// Periods of other laws, parts of a statutory one, and a clock that stood still: counted and rolled as all others.
import { describe, expect, it } from 'vitest';
import { clocks } from '../../tests/support/ground.ts';
import { lengthOf, resumeClock, startClock, startForeignClock, startPartClock } from './clock.ts';

const dueDay = (unit: 'calendar-days' | 'working-days' | 'months', length: number, from: string) => {
  const clock = startForeignClock(clocks, { timer: 'T-PROC', article: 'A', length, unit }, new Date(from));
  return clock.ok ? clock.value.dueDay : clock.refusal.code;
};

describe('a period of another law', () => {
  it.each([
    ['calendar-days', 45, '2026-03-02T01:00:00Z', '2026-04-16'],
    ['working-days', 20, '2026-03-02T01:00:00Z', '2026-03-30'],
    ['months', 2, '2026-03-02T01:00:00Z', '2026-05-06'],
    ['months', 1, '2026-01-31T01:00:00Z', '2026-02-28'],
    ['months', 12, '2026-06-15T01:00:00Z', '2027-06-15'],
    ['working-days', 20, '2026-12-20T01:00:00Z', 'calendar-uncovered'],
  ] as const)('of %s, %i, from %s ends on %s', (unit, length, from, day) => {
    expect(dueDay(unit, length, from)).toBe(day);
  });

  it('beyond the table is provisional', () => {
    const clock = startForeignClock(
      clocks,
      { timer: 'T-PROC', article: 'A', length: 12, unit: 'months' },
      new Date('2026-06-15T01:00:00Z'),
    );
    expect(clock).toMatchObject({ ok: true, value: { provisional: true, unit: 'set-date', article: 'A' } });
  });
});

describe('a part of a period', () => {
  it('counts from the last day before it, and the whole tells how much there may be', () => {
    expect(startPartClock(clocks, 'T-EXT', '2026-05-06', 10)).toMatchObject({
      startedAt: '2026-05-05T16:00:00.000Z',
      dueDay: '2026-05-18',
      length: 10,
    });
    expect(lengthOf(clocks, 'T-EXT', new Date('2026-05-06T01:00:00Z'))).toBe(30);
  });
});

describe('a clock that stood still', () => {
  it('goes on from the same start with the days added, as often as need be', () => {
    const clock = startClock(clocks, 'T-RE-REVIEW', new Date('2026-03-02T01:00:00Z'));
    const once = resumeClock(clocks, clock, 8);
    expect(once).toMatchObject({ startedAt: clock.startedAt, length: 38, dueDay: '2026-04-09' });
    expect(resumeClock(clocks, once, 2)).toMatchObject({ length: 40, dueDay: '2026-04-13' });
  });
});
