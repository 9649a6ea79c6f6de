// Withdrawal (撤回): by the petitioner alone, in their own words, after three days to think it over; taken back until then.
import { startClock } from '../../deadlines/clock.ts';
import { decided, type Result, refused } from '../../platform/result.ts';
import type { PetitionerRule } from '../act.ts';
import type { PetitionerBodyOf } from '../contract.ts';
import type { NewFact } from '../events.ts';
import { moveOf, OPEN_STATES } from '../lifecycle.ts';
import { isAccusation, type Matter, pendingReview } from '../matter.ts';
import { toldOf } from '../messages/told.ts';
import { tooManyWords } from '../supplement/rule.ts';

const ARTICLE = { article: moveOf('withdraw').article };

/** A withdrawal that is thought over; one of an answered matter has fallen away with the answer. */
export const pendingWithdrawal = (matter: Matter): Matter['withdrawal'] =>
  matter.withdrawal && !matter.withdrawal.completedAt && OPEN_STATES.includes(matter.state)
    ? matter.withdrawal
    : undefined;

/** Refusals: not-in-this-state, withdrawal-pending, withdrawn-already. */
export function mayWithdraw(matter: Matter): Result<true> {
  if (!OPEN_STATES.includes(matter.state)) return refused('not-in-this-state', ARTICLE);
  if (pendingWithdrawal(matter)) return refused('withdrawal-pending', ARTICLE);
  if (matter.withdrawal?.completedAt) return refused('withdrawn-already', ARTICLE);
  return decided(true);
}

/** Refusals: those of mayWithdraw, text-missing, too-many-statements. */
export const withdraw: PetitionerRule<PetitionerBodyOf<'withdraw'>> = (matter, _body, { now, clocks, statement }) => {
  const may = mayWithdraw(matter);
  if (!may.ok) return may;
  if (!statement) return refused('text-missing', { field: 'text', ...ARTICLE });
  const many = tooManyWords(matter, now);
  if (many) return { ok: false, refusal: many };
  const { dueAt } = startClock(clocks, 'T-WITHDRAW', now);
  return decided([{ type: 'withdrawal-asked', data: { statement, coolUntil: dueAt } }]);
};

/** Whoever says that it was somebody else is heard by the level above. Refusal: nothing-withdrawn. */
export const keepGoing: PetitionerRule<PetitionerBodyOf<'keep-going'>> = (matter, { notMe }, { ground }) => {
  if (!pendingWithdrawal(matter)) return refused('nothing-withdrawn', ARTICLE);
  const told = notMe ? toldOf(matter, 'ABOVE', ground) : undefined;
  return decided([{ type: 'withdrawal-taken-back', data: { notMe: notMe ?? false, ...(told && { told }) } }]);
};

/**
 * After the time to think it over it takes effect; of an accusation it is recorded, and the organ may go on. While a review is
 * on, only the request for it ends: what was answered stands and is carried out (R22 arts. 32, 35).
 * Refusals: nothing-withdrawn, still-thinking.
 */
export function completeWithdrawal(matter: Matter, now: Date): Result<readonly NewFact[]> {
  const pending = pendingWithdrawal(matter);
  if (!pending) return refused('nothing-withdrawn', ARTICLE);
  if (now.getTime() < Date.parse(pending.coolUntil)) return refused('still-thinking', ARTICLE);
  const goesOn = isAccusation(matter) && { goesOn: true as const };
  const review = pendingReview(matter);
  return decided([
    {
      type: 'withdrawn',
      data: { statement: pending.statement, ...(review ? { review: review.level } : goesOn) },
    },
  ]);
}
