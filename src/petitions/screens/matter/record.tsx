// What has happened: the history, an earlier reply, the petitioner's judgement.
import { useTranslation } from 'react-i18next';
import type { HistoryEntry, MatterView } from '../../contract.ts';
import { useNames } from '../shared/names.ts';

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
