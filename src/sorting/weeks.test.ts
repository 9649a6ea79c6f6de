// Weeks by Monday and by ISO name, also around New Year.
import { expect, it } from 'vitest';
import { addWeeks, mondayNamed, mondayOf, weekAt, weekName, weekSpan, yearBefore } from './weeks.ts';

it('begin on Monday 00:00 in Asia/Shanghai', () => {
  expect(mondayOf('2026-03-08')).toBe('2026-03-02');
  expect(mondayOf('2026-03-02')).toBe('2026-03-02');
  expect(weekAt(new Date('2026-03-01T15:59:59Z'))).toBe('2026-02-23');
  expect(weekAt(new Date('2026-03-01T16:00:00Z'))).toBe('2026-03-02');
  expect(weekSpan('2026-03-02').to.toISOString()).toBe('2026-03-08T16:00:00.000Z');
});

it.each([
  ['2025-12-29', '2026-W01'],
  ['2021-01-04', '2021-W01'],
  ['2020-12-28', '2020-W53'],
  ['2026-03-02', '2026-W10'],
])('%s is %s, and back', (monday, name) => {
  expect(weekName(monday)).toBe(name);
  expect(mondayNamed(name)).toBe(monday);
});

it('a year without that week has none', () => {
  expect(mondayNamed('2026-W54')).toBeUndefined();
  expect(mondayNamed('2025-W53')).toBeUndefined();
  expect(mondayNamed('2026-W00')).toBeUndefined();
  expect(mondayNamed('W10')).toBeUndefined();
});

it('a year before is the week at the same time', () => {
  expect(yearBefore('2026-03-02')).toBe('2025-03-03');
  expect(addWeeks('2026-03-02', -8)).toBe('2026-01-05');
});
