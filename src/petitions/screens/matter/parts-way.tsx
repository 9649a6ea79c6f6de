// Parts of the record on the way to the organ with power: other petitions, refusal, objection, dispute, extension, diversion.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { groupDigits } from '../../../platform/dates.ts';
import type { MatterView } from '../../contract.ts';
import { useNames } from '../shared/names.ts';
import { Part, said } from './part.tsx';

type Of = { readonly matter: MatterView };

/** Matters this one repeats or went into. */
function Links({ matter }: Of) {
  const { t } = useTranslation('desk');
  const links = (['repeatOf', 'mergedInto'] as const).flatMap((name) => {
    const other = matter[name];
    return other ? [{ name, other }] : [];
  });
  if (links.length === 0) return null;
  return (
    <Part title={t('parts.links')}>
      <ul className="plain">
        {links.map(({ name, other }) => (
          <li key={name}>
            <Link to={`/matters/${other.id}`}>{t(`parts.${name}`, { number: groupDigits(other.number) })}</Link>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function NotAccepted({ matter }: Of) {
  const { t } = useTranslation('desk');
  const { notAccepted } = matter;
  if (!notAccepted) return null;
  const { ground, reason, whereTo } = notAccepted;
  const words = t([`codes.refusalGround.${ground}`, `codes.filingGround.${ground}`], { defaultValue: '' });
  return (
    <Part
      title={t('parts.notAccepted')}
      rows={[
        [t('parts.ground'), words],
        [t('parts.reason'), said(reason)],
        [t('parts.whereTo'), said(whereTo)],
      ]}
    />
  );
}

function Objection({ matter }: Of) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const { objection } = matter;
  if (!objection) return null;
  return (
    <Part
      title={t('parts.objection')}
      rows={[
        [t('parts.by'), names.organ(objection.by)],
        [t('parts.at'), names.instant(objection.at)],
        [t('parts.reasons'), said(objection.reasons)],
        [t('parts.suggested'), objection.suggestedOrgan && names.organ(objection.suggestedOrgan)],
        [
          t('parts.decision'),
          objection.decision ? t(`codes.objectionDecision.${objection.decision}`) : t('parts.undecided'),
        ],
      ]}
    />
  );
}

function Dispute({ matter }: Of) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const { dispute } = matter;
  if (!dispute) return null;
  const positions = dispute.organs.map((organ) => {
    const position = dispute.positions.findLast((one) => one.organ.code === organ.code)?.position;
    return [names.organ(organ), said(position) ?? t('known.noPosition')] as const;
  });
  return (
    <Part
      title={t('parts.dispute')}
      rows={[
        ...positions,
        [t('parts.decidedTo'), dispute.decided && names.organ(dispute.decided.to)],
        [t('parts.decidedWhy'), said(dispute.decided?.decision)],
      ]}
    />
  );
}

function Extension({ matter }: Of) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const { extension } = matter;
  if (!extension) return null;
  const until = names.day(extension.until);
  return (
    <Part
      title={t('parts.extension')}
      rows={[
        [names.instant(extension.at), t('parts.extended', { days: extension.days, until })],
        [t('parts.reason'), said(extension.reason)],
      ]}
    />
  );
}

function Diversion({ matter }: Of) {
  const { t } = useTranslation(['desk', 'petitions']);
  const names = useNames();
  const { diverted } = matter;
  if (!diverted) return null;
  return (
    <Part
      title={t('parts.diversion')}
      rows={[
        [t('parts.procedure'), t(`petitions:procedure.${diverted.procedure}`)],
        [t('parts.receiver'), diverted.receiver],
        [t('parts.legalBasis'), said(diverted.legalBasis)],
        [t('parts.guidance'), said(diverted.guidance)],
        [t('parts.limitDay'), diverted.limitDay && names.day(diverted.limitDay)],
        [t('parts.outcome'), diverted.outcome && t(`codes.procedureOutcome.${diverted.outcome}`)],
      ]}
    />
  );
}

export const PartsOfTheWay = ({ matter }: Of) => (
  <>
    <Links matter={matter} />
    <NotAccepted matter={matter} />
    <Objection matter={matter} />
    <Dispute matter={matter} />
    <Extension matter={matter} />
    <Diversion matter={matter} />
  </>
);
