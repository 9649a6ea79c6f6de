// Acceptance (受理, R22 arts. 23, 31): the organ with power takes it into the petition procedure; 60 days begin.
import { type Clock, startClock } from '../../deadlines/clock.ts';
import { decided, refused } from '../../platform/result.ts';
import { endOfDay, startOfDay } from '../../platform/time.ts';
import type { Rule, Setting } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import { legalTimeOf } from '../legal-time.ts';
import type { Task } from '../matter.ts';
import { handlingCharge, peopleNamed, saidNotSame } from './charge.ts';
import { appealsOnly } from './class-rule.ts';

/** The last day on which the organ had to take it up: the 15 days of its own receipt. */
const noticeDay = (task: Task, { clocks }: Pick<Setting, 'clocks'>): string =>
  (
    task.clocks.findLast((clock) => clock.timer === 'T-NOTICE') ??
    startClock(clocks, 'T-NOTICE', new Date(task.receivedAt))
  ).dueDay;

/** The 60 days from an acceptance; a late acceptance gains nothing: they begin on the last day of the 15 at the latest. */
export function handlingClock(task: Task, acceptedAt: Date, setting: Pick<Setting, 'clocks'>): Clock {
  const latest = noticeDay(task, setting);
  const late = acceptedAt.getTime() >= endOfDay(latest).getTime();
  return startClock(setting.clocks, 'T-HANDLE', late ? startOfDay(latest) : acceptedAt);
}

/**
 * Refusals: bureau-does-not-handle, accusation-own-rules, suggestion-own-way, other-procedure (guard 5), not-a-colleague;
 * those of legalTimeOf, when it was accepted before it was entered.
 */
export const accept: Rule<BodyOf<'accept'>> = (matter, body, officer, setting) => {
  const task = handlingCharge(matter);
  if (!task.ok) return task;
  const refusal = appealsOnly(matter);
  if (refusal) return { ok: false, refusal };
  if (body.procedure !== 'PETITION_PROCEDURE')
    return refused('other-procedure', { article: 'R22 31', field: 'procedure' });
  const people = peopleNamed(setting, body);
  if (!people.ok) return people;
  const legal = legalTimeOf(body, { officer, setting, earliest: task.value.receivedAt });
  if (!legal.ok) return legal;
  const acceptedAt = legal.value ? new Date(legal.value.at) : setting.now;
  return decided([
    {
      type: 'accepted',
      data: {
        task: task.value.no,
        procedure: body.procedure,
        ...people.value,
        clocks: [handlingClock(task.value, acceptedAt, setting)],
        ...(legal.value && { legal: legal.value }),
        ...saidNotSame(body),
      },
    },
  ]);
};
