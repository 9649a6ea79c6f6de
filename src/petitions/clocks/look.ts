// What the sweep does with a clock it comes by: who is told what, whether it fell due, when to look again. Pure.
import {
  pointsFor,
  type Reminder,
  type ReminderPoint,
  type ReminderPoints,
  reminderInstants,
} from '../../deadlines/reminders.ts';
import { isObligation, nextLook, type Scheduled } from './rows.ts';

/** Whom a reminder is for: two named people, all at work in the organ, or its head. */
export const WHOM = ['HANDLER', 'LEADER', 'ORGAN', 'HEAD'] as const;
export type Whom = (typeof WHOM)[number];

/** A clock as the sweep reads it. */
export interface Looked extends Scheduled {
  /** Neither met nor ended nor standing still. */
  readonly open: boolean;
  readonly nextAt: string;
  readonly handlerId: string | null;
  readonly leaderId: string | null;
}

export interface Told {
  /** The point's own instant, however late it is told. */
  readonly at: Date;
  readonly point: ReminderPoint;
  readonly whom: Whom;
  readonly staffId: string | undefined;
}

export interface Look {
  readonly missed: boolean;
  readonly nextAt: Date | undefined;
  readonly told: readonly Told[];
}

type Named = Pick<Looked, 'handlerId' | 'leaderId'>;
type Recipient = Pick<Told, 'whom' | 'staffId'>;

const handler = ({ handlerId }: Named): Recipient =>
  handlerId ? { whom: 'HANDLER', staffId: handlerId } : { whom: 'ORGAN', staffId: undefined };

/** The responsible leader, unless that is who handles it; the organ's head where none is named. */
const leader = ({ leaderId, handlerId }: Named): Recipient =>
  leaderId && leaderId !== handlerId ? { whom: 'LEADER', staffId: leaderId } : { whom: 'HEAD', staffId: undefined };

/** Who handles it first; once it is overdue also the leader; every day after that also the organ's head. */
export function recipients(kind: ReminderPoint['kind'], named: Named): readonly Recipient[] {
  if (kind === 'days-after') return [handler(named), leader(named)];
  if (kind !== 'daily-after') return [handler(named)];
  const both = [handler(named), leader(named)];
  return both.some((one) => one.whom === 'HEAD') ? both : [...both, { whom: 'HEAD', staffId: undefined }];
}

const DAY_MS = 86_400_000;

/** A daily point's latest morning. */
const latest = ({ point, at }: Reminder, now: Date): Reminder =>
  point.kind === 'daily-after'
    ? { point, at: new Date(now.getTime() - ((now.getTime() - at.getTime()) % DAY_MS)) }
    : { point, at };

/** The latest point that has come, unless it came before the look that was due: after a pause nobody is told five times. */
const reached = (clock: Looked, points: readonly ReminderPoint[], now: Date): Reminder | undefined =>
  reminderInstants(clock, points)
    .filter(({ at }) => at <= now)
    .map((one) => latest(one, now))
    .filter(({ at }) => at.getTime() >= Date.parse(clock.nextAt))
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .at(-1);

/** What to do with the clock now. */
export function lookAt(clock: Looked, points: ReminderPoints, now: Date): Look {
  if (!clock.open) return { missed: false, nextAt: undefined, told: [] };
  const missed = Date.parse(clock.dueAt) <= now.getTime();
  const nextAt = nextLook(clock, points, now);
  const point = isObligation(clock.timer) ? reached(clock, pointsFor(points, clock.timer), now) : undefined;
  const told = point
    ? recipients(point.point.kind, clock).map((one) => ({ at: point.at, point: point.point, ...one }))
    : [];
  return { missed, nextAt, told };
}
