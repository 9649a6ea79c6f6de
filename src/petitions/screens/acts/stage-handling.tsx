// The forms of the acts at the organ with power; loaded when the first of them is begun.
import { addDays } from '../../../platform/time.ts';
import type { HandlingAct, MatterView } from '../../contract.ts';
import { today } from '../shared/names.ts';
import { StageForm, type StageForms, type StageProps } from './ask-form.tsx';
import type { Values } from './asks.ts';
import { CloseForm } from './close-form.tsx';
import { codes } from './codes.ts';
import { DivertForm } from './divert-form.tsx';
import {
  Consent,
  Extension,
  HearingPause,
  OrdinaryPeriods,
  Owed,
  Question,
  ReportOrdered,
  SimplePeriods,
} from './known-handling.tsx';
import { RecordServiceForm } from './record-service-form.tsx';
import { DraftReplyForm, ReturnDraftForm, SignReplyForm } from './reply-forms.tsx';
import { LEGAL_TIME, PEOPLE, reason, SERVICE, text } from './shared-asks.ts';

/** Days that an answer of an assisting organ is given at first. */
const ASSIST_DAYS = 10;

const supports = (values: Values): boolean => values['conclusion'] === 'SUPPORT';
/** Guard 7: what proves it, and who else saw it. */
const signedBefore = (values: Values): boolean => String(values['signedOn'] ?? '') < today();
const fromToday = { min: today };
const chairs = ({ suggested }: MatterView) => [
  ...suggested.leaders,
  ...suggested.reviewers.filter((one) => !suggested.leaders.some((leader) => leader.id === one.id)),
];

const FORMS: StageForms<HandlingAct> = {
  'notify-receipt': { asks: [text('route', 4, 2000)] },
  accept: { asks: [{ kind: 'fixed', name: 'procedure', value: 'PETITION_PROCEDURE' }, ...PEOPLE, LEGAL_TIME] },
  'handle-simply': {
    asks: [
      { kind: 'choice', name: 'ground', ...codes('simpleGround') },
      { ...reason(2), optional: (values) => values['ground'] !== 'OTHER' },
      ...PEOPLE,
    ],
    above: SimplePeriods,
  },
  'reply-simply': {
    asks: [
      text('reply', 6),
      { kind: 'choice', name: 'conclusion', ...codes('simpleConclusion') },
      { kind: 'day', name: 'executeBy', when: supports, ...fromToday },
      SERVICE,
    ],
  },
  'return-to-ordinary': { asks: [reason()], above: OrdinaryPeriods },
  divert: DivertForm,
  'conclude-procedure': { asks: [{ kind: 'choice', name: 'outcome', ...codes('procedureOutcome') }, text('result')] },
  'study-suggestion': { asks: PEOPLE },
  'answer-suggestion': {
    asks: [
      { kind: 'choice', name: 'adoption', ...codes('adoption') },
      text('reply', 6, 10_000),
      { ...text('reward', 2, 2000), optional: true },
      SERVICE,
    ],
  },
  'take-up-accusation': { asks: PEOPLE.slice(0, 1) },
  'conclude-accusation': {
    asks: [
      { kind: 'choice', name: 'outcome', ...codes('accusationOutcome') },
      text('result', 5),
      { ...text('feedback', 3), optional: true },
    ],
  },
  'inform-organisation': {
    asks: [{ kind: 'organ', name: 'organCode' }, { kind: 'tick', name: 'major' }, text('summary')],
  },
  'hold-hearing': {
    asks: [
      { kind: 'time', name: 'at' },
      { kind: 'line', name: 'place', most: 200 },
      { kind: 'person', name: 'chairId', among: chairs },
      { kind: 'names', name: 'panel' },
      text('participants', 3, 2000),
      { kind: 'tick', name: 'public', initial: () => true },
    ],
    above: HearingPause,
  },
  'conclude-hearing': { asks: [text('minutes', 10, 20_000), text('conclusion')] },
  mediate: {
    asks: [
      { kind: 'line', name: 'mediator', most: 60 },
      { kind: 'line', name: 'otherParty', most: 200 },
    ],
  },
  settle: {
    asks: [
      { kind: 'choice', name: 'kind', ...codes('settlement'), initial: () => 'MEDIATION' },
      text('agreement', 8, 10_000),
      text('legalBasis', 2, 2000),
      { kind: 'day', name: 'signedOn', initial: today, max: today },
      { ...text('evidence', 2, 1000), when: signedBefore },
      { kind: 'person', name: 'secondPersonId', when: signedBefore, among: ({ suggested }) => suggested.colleagues },
      { kind: 'day', name: 'performBy', optional: true, ...fromToday },
    ],
    above: Consent,
  },
  'end-mediation': { asks: [reason()], above: Consent },
  extend: { asks: [{ kind: 'number', name: 'days', initial: () => '30' }, reason(4)], above: Extension },
  'ask-assistance': {
    asks: [
      { kind: 'organs', name: 'organCodes' },
      text('question'),
      { kind: 'day', name: 'answerBy', initial: () => addDays(today(), ASSIST_DAYS), ...fromToday },
    ],
  },
  'give-assistance': { asks: [text('answer', 8, 10_000)], above: Question },
  'draft-reply': DraftReplyForm,
  'return-draft': ReturnDraftForm,
  'sign-reply': SignReplyForm,
  'record-service': RecordServiceForm,
  'report-execution': {
    asks: [{ kind: 'choice', name: 'execution', ...codes('execution') }, text('evidence')],
    above: Owed,
  },
  'report-result': { asks: [text('report', 10, 10_000)], above: ReportOrdered },
  close: CloseForm,
};

export default function HandlingStage(props: StageProps) {
  return <StageForm {...props} forms={FORMS} />;
}
