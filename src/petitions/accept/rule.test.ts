// Taking a matter up: who may, which class goes which way, when the 60 days begin.
import { describe, expect, it } from 'vitest';
import {
  accepted,
  at,
  clerk,
  clockOf,
  dispatched,
  grown,
  leader,
  NAMED,
  NOW,
  received,
  refusal,
  setting,
} from '../../../tests/support/acts.ts';
import { notifyReceipt } from '../notify-receipt/rule.ts';
import { answerSuggestion, studySuggestion } from '../suggestion/rule.ts';
import { accept } from './rule.ts';

const BODY = { seen: 4, procedure: 'PETITION_PROCEDURE', ...NAMED } as const;
/** The organ got it on 2 March 2026: its 15 days end on 17 March. */
const LATE = '2026-03-25T01:00:00.000Z';

describe('acceptance', () => {
  it('begins 60 days, and no later than on the last day of the 15', () => {
    expect(clockOf(accepted(), 'T-HANDLE')).toMatchObject({ startedAt: NOW, dueDay: '2026-05-06' });
    const from = received();
    const late = grown(from, accept(from, BODY, clerk, at(LATE)), LATE, clerk);
    expect(clockOf(late, 'T-NOTICE')).toMatchObject({ dueDay: '2026-03-17', metAt: LATE });
    expect(clockOf(late, 'T-HANDLE')).toMatchObject({ startedAt: '2026-03-16T16:00:00.000Z', dueDay: '2026-05-18' });
  });

  it('counts from the legal time, with what proves it and a second person', () => {
    const from = received();
    const legalTime = { at: '2026-03-03T02:00:00Z', evidence: '受理登记簿', secondPersonId: leader.staffId };
    const matter = grown(from, accept(from, { ...BODY, legalTime }, clerk, at(LATE)), LATE, clerk);
    expect(matter.acceptedAt).toBe('2026-03-03T02:00:00.000Z');
    expect(clockOf(matter, 'T-HANDLE')).toMatchObject({ dueDay: '2026-05-06' });
    const alone = { ...legalTime, secondPersonId: clerk.staffId };
    expect(refusal(accept, from, { ...BODY, legalTime: alone }, clerk, at(LATE))?.[0]).toBe('second-person-same');
  });

  it('is for appeals in the petition procedure, by the organ with power, with people of its own', () => {
    expect(refusal(accept, received({ class: 'SUGGESTION' }), BODY, clerk)?.[0]).toBe('suggestion-own-way');
    expect(refusal(accept, { ...received(), class: 'ACCUSATION' }, BODY, clerk)?.[0]).toBe('accusation-own-rules');
    expect(refusal(accept, received(), { ...BODY, procedure: 'ARBITRATION' }, clerk)).toEqual([
      'other-procedure',
      'procedure',
    ]);
    expect(refusal(accept, dispatched({}, '4401-petition-bureau'), BODY, clerk)?.[0]).toBe('bureau-does-not-handle');
    expect(refusal(accept, received(), { ...BODY, handlerId: leader.staffId }, clerk)).toEqual([
      'not-a-colleague',
      'handlerId',
    ]);
  });
});

describe('the notice of receipt', () => {
  it('meets the 15 days, once', () => {
    const from = received();
    const told = grown(from, notifyReceipt(from, { seen: 4, route: '按信访程序办理' }, clerk, setting), NOW, clerk);
    expect(clockOf(told, 'T-NOTICE')?.metAt).toBe(NOW);
    expect(refusal(notifyReceipt, told, { seen: 5, route: '再告知' }, clerk)?.[0]).toBe('receipt-notified-before');
    expect(told.state).toBe('AT_ORGAN');
  });
});

describe('a suggestion', () => {
  const from = received({ class: 'SUGGESTION' });
  const studied = grown(from, studySuggestion(from, { seen: 4, ...NAMED }, clerk, setting), NOW, clerk);

  it('is studied from its receipt on and answered without a review', () => {
    expect(clockOf(studied, 'T-SUGGEST-REPLY')).toMatchObject({ dueDay: '2026-05-06' });
    const answer = { seen: 5, adoption: 'PARTLY', reply: '采纳其中两条。' } as const;
    const answered = grown(studied, answerSuggestion(studied, answer, leader, setting), NOW, leader);
    expect(answered).toMatchObject({ state: 'REPLIED', answer: { kind: 'SUGGESTION', adoption: 'PARTLY' } });
    expect(clockOf(answered, 'T-SUGGEST-REPLY')?.metAt).toBe(NOW);
    expect(clockOf(answered, 'T-REVIEW-REQ')).toBeUndefined();
    expect(clockOf(answered, 'T-EVAL')).toMatchObject({ dueDay: '2026-04-01' });
  });

  it('is no appeal, and an appeal no suggestion', () => {
    expect(refusal(studySuggestion, received(), { seen: 4, ...NAMED }, clerk)?.[0]).toBe('not-a-suggestion');
    const answer = { seen: 5, adoption: 'ADOPTED', reply: '采纳。' } as const;
    expect(refusal(answerSuggestion, accepted(), answer, leader)?.[0]).toBe('not-a-suggestion');
  });
});
