// Evaluation (满意度评价, R22 art. 21): the petitioner alone judges the bureau and the organ, once, in the time given.
import { decided, type Result, refused } from '../../platform/result.ts';
import type { PetitionerRule } from '../act.ts';
import type { PetitionerBodyOf } from '../contract.ts';
import { moveOf } from '../lifecycle.ts';
import type { Matter, RunningClock } from '../matter.ts';

/** The window for evaluating, once an answer was served. */
export const evaluationWindow = (matter: Matter): RunningClock | undefined =>
  matter.tasks.flatMap((task) => task.clocks).findLast((clock) => clock.timer === 'T-EVAL');

/** Refusals: nothing-to-evaluate, already-evaluated, evaluation-over. */
export function mayEvaluate(matter: Matter, now: Date): Result<RunningClock> {
  const article = moveOf('evaluate').article;
  const window = evaluationWindow(matter);
  if (!moveOf('evaluate').from.includes(matter.state) || !window) return refused('nothing-to-evaluate', { article });
  if (matter.evaluation) return refused('already-evaluated', { article });
  if (now.getTime() >= Date.parse(window.dueAt)) return refused('evaluation-over', { article });
  return decided(window);
}

/** Decides the fact. Refusals: as mayEvaluate. */
export const evaluate: PetitionerRule<PetitionerBodyOf<'evaluate'>> = (matter, body, { now }) => {
  const allowed = mayEvaluate(matter, now);
  if (!allowed.ok) return allowed;
  return decided([
    {
      type: 'evaluated',
      data: { bureau: body.bureau, organ: body.organ, ...(body.comment?.trim() && { comment: body.comment }) },
    },
  ]);
};
