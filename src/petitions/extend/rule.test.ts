// Extension: once, at most 30 days, before the 60 are over, and never of a day that a reviewer set.
import { describe, expect, it } from 'vitest';
import {
  accepted,
  at,
  clockOf,
  grown,
  leader,
  NOW,
  PARTS,
  received,
  refusal,
  setting,
} from '../../../tests/support/acts.ts';
import { extend } from './rule.ts';

const BODY = { seen: 5, days: 30, reason: '要做鉴定' } as const;

describe('an extension', () => {
  it('goes on from the last day of the 60, rolled to a working day', () => {
    const from = accepted();
    expect(clockOf(from, 'T-HANDLE')).toMatchObject({ dueDay: '2026-05-06' });
    const matter = grown(from, extend(from, BODY, leader, setting), NOW, leader);
    expect(clockOf(matter, 'T-HANDLE')).toMatchObject({ endedAt: NOW });
    expect(clockOf(matter, 'T-EXT')).toMatchObject({ dueDay: '2026-06-05', length: 30, unit: 'calendar-days' });
    expect(matter.extension).toMatchObject({ days: 30, until: '2026-06-05' });
    // Ten days would end on a Saturday.
    const ten = grown(from, extend(from, { ...BODY, days: 10 }, leader, setting), NOW, leader);
    expect(clockOf(ten, 'T-EXT')).toMatchObject({ dueDay: '2026-05-18', length: 10 });
    expect(refusal(extend, matter, { ...BODY, seen: 6 }, leader)?.[0]).toBe('already-extended');
  });

  it('is neither too long nor too late', () => {
    expect(refusal(extend, accepted(), { ...BODY, days: 31 }, leader)).toEqual(['extension-too-long', 'days']);
    expect(refusal(extend, accepted(), BODY, leader, at('2026-05-06T15:59:59Z'))).toBeUndefined();
    expect(refusal(extend, accepted(), BODY, leader, at('2026-05-06T16:00:00Z'))?.[0]).toBe('extension-too-late');
  });

  it('needs the 60 days, and none were set otherwise', () => {
    expect(refusal(extend, received(), BODY, leader)?.[0]).toBe('nothing-to-extend');
    const { seen: _seen, ...before } = PARTS;
    const redo = { ordered: NOW, before, begun: NOW };
    expect(refusal(extend, { ...accepted(), redo }, BODY, leader)?.[0]).toBe('redo-day-stands');
  });
});
