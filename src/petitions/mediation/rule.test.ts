// Mediation: only with the petitioner's own consent, in writing, while the 60 days go on.
import { describe, expect, it } from 'vitest';
import { accepted, at, clockOf, grown, handler, leader, NOW, refusal, setting } from '../../../tests/support/acts.ts';
import type { Matter } from '../matter.ts';
import { endMediation, mediate, settle } from './rule.ts';

const AGREEMENT = {
  seen: 7,
  kind: 'MEDIATION',
  agreement: '物业公司三十日内修好外墙。',
  legalBasis: '《人民调解法》第二十八条',
  signedOn: '2026-03-02',
  performBy: '2026-03-31',
} as const;

const from = accepted();
const proposal = { seen: 5, mediator: '王调解员', otherParty: '物业公司' } as const;
const proposed = grown(from, mediate(from, proposal, handler, setting), NOW, handler);
const agreed = (agree: boolean): Matter =>
  grown(proposed, { ok: true, value: [{ type: 'mediation-answered', data: { agree } }] });

describe('mediation', () => {
  it('is settled when the petitioner has agreed, and what was agreed is owed', () => {
    expect(refusal(settle, proposed, AGREEMENT, handler)?.[0]).toBe('mediation-not-agreed');
    expect(agreed(false).state).toBe('ACCEPTED');
    const matter = grown(agreed(true), settle(agreed(true), AGREEMENT, handler, setting), NOW, handler);
    expect(matter).toMatchObject({
      state: 'REPLIED',
      answer: { kind: 'AGREEMENT' },
      execution: { state: 'PENDING' },
    });
    expect(clockOf(matter, 'T-HANDLE')?.metAt).toBe(NOW);
    expect(clockOf(matter, 'T-EXEC')).toMatchObject({ dueDay: '2026-03-31', article: 'R22 33' });
    expect(clockOf(matter, 'T-REVIEW-REQ')).toBeUndefined();
  });

  it('is signed by today and performed from today on', () => {
    const change = (other: object) => refusal(settle, agreed(true), { ...AGREEMENT, ...other }, handler);
    expect(change({ signedOn: '2026-03-03' })).toEqual(['signed-in-future', 'signedOn']);
    expect(change({ signedOn: '2026-03-01' })).toEqual(['signed-before-mediation', 'signedOn']);
    expect(change({ performBy: '2026-03-01' })).toEqual(['execution-day-past', 'performBy']);
    expect(change({ performBy: undefined })).toBeUndefined();
  });

  it('signed on an earlier day than it is entered needs proof and a second person (guard 7)', () => {
    const later = at('2026-03-05T01:00:00.000Z');
    const change = (other: object) => refusal(settle, agreed(true), { ...AGREEMENT, ...other }, handler, later);
    const evidence = '协议原件';
    expect(change({})).toEqual(['back-dated-without-evidence', 'evidence']);
    expect(change({ evidence })).toEqual(['second-person-missing', 'secondPersonId']);
    expect(change({ evidence, secondPersonId: handler.staffId })).toEqual(['second-person-same', 'secondPersonId']);
    const said = { ...AGREEMENT, evidence, secondPersonId: leader.staffId };
    expect(settle(agreed(true), said, handler, later)).toMatchObject({
      value: [{ data: { legal: { at: '2026-03-02', evidence, second: { id: leader.staffId } } } }],
    });
  });

  it('that ends leaves the handling where it was', () => {
    const ended = grown(proposed, endMediation(proposed, { seen: 6, reason: '对方不来' }, handler, setting));
    expect(ended.state).toBe('ACCEPTED');
    expect(clockOf(ended, 'T-HANDLE')).toEqual(clockOf(from, 'T-HANDLE'));
    expect(refusal(mediate, { ...from, class: 'SUGGESTION' }, proposal, handler)?.[0]).toBe('suggestion-own-way');
  });
});
