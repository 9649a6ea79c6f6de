// Mediation and settlement (调解、和解, R22 art. 33): with the consent of both sides, in writing, inside the 60 days.
import { startClock, startSetClock } from '../../deadlines/clock.ts';
import { decided, type Result, refused } from '../../platform/result.ts';
import { isBlank } from '../../platform/text.ts';
import { dayOf } from '../../platform/time.ts';
import { appealsOnly } from '../accept/class-rule.ts';
import { charge, type Officer, type Rule, type Setting } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import type { LegalTimeRecord } from '../facts/parts.ts';
import type { Matter } from '../matter.ts';

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

/**
 * The day of signing: of the time since the mediation was proposed, and guard 7 where it is not today.
 */
function signed(
  matter: Matter,
  { signedOn, evidence, secondPersonId }: BodyOf<'settle'>,
  officer: Officer,
  { now, colleagues }: Setting,
): Result<LegalTimeRecord | undefined> {
  const field = 'signedOn';
  const today = dayOf(now);
  if (signedOn > today) return refused('signed-in-future', { article, field });
  const proposed = matter.mediation && dayOf(new Date(matter.mediation.at));
  if (proposed && signedOn < proposed)
    return refused('signed-before-mediation', { article, field, details: { day: proposed } });
  if (signedOn === today) return decided(undefined);
  if (evidence === undefined || isBlank(evidence))
    return refused('back-dated-without-evidence', { article, field: 'evidence' });
  const at = { article, field: 'secondPersonId' };
  if (secondPersonId === officer.staffId) return refused('second-person-same', at);
  const second = colleagues.get(secondPersonId ?? '');
  if (!second) return refused('second-person-missing', at);
  return decided({ at: signedOn, evidence, second: { id: second.id, name: second.name } });
}

/**
 * Refusals: mediation-not-agreed (by the petitioner), signed-in-future, signed-before-mediation (details.day),
 * back-dated-without-evidence, second-person-missing, second-person-same, execution-day-past.
 */
export const settle: Rule<BodyOf<'settle'>> = (matter, body, officer, setting) => {
  const { now, clocks } = setting;
  if (matter.mediation?.agreed !== true) return refused('mediation-not-agreed', { article });
  const legal = signed(matter, body, officer, setting);
  if (!legal.ok) return legal;
  if (body.performBy && body.performBy < dayOf(now))
    return refused('execution-day-past', { article, field: 'performBy' });
  return decided([
    {
      type: 'mediation-settled',
      data: {
        task: charge(matter).no,
        kind: body.kind,
        agreement: body.agreement,
        legalBasis: body.legalBasis,
        signedOn: body.signedOn,
        ...(legal.value && { legal: legal.value }),
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
