// The forms of the acts after the reply: review, redoing, reopening, aid, recusal, who may read; loaded when one is begun.
import { addDays } from '../../../platform/time.ts';
import type { MatterView, ReviewAct } from '../../contract.ts';
import { today } from '../shared/names.ts';
import { StageForm, type StageForms, type StageProps } from './ask-form.tsx';
import type { Ask, Values } from './asks.ts';
import { codes } from './codes.ts';
import { GrantAccessForm } from './grant-access-form.tsx';
import { asking, inCharge, RecusalAsked } from './known-recusal.tsx';
import { NotAgain, Request, UnderReview } from './known-review.tsx';
import { PEOPLE, reason, SERVICE, text } from './shared-asks.ts';

/** What an organ is given for a new opinion at first: the sixty days of R22 art. 34. */
const REDO_DAYS = 60;

const redone = (values: Values): boolean => values['decision'] === 'ORDER_REDO' || values['decision'] === 'REVOKE';

const DECISION: readonly Ask[] = [
  { kind: 'choice', name: 'decision', ...codes('reviewDecision') },
  {
    kind: 'day',
    name: 'redoBy',
    when: redone,
    optional: (values) => values['decision'] !== 'ORDER_REDO',
    min: today,
    initial: () => addDays(today(), REDO_DAYS),
  },
  { kind: 'day', name: 'executeBy', when: (values) => values['decision'] === 'CHANGE', optional: true, min: today },
  { ...text('claims', 2), initial: (matter) => matter.reviews?.at(-1)?.request ?? matter.opinion?.claims ?? '' },
  text('facts', 5, 10_000),
  text('reasons', 4, 10_000),
  text('opinion', 4, 10_000),
  text('legalBasis', 2),
  SERVICE,
];

const reviewers = ({ suggested }: MatterView) =>
  suggested.reviewers.length > 0 ? suggested.reviewers : suggested.colleagues;

const FORMS: StageForms<ReviewAct> = {
  'admit-review': {
    asks: [
      {
        kind: 'person',
        name: 'reviewerId',
        among: reviewers,
        initial: (matter) => (reviewers(matter).length === 1 ? reviewers(matter)[0]?.id : undefined),
      },
    ],
    above: Request,
  },
  'refuse-review': { asks: [{ kind: 'choice', name: 'ground', ...codes('reviewRefusal') }, reason()], above: Request },
  'decide-review': { asks: DECISION, above: UnderReview },
  'decide-re-review': {
    asks: [
      ...DECISION,
      { kind: 'tick', name: 'publish', when: (_, matter) => matter.hearings?.some((one) => one.concludedAt) ?? false },
    ],
    above: UnderReview,
  },
  redo: { asks: PEOPLE, above: NotAgain },
  reopen: {
    asks: [
      { kind: 'choice', name: 'ground', ...codes('reopenGround') },
      reason(),
      text('evidence', 3, 2000),
      { kind: 'petition', name: 'otherNumber', optional: true },
    ],
  },
  'record-aid': { asks: [{ kind: 'choice', name: 'kind', ...codes('aidKind') }, text('text')] },
  'grant-access': GrantAccessForm,
  'declare-recusal': { asks: [reason()] },
  'decide-recusal': {
    asks: [
      {
        kind: 'person',
        name: 'staffId',
        among: inCharge,
        initial: (matter) => (asking(matter).length === 1 ? asking(matter)[0]?.id : undefined),
      },
      { kind: 'yes-no', name: 'agree' },
      {
        kind: 'person',
        name: 'replacementId',
        optional: true,
        when: (values) => values['agree'] === 'yes',
        among: (matter) => matter.suggested.colleagues,
      },
      { ...reason(2), optional: (values) => values['agree'] !== 'no' },
    ],
    above: RecusalAsked,
  },
};

export default function ReviewStage(props: StageProps) {
  return <StageForm {...props} forms={FORMS} />;
}
