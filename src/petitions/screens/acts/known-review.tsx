// What stands above the forms of review: the petitioner's request beside the opinion under review, and the opinion that may not be repeated.
import { useTranslation } from 'react-i18next';
import type { MatterView } from '../../contract.ts';
import { said } from '../matter/part.tsx';
import { useNames } from '../shared/names.ts';
import { Known, Pairs, Quote } from './known-parts.tsx';

type Of = { readonly matter: MatterView };

/** The request that is on, in the petitioner's words. */
export function Request({ matter }: Of) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const review = matter.reviews?.at(-1);
  if (!review) return null;
  return (
    <Known title={t('known.request')}>
      {review.request ? <Quote>{review.request}</Quote> : <p className="quiet">{t('known.requestUnseen')}</p>}
      <p className="quiet">
        {t('known.requestAt', { at: names.instant(review.requestedAt), line: t(`codes.reviewLine.${review.line}`) })}
      </p>
    </Known>
  );
}

/** The review opinion that a re-review looks at. */
function Decided({ matter }: Of) {
  const { t } = useTranslation('desk');
  const decided = matter.reviews?.findLast((one) => one.level === 1)?.decided;
  if (!decided) return null;
  return (
    <Known title={t('known.underReview')}>
      <Pairs
        rows={[
          [t('asks.decide-review.decision'), t(`codes.reviewDecision.${decided.decision}`)],
          [t('asks.decide-review.facts'), said(decided.facts)],
          [t('asks.decide-review.reasons'), said(decided.reasons)],
          [t('asks.decide-review.opinion'), said(decided.opinion)],
          [t('asks.decide-review.legalBasis'), decided.legalBasis],
        ]}
      />
    </Known>
  );
}

/** The handling opinion, part by part; the document itself stands in the record. */
function Opinion({ matter }: Of) {
  const { t } = useTranslation(['desk', 'petitions']);
  const { opinion } = matter;
  if (!opinion) return null;
  const parts = ['claims', 'facts', 'reasons'] as const;
  return (
    <Known title={t(matter.state === 'IN_REVIEW' ? 'known.under' : 'known.before')}>
      <Pairs
        rows={[
          ...parts.map((part) => [t(`opinion.${part}`), said(opinion[part])] as const),
          [t('opinion.conclusion'), t(`petitions:conclusion.${opinion.conclusion}`)],
          [t('opinion.opinion'), said(opinion.opinion)],
          [t('opinion.legalBasis'), said(opinion.legalBasis)],
        ]}
      />
    </Known>
  );
}

/** Request and opinion side by side, while the decision is written. */
export function UnderReview({ matter }: Of) {
  return (
    <div className="known-sides">
      <Request matter={matter} />
      {matter.state === 'IN_RE_REVIEW' && <Decided matter={matter} />}
      <Opinion matter={matter} />
    </div>
  );
}

/** A new opinion must not repeat the one before (SD15 art. 45). */
export function NotAgain({ matter }: Of) {
  const { t } = useTranslation('desk');
  return (
    <Known title={t('known.before')}>
      {matter.opinion && <Quote>{matter.opinion.opinion}</Quote>}
      <p className="quiet">{t('known.redoNot')}</p>
    </Known>
  );
}
