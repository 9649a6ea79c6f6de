// Reviews and re-reviews: whom the petitioner asked, what became of it, what can be done next.
import { Notice } from '../../../ui/Notice.tsx';
import type { Progress } from '../../contract.ts';
import { useSay } from './say.ts';

type Review = NonNullable<Progress['reviews']>[number];
type Decided = NonNullable<Review['decided']>;

/** One review. `mayAsk`: a re-review can still be asked for. */
export function ReviewTold({ review, mayAsk }: { readonly review: Review; readonly mayAsk: boolean }) {
  const { t, organ, instant } = useSay();
  const { level, requestedAt, admittedAt, refused, withdrawnAt, decided } = review;
  const id = `review-${requestedAt}`;
  return (
    <section className="answer stack" aria-labelledby={id}>
      <h2 id={id}>{t(`handled.reviews.title${level}`)}</h2>
      <p className="soft">{t('handled.reviews.asked', { organ: organ(review.organ), at: instant(requestedAt) })}</p>
      {refused && <Refused refused={refused} />}
      {decided && <Opinion level={level} decided={decided} mayAsk={mayAsk} />}
      {withdrawnAt && <p>{t('handled.reviews.withdrawn', { at: instant(withdrawnAt) })}</p>}
      {!refused && !decided && !withdrawnAt && (
        <p>{admittedAt ? t('handled.reviews.admitted', { at: instant(admittedAt) }) : t('handled.reviews.waiting')}</p>
      )}
    </section>
  );
}

function Refused({ refused }: { readonly refused: NonNullable<Review['refused']> }) {
  const { t } = useSay();
  return (
    <>
      <p className="answer__conclusion">{t(`handled.reviews.ground.${refused.ground}`)}</p>
      <p className="prewrap">{t('handled.reviews.refused', { reason: refused.reason })}</p>
    </>
  );
}

interface OpinionProps {
  readonly level: 1 | 2;
  readonly decided: Decided;
  readonly mayAsk: boolean;
}

function Opinion({ level, decided, mayAsk }: OpinionProps) {
  const { t, day } = useSay();
  const parts = ['claims', 'facts', 'reasons', 'legalBasis'] as const;
  return (
    <>
      <p className="answer__conclusion">{t(`handled.reviews.decision.${decided.decision}`)}</p>
      {!decided.servedAt && <Notice kind="info" title={t('handled.reviews.onItsWay')} />}
      <div>
        <h3>{t('handled.reviews.opinion')}</h3>
        <p className="prewrap">{decided.opinion}</p>
      </div>
      {decided.redoBy && <p>{t('handled.reviews.redoBy', { day: day(decided.redoBy) })}</p>}
      {decided.executeBy && <p>{t('handled.reviews.executeBy', { day: day(decided.executeBy) })}</p>}
      <details>
        <summary>{t('handled.reviews.more')}</summary>
        <div className="stack">
          {parts.map((part) => (
            <div key={part}>
              <h3>{t(`progress.reply.${part}`)}</h3>
              <p className="prewrap">{decided[part]}</p>
            </div>
          ))}
        </div>
      </details>
      <Next level={level} decided={decided} mayAsk={mayAsk} />
    </>
  );
}

function Next({ level, decided, mayAsk }: OpinionProps) {
  const { t, day, organs } = useSay();
  if (level === 2) return <p>{t('handled.reviews.final')}</p>;
  if (decided.final) return <p>{t('handled.reviews.finalReview')}</p>;
  if (!mayAsk || !decided.until || !decided.reviewOrgans) return null;
  return (
    <p className="answer__remedy">
      {t('handled.reviews.next', { day: day(decided.until) })}
      <strong>{organs(decided.reviewOrgans)}</strong>
    </p>
  );
}
