// Suggestions (建议意见, R22 art. 29): studied, adopted as a whole or in part where sound and feasible, and answered; no review.
import { startClock } from '../../deadlines/clock.ts';
import { decided } from '../../platform/result.ts';
import { isBlank } from '../../platform/text.ts';
import { handlingCharge, peopleNamed, saidNotSame } from '../accept/charge.ts';
import { suggestionsOnly } from '../accept/class-rule.ts';
import { charge, type Rule } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import { methodFor, servedNow } from '../reply/windows.ts';

/** Refusals: bureau-does-not-handle, not-a-suggestion, not-a-colleague. */
export const studySuggestion: Rule<BodyOf<'study-suggestion'>> = (matter, body, _officer, setting) => {
  const task = handlingCharge(matter);
  if (!task.ok) return task;
  const refusal = suggestionsOnly(matter);
  if (refusal) return { ok: false, refusal };
  const people = peopleNamed(setting, body);
  if (!people.ok) return people;
  const clock = startClock(setting.clocks, 'T-SUGGEST-REPLY', new Date(task.value.receivedAt));
  return decided([
    {
      type: 'suggestion-studied',
      data: { task: task.value.no, ...people.value, clocks: [clock], ...saidNotSame(body) },
    },
  ]);
};

/** Refusal: not-a-suggestion. */
export const answerSuggestion: Rule<BodyOf<'answer-suggestion'>> = (matter, body, _officer, { now, clocks }) => {
  const refusal = suggestionsOnly(matter);
  if (refusal) return { ok: false, refusal };
  return decided([
    {
      type: 'suggestion-answered',
      data: {
        task: charge(matter).no,
        adoption: body.adoption,
        reply: body.reply,
        ...(!isBlank(body.reward) && { reward: body.reward }),
        ...servedNow(clocks, methodFor(matter, body.service), now, { review: false }),
      },
    },
  ]);
};
