// Bodies of the acts after the reply: review and re-review, redoing, reopening, aid, recusal, who may read a sealed matter.
import { Type } from 'typebox';
import { act, Day, note, PetitionNumber, reason, StaffId, service, words } from './act-base.ts';
import { oneOf, optional, said } from './terms.ts';

export const REVIEW_DECISIONS = ['UPHOLD', 'CHANGE', 'REVOKE', 'ORDER_REDO'] as const;
export const REVIEW_REFUSALS = [
  'LATE',
  'NOT_PETITION_PROCEDURE',
  'NOT_THE_PETITIONER',
  'UNDER_OTHER_PROCEDURE',
] as const;
export const REOPEN_GROUNDS = [
  'NEW_FACTS',
  'WRONG_OPINION',
  'NOT_EXECUTED',
  'ORDERED_BY_SUPERIOR',
  'FALSE_CLOSURE',
  'EVALUATION_NOT_SATISFIED_CHECK',
] as const;
export const AID_KINDS = ['GUIDANCE', 'MEDIATION', 'AID'] as const;

const decision = {
  decision: oneOf(REVIEW_DECISIONS),
  claims: words(4_000),
  facts: words(10_000),
  reasons: words(10_000),
  opinion: words(10_000),
  legalBasis: words(4_000),
  /** ORDER_REDO (or REVOKE with a new opinion ordered): the day by which the new opinion is due. */
  redoBy: optional(Day),
  /** CHANGE: by when what the changed opinion promises is carried out, where it promises something. */
  executeBy: optional(Day),
  ...service,
};

export const REVIEW_BODIES = {
  'admit-review': act({ reviewerId: StaffId, notSamePerson: optional(Type.Boolean()) }),
  'refuse-review': act({ ground: oneOf(REVIEW_REFUSALS), reason }),
  'decide-review': act(decision),
  /** After a hearing the re-review opinion may be made public (R22 art. 36). */
  'decide-re-review': act({ ...decision, publish: optional(Type.Boolean()) }),
  redo: act({ handlerId: StaffId, responsibleLeaderId: StaffId, notSamePerson: optional(Type.Boolean()) }),
  reopen: act({
    ground: oneOf(REOPEN_GROUNDS),
    reason,
    /** What shows it: new facts, the order's number, the evaluation, the check. */
    evidence: said(2, 2_000),
    otherNumber: optional(PetitionNumber),
  }),
  'record-aid': act({ kind: oneOf(AID_KINDS), text: words(4_000) }),
  'grant-access': act({ staffId: StaffId, reason }),
  'declare-recusal': act({ reason }),
  'decide-recusal': act({ staffId: StaffId, replacementId: optional(StaffId), agree: Type.Boolean(), reason: note() }),
} as const;
