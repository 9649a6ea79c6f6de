// What stands above the forms from triage to the organ with power: the last day to object, the objection, the positions, who is told.
import { useTranslation } from 'react-i18next';
import type { MatterView } from '../../contract.ts';
import { useNames } from '../shared/names.ts';
import { Known, Quote } from './known-parts.tsx';

type Of = { readonly matter: MatterView };

/** The last of the five working days (R22 art. 23). */
export function ObjectUntil({ matter }: Of) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const until = matter.suggested.objectUntil;
  return (
    <Known>
      <p>
        <strong>{until ? t('known.objectUntil', { day: names.day(until) }) : t('known.objectUnknown')}</strong>
      </p>
      <p className="quiet">{t('known.objectWhy')}</p>
    </Known>
  );
}

/** Why the organ objected and whom it proposes. */
export function TheObjection({ matter }: Of) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const { objection } = matter;
  if (!objection) return null;
  return (
    <Known title={t('known.objection', { organ: names.organ(objection.by) })}>
      <Quote>{objection.reasons}</Quote>
      {objection.suggestedOrgan && (
        <p>{t('known.objectionSuggests', { organ: names.organ(objection.suggestedOrgan) })}</p>
      )}
    </Known>
  );
}

/** What each organ of a dispute says. */
export function Positions({ matter }: Of) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const { dispute } = matter;
  if (!dispute) return null;
  return (
    <Known title={t('known.positions')}>
      {dispute.organs.map((organ) => {
        const said = dispute.positions.findLast((one) => one.organ.code === organ.code);
        return (
          <div key={organ.code} className="known-side">
            <h4>{names.organ(organ)}</h4>
            {said ? <Quote>{said.position}</Quote> : <p className="quiet">{t('known.noPosition')}</p>}
          </div>
        );
      })}
    </Known>
  );
}

/** Who hears of it the moment it is submitted (R22 art. 25). */
export function UrgentTold() {
  const { t } = useTranslation('desk');
  return (
    <Known title={t('known.urgentTold')}>
      <p>{t('known.urgentToldList')}</p>
    </Known>
  );
}

/** The earlier matter that triage found to be the same. */
export function RepeatOf({ matter }: Of) {
  const { t } = useTranslation('desk');
  if (!matter.repeatOf) return null;
  return (
    <Known>
      <p>{t('known.repeat', { number: matter.repeatOf.number })}</p>
    </Known>
  );
}
