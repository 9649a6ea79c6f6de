// Passing on to the successor (R22 art. 24): of an organ that was split, merged or abolished, with all that still runs.
import { decided, type Refusal, refused } from '../../platform/result.ts';
import { dayOf } from '../../platform/time.ts';
import { charge, firstRefusal, type Officer, type Rule, type Setting } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import { accusationGuard, handlesNever } from '../dispatch/guards.ts';
import { handlingTask, type Matter, openTask, type Task } from '../matter.ts';
import { ANSWERED } from '../moves.ts';

const ARTICLE = 'R22 24';
const at = { article: ARTICLE, field: 'organCode' };

/** Who goes on is entered, or else it is unclear: then the bureau's director names one for the committee and government. */
function successorRefusal(own: Task, to: string, officer: Officer, { ground, now }: Setting): Refusal | undefined {
  const known = ground.successorsOf(own.organ, dayOf(now));
  if (known.length === 0)
    return officer.roles.includes('bureau-director') ? undefined : { code: 'successor-unclear', article: ARTICLE };
  if (known.some((one) => one.code === to)) return undefined;
  return { code: 'successor-differs', ...at, details: { successor: known.map((one) => one.name).join('、') } };
}

/**
 * The charge of the organ that ended: the open one; after an answer also that of who handled it, which still has to carry out,
 * serve or answer anew.
 */
export function endingCharge(matter: Matter, { ground, now }: Pick<Setting, 'ground' | 'now'>): Task | undefined {
  const charges = [openTask(matter), ANSWERED.includes(matter.state) ? handlingTask(matter) : undefined];
  const known = charges.filter((task) => task !== undefined);
  return known.find((task) => ground.successorsOf(task.organ, dayOf(now)).length > 0) ?? known[0];
}

/** What goes with it: all that is open, and the handling with the petitioner's windows though it is done. */
const goingWith = (matter: Matter, own: Task): readonly Task[] =>
  matter.tasks.filter((task) => task.organ === own.organ && (!task.doneAt || task.no === own.no));

/**
 * Refusals: unknown-organ, to-oneself, cannot-handle, accused-unit, accusation-to-discipline, bureau-does-not-handle,
 * successor-unclear (only the director names one), successor-differs.
 */
export const passToSuccessor: Rule<BodyOf<'pass-to-successor'>> = (matter, body, officer, setting) => {
  const own = endingCharge(matter, setting) ?? charge(matter);
  const target = setting.ground.organ(body.organCode);
  if (!target) return refused('unknown-organ', { field: 'organCode' });
  const handles = own.kind === 'HANDLE';
  const refusal = firstRefusal(
    target.code === own.organ && { code: 'to-oneself', field: 'organCode' },
    handlesNever(target, 'organCode'),
    handles && target.type === 'PETITION_BUREAU' && { code: 'bureau-does-not-handle', ...at, article: 'R22 14' },
    accusationGuard(matter, target, setting.ground, 'organCode'),
    successorRefusal(own, target.code, officer, setting),
  );
  if (refusal) return { ok: false, refusal };
  return decided(
    goingWith(matter, own).map((task) => ({
      type: 'passed-to-successor' as const,
      data: { task: task.no, from: own.organ, to: target.code, reason: body.reason },
    })),
  );
};
