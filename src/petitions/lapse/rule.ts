// Lapse (期满终结, R22 arts. 35, 36): nobody asked for a review in time, or who asked has withdrawn, and the procedure has ended.
// Time itself does it.
import { decided, type Result, refused } from '../../platform/result.ts';
import type { NewFact } from '../events.ts';
import type { Matter, RunningClock } from '../matter.ts';
import { windowOf } from '../request-review/rule.ts';

/** The window that will lapse if nothing is asked; undefined where none is open, or a new opinion is on its way. */
export function lapsingWindow(matter: Matter): RunningClock | undefined {
  if (matter.state !== 'REPLIED' && matter.state !== 'REVIEWED') return undefined;
  return windowOf(matter, matter.state === 'REPLIED' ? 1 : 2);
}

/** Refusals: nothing-lapses, window-still-open. */
export function lapse(matter: Matter, now: Date): Result<readonly NewFact[]> {
  const article = { article: 'R22 35, 36' };
  const window = lapsingWindow(matter);
  if (!window) return refused('nothing-lapses', article);
  if (now.getTime() < Date.parse(window.dueAt)) return refused('window-still-open', article);
  const withdrawn = window.metAt !== undefined && { withdrawn: true as const };
  return decided([
    { type: 'lapsed', data: { window: matter.state === 'REPLIED' ? 'REVIEW' : 'RE_REVIEW', ...withdrawn } },
  ]);
}
