// Deciding over jurisdiction (决定管辖, R22 art. 24): after every organ was heard, or had its time, one of them gets the matter.
import { type Clock, startClock } from '../../deadlines/clock.ts';
import type { OrganRef } from '../../organs/contract.ts';
import { decided, type Refusal, refused } from '../../platform/result.ts';
import { addDays, dayOf } from '../../platform/time.ts';
import { charge, firstRefusal, type Officer, type Rule, type Setting } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import { asStarted } from '../dispatch/clocks.ts';
import { accusationGuard, assistingOf, handlesNever, litigationGuard } from '../dispatch/guards.ts';
import { isOwed, type Matter, type Task } from '../matter.ts';

const ARTICLE = 'R22 24';
const at = { article: ARTICLE, field: 'organCode' };

/** What organs have to say their position where the working calendar does not say when T-JUR ends. */
const DAYS_TO_SPEAK = 7;

function isTimeOver(own: Task, now: Date): boolean {
  const clock = own.clocks.find((one) => one.timer === 'T-JUR');
  if (clock) return now.getTime() >= Date.parse(clock.dueAt);
  return dayOf(now) > addDays(dayOf(new Date(own.receivedAt)), DAYS_TO_SPEAK);
}

/** The organs of the dispute that have not said anything yet. */
export const unheard = ({ dispute }: Matter): readonly string[] =>
  (dispute?.organs ?? []).filter((organ) => !dispute?.positions.some((one) => one.organ === organ));

/** Refusal: positions-outstanding, with the organs. */
export function heardRefusal(matter: Matter, { ground, now }: Pick<Setting, 'ground' | 'now'>): Refusal | undefined {
  const silent = unheard(matter);
  if (silent.length === 0 || isTimeOver(charge(matter), now)) return undefined;
  const organs = silent.map((code) => ground.organ(code)?.shortName ?? code).join('、');
  return { code: 'positions-outstanding', article: ARTICLE, details: { organs } };
}

/** One of the disputing organs, or another under the deciding organ; under a joint meeting, one of its place. */
function isInReach(matter: Matter, target: OrganRef, { organ }: Officer, { ground }: Setting): boolean {
  if (matter.dispute?.organs.includes(target.code)) return true;
  const inPlace = (target.placeCode ?? '').startsWith(organ.placeCode ?? '-');
  return organ.type === 'JOINT_MEETING_OFFICE' ? inPlace : ground.isWithin(target.code, organ.code);
}

/** The organ that has it already goes on with the days of its first receipt; another has its own. */
function clocksFor(matter: Matter, target: string, { clocks, now }: Setting): readonly Clock[] {
  const disputed = matter.tasks.find((task) => task.no === matter.dispute?.task);
  const known = disputed?.clocks ?? [];
  const reports = known.filter((clock) => clock.timer === 'T-ASSIGN' && isOwed(clock)).map(asStarted);
  const first = disputed?.organ === target ? known.findLast((clock) => clock.timer === 'T-NOTICE') : undefined;
  return [first ? asStarted(first) : startClock(clocks, 'T-NOTICE', now), ...reports];
}

function targetRefusal(matter: Matter, target: OrganRef, officer: Officer, setting: Setting): Refusal | undefined {
  return firstRefusal(
    target.type === 'PETITION_BUREAU' && { code: 'bureau-does-not-handle', ...at, article: 'R22 14' },
    handlesNever(target, 'organCode'),
    accusationGuard(matter, target, setting.ground, 'organCode'),
    litigationGuard(matter, target, target.level, 'organCode'),
    !isInReach(matter, target, officer, setting) && { code: 'out-of-reach', ...at },
  );
}

/**
 * Refusals: positions-outstanding (with the organs), unknown-organ, bureau-does-not-handle, cannot-handle, accused-unit,
 * litigation-to-political-legal, out-of-reach; of assisting organs those of `assistingOf`.
 */
export const decideJurisdiction: Rule<BodyOf<'decide-jurisdiction'>> = (matter, body, officer, setting) => {
  const heard = heardRefusal(matter, setting);
  if (heard) return { ok: false, refusal: heard };
  const target = setting.ground.organ(body.organCode);
  if (!target) return refused('unknown-organ', { field: 'organCode' });
  const refusal = targetRefusal(matter, target, officer, setting);
  if (refusal) return { ok: false, refusal };
  const first = matter.tasks.length + 2;
  const assisting = assistingOf(matter, { codes: body.assistingOrganCodes, lead: target, first }, officer, setting);
  if (!assisting.ok) return assisting;
  const disputed = matter.tasks.find((task) => task.no === matter.dispute?.task);
  return decided([
    {
      type: 'jurisdiction-decided',
      data: {
        task: matter.tasks.length + 1,
        decide: charge(matter).no,
        to: target.code,
        kind: 'HANDLE',
        clearBy: dayOf(setting.now),
        decision: body.decision,
        clocks: clocksFor(matter, target.code, setting),
        ...(disputed?.reportContents && { reportContents: disputed.reportContents }),
        ...(assisting.value.length > 0 && { assisting: assisting.value }),
      },
    },
  ]);
};
