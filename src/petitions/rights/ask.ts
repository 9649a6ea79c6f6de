// What the petitioner may do now, each with its last day: from the same rules that decide it.
import type { OrganRef } from '../../organs/contract.ts';
import { lastDayOf } from '../../platform/time.ts';
import type { Ground } from '../act.ts';
import type { MayDo, PetitionerAct } from '../contract.ts';
import { mayEvaluate } from '../evaluate/rule.ts';
import type { ReviewLine } from '../facts/review.ts';
import { moveOf } from '../lifecycle.ts';
import type { Matter } from '../matter.ts';
import { type Level, linesFor, mayAsk } from '../request-review/rule.ts';
import { mayWithdraw, pendingWithdrawal } from '../withdraw/rule.ts';

export { pendingWithdrawal } from '../withdraw/rule.ts';

const right = (act: PetitionerAct, until?: string, likely = false): MayDo => ({
  act,
  article: moveOf(act).article,
  likely,
  ...(until && { until }),
});

/** The level at which a review may be asked for now. */
function askable(matter: Matter, now: Date): { readonly level: Level; readonly until: string } | undefined {
  for (const level of [1, 2] as const) {
    const may = mayAsk(matter, level, now);
    if (may.ok) return { level, until: may.value.dueDay };
  }
  return undefined;
}

/** The organs that may be asked for a review now, each on its line; none when it cannot be asked for. */
export function reviewLines(
  matter: Matter,
  now: Date,
  ground: Ground,
): readonly { readonly line: ReviewLine; readonly organ: OrganRef }[] {
  const may = askable(matter, now);
  return may ? linesFor(matter, may.level, ground) : [];
}

/** Every right that can be used now. The first is what is asked of the petitioner, if anything is. */
export function petitionersRights(matter: Matter, now: Date, ground: Ground): MayDo[] {
  const evaluation = mayEvaluate(matter, now);
  const review = askable(matter, now);
  const pending = pendingWithdrawal(matter);
  const from = (act: PetitionerAct): boolean => moveOf(act).from.includes(matter.state);
  return [
    ...(pending ? [right('keep-going', lastDayOf(pending.coolUntil), true)] : []),
    ...(from('answer-mediation') ? [right('answer-mediation', undefined, matter.mediation?.agreed === undefined)] : []),
    ...(evaluation.ok ? [right('evaluate', evaluation.value.dueDay, true)] : []),
    ...(review && linesFor(matter, review.level, ground).length > 0
      ? [right(review.level === 1 ? 'request-review' : 'request-re-review', review.until)]
      : []),
    right('supplement'),
    ...(from('request-recusal') ? [right('request-recusal')] : []),
    ...(mayWithdraw(matter).ok ? [right('withdraw')] : []),
  ];
}
