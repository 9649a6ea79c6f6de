// Admitting or refusing a review (R22 arts. 35, 36; SD15 43): the organ above looks whether it is one, and who reviews it.
import { decided, type Result, refused } from '../../platform/result.ts';
import { charge, colleague, type Officer, type Rule } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import { type Matter, pendingReview, type Review } from '../matter.ts';
import { REVIEWERS } from '../moves.ts';
import { handledBy } from '../recusal/conflict-rule.ts';
import { windowOf } from '../request-review/rule.ts';

/** The review that is on. Throws where the state has none: a fault of the fold. */
export function openReview(matter: Matter): Review {
  const review = pendingReview(matter);
  if (!review) throw new Error(`matter ${matter.id} in ${matter.state} has no review`);
  return review;
}

export const articleOf = ({ level }: Review): { article: string } => ({ article: level === 1 ? 'R22 35' : 'R22 36' });

/** Whoever handled, drafted, signed or reviewed it before has no part in this review, nor who was recused. */
export function mayReview(matter: Matter, officer: Pick<Officer, 'staffId' | 'name'>): Result<true> {
  const recused = matter.recusals?.some((one) => one.decided && one.staff.id === officer.staffId);
  return recused || handledBy(matter).has(officer.staffId)
    ? refused('recusal-handled-it', { article: 'R22 28', details: { name: officer.name } })
    : decided(true);
}

/** Refusals: review-admitted-already, not-a-colleague, recusal-handled-it (of who admits it, or is named). */
export const admitReview: Rule<BodyOf<'admit-review'>> = (matter, body, officer, setting) => {
  const review = openReview(matter);
  if (review.admittedAt) return refused('review-admitted-already', articleOf(review));
  const own = mayReview(matter, officer);
  if (!own.ok) return own;
  const reviewer = colleague(setting, body.reviewerId, REVIEWERS, 'reviewerId');
  if (!reviewer.ok) return reviewer;
  const may = mayReview(matter, { staffId: reviewer.value.id, name: reviewer.value.name });
  if (!may.ok) return refused(may.refusal.code, { ...may.refusal, field: 'reviewerId' });
  return decided([
    {
      type: 'review-admitted',
      data: {
        task: charge(matter).no,
        reviewer: reviewer.value,
        level: review.level,
        ...(body.notSamePerson && { notSamePerson: true }),
      },
    },
  ]);
};

/** What came in time, by our own count, cannot be refused as late. */
const cameInTime = (matter: Matter, { level, requestedAt }: Review): boolean => {
  const window = windowOf(matter, level);
  return window !== undefined && Date.parse(requestedAt) < Date.parse(window.dueAt);
};

/** Refusals: review-admitted-already, recusal-handled-it, review-not-late. */
export const refuseReview: Rule<BodyOf<'refuse-review'>> = (matter, { ground, reason }, officer) => {
  const review = openReview(matter);
  if (review.admittedAt) return refused('review-admitted-already', articleOf(review));
  const own = mayReview(matter, officer);
  if (!own.ok) return own;
  if (ground === 'LATE' && cameInTime(matter, review))
    return refused('review-not-late', { ...articleOf(review), field: 'ground' });
  return decided([{ type: 'review-refused', data: { task: charge(matter).no, ground, reason, level: review.level } }]);
};
