// Simplified handling (简易办理, SIMP16 arts. 4–6, SIMP22 arts. 4, 5): the organ with power decides; 3 and 10 working days.
import { startClock, startWorkingClock } from '../../deadlines/clock.ts';
import { decided, type Refusal, refused } from '../../platform/result.ts';
import { isBlank } from '../../platform/text.ts';
import { dayOf } from '../../platform/time.ts';
import { handlingCharge, peopleNamed, saidNotSame } from '../accept/charge.ts';
import { handlingClock } from '../accept/rule.ts';
import { charge, firstRefusal, type Rule, type Setting } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import type { Matter, Task } from '../matter.ts';
import { methodFor, servedNow } from '../reply/windows.ts';

/** From so many people on a petition is joint (联名, SIMP22 art. 5); whoever signs it counts, named or only counted. */
const JOINT = 2;

const isAssigned = (task: Task): boolean =>
  task.method === 'ASSIGN' || task.clocks.some((clock) => clock.timer === 'T-ASSIGN');

/** What the measures exclude, each by its own name; what was taken up again is no first petition any more. */
function exclusion(matter: Matter, task: Task): Refusal | undefined {
  const article = 'SIMP22 5';
  return firstRefusal(
    (matter.sealed || matter.class === 'ACCUSATION') && { code: 'simple-sealed', article },
    (matter.repeatOf ?? matter.reopened) !== undefined && { code: 'simple-repeat', article: 'SIMP22 4' },
    isAssigned(task) && { code: 'simple-assigned', article },
    matter.petitions.some((one) => one.people >= JOINT) && { code: 'simple-joint', article },
    matter.tasks.some((one) => one.kind === 'ASSIST') && { code: 'simple-many-organs', article },
    matter.litigationRelated && { code: 'simple-litigation', article },
    matter.track === 'COMPLEX' && { code: 'simple-complex', article },
  );
}

/** Whether it can be handled simply now, whoever is named. Refusals: those of handleSimply without a field. */
export function simpleRefusal(
  matter: Matter,
  task: Task,
  { now, clocks }: Pick<Setting, 'now' | 'clocks'>,
): Refusal | undefined {
  const excluded = exclusion(matter, task);
  if (excluded) return excluded;
  const within = startWorkingClock(clocks, 'T-SIMPLE-ACC', new Date(task.receivedAt));
  if (!within.ok) return within.refusal;
  if (now.getTime() >= Date.parse(within.value.dueAt))
    return { code: 'simple-too-late', article: 'SIMP16', details: { day: within.value.dueDay } };
  const reply = startWorkingClock(clocks, 'T-SIMPLE-REPLY', now);
  return reply.ok ? undefined : reply.refusal;
}

/**
 * Refusals: bureau-does-not-handle, simple-sealed, simple-repeat, simple-assigned, simple-joint, simple-many-organs,
 * simple-litigation, simple-complex, simple-reason-missing, simple-too-late, calendar-uncovered, not-a-colleague.
 */
export const handleSimply: Rule<BodyOf<'handle-simply'>> = (matter, body, _officer, setting) => {
  const task = handlingCharge(matter);
  if (!task.ok) return task;
  const refusal = simpleRefusal(matter, task.value, setting);
  if (refusal) return { ok: false, refusal };
  if (body.ground === 'OTHER' && isBlank(body.reason))
    return refused('simple-reason-missing', { article: 'SIMP22 4', field: 'reason' });
  const people = peopleNamed(setting, body);
  if (!people.ok) return people;
  const reply = startWorkingClock(setting.clocks, 'T-SIMPLE-REPLY', setting.now);
  if (!reply.ok) return reply;
  return decided([
    {
      type: 'handled-simply',
      data: {
        task: task.value.no,
        ground: body.ground,
        ...(!isBlank(body.reason) && { reason: body.reason }),
        ...people.value,
        clocks: [reply.value],
        ...saidNotSame(body),
      },
    },
  ]);
};

/** Never a refusal of the demand: that needs the ordinary procedure (the body has no such word). Refusal: execution-day-past. */
export const replySimply: Rule<BodyOf<'reply-simply'>> = (matter, body, officer, { now, clocks, ground }) => {
  const executeBy = body.conclusion === 'SUPPORT' ? body.executeBy : undefined;
  if (executeBy && executeBy < dayOf(now))
    return refused('execution-day-past', { article: 'R22 32', field: 'executeBy' });
  const above = matter.class === 'APPEAL' ? ground.linesUp(officer.organ.code).map((one) => one.code) : [];
  const review = above.length > 0;
  return decided([
    {
      type: 'replied-simply',
      data: {
        task: charge(matter).no,
        reply: body.reply,
        conclusion: body.conclusion,
        ...(executeBy && { executeBy }),
        ...servedNow(clocks, methodFor(matter, body.service), now, { review, ...(executeBy && { executeBy }) }),
        ...(review && { reviewOrgans: above }),
      },
    },
  ]);
};

/** What was unfit after all goes back: 60 days from the original acceptance, 15 from the original receipt (domain 2.7). */
export const returnToOrdinary: Rule<BodyOf<'return-to-ordinary'>> = (matter, body, _officer, setting) => {
  const task = charge(matter);
  const acceptedAt = new Date(matter.simple?.acceptedAt ?? task.receivedAt);
  const clock =
    matter.class === 'SUGGESTION'
      ? startClock(setting.clocks, 'T-SUGGEST-REPLY', new Date(task.receivedAt))
      : handlingClock(task, acceptedAt, setting);
  return decided([{ type: 'returned-to-ordinary', data: { task: task.no, reason: body.reason, clocks: [clock] } }]);
};
