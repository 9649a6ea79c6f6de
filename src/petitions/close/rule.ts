// Closing (办结): only what was answered and served, and a supporting opinion only once it was carried out (R22 art. 32).
import { decided, refused } from '../../platform/result.ts';
import { isBlank } from '../../platform/text.ts';
import { charge, type Rule } from '../act.ts';
import type { BodyOf } from '../contract.ts';

/** Refusals: not-served (guard 6), execution-evidence-missing. */
export const close: Rule<BodyOf<'close'>> = (matter, body) => {
  if (!matter.opinion?.service) return refused('not-served', { article: 'R22 32' });
  if (matter.opinion.conclusion === 'SUPPORT' && isBlank(body.executionEvidence)) {
    return refused('execution-evidence-missing', { article: 'R22 32', field: 'executionEvidence' });
  }
  return decided([
    {
      type: 'closed',
      data: {
        task: charge(matter).no,
        note: body.note,
        ...(!isBlank(body.executionEvidence) && { executionEvidence: body.executionEvidence }),
      },
    },
  ]);
};
