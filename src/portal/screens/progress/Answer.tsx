// The answer: the opinion's five parts, the remedy with its last day, and who signed it.
import { useTranslation } from 'react-i18next';
import { writeDay, writeInstant } from '../../../platform/dates.ts';
import type { Language } from '../../../platform/i18n.ts';
import { Notice } from '../../../ui/Notice.tsx';
import type { Progress } from '../../contract.ts';
import { useSay } from './say.ts';

type Opinion = NonNullable<Progress['opinion']>;
type OtherAnswer = NonNullable<Progress['answer']>;

/** The signed opinion in full. */
export function Answer({ opinion }: { readonly opinion: Opinion }) {
  const { t, i18n } = useTranslation('portal');
  const language = i18n.language as Language;
  const part = (key: 'claims' | 'facts' | 'reasons' | 'opinion' | 'legalBasis') => (
    <Part title={t(`progress.reply.${key}`)} text={opinion[key]} />
  );
  return (
    <section className="answer stack" aria-labelledby="answer-title">
      <h2 id="answer-title">{t('progress.replyTitle')}</h2>
      <p className="answer__conclusion">{t(`progress.conclusions.${opinion.conclusion}`)}</p>
      {!opinion.servedAt && <OnItsWay />}
      {part('opinion')}
      {opinion.executeBy && <Part title={t('progress.reply.executeBy')} text={writeDay(opinion.executeBy, language)} />}
      <details>
        <summary>{t('handled.reviews.more')}</summary>
        <div className="stack">
          {part('claims')}
          {part('facts')}
          {part('reasons')}
          {part('legalBasis')}
        </div>
      </details>
      <Remedy opinion={opinion} />
      <Signed opinion={opinion} />
    </section>
  );
}

/** It can be read before it is served; only service makes the time for a review begin. */
function OnItsWay() {
  const { t } = useTranslation('portal');
  return (
    <Notice title={t('handled.onItsWayTitle')}>
      <p>{t('handled.onItsWay')}</p>
    </Notice>
  );
}

/** An answer that is no opinion: direct, simplified, to a suggestion, an agreement, of another procedure. */
export function Answered({ answer }: { readonly answer: OtherAnswer }) {
  const { t, organ, organs, day, instant } = useSay();
  const { kind, conclusion, adoption, executeBy, reviewUntil, reviewOrgans, servedAt } = answer;
  return (
    <section className="answer stack" aria-labelledby="answered-title">
      <h2 id="answered-title">{t(`handled.answers.${kind}`)}</h2>
      <p className="soft">{t('handled.answeredBy', { organ: organ(answer.organ), at: instant(answer.at) })}</p>
      {conclusion && <p className="answer__conclusion">{t(`progress.conclusions.${conclusion}`)}</p>}
      {adoption && <p className="answer__conclusion">{t(`handled.adoption.${adoption}`)}</p>}
      {reviewOrgans && !servedAt && <OnItsWay />}
      <p className="prewrap">{answer.text}</p>
      {executeBy && <Part title={t('progress.reply.executeBy')} text={day(executeBy)} />}
      {reviewUntil && reviewOrgans && (
        <p className="answer__remedy">
          {t('progress.reply.reviewUntil')}
          {t('progress.reply.colon')}
          <strong>{day(reviewUntil)}</strong>
          <br />
          {t('progress.reply.reviewOrgan')}
          {t('progress.reply.colon')}
          <strong>{organs(reviewOrgans)}</strong>
        </p>
      )}
    </section>
  );
}

function Part({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div>
      <h3>{title}</h3>
      <p className="prewrap">{text}</p>
    </div>
  );
}

function Remedy({ opinion }: { readonly opinion: Opinion }) {
  const { t, i18n } = useTranslation('portal');
  const language = i18n.language as Language;
  const { reviewUntil, reviewOrgans = [] } = opinion;
  return (
    <div className="answer__remedy">
      <h3>{t('progress.reply.remedy')}</h3>
      <p className="prewrap">{opinion.remedy}</p>
      {reviewOrgans.length > 0 && (
        <p>
          {t('progress.reply.reviewOrgan')}
          {t('progress.reply.colon')}
          <strong>{reviewOrgans.map((one) => (language === 'en' ? one.nameEn : one.name)).join(' / ')}</strong>
        </p>
      )}
      {reviewUntil && (
        <p>
          {t('progress.reply.reviewUntil')}
          {t('progress.reply.colon')}
          <strong>{writeDay(reviewUntil, language)}</strong>
        </p>
      )}
    </div>
  );
}

function Signed({ opinion }: { readonly opinion: Opinion }) {
  const { t, i18n } = useTranslation('portal');
  const { documentNumber, signedBy, signedAt } = opinion;
  const signed = [signedBy?.post, signedBy?.name, signedAt && writeInstant(signedAt, i18n.language as Language)].filter(
    Boolean,
  );
  return (
    <p className="soft">
      {documentNumber && `${t('progress.reply.number')}${t('progress.reply.colon')}${documentNumber}`}
      {documentNumber && signed.length > 0 && <br />}
      {signed.length > 0 && `${t('progress.reply.signed')}${t('progress.reply.colon')}${signed.join(' · ')}`}
    </p>
  );
}

/** An answer that was given before the petition came into this system. */
export function EarlierAnswer({ reply }: { readonly reply: NonNullable<Progress['earlierReply']> }) {
  const { t, i18n } = useTranslation('portal');
  return (
    <section className="answer stack" aria-labelledby="earlier-title">
      <h2 id="earlier-title">{t('progress.earlierTitle')}</h2>
      <p className="soft">
        {t('progress.earlierAt', { at: writeInstant(reply.repliedAt, i18n.language as Language) })}
      </p>
      <p className="prewrap">{reply.text}</p>
    </section>
  );
}
