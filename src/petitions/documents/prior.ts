// What a document refers back to: the answer that stands, whose it is, and on which paper it was given. Pure.
import type { Matter } from '../matter.ts';
import type { DocumentKind } from './contract.ts';

/** An answer or an opinion on one, as later documents name it. */
export interface Prior {
  readonly organ: string;
  readonly kind: DocumentKind;
  readonly text: string;
}

const PAPER_OF = {
  DIRECT: 'DIRECT_REPLY',
  SIMPLE: 'DIRECT_REPLY',
  SUGGESTION: 'SUGGESTION_REPLY',
  AGREEMENT: 'AGREEMENT',
  PROCEDURE: 'DIVERSION',
  ACCUSATION: 'RECEIPT_NOTICE',
} as const satisfies Record<string, DocumentKind>;

/** The signed opinion, or the answer that stands instead of one; a draft is nobody's answer. */
export function standingAnswer({ opinion, answer, holder }: Matter): Prior | undefined {
  if (opinion?.signedAt && (!answer || answer.at < opinion.signedAt))
    return { organ: opinion.organ ?? holder, kind: 'OPINION', text: opinion.opinion };
  return answer && { organ: answer.organ, kind: PAPER_OF[answer.kind], text: answer.text };
}

/** The review opinion of that level that was given last. */
function reviewOf(matter: Matter, level: 1 | 2): Prior | undefined {
  const review = matter.reviews?.findLast((one) => one.level === level && one.decided);
  const kind = level === 1 ? ('REVIEW_OPINION' as const) : ('RE_REVIEW_OPINION' as const);
  return review && { organ: review.organ, kind, text: review.decided?.opinion ?? '' };
}

/** What a review is asked of: on the first level the answer, on the second the review opinion. */
export const reviewedPaper = (matter: Matter, level: 1 | 2): Prior | undefined =>
  level === 1 ? standingAnswer(matter) : reviewOf(matter, 1);

/** What ended a matter that is terminated: the last opinion given in it. */
export const lastWord = (matter: Matter): Prior | undefined =>
  reviewOf(matter, 2) ?? reviewOf(matter, 1) ?? standingAnswer(matter);
