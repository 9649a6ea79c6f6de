// Successions: who is at the end of the line on a day, and which entries make no sense.
import { describe, expect, it } from 'vitest';
import { judgeSuccession, successorsOf } from './rule.ts';

const entry = (organCode: string, successorCode: string, since = '2026-01-01') => ({ organCode, successorCode, since });

describe('successors', () => {
  it('are followed to the end of the line, each from its day on', () => {
    const entries = [entry('a', 'b'), entry('b', 'c', '2026-06-01')];
    expect(successorsOf(entries, 'a', '2025-12-31')).toEqual([]);
    expect(successorsOf(entries, 'a', '2026-01-01')).toEqual(['b']);
    expect(successorsOf(entries, 'a', '2026-06-01')).toEqual(['c']);
    expect(successorsOf(entries, 'c', '2026-06-01')).toEqual([]);
  });

  it('may be several, when an organ was split', () => {
    expect(successorsOf([entry('a', 'b'), entry('a', 'c')], 'a', '2026-02-01')).toEqual(['b', 'c']);
  });

  it('never lead back', () => {
    const code = (entries: ReturnType<typeof entry>[], wanted: ReturnType<typeof entry>) => {
      const judged = judgeSuccession(entries, wanted);
      return judged.ok ? undefined : judged.refusal.code;
    };
    expect(code([], entry('a', 'a'))).toBe('succession-itself');
    expect(code([entry('a', 'b')], entry('a', 'b', '2026-05-01'))).toBe('succession-known');
    expect(code([entry('a', 'b'), entry('b', 'c')], entry('c', 'a'))).toBe('succession-circle');
    expect(code([entry('a', 'b')], entry('a', 'c'))).toBeUndefined();
  });
});
