// The forms of the acts from triage to the organ with power; loaded when the first of them is begun.
import type { DispatchAct, MatterView } from '../../contract.ts';
import { nowLocal } from '../shared/names.ts';
import { StageForm, type StageForms, type StageProps } from './ask-form.tsx';
import type { Ask } from './asks.ts';
import { codes } from './codes.ts';
import { AssignForm, ReferForm } from './dispatch-forms.tsx';
import { ObjectUntil, Positions, RepeatOf, TheObjection, UrgentTold } from './known-dispatch.tsx';
import { LEGAL_TIME, NAMED, reason, SERVICE, text } from './shared-asks.ts';
import { TriageForm } from './triage-form.tsx';

const earlierNumber: Ask = {
  kind: 'petition',
  name: 'otherNumber',
  initial: (matter) => matter.repeatOf?.number ?? '',
};
const assisting: Ask = { kind: 'organs', name: 'assistingOrganCodes', optional: true };

/** Organs of the dispute, as what is proposed to choose from. */
const disputing = (matter: MatterView) => (matter.dispute?.organs ?? []).map((organ) => ({ organ, why: '' }));

const FOLLOWED: Ask = {
  kind: 'offer',
  name: 'report',
  initial: (matter) => String(matter.urgent?.find((one) => !one.closedAt)?.no ?? ''),
  number: true,
  offers: (matter, { organ, words, instant }) =>
    (matter.urgent ?? [])
      .filter((one) => !one.closedAt && one.organ.code === organ)
      .map(({ no, kind, at }) => ({
        value: String(no),
        label: words('known.urgentReport', {
          no: String(no),
          kind: words(`codes.urgentKind.${kind}`),
          at: instant(at),
        }),
      })),
};

const FORMS: StageForms<DispatchAct> = {
  triage: TriageForm,
  refer: ReferForm,
  assign: AssignForm,
  'refuse-acceptance': {
    asks: [
      { kind: 'choice', name: 'ground', ...codes('refusalGround') },
      { ...earlierNumber, when: (values) => values['ground'] === 'PENDING_BELOW' },
      reason(),
      text('whereTo', 3, 2000),
    ],
  },
  'no-longer-accept': { asks: [earlierNumber, reason()], above: RepeatOf },
  merge: { asks: [earlierNumber, reason()], above: RepeatOf },
  split: { asks: [reason()] },
  'reply-directly': {
    asks: [
      text('reply', 6),
      { kind: 'tick', name: 'onTheSpot' },
      { ...SERVICE, when: (values) => values['onTheSpot'] !== true },
    ],
  },
  'file-no-action': { asks: [{ kind: 'choice', name: 'ground', ...codes('filingGround') }, reason()] },
  'take-receipt': { asks: [...NAMED, LEGAL_TIME] },
  object: {
    asks: [text('reasons', 5), { kind: 'organ', name: 'suggestedOrganCode', optional: true }],
    above: ObjectUntil,
  },
  'decide-objection': {
    asks: [{ kind: 'choice', name: 'decision', ...codes('objectionDecision') }, reason()],
    above: TheObjection,
  },
  'dispute-jurisdiction': { asks: [{ kind: 'organs', name: 'organCodes' }, text('position', 5)], above: TheObjection },
  'state-position': { asks: [text('position', 5)], above: Positions },
  'decide-jurisdiction': {
    asks: [{ kind: 'organ', name: 'organCode', proposed: disputing }, assisting, text('decision', 5)],
    above: Positions,
  },
  'pass-to-successor': { asks: [{ kind: 'organ', name: 'organCode' }, reason()] },
  'report-urgent': {
    asks: [
      { kind: 'pick', name: 'kind', ...codes('urgentKind') },
      { kind: 'time', name: 'happenedAt', max: nowLocal, initial: nowLocal },
      { kind: 'time', name: 'knownAt', optional: true, max: nowLocal },
      { kind: 'line', name: 'place', most: 200, initial: (matter) => matter.petitions[0]?.placeDetail ?? '' },
      { kind: 'number', name: 'people', initial: (matter) => String(matter.petitions[0]?.people ?? '') },
      { ...text('demand', 2, 2000), initial: (matter) => matter.petitions[0]?.demand ?? '' },
      text('situation'),
      text('measures'),
      text('nextSteps', 3),
      { kind: 'organs', name: 'organCodes', optional: true },
      { kind: 'person', name: 'signedBy', among: (matter) => matter.suggested.leaders },
    ],
    below: UrgentTold,
  },
  'follow-up-urgent': { asks: [FOLLOWED, text('situation'), text('measures')] },
  'close-urgent': { asks: [FOLLOWED, text('result')] },
};

export default function DispatchStage(props: StageProps) {
  return <StageForm {...props} forms={FORMS} />;
}
