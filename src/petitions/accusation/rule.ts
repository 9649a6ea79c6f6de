// Accusations (检举控告, R22 art. 30): taken up, handled and answered under discipline's own rules; organisation is informed.
import type { OrganRef } from '../../organs/contract.ts';
import { decided, type Refusal, refused } from '../../platform/result.ts';
import { isBlank } from '../../platform/text.ts';
import { saidNotSame } from '../accept/charge.ts';
import { accusationsOnly } from '../accept/class-rule.ts';
import { isAccusedUnit } from '../accused/line.ts';
import { charge, colleague, firstRefusal, type Officer, type Rule, type Setting } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import { firstPetition, type Matter } from '../matter.ts';

const article = 'R22 30';

/** Refusals: not-an-accusation, discipline-only. */
const ofDiscipline = (matter: Matter, officer: Officer): Refusal | undefined =>
  firstRefusal(accusationsOnly(matter), officer.organ.type !== 'DISCIPLINE' && { code: 'discipline-only', article });

/** Refusals: not-an-accusation, discipline-only, not-a-colleague. */
export const takeUpAccusation: Rule<BodyOf<'take-up-accusation'>> = (matter, body, officer, setting) => {
  const refusal = ofDiscipline(matter, officer);
  if (refusal) return { ok: false, refusal };
  const handler = colleague(setting, body.handlerId, ['handler', 'discipline-receiver'], 'handlerId');
  if (!handler.ok) return handler;
  return decided([
    {
      type: 'accusation-taken-up',
      data: { task: charge(matter).no, handler: handler.value, ...saidNotSame(body) },
    },
  ]);
};

/** Refusals: not-an-accusation, discipline-only, feedback-missing (who reported under a name is answered, SD15 art. 55). */
export const concludeAccusation: Rule<BodyOf<'conclude-accusation'>> = (matter, body, officer) => {
  const refusal = ofDiscipline(matter, officer);
  if (refusal) return { ok: false, refusal };
  if (!firstPetition(matter).anonymous && isBlank(body.feedback))
    return refused('feedback-missing', { article, field: 'feedback' });
  return decided([
    {
      type: 'accusation-concluded',
      data: {
        task: charge(matter).no,
        outcome: body.outcome,
        result: body.result,
        ...(!isBlank(body.feedback) && { feedback: body.feedback }),
      },
    },
  ]);
};

/** Cadres are managed at their own level or above, in their own place or around it (干部管理权限). */
function managesCadres(matter: Matter, target: OrganRef, { ground }: Setting): boolean {
  const accused = matter.accusedOrgan === undefined ? undefined : ground.organ(matter.accusedOrgan);
  const place = accused?.placeCode ?? matter.placeCode;
  return place.startsWith(target.placeCode ?? '') && (accused === undefined || target.level <= accused.level);
}

/**
 * The petition bureau or discipline informs the organisation department of what is reported about cadres.
 * Refusals: not-an-accusation, not-sealed, unknown-organ, not-organisation-department, accused-unit, not-their-cadres.
 */
export const informOrganisation: Rule<BodyOf<'inform-organisation'>> = (matter, body, _officer, setting) => {
  const field = 'organCode';
  const target = setting.ground.organ(body.organCode);
  if (!target) return refused('unknown-organ', { field });
  const refusal = firstRefusal(
    accusationsOnly(matter),
    !matter.sealed && { code: 'not-sealed', article },
    target.type !== 'ORGANISATION_DEPT' && { code: 'not-organisation-department', article, field },
    isAccusedUnit(matter, target.code, setting.ground) && { code: 'accused-unit', article, field },
    !managesCadres(matter, target, setting) && { code: 'not-their-cadres', article, field },
  );
  if (refusal) return { ok: false, refusal };
  return decided([
    { type: 'organisation-informed', data: { organ: target.code, major: body.major, summary: body.summary } },
  ]);
};
