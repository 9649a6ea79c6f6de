// Closing (办结): only what was answered and served with proof, and what was promised only once it was carried out (R22 art. 32).
import { decided, refused } from '../../platform/result.ts';
import { isBlank } from '../../platform/text.ts';
import { charge, type Rule } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import type { Service } from '../facts/parts.ts';
import type { Matter } from '../matter.ts';

/** On the web the page itself is the proof, of an agreement the signatures; else it must be there. */
const isProved = (service: Service | undefined): boolean =>
  service !== undefined && (service.method === 'WEB' || !isBlank(service.proof) || service.attachmentId !== undefined);

/** Guard 6: the opinion, or the answer that stands instead of one. */
const isServed = ({ opinion, answer }: Matter): boolean =>
  opinion?.signedAt ? isProved(opinion.service) : answer?.kind === 'AGREEMENT' || isProved(answer?.service);

/** Refusals: not-served (guard 6), execution-refused, execution-evidence-missing. */
export const close: Rule<BodyOf<'close'>> = (matter, body) => {
  const article = 'R22 32';
  if (!isServed(matter)) return refused('not-served', { article });
  if (matter.execution?.state === 'REFUSED') return refused('execution-refused', { article });
  if (matter.execution?.state === 'PENDING' && isBlank(body.executionEvidence)) {
    return refused('execution-evidence-missing', { article, field: 'executionEvidence' });
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
