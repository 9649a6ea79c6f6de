// Dispatch (转送、交办, R22 art. 22): a bureau passes the matter to the organ with power, or to the bureau that can find it.
import { startClock, startSetClock } from '../../deadlines/clock.ts';
import type { OrganRef } from '../../organs/contract.ts';
import { decided, type Result, refused } from '../../platform/result.ts';
import { dayOf } from '../../platform/time.ts';
import { charge, type Officer, type Rule, type Setting } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import type { DispatchData } from '../events.ts';
import type { Matter } from '../matter.ts';
import { serviceClock } from './clocks.ts';
import { assistingOf, leadRefusal } from './guards.ts';

/** From when a bureau's 15 days run: the first receipt by a bureau, however many pass it on. */
function firstReceipt(matter: Matter): Date {
  const own = charge(matter);
  const running = own.clocks.find((clock) => clock.timer === 'T-DISP');
  return new Date(running?.startedAt ?? own.receivedAt);
}

/** A bureau's own 15 days run from the first receipt; an organ's 15 days to notify run from its own (domain 2.2). */
function dispatchData(matter: Matter, target: OrganRef, body: BodyOf<'refer'>, { now, clocks }: Setting): DispatchData {
  const bureau = target.type === 'PETITION_BUREAU';
  const own = charge(matter);
  // A report that was ordered is still owed when the assigned organ passes the matter down.
  const reports = own.clocks.filter((clock) => clock.timer === 'T-ASSIGN' && !clock.metAt);
  const started = bureau
    ? [
        startClock(clocks, 'T-DISP', firstReceipt(matter)),
        // What is simple goes through each bureau in a working day (SIMP16).
        ...(matter.track === 'SIMPLE' ? serviceClock(clocks, 'T-RELAY', now) : []),
      ]
    : [startClock(clocks, 'T-NOTICE', now)];
  return {
    task: matter.tasks.length + 1,
    to: target.code,
    kind: bureau ? 'DISPATCH' : 'HANDLE',
    clearBy: dayOf(now),
    clocks: [...started, ...reports],
    ...(body.opinion && { opinion: body.opinion }),
    ...(reports.length > 0 && own.reportContents && { reportContents: own.reportContents }),
    ...(body.suggestedProcedure && { suggestedProcedure: body.suggestedProcedure }),
  };
}

/** What both ways of dispatch have in common. */
function dispatched(matter: Matter, body: BodyOf<'refer'>, officer: Officer, setting: Setting): Result<DispatchData> {
  const target = setting.ground.organ(body.organCode);
  if (!target) return refused('unknown-organ', { field: 'organCode' });
  const refusal = leadRefusal(matter, target, officer, setting);
  if (refusal) return { ok: false, refusal };
  const first = matter.tasks.length + 2;
  const assisting = assistingOf(matter, { codes: body.assistingOrganCodes, lead: target, first }, officer, setting);
  if (!assisting.ok) return assisting;
  return decided({
    ...dispatchData(matter, target, body, setting),
    ...(assisting.value.length > 0 && { assisting: assisting.value }),
  });
}

/**
 * Refusals: unknown-organ, to-oneself, cannot-handle, triage-first, accused-unit, accusation-to-discipline,
 * litigation-to-political-legal, out-of-reach; of assisting organs those of `assistingOf`.
 */
export const refer: Rule<BodyOf<'refer'>> = (matter, body, officer, setting) => {
  const data = dispatched(matter, body, officer, setting);
  return data.ok ? decided([{ type: 'referred', data: data.value }]) : data;
};

/** As `refer`, with the day and the contents of the closing report (R22 art. 22(3)). Refusals: also report-day-past. */
export const assign: Rule<BodyOf<'assign'>> = (matter, body, officer, setting) => {
  const data = dispatched(matter, body, officer, setting);
  if (!data.ok) return data;
  if (Number.isNaN(Date.parse(body.reportDueDay)) || body.reportDueDay <= dayOf(setting.now)) {
    return refused('report-day-past', { article: 'R22 22(3)', field: 'reportDueDay' });
  }
  const report = startSetClock('T-ASSIGN', 'R22 22(3)', setting.now, body.reportDueDay);
  const clocks = [...data.value.clocks, report];
  return decided([{ type: 'assigned', data: { ...data.value, clocks, reportContents: body.reportContents } }]);
};
