// Occurrences are computed in Asia/Shanghai, whatever the machine's zone.
import { expect, it } from 'vitest';
import { lastOccurrence } from './recurring.ts';

it('finds the latest daily occurrence', () => {
  const last = (now: string) => lastOccurrence({ daily: '02:30' }, new Date(now)).toISOString();
  expect(last('2026-03-03T02:30:00+08:00')).toBe('2026-03-02T18:30:00.000Z');
  expect(last('2026-03-03T02:29:59+08:00')).toBe('2026-03-01T18:30:00.000Z');
  expect(last('2026-01-01T00:10:00+08:00')).toBe('2025-12-30T18:30:00.000Z');
});

it('finds the latest of every so many minutes, from midnight', () => {
  const last = (now: string) => lastOccurrence({ everyMinutes: 60 }, new Date(now)).toISOString();
  expect(last('2026-03-03T02:59:59+08:00')).toBe('2026-03-02T18:00:00.000Z');
  expect(last('2026-03-03T00:00:00+08:00')).toBe('2026-03-02T16:00:00.000Z');
});
