// Diversion (导入法定途径, R22 art. 31(1)–(5)): into the lawful way that fits, with that way's own period, not the 60 days.
import { type Clock, startClock, startForeignClock, startSetClock } from '../../deadlines/clock.ts';
import { decided, type Result, refused } from '../../platform/result.ts';
import { dayOf } from '../../platform/time.ts';
import { handlingCharge } from '../accept/charge.ts';
import { appealsOnly } from '../accept/class-rule.ts';
import { charge, type Rule, type Setting } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import type { Matter } from '../matter.ts';
import { chosenWay, ProcedureBook, type Way } from '../procedures/book.ts';

type Body = BodyOf<'divert'>;

const article = 'R22 31(1)-(5)';
const TIMER = 'T-PROC';
const EMPTY = new ProcedureBook();

/** The period of the way: as the catalogue has it, unless a last day was given. Courts have none by themselves. */
function clockOf(body: Body, way: Way | undefined, { now, clocks }: Setting): Result<Clock | undefined> {
  const basis = way?.legalBasis ?? article;
  if (body.limitDay) return decided(startSetClock(TIMER, basis, now, body.limitDay));
  if (way && way.length !== null && way.unit !== null) {
    const clock = startForeignClock(clocks, { timer: TIMER, article: basis, length: way.length, unit: way.unit }, now);
    return clock.ok ? clock : refused(clock.refusal.code, { ...clock.refusal, field: 'limitDay' });
  }
  if (way || body.procedure === 'JUDICIAL') return decided(undefined);
  return refused('procedure-limit-missing', { article, field: 'limitDay' });
}

/** As was chosen; who sets the last day by hand need not choose. */
function wayOf(matter: Matter, body: Body, { now, procedures }: Setting): Result<Way | undefined> {
  const chosen = chosenWay(
    procedures ?? EMPTY,
    { procedure: body.procedure, way: body.way },
    matter.categoryCode,
    dayOf(now),
  );
  return !chosen.ok && chosen.refusal.code === 'procedure-way-missing' && body.limitDay ? decided(undefined) : chosen;
}

/**
 * Refusals: bureau-does-not-handle, accusation-own-rules, suggestion-own-way, limit-day-past, procedure-way-unknown,
 * procedure-way-missing, procedure-limit-missing, calendar-uncovered (at limitDay).
 */
export const divert: Rule<Body> = (matter, body, _officer, setting) => {
  const task = handlingCharge(matter);
  if (!task.ok) return task;
  const refusal = appealsOnly(matter);
  if (refusal) return { ok: false, refusal };
  if (body.limitDay && body.limitDay < dayOf(setting.now))
    return refused('limit-day-past', { article, field: 'limitDay' });
  const way = wayOf(matter, body, setting);
  if (!way.ok) return way;
  const clock = clockOf(body, way.value, setting);
  if (!clock.ok) return clock;
  const limitDay = clock.value?.dueDay;
  return decided([
    {
      type: 'diverted',
      data: {
        task: task.value.no,
        procedure: body.procedure,
        receiver: body.receiver,
        legalBasis: body.legalBasis,
        guidance: body.guidance,
        ...(way.value && { way: way.value.way }),
        ...(limitDay && { limitDay }),
        clocks: clock.value ? [clock.value] : [],
      },
    },
  ]);
};

/** Not admitted there: it is back at the organ, which tells the petitioner anew how it goes on. Concluded: it is closed. */
export const concludeProcedure: Rule<BodyOf<'conclude-procedure'>> = (matter, body, _officer, { now, clocks }) =>
  decided([
    {
      type: 'procedure-concluded',
      data: {
        task: charge(matter).no,
        outcome: body.outcome,
        result: body.result,
        clocks: [startClock(clocks, body.outcome === 'NOT_ADMITTED' ? 'T-NOTICE' : 'T-EVAL', now)],
      },
    },
  ]);
