// The only writer of periods and reminder points: add a dated version, take back one that has not begun, set the points of a
// timer. Each act runs in the caller's transaction and leaves an audit row with before and after.
import type { ClientBase } from 'pg';
import { recordAudit } from '../platform/audit/audit.ts';
import { decided, type Result } from '../platform/result.ts';
import { dayOf } from '../platform/time.ts';
import type { ActContext } from './acts.ts';
import { newVersion, withdrawnVersion } from './periods.ts';
import { judgePoints, type ReminderPoint } from './reminders.ts';
import {
  addPeriod,
  endPeriod,
  loadPeriods,
  loadReminderPoints,
  lockPeriods,
  type PeriodVersion,
  putReminderPoints,
  removePeriod,
} from './store.ts';

type Written = Pick<PeriodVersion, 'validFrom' | 'length' | 'unit' | 'article'>;
const written = ({ validFrom, length, unit, article }: Written): Written => ({ validFrom, length, unit, article });

/** Adds a version of a period from a future day on and ends the one before it. Refusals: those of newVersion. */
export async function addPeriodVersion(
  client: ClientBase,
  { now, by }: ActContext,
  { reason, ...wanted }: Omit<PeriodVersion, 'validTo'> & { reason: string },
): Promise<Result<undefined>> {
  await lockPeriods(client);
  const judged = newVersion(await loadPeriods(client), wanted, dayOf(now));
  if (!judged.ok) return judged;
  const { closes } = judged.value;
  await endPeriod(client, closes, wanted.validFrom);
  await addPeriod(client, wanted);
  await recordAudit(client, {
    ...by,
    at: now,
    action: 'period-add',
    object: `period:${wanted.timer}`,
    reason,
    details: { before: written(closes), after: written(wanted) },
  });
  return decided(undefined);
}

/** Takes back a version that has not begun; the one before it runs on. Refusals: those of withdrawnVersion. */
export async function withdrawPeriodVersion(
  client: ClientBase,
  { now, by }: ActContext,
  wanted: Pick<PeriodVersion, 'timer' | 'validFrom'>,
): Promise<Result<undefined>> {
  await lockPeriods(client);
  const judged = withdrawnVersion(await loadPeriods(client), wanted, dayOf(now));
  if (!judged.ok) return judged;
  const { removes, reopens } = judged.value;
  await removePeriod(client, removes);
  await endPeriod(client, reopens, null);
  await recordAudit(client, {
    ...by,
    at: now,
    action: 'period-withdraw',
    object: `period:${wanted.timer}`,
    details: { before: written(removes), after: written(reopens) },
  });
  return decided(undefined);
}

/** Sets the points of a timer; none: those of every timer hold for it again. Refusals: those of judgePoints. */
export async function setReminderPoints(
  client: ClientBase,
  { now, by }: ActContext,
  { timer, points }: { timer: string; points: readonly ReminderPoint[] },
): Promise<Result<undefined>> {
  await lockPeriods(client);
  const timers = new Set((await loadPeriods(client)).map((one) => one.timer));
  const judged = judgePoints(timer, points, timers);
  if (!judged.ok) return judged;
  const before = (await loadReminderPoints(client)).get(timer) ?? [];
  await putReminderPoints(client, timer, points);
  await recordAudit(client, {
    ...by,
    at: now,
    action: 'reminders-set',
    object: `reminders:${timer}`,
    details: { before, after: points },
  });
  return decided(undefined);
}
