// Small changes that the fold is made of: a task changed, a clock met or ended, a task opened or done.
import type { Clock } from '../../deadlines/clock.ts';
import type { Fact, FactData, FactType } from '../events.ts';
import {
  handlingTask,
  lastReview,
  type Matter,
  openTask,
  owesService,
  type Review,
  type RunningClock,
  type Task,
} from '../matter.ts';

export type Evolve<T extends FactType> = (matter: Matter, data: FactData[T], fact: Fact) => Matter;
export type Folds<T extends FactType> = { readonly [K in T]: Evolve<K> };

export const withTask = (matter: Matter, no: number, change: (task: Task) => Task): Matter => ({
  ...matter,
  tasks: matter.tasks.map((task) => (task.no === no ? change(task) : task)),
});

/** The review that is or was last on, changed. */
export const withReview = (matter: Matter, change: (review: Review) => Review): Matter => {
  const review = lastReview(matter);
  return review ? { ...matter, reviews: [...(matter.reviews ?? []).slice(0, -1), change(review)] } : matter;
};

/** Those clocks are met, as far as they still run. */
export const meet = (clocks: readonly RunningClock[], timers: readonly string[], at: string): readonly RunningClock[] =>
  clocks.map((clock) =>
    !clock.metAt && !clock.endedAt && timers.includes(clock.timer) ? { ...clock, metAt: at } : clock,
  );

/** What still runs falls away without being met. */
export const end = (clocks: readonly RunningClock[], at: string, timers?: readonly string[]): readonly RunningClock[] =>
  clocks.map((clock) =>
    clock.metAt || clock.endedAt || (timers && !timers.includes(clock.timer)) ? clock : { ...clock, endedAt: at },
  );

export const addClocks = (task: Task, clocks: readonly Clock[]): Task => ({
  ...task,
  clocks: [...task.clocks, ...clocks],
});

/** The same task without its same-day target: that was met. */
export function cleared(task: Task): Task {
  const { clearBy: _met, ...rest } = task;
  return rest;
}

/** The task is done: those timers are met, the others fall away. */
export const finished = (task: Task, at: string, met: readonly string[] = []): Task =>
  task.doneAt ? task : { ...cleared(task), doneAt: at, clocks: end(meet(task.clocks, met, at), at) };

/** The closing report that was ordered is still owed (R22 art. 22(3)). */
const owesReport = (task: Task): boolean =>
  task.clocks.some((clock) => clock.timer === 'T-ASSIGN' && !clock.metAt && !clock.endedAt);

/** Done, but while a report is owed for it: then the task stays on the organ's list, with that alone. */
export function finishedButReport(task: Task, at: string, met: readonly string[] = []): Task {
  if (task.doneAt || !owesReport(task)) return finished(task, at, met);
  const rest = task.clocks.map((clock) => clock.timer).filter((timer) => timer !== 'T-ASSIGN');
  return { ...cleared(task), clocks: end(meet(task.clocks, met, at), at, rest) };
}

/** The petitioner's windows run on; the task is done as soon as no report is owed for it. */
export const doneButReport = (task: Task, at: string): Task => (owesReport(task) ? task : { ...task, doneAt: at });

/** The clocks of a task, met; other things of it as given. */
export const taskMet = (
  matter: Matter,
  no: number,
  met: readonly string[],
  at: string,
  clocks: readonly Clock[] = [],
  change: Partial<Task> = {},
): Matter =>
  withTask(matter, no, (task) => addClocks({ ...task, ...change, clocks: meet(task.clocks, met, at) }, clocks));

/** One task more. */
export const opened = (matter: Matter, task: Task): Matter => ({ ...matter, tasks: [...matter.tasks, task] });

/** Every task is done, assistance with it; an urgent report goes on unless `all`. */
export const finishedAll = (matter: Matter, at: string, met: readonly string[] = [], all = false): Matter => ({
  ...matter,
  tasks: matter.tasks.map((task) => (all || task.kind !== 'URGENT' ? finished(task, at, met) : task)),
});

/** Whose charge it is after a task beside the way, a decision or a review ended: the organ of the task still open. */
export const heldAgain = (matter: Matter): Matter => ({
  ...matter,
  holder: openTask(matter)?.organ ?? handlingTask(matter)?.organ ?? matter.holder,
});

/** The end of the procedure: tasks are done, but an opinion that must be carried out stays owed (R22 art. 32). */
export function terminated(matter: Matter, at: string): Matter {
  // A refusal to carry it out ends nothing (R22 arts. 40, 42(4)).
  const owed = matter.execution !== undefined && matter.execution.state !== 'DONE';
  const handling = handlingTask(matter)?.no;
  const after = (task: Task): Task => {
    if (owed && task.no === handling) return { ...task, clocks: end(task.clocks, at, ['T-REVIEW-REQ', 'T-SERVE']) };
    // The final opinion itself is still on its way to the petitioner.
    const final = task.kind === 'RE_REVIEW' || task.kind === 'REVIEW';
    const goesOn = task.kind === 'URGENT' || (final && owesService(task));
    return goesOn ? task : finishedButReport(task, at);
  };
  const kept = matter.tasks.map(after);
  return { ...matter, state: 'TERMINATED', terminatedAt: at, tasks: kept };
}
