// Carrying out (执行, R22 art. 32) is reported until it is done or refused; an assignment is reported back (R22 art. 22(3)).
import { decided, refused } from '../../platform/result.ts';
import type { Rule } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import { handlingTask, type Matter, type Task } from '../matter.ts';
import { toldOf } from '../messages/told.ts';

/** Refusals: nothing-to-execute, execution-over. A refusal to carry it out may still be followed by its being done. */
export const reportExecution: Rule<BodyOf<'report-execution'>> = (matter, body, _officer, { ground }) => {
  const article = 'R22 32';
  const task = handlingTask(matter);
  if (!task || !matter.execution) return refused('nothing-to-execute', { article });
  if (matter.execution.state === 'DONE') return refused('execution-over', { article });
  const told = body.execution === 'REFUSED' ? toldOf(matter, 'BUREAU', ground) : undefined;
  return decided([
    {
      type: 'execution-reported',
      data: {
        task: task.no,
        execution: body.execution,
        evidence: body.evidence,
        ...(told && { told }),
      },
    },
  ]);
};

/** The charge for which that organ owes a closing report: also an earlier one, where a new opinion was ordered since. */
export const reportOwed = (matter: Matter, organ: string): Task | undefined =>
  matter.tasks.findLast(
    (task) =>
      task.organ === organ && task.clocks.some((clock) => clock.timer === 'T-ASSIGN' && !clock.metAt && !clock.endedAt),
  );

/** The closing report (办结报告). Refusal: no-report-owed. */
export const reportResult: Rule<BodyOf<'report-result'>> = (matter, body, officer) => {
  const task = reportOwed(matter, officer.organ.code);
  if (!task) return refused('no-report-owed', { article: 'R22 22(3)' });
  return decided([{ type: 'result-reported', data: { task: task.no, report: body.report } }]);
};
