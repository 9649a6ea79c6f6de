// Assistance (协办, R22 art. 24): the lead organ asks others by a day; their parts go into the one answer.
import { startSetClock } from '../../deadlines/clock.ts';
import { decided, type Refusal, refused } from '../../platform/result.ts';
import { dayOf } from '../../platform/time.ts';
import { handlingCharge } from '../accept/charge.ts';
import { firstRefusal, type Officer, openBeside, type Rule, type Setting } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import type { Matter, Task } from '../matter.ts';

const article = 'R22 24';
/** Organs that coordinate, and those that pass on, never answer in substance. */
const NEVER_ASSIST: readonly string[] = ['JOINT_MEETING_OFFICE', 'SERVICE_CENTRE', 'PETITION_BUREAU'];

function organRefusal(matter: Matter, code: string, officer: Officer, { ground }: Setting): Refusal | undefined {
  const field = 'organCodes';
  const organ = ground.organ(code);
  if (!organ) return { code: 'unknown-organ', field };
  return firstRefusal(
    code === officer.organ.code && { code: 'to-oneself', field },
    NEVER_ASSIST.includes(organ.type) && { code: 'cannot-handle', article: 'R22 13', field },
    // What is sealed never leaves discipline by way of a question (R22 art. 30).
    matter.sealed && organ.type !== 'DISCIPLINE' && { code: 'accusation-to-discipline', article: 'R22 30', field },
    openBeside(matter, 'ASSIST', code) !== undefined && { code: 'assistance-asked-before', article, field },
  );
}

/** Refusals: bureau-does-not-handle, unknown-organ, to-oneself, cannot-handle, accusation-to-discipline, assistance-asked-before, answer-day-past. */
export const askAssistance: Rule<BodyOf<'ask-assistance'>> = (matter, body, officer, setting) => {
  const task = handlingCharge(matter);
  if (!task.ok) return task;
  const refusal = firstRefusal(...body.organCodes.map((code) => organRefusal(matter, code, officer, setting)));
  if (refusal) return { ok: false, refusal };
  if (body.answerBy <= dayOf(setting.now)) return refused('answer-day-past', { article, field: 'answerBy' });
  const clocks = [startSetClock('T-ASSIST', article, setting.now, body.answerBy)];
  const assisting = body.organCodes.map((organ, index) => ({ task: matter.tasks.length + 1 + index, organ, clocks }));
  return decided([{ type: 'assistance-asked', data: { task: task.value.no, question: body.question, assisting } }]);
};

/** The answer of an organ that was asked; its seat says that it was. */
export const giveAssistance: Rule<BodyOf<'give-assistance'>> = (matter, body, officer) => {
  const asked = openBeside(matter, 'ASSIST', officer.organ.code);
  if (!asked) return refused('not-your-charge', { article });
  return decided([
    { type: 'assistance-given', data: { task: asked.no, organ: officer.organ.code, answer: body.answer } },
  ]);
};

/** Those asked whose day has not come and who have not answered: without them there is no common answer yet. */
export const assistanceOpen = (matter: Matter, now: Date): readonly Task[] =>
  matter.tasks.filter(
    (task) =>
      task.kind === 'ASSIST' &&
      !task.doneAt &&
      task.clocks.some((clock) => clock.timer === 'T-ASSIST' && now.getTime() < Date.parse(clock.dueAt)),
  );
