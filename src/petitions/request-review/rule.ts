// Asking for a review (复查, R22 art. 35) or a re-review (复核, art. 36): by the petitioner alone, within thirty days of
// service, from the organ one level above, on the line that the petitioner chooses.
import { startClock, startWorkingClock } from '../../deadlines/clock.ts';
import type { OrganRef } from '../../organs/contract.ts';
import { decided, type Result, refused } from '../../platform/result.ts';
import { isAccusedUnit } from '../accused/line.ts';
import type { Ground, PetitionerRule, PetitionerSetting } from '../act.ts';
import { type PetitionerBodyOf, REVIEW_LINES } from '../contract.ts';
import type { NewFact } from '../events.ts';
import type { ReviewLine } from '../facts/review.ts';
import { moveOf } from '../lifecycle.ts';
import { handlingTask, type Matter, type RunningClock } from '../matter.ts';

export type Level = 1 | 2;

const LEVELS = {
  1: { window: 'T-REVIEW-REQ', period: 'T-REVIEW', fact: 'review-requested' },
  2: { window: 'T-RE-REQ', period: 'T-RE-REVIEW', fact: 're-review-requested' },
} as const;
const actOf = (level: Level): 'request-review' | 'request-re-review' =>
  level === 1 ? 'request-review' : 'request-re-review';

/** The review whose opinion stands. */
const reviewed = (matter: Matter) => matter.reviews?.findLast((one) => one.level === 1 && one.decided);

/** The window for asking: of the opinion that stands now, never of one that was put aside. */
export function windowOf(matter: Matter, level: Level): RunningClock | undefined {
  const task = level === 1 ? handlingTask(matter) : matter.tasks.find((one) => one.no === reviewed(matter)?.task);
  return task?.clocks.findLast((clock) => clock.timer === LEVELS[level].window && !clock.endedAt);
}

/** R22 art. 35 speaks of a handling opinion on an appeal: neither a suggestion's reply, a settlement nor another procedure's end. */
const hasReview = (matter: Matter): boolean =>
  matter.class === 'APPEAL' && (matter.opinion?.signedAt !== undefined || windowOf(matter, 1) !== undefined);

/** Served without a window: no organ stands above that could be asked. */
const isServed = (matter: Matter, level: Level): boolean =>
  (level === 1 ? matter.opinion : reviewed(matter)?.decided)?.service !== undefined;

/** A new opinion was ordered and is not begun: it can be reviewed itself when it comes. */
const awaitsNewOpinion = ({ redo }: Matter): boolean => redo !== undefined && redo.begun === undefined;

/**
 * Whether the petitioner may ask now, with the window. Refusals: not-in-this-state, no-review-of-this, new-opinion-ordered,
 * not-served-yet, no-organ-above (served, and nobody stands above), review-withdrawn (it was asked for once), review-window-over (details.day).
 */
export function mayAsk(matter: Matter, level: Level, now: Date): Result<RunningClock> {
  const { from, article } = moveOf(actOf(level));
  if (!from.includes(matter.state)) return refused('not-in-this-state', { article });
  if (level === 1 && !hasReview(matter)) return refused('no-review-of-this', { article });
  if (level === 2 && awaitsNewOpinion(matter)) return refused('new-opinion-ordered', { article });
  const window = windowOf(matter, level);
  if (!window) return refused(isServed(matter, level) ? 'no-organ-above' : 'not-served-yet', { article });
  // A refused request gives the window back: what is used here was asked for and withdrawn.
  if (window.metAt) return refused('review-withdrawn', { article });
  if (now.getTime() >= Date.parse(window.dueAt))
    return refused('review-window-over', { article, details: { day: window.dueDay } });
  return decided(window);
}

/** The organs that may be asked, each on its line. */
export function linesFor(
  matter: Matter,
  level: Level,
  ground: Ground,
): readonly { readonly line: ReviewLine; readonly organ: OrganRef }[] {
  const below = level === 1 ? (matter.opinion?.organ ?? handlingTask(matter)?.organ) : reviewed(matter)?.organ;
  return REVIEW_LINES.flatMap((line) => {
    const organ = ground.lineUp(below ?? '', line);
    return organ && !isAccusedUnit(matter, organ.code, ground) ? [{ line, organ }] : [];
  });
}

const request =
  (level: Level) =>
  (
    matter: Matter,
    { line }: { readonly line: ReviewLine },
    { now, ground, clocks, statement }: PetitionerSetting,
  ): Result<readonly NewFact[]> => {
    const may = mayAsk(matter, level, now);
    if (!may.ok) return may;
    const { article } = moveOf(actOf(level));
    if (!statement) return refused('text-missing', { field: 'text', article });
    const above = linesFor(matter, level, ground).find((one) => one.line === line);
    if (!above) return refused('line-not-there', { field: 'line', article });
    // Our own three working days for admitting it: left out where the calendar does not reach, never the petitioner's right.
    const admit = startWorkingClock(clocks, 'T-REVIEW-ADMIT', now);
    const { period, fact } = LEVELS[level];
    return decided([
      {
        type: fact,
        data: {
          task: matter.tasks.length + 1,
          organ: above.organ.code,
          line,
          statement,
          clocks: [startClock(clocks, period, now), ...(admit.ok ? [admit.value] : [])],
        },
      },
    ]);
  };

/** Refusals: those of mayAsk, text-missing, line-not-there. */
export const requestReview: PetitionerRule<PetitionerBodyOf<'request-review'>> = request(1);
/** Refusals: those of mayAsk, text-missing, line-not-there. */
export const requestReReview: PetitionerRule<PetitionerBodyOf<'request-re-review'>> = request(2);
