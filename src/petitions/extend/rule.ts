// Extension (延期, R22 art. 34): once, by the organ's head, at most 30 days, before the 60 are over; the petitioner is told why.
import { lengthOf, startPartClock } from '../../deadlines/clock.ts';
import { decided, type Result, refused } from '../../platform/result.ts';
import { charge, type Rule } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import { type Matter, openTask, type RunningClock } from '../matter.ts';

const article = 'R22 34';

/** The 60 days that may be extended now. Refusals: those of extend without a field. */
export function extendable(matter: Matter, now: Date): Result<RunningClock> {
  if (matter.redo?.begun) return refused('redo-day-stands', { article: 'SD15 45' });
  if (matter.extension) return refused('already-extended', { article });
  const handle = openTask(matter)?.clocks.findLast(
    (clock) => clock.timer === 'T-HANDLE' && !clock.metAt && !clock.endedAt,
  );
  if (!handle) return refused('nothing-to-extend', { article });
  if (now.getTime() >= Date.parse(handle.dueAt))
    return refused('extension-too-late', { article, details: { day: handle.dueDay } });
  return decided(handle);
}

/**
 * Refusals: redo-day-stands (a new opinion is due on the reviewer's day), already-extended, nothing-to-extend (no 60 days
 * run: a suggestion, an accusation), extension-too-late, extension-too-long.
 */
export const extend: Rule<BodyOf<'extend'>> = (matter, body, _officer, { now, clocks }) => {
  const handle = extendable(matter, now);
  if (!handle.ok) return handle;
  const most = lengthOf(clocks, 'T-EXT', now);
  if (body.days > most) return refused('extension-too-long', { article, field: 'days', details: { most } });
  const clock = startPartClock(clocks, 'T-EXT', handle.value.dueDay, body.days);
  return decided([
    {
      type: 'extended',
      data: { task: charge(matter).no, days: body.days, reason: body.reason, until: clock.dueDay, clocks: [clock] },
    },
  ]);
};
