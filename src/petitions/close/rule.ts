// Closing (办结): only what was answered and served with proof, and what was promised only once it was carried out (R22 art. 32).
import { decided, type Refusal, refused } from '../../platform/result.ts';
import { isBlank } from '../../platform/text.ts';
import { charge, firstRefusal, type Rule } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import type { Service } from '../facts/parts.ts';
import type { Matter } from '../matter.ts';

/** On the web the page itself is the proof, of an agreement the signatures; else it must be there. */
const isProved = (service: Service | undefined): boolean =>
  service !== undefined && (service.method === 'WEB' || !isBlank(service.proof) || service.attachmentId !== undefined);

/** Guard 6: the opinion, or the answer that stands instead of one. */
const isServed = ({ opinion, answer }: Matter): boolean =>
  opinion?.signedAt ? isProved(opinion.service) : answer?.kind === 'AGREEMENT' || isProved(answer?.service);

const article = 'R22 32';

/** What keeps it from being closed whatever is said: not-served (guard 6), execution-refused. */
export const closeRefusal = (matter: Matter): Refusal | undefined =>
  firstRefusal(
    !isServed(matter) && { code: 'not-served', article },
    matter.execution?.state === 'REFUSED' && { code: 'execution-refused', article },
  );

/** Refusals: not-served (guard 6), execution-refused, execution-evidence-missing. */
export const close: Rule<BodyOf<'close'>> = (matter, body) => {
  const refusal = closeRefusal(matter);
  if (refusal) return { ok: false, refusal };
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
