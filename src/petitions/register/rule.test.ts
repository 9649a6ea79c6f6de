// Registration: what arrives is registered, at its own time, with or without a name.
import { describe, expect, it } from 'vitest';
import { clockOf, filing, NOW, registered } from '../../../tests/support/acts.ts';
import { ground } from '../../../tests/support/ground.ts';
import { type Filing, mayRegister, titleFrom } from './rule.ts';

describe('registration', () => {
  const refused = (change: Partial<Filing>) => {
    const answer = mayRegister({ ...filing, ...change }, ground, new Date(NOW));
    return answer.ok ? undefined : answer.refusal.code;
  };

  it('is owed to whatever arrives, with or without a name', () => {
    expect(refused({})).toBeUndefined();
    expect(refused({ anonymous: false, petitioners: [{ name: '陈秀英' }] })).toBeUndefined();
  });

  it('refuses only what cannot be: a place, a time, a name, a reading that is not there', () => {
    expect(refused({ placeCode: '999999' })).toBe('unknown-place');
    expect(refused({ receivedAt: new Date('2026-03-02T01:00:01Z') })).toBe('received-in-future');
    expect(refused({ receivedAt: new Date('2005-04-30T15:59:59Z') })).toBe('received-too-early');
    expect(refused({ receivedAt: new Date('2005-04-30T16:00:00Z') })).toBeUndefined();
    expect(refused({ anonymous: false, petitioners: [{ name: ' ' }] })).toBe('name-missing');
    expect(refused({ channel: 'VISIT', readBack: false })).toBe('oral-not-read-back');
  });

  it('gives the bureau 15 days from receipt, under the Regulations of that day', () => {
    expect(clockOf(registered(), 'T-DISP')).toMatchObject({ dueDay: '2026-03-17', article: 'R22 22' });
    const old = registered({ receivedAt: new Date('2019-02-28T03:25:05Z') });
    expect(clockOf(old, 'T-DISP')).toMatchObject({ dueDay: '2019-03-15', article: 'R05 21' });
  });

  it('titles what came without a title by its first sentence', () => {
    expect(titleFrom('  路灯坏了。三个月没人修。')).toBe('路灯坏了');
    expect(Array.from(titleFrom('长'.repeat(80)))).toHaveLength(40);
    expect(titleFrom('？？？')).toBe('？？？');
  });
});
