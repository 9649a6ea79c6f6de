// Service: what proves it, who may say so, and that the petitioner's windows begin when the answer arrived.
import { describe, expect, it } from 'vitest';
import {
  at,
  clerk,
  clockOf,
  drafted,
  grown,
  handler,
  leader,
  NOW,
  refusal,
  setting,
} from '../../../tests/support/acts.ts';
import { officerOf } from '../../../tests/support/ground.ts';
import { close } from '../close/rule.ts';
import type { Matter } from '../matter.ts';
import { signReply } from '../reply/rule.ts';
import { recordService } from './rule.ts';

const OPINION = '00000000-0000-7000-8000-00000000000a';
const NOTICE = '00000000-0000-7000-8000-00000000000b';

/** Signed on 2 March and sent by post; an extension notice of the organ lies beside it. */
const sent = (change: object = {}, filing: Partial<Matter> = {}): Matter => {
  const from = drafted(change);
  const signed = grown(from, signReply(from, { seen: 6, service: 'POST' }, leader, setting), NOW, leader);
  const paper = { hash: 'h', seq: 7, organ: '440106-housing', at: NOW };
  return {
    ...signed,
    ...filing,
    documents: [
      { ...paper, id: NOTICE, kind: 'EXTENSION' },
      { ...paper, id: OPINION, kind: 'OPINION' },
    ],
  };
};
const named = (matter: Matter): Matter => ({
  ...matter,
  petitions: matter.petitions.map((one) => ({ ...one, anonymous: false })),
});
const SERVED = '2026-03-05T02:00:00.000Z';
const BODY = { seen: 7, documentId: OPINION, method: 'POST', servedAt: SERVED, proof: 'EMS 1234567890' } as const;
const today = at(SERVED);
const code = (change: object, now = today, by = clerk, matter = named(sent())) =>
  refusal(recordService, matter, { ...BODY, ...change }, by, now);

describe('service', () => {
  it('begins the windows at its legal time and meets the duty to serve', () => {
    const from = named(sent({ conclusion: 'SUPPORT', executeBy: '2026-04-30' }));
    expect(clockOf(from, 'T-REVIEW-REQ')).toBeUndefined();
    expect(refusal(close, from, { seen: 7, note: '已办', executionEvidence: '验收单' }, clerk)?.[0]).toBe('not-served');
    const later = '2026-03-09T02:00:00.000Z';
    const body = { ...BODY, secondPersonId: leader.staffId };
    const matter = grown(from, recordService(from, body, clerk, at(later)), later, clerk);
    expect(clockOf(matter, 'T-SERVE')?.metAt).toBe(later);
    expect(clockOf(matter, 'T-REVIEW-REQ')).toMatchObject({ startedAt: SERVED, dueDay: '2026-04-07' });
    expect(clockOf(matter, 'T-EVAL')).toMatchObject({ startedAt: SERVED });
    expect(clockOf(matter, 'T-EXEC')).toMatchObject({ dueDay: '2026-04-30' });
    expect(matter.opinion).toMatchObject({ reviewUntil: '2026-04-07', service: { proof: BODY.proof, at: SERVED } });
    expect(refusal(recordService, matter, { ...BODY, seen: 8 }, clerk, today)?.[0]).toBe('already-served');
    expect(refusal(close, matter, { seen: 8, note: '已办', executionEvidence: '验收单' }, clerk)).toBeUndefined();
  });

  it('of another document begins nothing', () => {
    const from = named(sent());
    const matter = grown(from, recordService(from, { ...BODY, documentId: NOTICE }, clerk, today), SERVED, clerk);
    expect(matter.documents[0]?.service).toBeDefined();
    expect(matter.opinion?.service).toBeUndefined();
    expect(clockOf(matter, 'T-SERVE')?.metAt).toBeUndefined();
    expect(clockOf(matter, 'T-REVIEW-REQ')).toBeUndefined();
  });

  it('is recorded of a document of one’s own, after it was made and by now', () => {
    expect(code({ documentId: '00000000-0000-7000-8000-00000000000c' })).toEqual(['document-unknown', 'documentId']);
    expect(code({}, today, officerOf('440106-ecology', 'clerk'))).toEqual(['document-not-yours', 'documentId']);
    expect(code({ servedAt: '2026-03-05T02:00:01Z' })).toEqual(['served-in-future', 'servedAt']);
    expect(code({ servedAt: '2026-03-02T00:59:00Z' })).toEqual(['served-before-document', 'servedAt']);
    expect(code({ proof: '  ' })).toEqual(['service-proof-missing', 'proof']);
    expect(code({ method: 'WEB' })).toEqual(['web-serves-itself', 'method']);
    expect(code({ method: 'WEB' }, today, clerk, sent())).toBeUndefined();
    expect(code({})).toBeUndefined();
  });

  it('entered on a later day needs a second person who saw the proof', () => {
    const later = at('2026-03-06T02:00:00Z');
    expect(code({}, later)).toEqual(['second-person-missing', 'secondPersonId']);
    expect(code({ secondPersonId: clerk.staffId }, later)).toEqual(['second-person-same', 'secondPersonId']);
    expect(code({ secondPersonId: 'nobody' }, later)).toEqual(['second-person-missing', 'secondPersonId']);
    expect(code({ secondPersonId: handler.staffId }, later)).toBeUndefined();
  });
});

describe('a review opinion that went by post', () => {
  const decided = (level: 1 | 2, redoBy?: string): Matter => {
    const from = named(sent());
    const words = { claims: '请求', facts: '事实', reasons: '理由', opinion: '维持', legalBasis: '依据' };
    const kind = level === 1 ? 'REVIEW_OPINION' : 'RE_REVIEW_OPINION';
    return {
      ...from,
      state: level === 1 ? 'REVIEWED' : 'TERMINATED',
      documents: [{ id: OPINION, kind, hash: 'h', seq: 9, organ: '4401-housing', at: NOW }],
      tasks: [
        ...from.tasks,
        {
          no: 9,
          kind: level === 1 ? 'REVIEW' : 'RE_REVIEW',
          method: 'REQUEST',
          organ: '4401-housing',
          receivedAt: NOW,
          clocks: [],
        },
      ],
      reviews: [
        {
          level,
          task: 9,
          organ: '4401-housing',
          line: 'SECTOR',
          requestedAt: NOW,
          statement: 's',
          from: 'REPLIED',
          decided: { ...words, decision: 'UPHOLD', at: NOW, by: { id: 'r', name: 'r' }, ...(redoBy && { redoBy }) },
        },
      ],
    };
  };
  const reviewer = officerOf('4401-housing', 'review-officer');
  const begun = (matter: Matter) => {
    const answer = recordService(matter, BODY, reviewer, today);
    const [fact] = answer.ok ? answer.value : [];
    return fact?.type === 'served' ? [fact.data.task, fact.data.clocks.map((clock) => clock.timer)] : undefined;
  };

  it('begins the window for a re-review; the final one, or one that orders a new opinion, begins none', () => {
    expect(begun(decided(1))).toEqual([9, ['T-RE-REQ']]);
    expect(begun(decided(1, '2026-04-01'))).toEqual([9, []]);
    expect(begun(decided(2))).toEqual([9, []]);
  });
});
