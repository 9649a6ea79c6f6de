// The handling opinion as the petitioner gets it: a document, Chinese whatever the language of the screen.
import { useTranslation } from 'react-i18next';
import type { MatterView, OpinionView } from '../../contract.ts';
import { useNames } from '../shared/names.ts';

const PARTS = ['claims', 'facts', 'reasons'] as const;

/** The text that is served, part after part. Documents are Chinese; only their frame follows the screen. */
export function OpinionDocument({ matter, opinion }: { readonly matter: MatterView; readonly opinion: OpinionView }) {
  const { i18n } = useTranslation();
  const zh = i18n.getFixedT('zh', 'desk');
  const conclusion = i18n.getFixedT('zh', 'petitions')(`conclusion.${opinion.conclusion}`);
  const numerals = ['一', '二', '三', '四', '五', '六', '七'];
  const sections = [
    ...PARTS.map((part) => [zh(`opinion.${part}`), opinion[part]] as const),
    [zh('opinion.opinion'), `${zh('opinion.concluded', { conclusion })}\n${opinion.opinion}`] as const,
    [zh('opinion.legalBasis'), opinion.legalBasis] as const,
    [zh('opinion.remedy'), opinion.remedy] as const,
  ];
  const signer = opinion.signedBy;
  return (
    <article className="document" lang="zh-CN">
      <h3 className="document-title">{zh('opinion.documentTitle')}</h3>
      {opinion.documentNumber && <p className="document-number">{opinion.documentNumber}</p>}
      <p className="document-about">{zh('opinion.about', { title: matter.title, number: matter.number })}</p>
      {sections.map(([title, text], index) => (
        <section key={title}>
          <h4>
            {numerals[index]}、{title}
          </h4>
          {text
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line) => (
              <p key={line}>{line}</p>
            ))}
        </section>
      ))}
      <p className="document-organ">{matter.tasks.at(-1)?.organ.name ?? matter.holder.name}</p>
      {signer && <p className="document-organ">{zh('opinion.signedBy', { name: signer.name })}</p>}
    </article>
  );
}

export function OpinionBlock({ matter, opinion }: { readonly matter: MatterView; readonly opinion: OpinionView }) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const facts = [
    ['draftedBy', opinion.draftedBy && `${opinion.draftedBy.name} · ${names.instant(opinion.draftedAt)}`],
    ['signedAt', opinion.signedAt && `${opinion.signedBy?.name ?? ''} · ${names.instant(opinion.signedAt)}`],
    ['reviewOrgan', opinion.reviewOrgans?.map((one) => names.organ(one)).join(' / ')],
    ['reviewUntil', opinion.reviewUntil && names.day(opinion.reviewUntil)],
    ['executeBy', opinion.executeBy && names.day(opinion.executeBy)],
  ] as const;
  return (
    <section className="block" aria-label={t('opinion.title')}>
      <h2>{t(opinion.signedAt ? 'opinion.title' : 'opinion.titleDraft')}</h2>
      {opinion.returned && (
        <p className="notice notice-warning">
          {t('opinion.returned', {
            name: opinion.returned.by.name,
            at: names.instant(opinion.returned.at),
            reason: opinion.returned.reason,
          })}
        </p>
      )}
      <dl className="facts facts-inline">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{t(`opinion.${name}`)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <OpinionDocument matter={matter} opinion={opinion} />
    </section>
  );
}
