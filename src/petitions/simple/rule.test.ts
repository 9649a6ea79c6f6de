// Simplified handling: what it is for, each exclusion by its own name, and the way back with the original days.
import { describe, expect, it } from 'vitest';
import {
  at,
  clerk,
  clockOf,
  dispatched,
  grown,
  handler,
  NAMED,
  NOW,
  received,
  refusal,
  setting,
} from '../../../tests/support/acts.ts';
import type { Matter } from '../matter.ts';
import { handleSimply, replySimply, returnToOrdinary } from './rule.ts';

const BODY = { seen: 4, ground: 'CLEAR', ...NAMED } as const;
const code = (matter: Matter, change: object = {}, now = setting) =>
  refusal(handleSimply, matter, { ...BODY, ...change }, clerk, now)?.[0];
const simple = (from = received()): Matter => grown(from, handleSimply(from, BODY, clerk, setting), NOW, clerk);

describe('simplified handling', () => {
  it('is accepted within 3 working days and answered within 10', () => {
    const matter = simple();
    expect(matter).toMatchObject({ state: 'SIMPLE_HANDLING', simple: { ground: 'CLEAR' } });
    expect(clockOf(matter, 'T-NOTICE')?.metAt).toBe(NOW);
    expect(clockOf(matter, 'T-SIMPLE-REPLY')).toMatchObject({ dueDay: '2026-03-16', unit: 'working-days' });
    expect(clockOf(matter, 'T-HANDLE')).toBeUndefined();
    // Received on Monday 2 March: Thursday is the last day.
    expect(code(received(), {}, at('2026-03-05T15:59:59Z'))).toBeUndefined();
    expect(code(received(), {}, at('2026-03-05T16:00:00Z'))).toBe('simple-too-late');
  });

  it('is not for what the measures exclude, each by its name', () => {
    const from = received();
    const [task, ...rest] = [...from.tasks].reverse();
    if (!task) throw new Error('no task');
    const joint = dispatched({}, undefined);
    expect(code({ ...from, sealed: true })).toBe('simple-sealed');
    expect(code({ ...from, repeatOf: { id: 'o', number: '4426000000026' } })).toBe('simple-repeat');
    expect(code({ ...from, reopened: { ground: 'NEW_FACTS', at: NOW, times: 1 } })).toBe('simple-repeat');
    expect(code({ ...from, tasks: [...rest, { ...task, method: 'ASSIGN' }] })).toBe('simple-assigned');
    const people = (count: number) => joint.petitions.map((one) => ({ ...one, people: count }));
    // Two who sign are a joint petition already (联名).
    expect(code({ ...from, petitions: people(2) })).toBe('simple-joint');
    expect(code({ ...from, petitions: people(1) })).toBeUndefined();
    expect(code({ ...from, tasks: [...from.tasks, { ...task, no: 9, kind: 'ASSIST' }] })).toBe('simple-many-organs');
    expect(code({ ...from, litigationRelated: true })).toBe('simple-litigation');
    expect(code({ ...from, track: 'COMPLEX' })).toBe('simple-complex');
    expect(code(from, { ground: 'OTHER', reason: ' ' })).toBe('simple-reason-missing');
    expect(code(from, { ground: 'OTHER', reason: '当场可以解决' })).toBeUndefined();
  });

  it('refuses by name where working days cannot be counted', () => {
    const late = {
      ...received(),
      tasks: received().tasks.map((one) => ({ ...one, receivedAt: '2026-12-30T01:00:00Z' })),
    };
    expect(code(late, {}, at('2026-12-30T02:00:00Z'))).toBe('calendar-uncovered');
  });

  it('answers an appeal with its review, and owes what was promised', () => {
    const reply = { seen: 5, reply: '今天已经修好。', conclusion: 'SUPPORT', executeBy: '2026-03-20' } as const;
    const from = simple();
    const matter = grown(from, replySimply(from, reply, handler, setting), NOW, handler);
    expect(matter).toMatchObject({
      state: 'REPLIED',
      answer: { kind: 'SIMPLE', reviewOrgans: ['440106-government', '4401-housing'], reviewUntil: '2026-04-01' },
      execution: { state: 'PENDING' },
    });
    expect(clockOf(matter, 'T-SIMPLE-REPLY')?.metAt).toBe(NOW);
    expect(refusal(replySimply, from, { ...reply, executeBy: '2026-03-01' }, handler)?.[0]).toBe('execution-day-past');
    // On paper it is served first.
    const posted = grown(from, replySimply(from, { ...reply, service: 'POST' }, handler, setting), NOW, handler);
    expect(clockOf(posted, 'T-REVIEW-REQ')).toBeUndefined();
    expect(clockOf(posted, 'T-SERVE')).toMatchObject({ dueDay: '2026-03-09' });
  });

  it('goes back to the ordinary procedure with 60 days from the original acceptance', () => {
    const from = simple();
    const later = '2026-03-12T01:00:00.000Z';
    const matter = grown(from, returnToOrdinary(from, { seen: 5, reason: '有争议' }, clerk, at(later)), later, clerk);
    expect(matter).toMatchObject({ state: 'ACCEPTED', track: 'ORDINARY', simple: { returned: later } });
    expect(clockOf(matter, 'T-HANDLE')).toMatchObject({ startedAt: NOW, dueDay: '2026-05-06' });
    expect(clockOf(matter, 'T-SIMPLE-REPLY')).toMatchObject({ endedAt: later });
    const suggestion = simple(received({ class: 'SUGGESTION' }, undefined));
    const back = grown(suggestion, returnToOrdinary(suggestion, { seen: 5, reason: '要研究' }, clerk, setting));
    expect(clockOf(back, 'T-SUGGEST-REPLY')).toMatchObject({ dueDay: '2026-05-06' });
  });
});
