// Objecting to a dispatch (提出异议, R22 art. 23): within 5 working days of the receipt, with reasons, to who dispatched it.
import { periodLength, startWorkingClock } from '../../deadlines/clock.ts';
import { decided, type Refusal, type Result, refused } from '../../platform/result.ts';
import { addDays, dayOf } from '../../platform/time.ts';
import { clearAbove, isAccusedUnit } from '../accused/line.ts';
import { charge, firstRefusal, type Rule, type Setting } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import { serviceClock } from '../dispatch/clocks.ts';
import { isDispatched, type Matter, type Task } from '../matter.ts';

const ARTICLE = 'R22 23';

/** Objected once, and refused: the charge stays. */
const wasRefused = ({ objection }: Matter, task: Task): boolean =>
  objection?.task === task.no && objection.decision === 'REFUSE';

/** Whether there is a dispatch to object to. Refusals: not-dispatched, decided-already, objection-decided-before. */
export const objectionRefusal = (matter: Matter, task: Task): Refusal | undefined =>
  firstRefusal(
    !isDispatched(task) && { code: 'not-dispatched', article: ARTICLE },
    task.method === 'DECIDE' && { code: 'decided-already', article: 'R22 24' },
    wasRefused(matter, task) && { code: 'objection-decided-before', article: ARTICLE },
  );

/**
 * The last day to object. Where the calendar does not reach, as many calendar days are in time whatever days they are.
 * Refusals: objection-too-late, calendar-uncovered.
 */
export function objectionUntil(task: Task, { now, clocks }: Pick<Setting, 'now' | 'clocks'>): Result<string> {
  const received = new Date(task.receivedAt);
  const clock = startWorkingClock(clocks, 'T-OBJ', received);
  if (clock.ok) {
    if (now.getTime() < Date.parse(clock.value.dueAt)) return decided(clock.value.dueDay);
    return refused('objection-too-late', { article: ARTICLE, details: { day: clock.value.dueDay } });
  }
  const least = addDays(dayOf(received), periodLength(clocks, 'T-OBJ', received));
  return dayOf(now) <= least ? decided(least) : clock;
}

/** Who verifies it: who dispatched it or has their powers now; never an organ of the accused's line. */
export function verifierOf(
  matter: Matter,
  from: string,
  { ground, now }: Pick<Setting, 'ground' | 'now'>,
): string | undefined {
  const isHit = (organ: string): boolean => isAccusedUnit(matter, organ, ground);
  const organ = ground.successorsOf(from, dayOf(now))[0]?.code ?? from;
  return isHit(organ) ? clearAbove(organ, isHit, ground)?.code : organ;
}

function suggestionRefusal(own: string, code: string | undefined, { ground }: Setting): Refusal | undefined {
  const field = 'suggestedOrganCode';
  if (!code) return undefined;
  return firstRefusal(
    !ground.organ(code) && { code: 'unknown-organ', field },
    code === own && { code: 'suggested-oneself', field },
  );
}

/**
 * Refusals: not-dispatched (the petitioner's own filing), decided-already, objection-decided-before, objection-too-late,
 * calendar-uncovered, unknown-organ, suggested-oneself, nobody-clear.
 */
export const object: Rule<BodyOf<'object'>> = (matter, body, _officer, setting) => {
  const task = charge(matter);
  const refusal = objectionRefusal(matter, task) ?? suggestionRefusal(task.organ, body.suggestedOrganCode, setting);
  if (refusal) return { ok: false, refusal };
  const until = objectionUntil(task, setting);
  if (!until.ok) return until;
  const by = verifierOf(matter, task.from ?? '', setting);
  if (!by || by === task.organ) return refused('nobody-clear', { article: ARTICLE });
  return decided([
    {
      type: 'objected',
      data: {
        task: task.no,
        decide: matter.tasks.length + 1,
        by,
        reasons: body.reasons,
        ...(body.suggestedOrganCode && { suggestedOrgan: body.suggestedOrganCode }),
        clocks: serviceClock(setting.clocks, 'T-OBJ-DEC', setting.now),
      },
    },
  ]);
};
