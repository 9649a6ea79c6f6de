// Mediation and settlement (调解、和解, R22 art. 33): with the consent of both sides, in writing, inside the 60 days.
import { startClock, startSetClock } from '../../deadlines/clock.ts';
import { decided, refused } from '../../platform/result.ts';
import { dayOf } from '../../platform/time.ts';
import { appealsOnly } from '../accept/class-rule.ts';
import { charge, type Rule } from '../act.ts';
import type { BodyOf } from '../contract.ts';

const article = 'R22 33';

/** The petitioner is asked; nothing stands still. Refusals: accusation-own-rules, suggestion-own-way. */
export const mediate: Rule<BodyOf<'mediate'>> = (matter, body) => {
  const refusal = appealsOnly(matter);
  if (refusal) return { ok: false, refusal };
  return decided([
    {
      type: 'mediation-proposed',
      data: { task: charge(matter).no, mediator: body.mediator, otherParty: body.otherParty },
    },
  ]);
};

/** Refusals: mediation-not-agreed (by the petitioner), signed-in-future, execution-day-past. */
export const settle: Rule<BodyOf<'settle'>> = (matter, body, _officer, { now, clocks }) => {
  if (matter.mediation?.agreed !== true) return refused('mediation-not-agreed', { article });
  const today = dayOf(now);
  if (body.signedOn > today) return refused('signed-in-future', { article, field: 'signedOn' });
  if (body.performBy && body.performBy < today) return refused('execution-day-past', { article, field: 'performBy' });
  return decided([
    {
      type: 'mediation-settled',
      data: {
        task: charge(matter).no,
        kind: body.kind,
        agreement: body.agreement,
        legalBasis: body.legalBasis,
        signedOn: body.signedOn,
        ...(body.performBy && { performBy: body.performBy }),
        clocks: [
          startClock(clocks, 'T-EVAL', now),
          ...(body.performBy ? [startSetClock('T-EXEC', article, now, body.performBy)] : []),
        ],
      },
    },
  ]);
};

/** Back to the handling; the 60 days have gone on. */
export const endMediation: Rule<BodyOf<'end-mediation'>> = (matter, body) =>
  decided([{ type: 'mediation-ended', data: { task: charge(matter).no, reason: body.reason } }]);
