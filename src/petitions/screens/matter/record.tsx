// What has happened: the tasks with their clocks, the history, an earlier reply, the petitioner's judgement.
import { useTranslation } from 'react-i18next';
import type { HistoryEntry, MatterView, TaskView } from '../../contract.ts';
import { useNames } from '../shared/names.ts';
import { ClockLine } from './clocks.tsx';

function Task({ task }: { readonly task: TaskView }) {
  const { t } = useTranslation(['desk', 'petitions']);
  const names = useNames();
  const facts = [
    ['receivedAt', names.instant(task.receivedAt)],
    ['takenAt', task.takenAt && names.instant(task.takenAt)],
    ['doneAt', task.doneAt && names.instant(task.doneAt)],
    ['handler', task.handler?.name],
    ['leader', task.responsibleLeader?.name],
    ['opinion', task.opinion],
    ['reportContents', task.reportContents],
  ] as const;
  return (
    <li className="task">
      <h3>
        {t(`petitions:taskKind.${task.kind}`)} · {names.organ(task.organ)}
        <span className="quiet">
          {' '}
          {t(`petitions:taskMethod.${task.method}`)}
          {task.from && task.method !== 'REGISTER' && ` · ${t('task.from', { organ: names.organShort(task.from) })}`}
        </span>
      </h3>
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
      {task.clocks.length > 0 && (
        <ul className="task-clocks">
          {task.clocks.map((clock) => (
            <ClockLine key={`${clock.timer}-${clock.startedAt}`} clock={clock} />
          ))}
        </ul>
      )}
    </li>
  );
}

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

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const who =
    entry.by.kind === 'staff'
      ? [entry.by.organ && names.organShort(entry.by.organ), entry.by.name].filter(Boolean).join(' ')
      : t(`history.${entry.by.kind}`);
  return (
    <li className="entry">
      <time dateTime={entry.at}>{names.instant(entry.at)}</time>
      <p className="entry-text">{entry.text}</p>
      <p className="quiet">
        {who}
        {entry.article && ` · ${names.article(entry.article)}`}
      </p>
    </li>
  );
}

export function History({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  const { t } = useTranslation('desk');
  return (
    <section className="block" aria-label={t('history.title')}>
      <h2>{t('history.title')}</h2>
      <ol className="history">
        {[...entries]
          .sort((a, b) => b.seq - a.seq)
          .map((entry) => (
            <Entry key={entry.seq} entry={entry} />
          ))}
      </ol>
    </section>
  );
}

export function EarlierReply({ reply }: { readonly reply: NonNullable<MatterView['earlierReply']> }) {
  const { t } = useTranslation('desk');
  const names = useNames();
  return (
    <section className="block" aria-label={t('matter.earlierReply')}>
      <h2>{t('matter.earlierReply')}</h2>
      <p className="quiet">{names.instant(reply.repliedAt)}</p>
      <p className="prose" lang="zh-CN">
        {reply.text}
      </p>
    </section>
  );
}

export function Evaluation({ evaluation }: { readonly evaluation: NonNullable<MatterView['evaluation']> }) {
  const { t } = useTranslation(['desk', 'petitions']);
  const names = useNames();
  return (
    <section className="block" aria-label={t('evaluation.title')}>
      <h2>{t('evaluation.title')}</h2>
      <dl className="facts">
        <dt>{t('evaluation.bureau')}</dt>
        <dd>{t(`petitions:satisfaction.${evaluation.bureau}`)}</dd>
        <dt>{t('evaluation.organ')}</dt>
        <dd>{t(`petitions:satisfaction.${evaluation.organ}`)}</dd>
        {evaluation.comment && (
          <>
            <dt>{t('evaluation.comment')}</dt>
            <dd lang="zh-CN">{evaluation.comment}</dd>
          </>
        )}
        <dt>{t('evaluation.at')}</dt>
        <dd>{names.instant(evaluation.at)}</dd>
      </dl>
    </section>
  );
}
