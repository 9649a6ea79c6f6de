// A task's clocks as rows: derived from the fold alone, and when the sweep must look at each for the first time. Pure.
import { EVERY_TIMER, nextReminder, pointsFor, type ReminderPoints } from '../../deadlines/reminders.ts';
import { type Matter, PETITIONERS_TIMERS, type RunningClock, type Task } from '../matter.ts';

/** The points that a new installation has, for whoever has not loaded its own. */
export const USUAL_POINTS: ReminderPoints = new Map([
  [
    EVERY_TIMER,
    [
      { kind: 'percent', value: 50 },
      { kind: 'percent', value: 80 },
      { kind: 'days-before', value: 3 },
      { kind: 'days-before', value: 1 },
      { kind: 'due', value: 0 },
      { kind: 'days-after', value: 1 },
      { kind: 'daily-after', value: 1 },
    ],
  ],
]);

/** A clock row as the table takes and gives it; times as ISO texts in UTC. */
export type ClockRow = { readonly task_no: number; readonly clock_no: number } & Readonly<Record<string, unknown>>;

/** Something that an organ owes, not a window for the petitioner to use. */
export const isObligation = (timer: string): boolean => !PETITIONERS_TIMERS.includes(timer);

/** When it fell away without being met. What is owed does so at the latest when its task is done; a window runs on. */
const endOf = (task: Task, clock: RunningClock): string | undefined =>
  clock.metAt ? undefined : (clock.endedAt ?? (isObligation(clock.timer) ? task.doneAt : undefined));

/** The part of a clock that says when it must be looked at. */
export type Scheduled = Pick<RunningClock, 'timer' | 'unit' | 'startedAt' | 'dueAt' | 'dueDay'>;

/** The next instant after `after` at which an open clock must be looked at: a reminder point, or its end. */
export function nextLook(clock: Scheduled, points: ReminderPoints, after: Date): Date | undefined {
  const due = new Date(clock.dueAt);
  const end = due > after ? due : undefined;
  if (!isObligation(clock.timer)) return end;
  const reminder = nextReminder(clock, pointsFor(points, clock.timer), after)?.at;
  return end && reminder && end < reminder ? end : (reminder ?? end);
}

function clockRow(task: Task, clock: RunningClock, no: number, points: ReminderPoints): ClockRow {
  const ended = endOf(task, clock);
  const closed = clock.metAt ?? ended;
  const looks = !closed && !clock.pausedAt;
  return {
    task_no: task.no,
    clock_no: no,
    organ: task.organ,
    timer: clock.timer,
    unit: clock.unit,
    article: clock.article,
    started_at: clock.startedAt,
    due_at: clock.dueAt,
    due_day: clock.dueDay,
    provisional: clock.provisional,
    owed: isObligation(clock.timer),
    met_at: clock.metAt ?? null,
    missed_at: closed && Date.parse(closed) >= Date.parse(clock.dueAt) ? clock.dueAt : null,
    ended_at: ended ?? null,
    paused_at: clock.pausedAt ?? null,
    next_at: looks ? (nextLook(clock, points, new Date(clock.startedAt))?.toISOString() ?? null) : null,
  };
}

/** The rows of a task's clocks, numbered in the order in which they were started. */
export const clockRows = (task: Task, points: ReminderPoints): ClockRow[] =>
  task.clocks.map((clock, index) => clockRow(task, clock, index + 1, points));

/** All clock rows of a matter. */
export const clockRowsOf = (matter: Matter, points: ReminderPoints): ClockRow[] =>
  matter.tasks.flatMap((task) => clockRows(task, points));

/** Rows that are new or that a fact changed. Unchanged tasks and clocks are the same objects after the fold. */
export function changedClockRows(before: Matter, after: Matter, points: ReminderPoints): ClockRow[] {
  const old = new Map(before.tasks.map((task) => [task.no, task]));
  return after.tasks.flatMap((task) => {
    const was = old.get(task.no);
    if (was === task) return [];
    const closes = was !== undefined && was.doneAt !== task.doneAt;
    const changed = (clock: RunningClock, index: number): boolean =>
      was?.clocks[index] !== clock || (closes && !clock.metAt);
    return task.clocks.flatMap((clock, index) =>
      changed(clock, index) ? [clockRow(task, clock, index + 1, points)] : [],
    );
  });
}

export const CLOCK_COLUMNS = `task_no int, clock_no int, organ text, timer text, unit text, article text, started_at timestamptz,
  due_at timestamptz, due_day date, provisional boolean, owed boolean, met_at timestamptz, missed_at timestamptz,
  ended_at timestamptz, paused_at timestamptz, next_at timestamptz`;

export const CLOCK_NAMES = `matter_id, task_no, clock_no, organ, timer, unit, article, started_at, due_at, due_day, provisional, owed,
         met_at, missed_at, ended_at, paused_at, next_at`;

const SAME = `clock.timer = excluded.timer and clock.started_at = excluded.started_at and clock.due_at = excluded.due_at
                      and clock.paused_at is not distinct from excluded.paused_at`;

/**
 * What an act changes of a clock that is there. When it goes on as before, the sweep's two columns stay: next_at is left
 * even when the clock is met, so that no indexed column changes; the sweep drops it when it comes by.
 */
export const CLOCK_CHANGES = `organ = excluded.organ, timer = excluded.timer, unit = excluded.unit, article = excluded.article,
     started_at = excluded.started_at, due_at = excluded.due_at, due_day = excluded.due_day, provisional = excluded.provisional,
     owed = excluded.owed, met_at = excluded.met_at, ended_at = excluded.ended_at, paused_at = excluded.paused_at,
     missed_at = case when ${SAME} then coalesce(excluded.missed_at, clock.missed_at) else excluded.missed_at end,
     next_at = case when ${SAME} then clock.next_at else excluded.next_at end`;
