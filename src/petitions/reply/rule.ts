// The reply (R22 arts. 32, 34, 35): a handler drafts the opinion, a leader returns or signs it; signing serves it.
import { decided, type Refusal, refused } from '../../platform/result.ts';
import { isBlank } from '../../platform/text.ts';
import { dayOf } from '../../platform/time.ts';
import { appealsOnly } from '../accept/class-rule.ts';
import { charge, firstRefusal, type Rule } from '../act.ts';
import { assistanceOpen } from '../assistance/rule.ts';
import type { BodyOf } from '../contract.ts';
import type { Matter, OpinionText } from '../matter.ts';
import { methodFor, promisedBy, servedNow } from './windows.ts';

const PARTS = ['claims', 'facts', 'reasons', 'opinion', 'legalBasis', 'remedy'] as const;

const missing = (opinion: OpinionText): Refusal | undefined => {
  const field = PARTS.find((part) => isBlank(opinion[part]));
  return field && { code: 'part-missing', article: 'R22 32', field };
};

/** A supporting opinion has to be carried out (R22 art. 32), so it names until when. */
function executionRefusal({ conclusion, executeBy }: OpinionText, now: Date): Refusal | undefined {
  const rest = { article: 'R22 32', field: 'executeBy' };
  if (conclusion !== 'SUPPORT') return undefined;
  if (!executeBy) return { code: 'execution-day-missing', ...rest };
  return executeBy < dayOf(now) ? { code: 'execution-day-past', ...rest } : undefined;
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');

/** After an order to decide anew: the same answer on the same facts and reasons is none (SD15 art. 45). A simplified one had no reasons. */
function repeats({ redo }: Matter, opinion: OpinionText): boolean {
  if (!redo?.begun || redo.before.conclusion !== opinion.conclusion) return false;
  return (['facts', 'reasons', 'opinion'] as const).every((part) =>
    [bare(opinion[part]), ''].includes(bare(redo.before[part])),
  );
}

/**
 * Refusals: accusation-own-rules, suggestion-own-way, part-missing (guard 4, with the field), execution-day-missing,
 * execution-day-past, redo-same-opinion.
 */
export const draftReply: Rule<BodyOf<'draft-reply'>> = (matter, body, _officer, { now }) => {
  const { seen: _seen, byHand: _byHand, ...opinion } = body;
  const refusal = firstRefusal(
    appealsOnly(matter),
    missing(opinion),
    executionRefusal(opinion, now),
    repeats(matter, opinion) && { code: 'redo-same-opinion', article: 'SD15 45', field: 'opinion' },
  );
  if (refusal) return { ok: false, refusal };
  return decided([{ type: 'opinion-drafted', data: { task: charge(matter).no, opinion } }]);
};

/** The leader sends the draft back with a reason. */
export const returnDraft: Rule<BodyOf<'return-draft'>> = (matter, body) =>
  decided([{ type: 'draft-returned', data: { task: charge(matter).no, reason: body.reason } }]);

/**
 * Refusals: no-draft, own-draft (who drafted may not sign), assistance-open (an organ that was asked has not answered and
 * its day has not come). Only what was an appeal has a review (domain 2.5).
 */
export const signReply: Rule<BodyOf<'sign-reply'>> = (matter, body, officer, { now, clocks, ground }) => {
  const draft = matter.opinion;
  if (!draft) return refused('no-draft', { article: 'R22 32' });
  if (draft.draftedBy.id === officer.staffId) return refused('own-draft', { article: 'R22 28' });
  const [open] = assistanceOpen(matter, now);
  if (open)
    return refused('assistance-open', {
      article: 'R22 24',
      details: { organ: ground.organ(open.organ)?.name ?? open.organ },
    });
  const said = promisedBy(matter);
  // Where no organ stands above, nobody can be asked: no window opens that nobody could use.
  const above = said.review ? ground.linesUp(officer.organ.code).map((one) => one.code) : [];
  const promised = { ...said, review: above.length > 0 };
  return decided([
    {
      type: 'opinion-signed',
      data: {
        task: charge(matter).no,
        ...servedNow(clocks, methodFor(matter, body.service), now, promised),
        ...(promised.review && { reviewOrgans: above }),
      },
    },
  ]);
};
