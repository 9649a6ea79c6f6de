// What the petitioner can do now: only what the server says is possible now, with its last day.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeDay, writeInstant } from '../../../platform/dates.ts';
import type { Language } from '../../../platform/i18n.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { SummaryList } from '../../../ui/SummaryList.tsx';
import type { Progress } from '../../contract.ts';
import type { Query } from '../api.ts';
import { Evaluate } from './Evaluate.tsx';

export interface DoNowProps {
  readonly query: Query;
  readonly progress: Progress;
  readonly onDone: () => Promise<boolean>;
}

/** The acts of the petitioner. */
export function DoNow({ query, progress, onDone }: DoNowProps) {
  const { t } = useTranslation('portal');
  const [thanked, setThanked] = useState(false);
  const may = progress.mayDo.find((each) => each.act === 'evaluate');
  const late = (progress.holder.daysLeft ?? 0) < 0;
  const review = reviewOf(progress);
  const idle = !may && !progress.evaluation && !late && !review;
  return (
    <section className={may && !progress.evaluation ? 'stack no-print' : 'stack'} aria-labelledby="do-title">
      <h2 id="do-title">{t('progress.doTitle')}</h2>
      {thanked && <Notice kind="success" title={t('progress.evaluate.thanks')} live="status" />}
      {progress.evaluation && <Given evaluation={progress.evaluation} />}
      {may && (
        <Evaluate
          query={query}
          seen={progress.version}
          until={may.until}
          onDone={() => {
            setThanked(true);
            void onDone();
          }}
        />
      )}
      {late && <p>{t('progress.pressOn')}</p>}
      {review && <Review {...review} />}
      {idle && <p>{t('progress.nothing')}</p>}
    </section>
  );
}

/** Who reviews the answer, while it may still be asked. */
function reviewOf({ opinion, clocks }: Progress): ReviewProps | undefined {
  const open = clocks.some((clock) => clock.timer === 'T-REVIEW-REQ' && clock.daysLeft >= 0);
  const { reviewOrgans = [], reviewUntil } = opinion ?? {};
  const [reviewOrgan] = reviewOrgans;
  return open && reviewOrgan && reviewUntil ? { organ: reviewOrgan, until: reviewUntil } : undefined;
}

interface ReviewProps {
  readonly organ: NonNullable<NonNullable<Progress['opinion']>['reviewOrgans']>[number];
  readonly until: string;
}

function Review({ organ, until }: ReviewProps) {
  const { t, i18n } = useTranslation('portal');
  const language = i18n.language as Language;
  const name = language === 'en' ? organ.nameEn : organ.name;
  return <p>{t('progress.review', { organ: name, day: writeDay(until, language) })}</p>;
}

function Given({ evaluation }: { readonly evaluation: NonNullable<Progress['evaluation']> }) {
  const { t, i18n } = useTranslation('portal');
  const rows = [
    { key: 'bureau', label: t('progress.evaluate.bureau'), value: t(`progress.satisfaction.${evaluation.bureau}`) },
    { key: 'organ', label: t('progress.evaluate.organ'), value: t(`progress.satisfaction.${evaluation.organ}`) },
    { key: 'comment', label: t('progress.evaluate.comment'), value: evaluation.comment ?? '' },
    { key: 'at', label: t('progress.evaluate.at'), value: writeInstant(evaluation.at, i18n.language as Language) },
  ];
  return (
    <div className="stack">
      <h3>{t('progress.evaluate.given')}</h3>
      <SummaryList rows={rows.filter((row) => row.value !== '')} />
    </div>
  );
}
