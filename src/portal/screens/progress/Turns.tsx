// Turns that the matter took: not accepted, another lawful way, merged, more time. Bad news with the way on.

import { groupDigits } from '../../../platform/dates.ts';
import { SummaryList, type SummaryRow } from '../../../ui/SummaryList.tsx';
import type { Progress } from '../../contract.ts';
import { useSay } from './say.ts';

/** Rows that say something. */
export const filledRows = (rows: readonly (Omit<SummaryRow, 'value'> & { readonly value?: string | undefined })[]) =>
  rows.filter((row): row is SummaryRow & { value: string } => row.value !== undefined && row.value !== '');

/** Grounds of filing without action. */
const FILED: readonly string[] = ['NO_DEMAND', 'UNREADABLE', 'NO_CONTENT'];

/** Refused: why, where to go instead, what can be done. */
export function NotAccepted({ refusal }: { readonly refusal: NonNullable<Progress['notAccepted']> }) {
  const { t } = useSay();
  const known = t(`handled.refused.${refusal.ground}`, { defaultValue: '' });
  return (
    <section className="answer stack" aria-labelledby="refused-title">
      <h2 id="refused-title">
        {t(FILED.includes(refusal.ground) ? 'handled.refused.titleFiled' : 'handled.refused.title')}
      </h2>
      {known && <p className="answer__conclusion">{known}</p>}
      <SummaryList
        rows={filledRows([
          { key: 'why', label: t('handled.refused.why'), value: refusal.reason },
          { key: 'where', label: t('handled.refused.where'), value: refusal.whereTo },
        ])}
      />
      <div className="answer__remedy">
        <h3>{t('handled.refused.next')}</h3>
        <p>{t('handled.refused.nextSupplement')}</p>
        <p>{t('handled.refused.nextWindow')}</p>
      </div>
    </section>
  );
}

/** Another lawful way: which, where, until when. */
export function Diverted({ diverted }: { readonly diverted: NonNullable<Progress['diverted']> }) {
  const { t, day } = useSay();
  const { procedure, receiver, limitDay, guidance, legalBasis, outcome } = diverted;
  return (
    <section className="answer stack" aria-labelledby="diverted-title">
      <h2 id="diverted-title">{t('handled.diverted.title')}</h2>
      {outcome && <p className="answer__conclusion">{t(`handled.diverted.outcome.${outcome}`)}</p>}
      <SummaryList
        rows={filledRows([
          { key: 'where', label: t('handled.diverted.where'), value: receiver },
          { key: 'until', label: t('handled.diverted.until'), value: limitDay && day(limitDay) },
          { key: 'how', label: t('handled.diverted.how'), value: guidance },
          { key: 'which', label: t('handled.diverted.which'), value: t(`handled.diverted.procedure.${procedure}`) },
          { key: 'basis', label: t('handled.diverted.basis'), value: legalBasis },
        ])}
      />
    </section>
  );
}

/** Handled together with another one: how that stands. */
export function Merged({ merged }: { readonly merged: NonNullable<Progress['merged']> }) {
  const { t } = useSay();
  const { number, label, sentence } = merged;
  return (
    <section className="answer stack" aria-labelledby="merged-title">
      <h2 id="merged-title">{t('handled.merged.title')}</h2>
      {sentence && <p className="answer__conclusion">{sentence}</p>}
      <p>{t(label ? 'handled.merged.text' : 'handled.merged.textShort', { number: groupDigits(number), label })}</p>
      <p>{t('handled.merged.split')}</p>
    </section>
  );
}

/** More time, once, and why. */
export function Extension({ extension }: { readonly extension: NonNullable<Progress['extension']> }) {
  const { t, day } = useSay();
  return (
    <section className="stack" aria-labelledby="extension-title">
      <h2 id="extension-title">{t('handled.extension.title')}</h2>
      <p>{t('handled.extension.text', { days: extension.days, day: day(extension.until) })}</p>
      <SummaryList rows={[{ key: 'why', label: t('handled.extension.why'), value: extension.reason }]} />
    </section>
  );
}
