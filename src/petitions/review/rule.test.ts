// Admitting, refusing and deciding a review, and the new opinion that it may order: by whom, when, and what it leaves behind.
import { describe, expect, it } from 'vitest';
import { clockOf, drafted, grown, HOUSING, handler, leader, NAMED, replied } from '../../../tests/support/acts.ts';
import { officerOf, settingAt } from '../../../tests/support/ground.ts';
import {
  admitted,
  at,
  CITY,
  cityLeader,
  decidedAs,
  EARLY,
  finalReviewer,
  inReReview,
  inReview,
  LATE,
  OPINION,
  reviewed,
  reviewer,
} from '../../../tests/support/reviews.ts';
import { reportExecution } from '../execution/rule.ts';
import { lapse } from '../lapse/rule.ts';
import type { Matter } from '../matter.ts';
import { redo } from '../redo/rule.ts';
import { signReply } from '../reply/rule.ts';
import { mayAsk } from '../request-review/rule.ts';
import { recordService } from '../serve/rule.ts';
import { decideReReview, decideReview } from './decide-rule.ts';
import { admitReview, refuseReview } from './rule.ts';

type Answer = ReturnType<typeof admitReview>;
const refusal = (answer: Answer) => (answer.ok ? undefined : [answer.refusal.code, answer.refusal.field]);
const code = (answer: Answer) => refusal(answer)?.[0];

describe('admitting', () => {
  const admit = (matter: Matter, reviewerId: string, by = reviewer, setting = at(EARLY)) =>
    admitReview(matter, { seen: 1, reviewerId }, by, setting);

  it('names a review officer or a leader of the organ, once', () => {
    const matter = admitted(1, inReview());
    expect(matter.reviews?.at(-1)).toMatchObject({ reviewer: { id: reviewer.staffId }, admittedAt: EARLY });
    expect(clockOf(matter, 'T-REVIEW-ADMIT')?.metAt).toBe(EARLY);
    expect(code(admit(matter, reviewer.staffId))).toBe('review-admitted-already');
    const clerk = officerOf(CITY, 'acceptance-clerk');
    expect(refusal(admit(inReview(), clerk.staffId, reviewer, settingAt(EARLY, clerk)))).toEqual([
      'not-a-colleague',
      'reviewerId',
    ]);
  });

  it('never names, and is never done by, who handled, drafted, signed or reviewed it', () => {
    const moved = officerOf(CITY, 'organ-leader');
    const before = { ...inReview(), opinion: { ...replied().opinion, signedBy: { id: moved.staffId, name: 'x' } } };
    expect(refusal(admit(before as Matter, moved.staffId))).toEqual(['recusal-handled-it', 'reviewerId']);
    expect(code(admit(before as Matter, reviewer.staffId, moved))).toBe('recusal-handled-it');
    const second = inReReview();
    expect(refusal(admit(second, reviewer.staffId, officerOf('44-housing', 'organ-leader')))).toEqual([
      'recusal-handled-it',
      'reviewerId',
    ]);
  });
});

describe('refusing', () => {
  const refuse = (matter: Matter, ground: 'LATE' | 'NOT_THE_PETITIONER' = 'NOT_THE_PETITIONER', by = reviewer) =>
    refuseReview(matter, { seen: 1, ground, reason: '申请人不是信访人本人' }, by, at(EARLY));

  it('leads back to where it was, and the window is not lost', () => {
    const matter = grown(inReview(), refuse(inReview()), EARLY, reviewer);
    expect([matter.state, matter.holder]).toEqual(['REPLIED', HOUSING]);
    expect(mayAsk(matter, 1, new Date(EARLY)).ok).toBe(true);
    expect(mayAsk(matter, 1, new Date(LATE)).ok).toBe(false);
    expect(lapse(matter, new Date(LATE)).ok).toBe(true);
    expect(inReview(matter).state).toBe('IN_REVIEW');
  });

  it('is not for being late when it came in time, nor once it was admitted', () => {
    expect(refusal(refuse(inReview(), 'LATE'))).toEqual(['review-not-late', 'ground']);
    expect(refusal(refuse(inReReview(), 'LATE', finalReviewer))).toEqual(['review-not-late', 'ground']);
    expect(code(refuse(admitted(1, inReview())))).toBe('review-admitted-already');
  });

  it('of a re-review leads back to the review', () => {
    const refused = refuse(inReReview(), 'NOT_THE_PETITIONER', finalReviewer);
    const matter = grown(inReReview(), refused, EARLY, finalReviewer);
    expect([matter.state, mayAsk(matter, 2, new Date(EARLY)).ok]).toEqual(['REVIEWED', true]);
  });
});

describe('deciding', () => {
  const decide = (change: object = {}, by = reviewer, matter = admitted(1, inReview())) =>
    decideReview(matter, { ...OPINION, decision: 'UPHOLD', ...change }, by, at(EARLY));

  it('is for the admitted reviewer, or a leader who had no part in it', () => {
    expect(decide().ok).toBe(true);
    expect(decide({}, cityLeader).ok).toBe(true);
    expect(code(decide({}, officerOf(CITY, 'review-officer', 'handler')))).toBe('not-the-reviewer');
    expect(code(decide({}, reviewer, inReview()))).toBe('review-not-admitted');
    const signed = admitted(1, inReview());
    const own = { ...signed, opinion: { ...signed.opinion, signedBy: { id: cityLeader.staffId, name: '' } } } as Matter;
    expect(code(decide({}, cityLeader, own))).toBe('recusal-handled-it');
  });

  it('says every part, and a day only where a new opinion is ordered', () => {
    expect(refusal(decide({ facts: ' ' }))).toEqual(['part-missing', 'facts']);
    expect(refusal(decide({ decision: 'ORDER_REDO' }))).toEqual(['redo-day-missing', 'redoBy']);
    expect(refusal(decide({ decision: 'CHANGE', redoBy: '2026-05-01' }))).toEqual(['redo-not-ordered', 'redoBy']);
    expect(refusal(decide({ decision: 'REVOKE', redoBy: '2026-03-03' }))).toEqual(['redo-day-past', 'redoBy']);
    expect(decide({ decision: 'REVOKE' }).ok).toBe(true);
    expect(decide({ decision: 'REVOKE', redoBy: '2026-05-01' }).ok).toBe(true);
  });

  it('names who may be asked next, and begins that window when it is served', () => {
    const matter = reviewed('UPHOLD');
    expect(matter.reviews?.at(-1)?.decided?.reviewOrgans).toContain('44-housing');
    expect(matter.reviews?.at(-1)?.decided?.until).toBe('2026-04-02');
    const posted = reviewed('UPHOLD', { service: 'POST' });
    expect(clockOf(posted, 'T-RE-REQ')).toBeUndefined();
    expect([clockOf(posted, 'T-SERVE')?.endedAt, posted.holder]).toEqual([undefined, CITY]);
    expect(code(mayAsk(posted, 2, new Date(EARLY)) as Answer)).toBe('not-served-yet');
  });

  it('puts aside what was promised when the opinion is revoked, and keeps it when it stands', () => {
    const promise = { conclusion: 'SUPPORT', executeBy: '2026-06-01' };
    const kept = decidedAs(1, replied(promise), 'UPHOLD');
    const gone = decidedAs(1, replied(promise), 'REVOKE');
    expect([kept.execution?.state, gone.execution]).toEqual(['PENDING', undefined]);
    expect(clockOf(gone, 'T-EXEC')?.endedAt).toBe(EARLY);
  });
});

describe('a changed opinion', () => {
  const CHANGED = { decision: 'CHANGE', executeBy: '2026-06-01' } as const;

  it('that promises something is carried out by the organ that handled it, from service on (R22 32)', () => {
    const matter = reviewed('CHANGE', { executeBy: '2026-06-01' });
    const handling = matter.tasks.find((task) => task.kind === 'HANDLE');
    expect(handling?.clocks.find((one) => one.timer === 'T-EXEC')).toMatchObject({
      dueDay: '2026-06-01',
      startedAt: EARLY,
    });
    expect([handling?.organ, matter.execution?.state]).toEqual([HOUSING, 'PENDING']);
    expect(matter.reviews?.at(-1)?.decided?.executeBy).toBe('2026-06-01');
    const done = { seen: 1, execution: 'DONE', evidence: '验收单' } as const;
    expect(reportExecution(matter, done, handler, at(EARLY)).ok).toBe(true);
    const final = decidedAs(2, reviewed('UPHOLD'), 'CHANGE', { executeBy: '2026-07-01' });
    expect([final.state, final.execution?.state, clockOf(final, 'T-EXEC')?.dueDay]).toEqual([
      'TERMINATED',
      'PENDING',
      '2026-07-01',
    ]);
  });

  it('puts its day in the place of what was promised before; of a closed matter too', () => {
    const before = replied({ conclusion: 'SUPPORT', executeBy: '2026-04-30' });
    const clocks = decidedAs(1, before, 'CHANGE', { executeBy: '2026-06-01' }).tasks.flatMap((task) => task.clocks);
    const owed = clocks.filter((one) => one.timer === 'T-EXEC' && !one.endedAt);
    expect(owed.map((one) => one.dueDay)).toEqual(['2026-06-01']);
    const shut = { ...replied(), state: 'CLOSED' } as Matter;
    const closed = { ...shut, tasks: shut.tasks.map((task) => ({ ...task, doneAt: EARLY })) };
    const again = decidedAs(1, closed, 'CHANGE', { executeBy: '2026-06-01' });
    expect(again.tasks.find((task) => task.kind === 'HANDLE')?.doneAt).toBeUndefined();
  });

  it('on paper is owed at once, its day begins when it is served', () => {
    const posted = reviewed('CHANGE', { executeBy: '2026-06-01', service: 'POST' });
    expect([posted.execution?.state, clockOf(posted, 'T-EXEC')]).toEqual(['PENDING', undefined]);
    const paper = { id: 'd', kind: 'REVIEW_OPINION', hash: 'h', seq: 9, organ: CITY, at: EARLY };
    const from = { ...posted, documents: [paper] };
    const served = { seen: 1, documentId: 'd', method: 'POST', servedAt: EARLY, proof: 'EMS' } as const;
    const after = grown(from, recordService(from, served, reviewer, at(EARLY)), EARLY, reviewer);
    const handling = after.tasks.find((task) => task.kind === 'HANDLE');
    expect(handling?.clocks.find((one) => one.timer === 'T-EXEC')).toMatchObject({ dueDay: '2026-06-01' });
    expect(clockOf(after, 'T-RE-REQ')).toBeDefined();
  });

  it('alone names a day, and none that is past', () => {
    const from = admitted(1, inReview());
    const decide = (change: object) =>
      refusal(decideReview(from, { ...OPINION, ...CHANGED, ...change }, reviewer, at(EARLY)));
    expect(decide({ decision: 'UPHOLD' })).toEqual(['execution-not-changed', 'executeBy']);
    expect(decide({ executeBy: '2026-03-02' })).toEqual(['execution-day-past', 'executeBy']);
    expect(decide({})).toBeUndefined();
  });
});

describe('where no organ stands above the review organ', () => {
  const GOVERNMENT = '44-government';
  const top = officerOf(GOVERNMENT, 'review-officer');
  const decided = (change: object = {}, from = admitted(1, inReview())) => {
    const on: Matter = {
      ...from,
      holder: GOVERNMENT,
      tasks: from.tasks.map((task) =>
        task.kind === 'REVIEW' ? { ...task, organ: GOVERNMENT, handler: { id: top.staffId, name: '' } } : task,
      ),
    };
    const body = { ...OPINION, decision: 'UPHOLD' as const, ...change };
    return grown(on, decideReview(on, body, top, settingAt(EARLY, top)), EARLY, top);
  };

  it('the opinion ends the procedure: nobody waits for a window that nobody could use (R22 36)', () => {
    const matter = decided({}, admitted(1, inReview(replied({ conclusion: 'SUPPORT', executeBy: '2026-06-01' }))));
    expect([matter.state, matter.terminatedAt, clockOf(matter, 'T-RE-REQ')]).toEqual(['TERMINATED', EARLY, undefined]);
    expect([matter.execution?.state, clockOf(matter, 'T-EXEC')?.endedAt]).toEqual(['PENDING', undefined]);
    expect(matter.reviews?.at(-1)?.decided?.final).toBe(true);
    const posted = decided({ service: 'POST' });
    expect(posted.tasks.find((task) => task.kind === 'REVIEW')).not.toHaveProperty('doneAt');
    expect(clockOf(posted, 'T-SERVE')?.endedAt).toBeUndefined();
  });

  it('a new opinion may still be ordered, with its own review', () => {
    expect(decided({ decision: 'ORDER_REDO', redoBy: '2026-05-01' }).state).toBe('REVIEWED');
  });

  it('nor the organ that answered: the answer has no window', () => {
    const from = drafted();
    const signed = signReply(
      { ...from, holder: GOVERNMENT },
      { seen: 6 },
      officerOf(GOVERNMENT, 'organ-leader'),
      at(EARLY),
    );
    const matter = grown(from, signed, EARLY, leader);
    expect(clockOf(matter, 'T-REVIEW-REQ')).toBeUndefined();
    expect(code(mayAsk(matter, 1, new Date(EARLY)) as Answer)).toBe('no-organ-above');
  });
});

describe('the final opinion', () => {
  it('ends the procedure; what was promised stays owed', () => {
    const promise = { conclusion: 'SUPPORT', executeBy: '2026-06-01' };
    const ended = decidedAs(2, decidedAs(1, replied(promise), 'UPHOLD'), 'UPHOLD');
    expect([ended.state, ended.terminatedAt, ended.execution?.state]).toEqual(['TERMINATED', EARLY, 'PENDING']);
    expect(clockOf(ended, 'T-EXEC')?.endedAt).toBeUndefined();
    expect(lapse(ended, new Date(LATE)).ok).toBe(false);
  });

  it('is made public only after a hearing', () => {
    const matter = admitted(2, inReReview());
    const body = { ...OPINION, decision: 'UPHOLD' as const, publish: true };
    const by = officerOf('44-housing', 'review-officer');
    expect(refusal(decideReReview(matter, body, by, at(EARLY)))).toEqual(['publish-needs-hearing', 'publish']);
    const heard = {
      ...matter,
      hearings: [{ no: 1, from: 'IN_RE_REVIEW', calledAt: EARLY, concludedAt: EARLY }],
    } as unknown as Matter;
    expect(decideReReview(heard, body, by, at(EARLY))).toMatchObject({
      ok: true,
      value: [{ data: { publish: true } }],
    });
  });
});

describe('a new opinion that was ordered', () => {
  const again = (matter: Matter) => redo(matter, { seen: 1, ...NAMED }, handler, settingAt(EARLY, handler, leader));

  it('is taken up by the organ whose opinion it was, and comes with its own review', () => {
    const ordered = reviewed('ORDER_REDO', { redoBy: '2026-05-01' });
    const matter = grown(ordered, again(ordered), EARLY, handler);
    expect([matter.state, matter.holder, matter.redo?.begun]).toEqual(['ACCEPTED', HOUSING, EARLY]);
    expect(matter.redo?.before.opinion).toBe('意见');
    expect(code(again(matter))).toBe('no-redo-ordered');
  });

  it('is not begun where none was ordered', () => {
    expect(code(again(reviewed('UPHOLD')))).toBe('no-redo-ordered');
  });
});
