// The answer, its judgement and the end: what the petitioner is owed before a matter is closed.
import { describe, expect, it } from 'vitest';
import {
  accepted,
  at,
  BUREAU,
  clerk,
  clockOf,
  dispatcher,
  drafted,
  grown,
  handler,
  leader,
  NOW,
  PARTS,
  refusal,
  registered,
  replied,
  setting,
} from '../../../tests/support/acts.ts';
import { officerOf } from '../../../tests/support/ground.ts';
import { mayMove } from '../act.ts';
import { close } from '../close/rule.ts';
import { evaluate } from '../evaluate/rule.ts';
import type { Matter } from '../matter.ts';
import { draftReply, signReply } from './rule.ts';

describe('the answer', () => {
  it.each(['claims', 'facts', 'reasons', 'opinion', 'legalBasis', 'remedy'] as const)(
    'owes the petitioner its part “%s”',
    (part) => {
      expect(refusal(draftReply, accepted(), { ...PARTS, [part]: ' \n' }, handler)).toEqual(['part-missing', part]);
    },
  );

  it('that supports the claim says until when it is carried out', () => {
    const support = { ...PARTS, conclusion: 'SUPPORT' } as const;
    expect(refusal(draftReply, accepted(), support, handler)).toEqual(['execution-day-missing', 'executeBy']);
    const past = { ...support, executeBy: '2026-03-01' };
    expect(refusal(draftReply, accepted(), past, handler)).toEqual(['execution-day-past', 'executeBy']);
    const matter = replied({ ...support, executeBy: '2026-04-30' });
    expect(clockOf(matter, 'T-EXEC')).toMatchObject({ dueDay: '2026-04-30' });
  });

  it('is not signed by who drafted it', () => {
    expect(refusal(signReply, drafted(), { seen: 6 }, handler)?.[0]).toBe('own-draft');
    expect(refusal(signReply, accepted(), { seen: 5 }, leader)?.[0]).toBe('no-draft');
  });

  it('to an appeal opens 30 days for a review by the organ above', () => {
    const appeal = replied();
    expect(clockOf(appeal, 'T-REVIEW-REQ')).toMatchObject({ dueDay: '2026-04-01', article: 'R22 35' });
    expect(appeal.opinion).toMatchObject({
      reviewOrgans: ['440106-government', '4401-housing'],
      reviewUntil: '2026-04-01',
    });
  });

  it('may not be the same on the same facts and reasons when a new one was ordered', () => {
    const { seen: _seen, ...before } = PARTS;
    const matter: Matter = { ...accepted(), redo: { ordered: NOW, before, begun: NOW } };
    const same = { ...PARTS, facts: ' 事实。', opinion: '意 见！' };
    expect(refusal(draftReply, matter, same, handler)).toEqual(['redo-same-opinion', 'opinion']);
    expect(refusal(draftReply, matter, { ...PARTS, facts: '重新查明的事实' }, handler)).toBeUndefined();
    expect(refusal(draftReply, matter, { ...PARTS, conclusion: 'NOT_SUPPORT' }, handler)).toBeUndefined();
  });
});

describe('evaluation', () => {
  const judged = (matter: Matter, now = NOW) => {
    const answer = evaluate(matter, { bureau: 'SATISFIED', organ: 'BASICALLY' }, at(now));
    return answer.ok ? undefined : answer.refusal.code;
  };

  it('is the petitioner’s, once there is an answer, once, for 30 days', () => {
    expect(judged(drafted())).toBe('nothing-to-evaluate');
    expect(judged(replied())).toBeUndefined();
    expect(judged(replied(), '2026-04-01T15:59:59Z')).toBeUndefined();
    expect(judged(replied(), '2026-04-01T16:00:00Z')).toBe('evaluation-over');
    const matter = replied();
    const once = grown(matter, evaluate(matter, { bureau: 'SATISFIED', organ: 'BASICALLY' }, setting));
    expect(judged(once)).toBe('already-evaluated');
  });
});

describe('closing', () => {
  it('of a supported claim needs the proof that it was carried out', () => {
    const support = replied({ conclusion: 'SUPPORT', executeBy: '2026-04-30' });
    expect(refusal(close, support, { seen: 7, note: '已办' }, clerk)?.[0]).toBe('execution-evidence-missing');
    const closed = grown(
      support,
      close(support, { seen: 7, note: '已办', executionEvidence: '验收单' }, clerk, setting),
    );
    expect(closed).toMatchObject({ state: 'CLOSED' });
    expect(closed.tasks.every((task) => task.doneAt)).toBe(true);
  });

  it('comes after the answer was served', () => {
    expect(refusal(close, drafted(), { seen: 6, note: '已办' }, clerk)?.[0]).toBe('not-served');
  });
});

describe('an act', () => {
  const refusedMove = (act: string, matter: Matter, by = dispatcher) => {
    const answer = mayMove(act, matter, by);
    return answer.ok ? undefined : answer.refusal.code;
  };

  it('is for the organ whose charge it is, in its state, by those who hold the post', () => {
    expect(refusedMove('triage', registered())).toBeUndefined();
    expect(refusedMove('refer', registered())).toBe('not-in-this-state');
    expect(refusedMove('triage', registered(), officerOf('4401-petition-bureau', 'triage-clerk'))).toBe(
      'not-your-charge',
    );
    expect(refusedMove('triage', registered(), officerOf(BUREAU, 'clerk'))).toBe('not-your-role');
    expect(refusedMove('sign-reply', drafted(), handler)).toBe('not-your-role');
    expect(refusedMove('sign-reply', drafted(), leader)).toBeUndefined();
    expect(refusedMove('evaluate', replied(), leader)).toBe('not-your-role');
  });
});
