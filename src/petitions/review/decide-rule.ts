// The review opinion and the re-review opinion (R22 arts. 35, 36): uphold, change, revoke, order a new one; the second is final.
import { type Clock, type ClockBook, startClock, startSetClock } from '../../deadlines/clock.ts';
import { decided, type Result, refused } from '../../platform/result.ts';
import { isBlank } from '../../platform/text.ts';
import { dayOf } from '../../platform/time.ts';
import { charge, firstRefusal, type Officer, type Rule, type Setting } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import type { Service, ServiceMethod } from '../facts/parts.ts';
import type { DecidedReview } from '../facts/review.ts';
import type { Matter, Review } from '../matter.ts';
import { methodFor } from '../reply/windows.ts';
import { articleOf, mayReview, openReview } from './rule.ts';

type Body = BodyOf<'decide-review'>;

/**
 * Only the admitted reviewer, or a leader of the review organ who had no part in it. Refusals: review-not-admitted,
 * not-the-reviewer, recusal-handled-it.
 */
export function mayDecide(matter: Matter, review: Review, officer: Officer): Result<true> {
  const article = articleOf(review);
  if (!review.admittedAt) return refused('review-not-admitted', article);
  const reviewers = [review.reviewer?.id, charge(matter).handler?.id];
  if (!reviewers.includes(officer.staffId) && !officer.roles.includes('organ-leader'))
    return refused('not-the-reviewer', article);
  return mayReview(matter, officer);
}

const PARTS = ['claims', 'facts', 'reasons', 'opinion', 'legalBasis'] as const;

/** ORDER_REDO names the day of the new opinion, REVOKE may; UPHOLD and CHANGE settle it themselves. */
function badBody(body: Body, now: Date, article: { article: string }) {
  const blank = PARTS.find((part) => isBlank(body[part]));
  const ends = body.decision === 'UPHOLD' || body.decision === 'CHANGE';
  const field = { ...article, field: 'redoBy' };
  const said = (bad: boolean, code: string) => {
    const answer = bad ? refused(code, field) : undefined;
    return answer && !answer.ok ? answer.refusal : undefined;
  };
  return firstRefusal(
    blank && { code: 'part-missing', ...article, field: blank },
    said(body.decision === 'ORDER_REDO' && body.redoBy === undefined, 'redo-day-missing'),
    said(ends && body.redoBy !== undefined, 'redo-not-ordered'),
    said(body.redoBy !== undefined && body.redoBy <= dayOf(now), 'redo-day-past'),
  );
}

/** On the web it is served at once, and the window for a re-review begins; on any other way its service is owed first. */
function served(
  book: ClockBook,
  method: ServiceMethod,
  now: Date,
  window: boolean,
): { service?: Service; clocks: readonly Clock[] } {
  if (method !== 'WEB') return { clocks: [startClock(book, 'T-SERVE', now)] };
  return {
    service: { method: 'WEB', at: now.toISOString() },
    clocks: window ? [startClock(book, 'T-RE-REQ', now)] : [],
  };
}

function opinionOf(
  matter: Matter,
  review: Review,
  body: Body,
  officer: Officer,
  { now, clocks }: Setting,
): Result<DecidedReview> {
  const may = mayDecide(matter, review, officer);
  if (!may.ok) return may;
  const bad = badBody(body, now, articleOf(review));
  if (bad) return { ok: false, refusal: bad };
  const { decision, claims, facts, reasons, opinion, legalBasis, redoBy } = body;
  return decided({
    task: charge(matter).no,
    decision,
    claims,
    facts,
    reasons,
    opinion,
    legalBasis,
    ...(redoBy && { redoBy }),
    ...served(clocks, methodFor(matter, body.service), now, review.level === 1 && !redoBy),
    redo: redoBy ? [startSetClock('T-REDO', 'SD15 45', now, redoBy)] : [],
  });
}

/**
 * Refusals: review-not-admitted, not-the-reviewer, recusal-handled-it, part-missing, redo-day-missing, redo-not-ordered,
 * redo-day-past.
 */
export const decideReview: Rule<Body> = (matter, body, officer, setting) => {
  const opinion = opinionOf(matter, openReview(matter), body, officer, setting);
  if (!opinion.ok) return opinion;
  const above = body.redoBy ? [] : setting.ground.linesUp(officer.organ.code).map((one) => one.code);
  return decided([
    { type: 'review-decided', data: { ...opinion.value, ...(above.length > 0 && { reviewOrgans: above }) } },
  ]);
};

/** Made public only after a hearing that was held in this re-review and is concluded (R22 art. 36). */
const wasHeard = ({ hearings = [] }: Matter, { requestedAt }: Review): boolean =>
  hearings.some((one) => one.from === 'IN_RE_REVIEW' && one.concludedAt !== undefined && one.calledAt >= requestedAt);

/** Final. Refusals: those of decideReview, publish-needs-hearing. */
export const decideReReview: Rule<BodyOf<'decide-re-review'>> = (matter, body, officer, setting) => {
  const review = openReview(matter);
  const opinion = opinionOf(matter, review, body, officer, setting);
  if (!opinion.ok) return opinion;
  if (body.publish && !wasHeard(matter, review))
    return refused('publish-needs-hearing', { article: 'R22 36', field: 'publish' });
  return decided([{ type: 're-review-decided', data: { ...opinion.value, publish: body.publish ?? false } }]);
};
