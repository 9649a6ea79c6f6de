// Dispatch (转送、交办, R22 art. 22): a bureau passes the matter to the organ with power, or to the bureau that can find it.
import { startClock, startSetClock } from '../../deadlines/clock.ts';
import type { OrganRef } from '../../organs/contract.ts';
import { decided, type Refusal, refused } from '../../platform/result.ts';
import { dayOf } from '../../platform/time.ts';
import { isAccusedUnit } from '../accused/line.ts';
import { charge, firstRefusal, type Ground, type Officer, type Rule, type Setting } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import type { DispatchData } from '../events.ts';
import type { Matter } from '../matter.ts';

const POLITICAL_LEGAL: readonly string[] = ['COURT', 'PROCURATORATE', 'POLICE', 'JUSTICE', 'POLITICAL_LEGAL_COMMITTEE'];
/** Organs that coordinate and never handle a matter themselves. */
const NEVER_HANDLE: readonly string[] = ['JOINT_MEETING_OFFICE', 'SERVICE_CENTRE'];

/** R22 art. 30: nothing of an accusation reaches the accused or their unit; it goes to discipline and supervision. */
function accusationGuard(matter: Matter, target: OrganRef, ground: Ground): Refusal | undefined {
  const field = 'organCode';
  if (isAccusedUnit(matter, target.code, ground)) {
    return { code: 'accused-unit', article: 'R22 30', field };
  }
  const lawful = target.type === 'DISCIPLINE' || target.type === 'PETITION_BUREAU';
  return matter.class === 'ACCUSATION' && !lawful
    ? { code: 'accusation-to-discipline', article: 'R22 22, 30', field }
    : undefined;
}

/** R22 art. 22: litigation-related letters go to the political-legal organ of the same level. */
function litigationGuard(matter: Matter, target: OrganRef, from: OrganRef): Refusal | undefined {
  if (!matter.litigationRelated || matter.class === 'ACCUSATION' || target.type === 'PETITION_BUREAU') return undefined;
  if (POLITICAL_LEGAL.includes(target.type) && target.level === from.level) return undefined;
  return { code: 'litigation-to-political-legal', article: 'R22 22, 28', field: 'organCode' };
}

/** A bureau reaches the organs of its own level and place, all below, and the bureau above; others only their own line. */
function reachGuard(target: OrganRef, from: OrganRef, ground: Ground): Refusal | undefined {
  const place = from.placeCode ?? '';
  const above = ground.above(from.code);
  const inRegion = (target.placeCode ?? '').startsWith(place);
  const reached =
    from.type === 'PETITION_BUREAU'
      ? inRegion || (target.type === 'PETITION_BUREAU' && target.code === above?.code)
      : ground.isWithin(target.code, from.code);
  return reached ? undefined : { code: 'out-of-reach', article: 'R22 22, 23', field: 'organCode' };
}

function dispatchGuards(matter: Matter, target: OrganRef, officer: Officer, setting: Setting): Refusal | undefined {
  return firstRefusal(
    target.code === officer.organ.code && { code: 'to-oneself', field: 'organCode' },
    NEVER_HANDLE.includes(target.type) && { code: 'cannot-handle', article: 'R22 13', field: 'organCode' },
    !matter.class && { code: 'triage-first', article: 'R22 22' },
    accusationGuard(matter, target, setting.ground),
    litigationGuard(matter, target, officer.organ),
    reachGuard(target, officer.organ, setting.ground),
  );
}

/** A bureau's own 15 days run from the first receipt; an organ's 15 days to notify run from its own (domain 2.2). */
function dispatchData(matter: Matter, target: OrganRef, body: BodyOf<'refer'>, { now, clocks }: Setting): DispatchData {
  const bureau = target.type === 'PETITION_BUREAU';
  const own = charge(matter);
  const received = new Date(own.receivedAt);
  // A report that was ordered is still owed when the assigned organ passes the matter down.
  const reports = own.clocks.filter((clock) => clock.timer === 'T-ASSIGN' && !clock.metAt);
  return {
    task: matter.tasks.length + 1,
    to: target.code,
    kind: bureau ? 'DISPATCH' : 'HANDLE',
    clearBy: dayOf(now),
    clocks: [bureau ? startClock(clocks, 'T-DISP', received) : startClock(clocks, 'T-NOTICE', now), ...reports],
    ...(body.opinion && { opinion: body.opinion }),
    ...(reports.length > 0 && own.reportContents && { reportContents: own.reportContents }),
    ...(body.suggestedProcedure && { suggestedProcedure: body.suggestedProcedure }),
  };
}

/** Refusals: unknown-organ, to-oneself, cannot-handle, triage-first, accused-unit, accusation-to-discipline, litigation-to-political-legal, out-of-reach. */
export const refer: Rule<BodyOf<'refer'>> = (matter, body, officer, setting) => {
  const target = setting.ground.organ(body.organCode);
  if (!target) return refused('unknown-organ', { field: 'organCode' });
  const refusal = dispatchGuards(matter, target, officer, setting);
  if (refusal) return { ok: false, refusal };
  return decided([{ type: 'referred', data: dispatchData(matter, target, body, setting) }]);
};

/** As `refer`, with the day and the contents of the closing report (R22 art. 22(3)). Refusals: also report-day-past. */
export const assign: Rule<BodyOf<'assign'>> = (matter, body, officer, setting) => {
  const target = setting.ground.organ(body.organCode);
  if (!target) return refused('unknown-organ', { field: 'organCode' });
  const refusal = dispatchGuards(matter, target, officer, setting);
  if (refusal) return { ok: false, refusal };
  if (Number.isNaN(Date.parse(body.reportDueDay)) || body.reportDueDay <= dayOf(setting.now)) {
    return refused('report-day-past', { article: 'R22 22(3)', field: 'reportDueDay' });
  }
  const data = dispatchData(matter, target, body, setting);
  const report = startSetClock('T-ASSIGN', 'R22 22(3)', setting.now, body.reportDueDay);
  return decided([
    { type: 'assigned', data: { ...data, clocks: [...data.clocks, report], reportContents: body.reportContents } },
  ]);
};
