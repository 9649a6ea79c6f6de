// The reply (R22 arts. 32, 34, 35): a handler drafts the opinion, a leader returns or signs it; signing serves it.
import { decided, refused } from '../../platform/result.ts';
import { isBlank } from '../../platform/text.ts';
import { dayOf } from '../../platform/time.ts';
import { charge, type Rule } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import { promisedBy, servedNow } from './windows.ts';

/** Refusals: part-missing (guard 4, with the field), execution-day-missing, execution-day-past. */
export const draftReply: Rule<BodyOf<'draft-reply'>> = (matter, body, _officer, { now }) => {
  const { seen: _seen, byHand: _byHand, ...opinion } = body;
  for (const part of ['claims', 'facts', 'reasons', 'opinion', 'legalBasis', 'remedy'] as const) {
    if (isBlank(opinion[part])) return refused('part-missing', { article: 'R22 32', field: part });
  }
  // A supporting opinion has to be carried out (R22 art. 32), so it names until when.
  if (opinion.conclusion === 'SUPPORT') {
    if (!opinion.executeBy) return refused('execution-day-missing', { article: 'R22 32', field: 'executeBy' });
    if (opinion.executeBy < dayOf(now)) return refused('execution-day-past', { article: 'R22 32', field: 'executeBy' });
  }
  return decided([{ type: 'opinion-drafted', data: { task: charge(matter).no, opinion } }]);
};

/** The leader sends the draft back with a reason. */
export const returnDraft: Rule<BodyOf<'return-draft'>> = (matter, body) =>
  decided([{ type: 'draft-returned', data: { task: charge(matter).no, reason: body.reason } }]);

/** Refusals: no-draft, own-draft (who drafted may not sign). A suggestion has no review (domain 2.5), so no review window. */
export const signReply: Rule<BodyOf<'sign-reply'>> = (matter, body, officer, { now, clocks, ground }) => {
  const draft = matter.opinion;
  if (!draft) return refused('no-draft', { article: 'R22 32' });
  if (draft.draftedBy.id === officer.staffId) return refused('own-draft', { article: 'R22 28' });
  const promised = promisedBy(matter);
  const above = ground.linesUp(officer.organ.code).map((one) => one.code);
  return decided([
    {
      type: 'opinion-signed',
      data: {
        task: charge(matter).no,
        ...servedNow(clocks, body.service, now, promised),
        ...(promised.review && { reviewOrgans: above }),
      },
    },
  ]);
};
