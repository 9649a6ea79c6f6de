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
import { executionFrom, methodFor } from '../reply/windows.ts';
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

/**
 * ORDER_REDO names the day of the new opinion, REVOKE may; UPHOLD and CHANGE settle it themselves. What a CHANGE promises is
 * carried out by a day, as what an opinion supports is (R22 art. 32).
 */
function badBody(body: Body, now: Date, article: { article: string }) {
  const blank = PARTS.find((part) => isBlank(body[part]));
  const ends = body.decision === 'UPHOLD' || body.decision === 'CHANGE';
  const field = { ...article, field: 'redoBy' };
  const execution = { article: 'R22 32', field: 'executeBy' };
  const said = (bad: boolean, code: string, at = field) => bad && { code, ...at };
  return firstRefusal(
    blank && { code: 'part-missing', ...article, field: blank },
    said(body.decision === 'ORDER_REDO' && body.redoBy === undefined, 'redo-day-missing'),
    said(ends && body.redoBy !== undefined, 'redo-not-ordered'),
    said(body.redoBy !== undefined && body.redoBy <= dayOf(now), 'redo-day-past'),
    said(body.executeBy !== undefined && body.decision !== 'CHANGE', 'execution-not-changed', execution),
    said(body.executeBy !== undefined && body.executeBy < dayOf(now), 'execution-day-past', execution),
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
  window: boolean,
): Result<DecidedReview> {
  const may = mayDecide(matter, review, officer);
  if (!may.ok) return may;
  const bad = badBody(body, now, articleOf(review));
  if (bad) return { ok: false, refusal: bad };
  const { decision, claims, facts, reasons, opinion, legalBasis, redoBy, executeBy } = body;
  const given = served(clocks, methodFor(matter, body.service), now, window);
  return decided({
    task: charge(matter).no,
    decision,
    claims,
    facts,
    reasons,
    opinion,
    legalBasis,
    ...(redoBy && { redoBy }),
    ...(executeBy && { executeBy }),
    ...given,
    ...(executeBy && given.service && { execution: executionFrom(now, executeBy) }),
    redo: redoBy ? [startSetClock('T-REDO', 'SD15 45', now, redoBy)] : [],
  });
}

/**
 * Refusals: review-not-admitted, not-the-reviewer, recusal-handled-it, part-missing, redo-day-missing, redo-not-ordered,
 * redo-day-past, execution-not-changed, execution-day-past. Where no organ stands above, there is no re-review: the opinion
 * ends the procedure, as a re-review opinion does (decision 24).
 */
export const decideReview: Rule<Body> = (matter, body, officer, setting) => {
  const above = body.redoBy ? [] : setting.ground.linesUp(officer.organ.code).map((one) => one.code);
  const opinion = opinionOf(matter, openReview(matter), body, officer, setting, above.length > 0);
  if (!opinion.ok) return opinion;
  const next = above.length > 0 ? { reviewOrgans: above } : !body.redoBy && { final: true as const };
  return decided([{ type: 'review-decided', data: { ...opinion.value, ...next } }]);
};

/** Made public only after a hearing that was held in this re-review and is concluded (R22 art. 36). */
const wasHeard = ({ hearings = [] }: Matter, { requestedAt }: Review): boolean =>
  hearings.some((one) => one.from === 'IN_RE_REVIEW' && one.concludedAt !== undefined && one.calledAt >= requestedAt);

/** Final. Refusals: those of decideReview, publish-needs-hearing. */
export const decideReReview: Rule<BodyOf<'decide-re-review'>> = (matter, body, officer, setting) => {
  const review = openReview(matter);
  const opinion = opinionOf(matter, review, body, officer, setting, false);
  if (!opinion.ok) return opinion;
  if (body.publish && !wasHeard(matter, review))
    return refused('publish-needs-hearing', { article: 'R22 36', field: 'publish' });
  return decided([{ type: 're-review-decided', data: { ...opinion.value, publish: body.publish ?? false } }]);
};
