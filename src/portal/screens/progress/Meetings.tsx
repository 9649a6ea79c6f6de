// Where the petitioner is asked to come or to answer: mediation and hearings.
import { Link } from 'react-router';
import { buttonClass } from '../../../ui/Button.tsx';
import { SummaryList } from '../../../ui/SummaryList.tsx';
import type { Progress } from '../../contract.ts';
import { useSay } from './say.ts';
import { filledRows } from './Turns.tsx';

interface MediationProps {
  readonly mediation: NonNullable<Progress['mediation']>;
  /** It can still be answered. */
  readonly open: boolean;
}

/** Who mediates, with whom, and what was answered. */
export function Mediation({ mediation, open }: MediationProps) {
  const { t } = useSay();
  const { mediator, otherParty, agreed } = mediation;
  return (
    <section className="stack" aria-labelledby="mediation-title">
      <h2 id="mediation-title">{t('handled.mediation.title')}</h2>
      <SummaryList
        rows={[
          { key: 'mediator', label: t('handled.mediation.mediator'), value: mediator },
          { key: 'other', label: t('handled.mediation.otherParty'), value: otherParty },
        ]}
      />
      {agreed !== undefined && <p>{t(agreed ? 'handled.mediation.yes' : 'handled.mediation.no')}</p>}
      {agreed === undefined && <p>{t('handled.mediation.askText')}</p>}
      {open && (
        <p className="no-print">
          <Link className={buttonClass(agreed === undefined ? 'primary' : 'plain')} to="/progress/do/answer-mediation">
            {t(agreed === undefined ? 'handled.mediation.ask' : 'handled.mediation.change')}
          </Link>
        </p>
      )}
    </section>
  );
}

type Hearing = NonNullable<Progress['hearings']>[number];

/** When and where, and what was found. */
export function Hearings({ hearings }: { readonly hearings: readonly Hearing[] }) {
  const { t, instant } = useSay();
  return (
    <section className="stack" aria-labelledby="hearings-title">
      <h2 id="hearings-title">{t('handled.hearings.title')}</h2>
      {hearings.map((hearing) => (
        <div key={hearing.no} className="stack">
          <SummaryList
            rows={filledRows([
              { key: 'at', label: t('handled.hearings.at'), value: instant(hearing.at) },
              { key: 'place', label: t('handled.hearings.place'), value: hearing.place },
              {
                key: 'who',
                label: t('handled.hearings.who'),
                value: hearing.concludedAt
                  ? undefined
                  : t(hearing.public ? 'handled.hearings.public' : 'handled.hearings.closed'),
              },
              { key: 'conclusion', label: t('handled.hearings.conclusion'), value: hearing.conclusion },
            ])}
          />
          {!hearing.concludedAt && <p>{t('handled.hearings.come')}</p>}
        </div>
      ))}
    </section>
  );
}
