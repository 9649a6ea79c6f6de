// The tasks of a matter: whose, of what kind, how far, and under each its clock bar: what is owed, by whom, until when.
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../contract.ts';
import { useNames } from '../shared/names.ts';
import { ClockLine, useOwner } from './clocks.tsx';

type Standing = 'open' | 'toReceive' | 'done';

/** How far a task is: done, not yet taken, or open. */
export function standingOf({ doneAt, takenAt, from, kind }: TaskView): Standing {
  if (doneAt) return 'done';
  return !takenAt && from && (kind === 'HANDLE' || kind === 'DISPATCH') ? 'toReceive' : 'open';
}

function Facts({ task }: { readonly task: TaskView }) {
  const { t } = useTranslation(['desk', 'petitions']);
  const names = useNames();
  const facts = [
    ['receivedAt', names.instant(task.receivedAt)],
    ['takenAt', task.takenAt && names.instant(task.takenAt)],
    ['notifiedAt', task.notifiedAt && names.instant(task.notifiedAt)],
    ['doneAt', task.doneAt && names.instant(task.doneAt)],
    ['handler', task.handler?.name],
    ['leader', task.responsibleLeader?.name],
    ['suggestedProcedure', task.suggestedProcedure && t(`petitions:procedure.${task.suggestedProcedure}`)],
    ['opinion', task.opinion],
    ['reportContents', task.reportContents],
    ['question', task.question],
    ['answer', task.answer],
  ] as const;
  return (
    <dl className="facts facts-inline">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{t(`task.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Task({ task }: { readonly task: TaskView }) {
  const { t } = useTranslation(['desk', 'petitions']);
  const names = useNames();
  const ownerOf = useOwner();
  const standing = standingOf(task);
  const organ = names.organ(task.organ);
  return (
    <li className={`task task-${standing}`}>
      <h3>
        {t(`petitions:taskKind.${task.kind}`)} · {organ}
        <span className={`tag task-state task-state-${standing}`}>{t(`task.state.${standing}`)}</span>
      </h3>
      <p className="quiet task-how">
        {t(`petitions:taskMethod.${task.method}`)}
        {task.from && task.method !== 'REGISTER' && ` · ${t('task.from', { organ: names.organShort(task.from) })}`}
      </p>
      <Facts task={task} />
      {task.clocks.length > 0 && (
        <ul className="task-clocks" aria-label={t('task.clocks', { organ })}>
          {task.clocks.map((clock) => (
            <ClockLine key={`${clock.timer}-${clock.startedAt}`} clock={clock} who={ownerOf(clock, task)} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** The newest in front. */
export function Tasks({ tasks }: { readonly tasks: readonly TaskView[] }) {
  const { t } = useTranslation('desk');
  return (
    <section className="block" aria-label={t('task.title')}>
      <h2>{t('task.title')}</h2>
      <ol className="tasks">
        {[...tasks]
          .sort((a, b) => b.no - a.no)
          .map((task) => (
            <Task key={task.no} task={task} />
          ))}
      </ol>
    </section>
  );
}
