// How pressing a day is, at its edges.
import { describe, expect, it } from 'vitest';
import { dueOn } from './due.ts';

describe('dueOn', () => {
  it.each([
    ['2026-03-01', 'overdue', -2],
    ['2026-03-02', 'overdue', -1],
    ['2026-03-03', 'today', 0],
    ['2026-03-04', 'soon', 1],
    ['2026-03-06', 'soon', 3],
    ['2026-03-07', 'calm', 4],
    ['2027-03-03', 'calm', 365],
  ])('%s is %s (%i days)', (day, tone, days) => {
    expect(dueOn(day, '2026-03-03')).toEqual({ tone, days });
  });

  it('is nothing without a day', () => {
    expect(dueOn(undefined, '2026-03-03').tone).toBe('none');
  });
});
