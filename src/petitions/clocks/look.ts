// What the sweep does with a clock it comes by: what is told and how far up, whether it fell due, when to look again. Pure.
import {
  nextOf,
  pointsFor,
  type Reminder,
  type ReminderPoint,
  type ReminderPoints,
  reminderInstants,
} from '../../deadlines/reminders.ts';
import { isObligation, type Scheduled } from './rows.ts';

/** A clock as the sweep reads it. */
export interface Looked extends Scheduled {
  /** Neither met nor ended nor standing still. */
  readonly open: boolean;
  readonly nextAt: string;
}

/** 1: who handles it, or the organ; 2: also the responsible leader, or the head; 3: also the head. */
export type Height = 1 | 2 | 3;

export interface Told {
  /** The point's own instant, however late it is told. */
  readonly at: Date;
  readonly point: ReminderPoint;
  readonly height: Height;
}

export interface Look {
  readonly missed: boolean;
  readonly nextAt: Date | undefined;
  readonly told?: Told;
}

/** Who handles it first; on the first day over also the leader; from then on also the organ's head. */
export const heightOf = ({ kind, value }: ReminderPoint): Height =>
  kind === 'daily-after' || (kind === 'days-after' && value > 1) ? 3 : kind === 'days-after' ? 2 : 1;

const DAY_MS = 86_400_000;

/** A daily point's latest morning. */
const latest = ({ point, at }: Reminder, now: Date): Reminder =>
  point.kind === 'daily-after'
    ? { point, at: new Date(now.getTime() - ((now.getTime() - at.getTime()) % DAY_MS)) }
    : { point, at };

/** The latest point that has come, unless it came before the look that was due: after a pause nobody is told five times. */
function reached(reminders: readonly Reminder[], since: number, now: Date): Told | undefined {
  const last = reminders
    .filter(({ at }) => at <= now)
    .map((one) => latest(one, now))
    .filter(({ at }) => at.getTime() >= since)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .at(-1);
  return last && { ...last, height: heightOf(last.point) };
}

/** What to do with the clock now. */
export function lookAt(clock: Looked, points: ReminderPoints, now: Date): Look {
  if (!clock.open) return { missed: false, nextAt: undefined };
  const due = new Date(clock.dueAt);
  const end = due > now ? due : undefined;
  if (!isObligation(clock.timer)) return { missed: end === undefined, nextAt: end };
  const reminders = reminderInstants(clock, pointsFor(points, clock.timer));
  const next = nextOf(reminders, now)?.at;
  const told = reached(reminders, Date.parse(clock.nextAt), now);
  const nextAt = end && next && end < next ? end : (next ?? end);
  return { missed: end === undefined, nextAt, ...(told && { told }) };
}
