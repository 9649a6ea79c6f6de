// The days of months, and arrow keys over a year.
import { expect, it } from 'vitest';
import { dayByKey, daysOf, weekdayOf } from './months.ts';

it('begins weeks on Monday', () => {
  expect(['2026-03-01', '2026-03-02', '2026-03-07'].map(weekdayOf)).toEqual([6, 0, 5]);
});

it('has each day of a year once', () => {
  const days = Array.from({ length: 12 }, (_, nth) => daysOf(2028, nth + 1)).flat();
  expect([days.length, new Set(days).size, days[0], days.at(-1)]).toEqual([366, 366, '2028-01-01', '2028-12-31']);
  expect([daysOf(2026, 2).length, daysOf(2028, 2).length, daysOf(2026, 4).length]).toEqual([28, 29, 30]);
});

it.each([
  ['2026-03-01', 'ArrowLeft', '2026-02-28'],
  ['2026-03-31', 'ArrowDown', '2026-04-07'],
  ['2026-01-01', 'ArrowUp', undefined],
  ['2026-12-31', 'ArrowRight', undefined],
  ['2026-03-31', 'PageUp', '2026-02-01'],
  ['2026-12-05', 'PageDown', undefined],
  ['2026-03-31', 'a', undefined],
])('from %s %s leads to %s', (day, key, next) => {
  expect(dayByKey(day, key)).toBe(next);
});
