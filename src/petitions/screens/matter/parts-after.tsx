// Parts of the record while it is handled and after the reply: hearings, mediation, answers, execution, reviews, urgent reports.
import { useTranslation } from 'react-i18next';
import type { MatterView, ReviewView } from '../../contract.ts';
import { useNames } from '../shared/names.ts';
import { Attachments } from './demand.tsx';
import { Part, said } from './part.tsx';

type Of = { readonly matter: MatterView };

function Hearings({ matter }: Of) {
  const { t } = useTranslation('desk');
  const names = useNames();
  return (matter.hearings ?? []).map((hearing) => (
    <Part
      key={hearing.no}
      title={t('parts.hearingNo', { no: hearing.no })}
      rows={[
        [t('parts.at'), `${names.instant(hearing.at)} · ${t(hearing.public ? 'parts.openly' : 'parts.closedly')}`],
        [t('parts.place'), hearing.place],
        [t('parts.chair'), hearing.chair.name],
        [t('parts.panel'), hearing.panel.join(t('common.comma'))],
        [t('parts.participants'), said(hearing.participants)],
        [t('parts.minutes'), said(hearing.minutes)],
        [t('parts.conclusion'), said(hearing.conclusion)],
      ]}
    />
  ));
}

function Mediation({ matter }: Of) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const { mediation } = matter;
  if (!mediation) return null;
  const consent = { true: 'agreed', false: 'declined', undefined: 'unanswered' }[String(mediation.agreed)];
  return (
    <Part
      title={t('parts.mediation')}
      rows={[
        [t('parts.at'), names.instant(mediation.at)],
        [t('parts.mediator'), mediation.mediator],
        [t('parts.otherParty'), mediation.otherParty],
        [t('parts.consent'), t(`parts.${consent}`)],
      ]}
    />
  );
}

/** An answer that is no handling opinion. */
function Answer({ matter }: Of) {
  const { t } = useTranslation(['desk', 'petitions']);
  const names = useNames();
  const { answer } = matter;
  if (!answer) return null;
  return (
    <Part
      title={t('parts.answer')}
      rows={[
        [names.organShort(answer.organ), names.instant(answer.at)],
        [t('parts.conclusion'), answer.conclusion && t(`petitions:conclusion.${answer.conclusion}`)],
        [t('parts.adoption'), answer.adoption && t(`codes.adoption.${answer.adoption}`, { defaultValue: '' })],
        [t('parts.answer'), said(answer.text)],
      ]}
    />
  );
}

function Execution({ matter }: Of) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const { execution } = matter;
  if (!execution) return null;
  return (
    <Part
      title={t('parts.execution')}
      rows={[
        [t('parts.executionState'), t(`codes.execution.${execution.state}`)],
        ...execution.reports.map((one) => [names.instant(one.at), said(one.evidence)] as const),
      ]}
    />
  );
}

function Review({ review }: { readonly review: ReviewView }) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const { decided, refused } = review;
  const refusal = refused && `${t(`codes.reviewRefusal.${refused.ground}`, { defaultValue: '' })} ${refused.reason}`;
  return (
    <Part
      title={t(review.level === 1 ? 'parts.review' : 'parts.reReview')}
      rows={[
        [t('parts.organ'), names.organ(review.organ)],
        [t('parts.requestedAt'), `${names.instant(review.requestedAt)} · ${t(`codes.reviewLine.${review.line}`)}`],
        [t('parts.request'), said(review.request)],
        [t('parts.reviewer'), review.reviewer?.name],
        [t('parts.admittedAt'), review.admittedAt && names.instant(review.admittedAt)],
        [t('parts.refused'), said(refusal)],
        [t('parts.withdrawal'), review.withdrawnAt && names.instant(review.withdrawnAt)],
        [t('parts.reviewDecision'), decided && <strong>{t(`codes.reviewDecision.${decided.decision}`)}</strong>],
        [t('parts.facts'), said(decided?.facts)],
        [t('parts.reasons'), said(decided?.reasons)],
        [t('parts.opinion'), said(decided?.opinion)],
        [t('parts.legalBasis'), said(decided?.legalBasis)],
        [t('parts.redoBy'), decided?.redoBy && names.day(decided.redoBy)],
        [t('parts.executeBy'), decided?.executeBy && names.day(decided.executeBy)],
        [t('parts.until'), decided?.until && names.day(decided.until)],
      ]}
    />
  );
}

const Reviews = ({ matter }: Of) =>
  [...(matter.reviews ?? [])].reverse().map((review) => <Review key={review.requestedAt} review={review} />);

function Urgent({ matter }: Of) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const reports = matter.urgent ?? [];
  if (reports.length === 0) return null;
  return (
    <Part title={t('parts.urgent')}>
      <ul className="plain">
        {reports.map((one) => (
          <li key={one.no}>
            <p>
              {t('known.urgentReport', {
                no: one.no,
                kind: t(`codes.urgentKind.${one.kind}`, { defaultValue: '' }),
                at: names.instant(one.at),
              })}
              {one.followUps > 0 && ` · ${t('urgent.followUps', { count: one.followUps })}`}
              {one.closedAt && ` · ${t('urgent.closedAt', { at: names.instant(one.closedAt) })}`}
            </p>
            <p className="quiet">
              {t('parts.recipients')}
              {t('common.colon')}
              {one.recipients.map((organ) => names.organShort(organ)).join(t('common.comma'))}
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Recusals({ matter }: Of) {
  const { t } = useTranslation('desk');
  const recusals = matter.recusals ?? [];
  if (recusals.length === 0) return null;
  const word = (decided: boolean | undefined) =>
    decided === undefined ? 'recusalOpen' : decided ? 'recusalYes' : 'recusalNo';
  return (
    <Part
      title={t('parts.recusal')}
      rows={recusals.map(({ staff, decided }) => [staff.name, t(`parts.${word(decided)}`)] as const)}
    />
  );
}

/** What the petitioner wrote after filing. */
function Statements({ matter }: Of) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const statements = matter.statements ?? [];
  if (statements.length === 0) return null;
  return (
    <Part title={t('statements.title')}>
      <ul className="plain">
        {statements.map(({ id, kind, at, text, attachments = [] }) => (
          <li key={id}>
            <p>
              <strong>{t([`statements.kind.${kind}`, 'statements.other'])}</strong>{' '}
              <span className="quiet">{names.instant(at)}</span>
            </p>
            {text ? <p>{said(text)}</p> : <p className="quiet">{t('statements.unseen')}</p>}
            <Attachments bare files={attachments} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** How it ended, or that the petitioner wants it to end. */
function Ending({ matter }: Of) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const { withdrawal, closed, reopened } = matter;
  return (
    <>
      {withdrawal && matter.state !== 'WITHDRAWN' && (
        <Part
          title={t('parts.withdrawal')}
          rows={[[names.instant(withdrawal.at), t('parts.coolUntil', { at: names.instant(withdrawal.coolUntil) })]]}
        />
      )}
      {closed && (
        <Part
          title={t('parts.closed')}
          rows={[
            [t('parts.at'), names.instant(closed.at)],
            [t('parts.note'), said(closed.note)],
            [t('parts.evidence'), said(closed.executionEvidence)],
          ]}
        />
      )}
      {reopened && (
        <Part
          title={t('parts.reopened')}
          rows={[[names.instant(reopened.at), t(`codes.reopenGround.${reopened.ground}`, { defaultValue: '' })]]}
        />
      )}
    </>
  );
}

export const PartsAfter = ({ matter }: Of) => (
  <>
    <Reviews matter={matter} />
    <Ending matter={matter} />
    <Execution matter={matter} />
    <Answer matter={matter} />
    <Hearings matter={matter} />
    <Mediation matter={matter} />
    <Urgent matter={matter} />
    <Statements matter={matter} />
    <Recusals matter={matter} />
  </>
);
