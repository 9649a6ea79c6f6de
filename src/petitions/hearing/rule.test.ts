// Hearings: who chairs, when, and that only a re-review's clock stands still.
import { describe, expect, it } from 'vitest';
import {
  accepted,
  at,
  clerk,
  clockOf,
  grown,
  handler,
  leader,
  NOW,
  refusal,
  setting,
} from '../../../tests/support/acts.ts';
import { clocks } from '../../../tests/support/ground.ts';
import { startClock } from '../../deadlines/clock.ts';
import type { Matter } from '../matter.ts';
import { concludeHearing, holdHearing } from './rule.ts';

const BODY = {
  seen: 5,
  at: '2026-03-10T02:00:00Z',
  place: '三楼会议室',
  chairId: leader.staffId,
  panel: ['律师', '街坊代表'],
  participants: '信访人、物业公司',
};
const MINUTES = { seen: 6, minutes: '笔录', conclusion: '结论' } as const;
const AFTER = '2026-03-10T08:00:00.000Z';

const REQUEST = {
  level: 2,
  task: 3,
  organ: '4401-housing',
  line: 'SECTOR',
  requestedAt: NOW,
  statement: 's',
  from: 'REVIEWED',
} as const;

const called = (from: Matter): Matter => grown(from, holdHearing(from, BODY, leader, setting), NOW, leader);
const inReReview = (): Matter => {
  const from = accepted();
  const clock = startClock(clocks, 'T-RE-REVIEW', new Date(NOW));
  return {
    ...from,
    state: 'IN_RE_REVIEW',
    reviews: [{ ...REQUEST, admittedAt: NOW }],
    tasks: [
      ...from.tasks.map((task) => ({ ...task, doneAt: NOW })),
      { no: 3, kind: 'RE_REVIEW', method: 'REQUEST', organ: '4401-housing', receivedAt: NOW, clocks: [clock] },
    ],
  };
};

describe('a hearing', () => {
  it('is for a time to come, chaired by a colleague who does not handle it, of an appeal', () => {
    const from = accepted();
    expect(refusal(holdHearing, from, { ...BODY, at: NOW }, leader)).toEqual(['hearing-not-future', 'at']);
    expect(refusal(holdHearing, from, { ...BODY, chairId: handler.staffId }, leader)).toEqual([
      'hearing-chair-handles',
      'chairId',
    ]);
    expect(refusal(holdHearing, from, { ...BODY, chairId: 'nobody' }, leader)).toEqual(['not-a-colleague', 'chairId']);
    expect(refusal(holdHearing, { ...from, class: 'SUGGESTION' }, BODY, leader)?.[0]).toBe('suggestion-own-way');
    expect(refusal(holdHearing, from, { ...BODY, chairId: clerk.staffId }, leader)).toBeUndefined();
  });

  it('is concluded after its time, and leaves the 60 days as they are', () => {
    const matter = called(accepted());
    expect(matter).toMatchObject({ state: 'HEARING', hearings: [{ no: 1, place: '三楼会议室' }] });
    expect(refusal(concludeHearing, matter, MINUTES, leader)?.[0]).toBe('hearing-not-held');
    const held = grown(matter, concludeHearing(matter, MINUTES, leader, at(AFTER)), AFTER, leader);
    expect(held).toMatchObject({ state: 'ACCEPTED', hearings: [{ conclusion: '结论', concludedAt: AFTER }] });
    expect(clockOf(held, 'T-HANDLE')).toEqual(clockOf(accepted(), 'T-HANDLE'));
    expect(refusal(concludeHearing, held, MINUTES, leader)?.[0]).toBe('no-hearing');
  });

  it('of a re-review is called only once that was admitted', () => {
    const from = { ...inReReview(), reviews: [REQUEST] };
    expect(refusal(holdHearing, from, BODY, leader)?.[0]).toBe('review-not-admitted');
  });

  it('of a re-review adds its days to the 30', () => {
    const before = clockOf(inReReview(), 'T-RE-REVIEW');
    expect(before).toMatchObject({ dueDay: '2026-04-01' });
    const matter = called(inReReview());
    expect(clockOf(matter, 'T-RE-REVIEW')?.pausedAt).toBe(NOW);
    const held = grown(matter, concludeHearing(matter, MINUTES, leader, at(AFTER)), AFTER, leader);
    expect(held.state).toBe('IN_RE_REVIEW');
    const [stood, goesOn] = held.tasks.at(-1)?.clocks ?? [];
    expect(stood).toMatchObject({ endedAt: AFTER, dueDay: '2026-04-01' });
    expect(goesOn).toMatchObject({ startedAt: NOW, length: 38, dueDay: '2026-04-09' });
    expect(goesOn?.pausedAt).toBeUndefined();
  });
});
