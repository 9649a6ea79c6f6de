// Bodies of the acts at the organ with power: notices, acceptance, lawful ways, hearing, mediation, opinion, service, closing.
import { Type } from 'typebox';
import { act, Day, legalTime, note, OrganCode, reason, ServiceMethod, StaffId, service, words } from './act-base.ts';
import { Conclusion, Instant, oneOf, optional, Procedure, said, text } from './terms.ts';

export const SIMPLE_GROUNDS = ['CLEAR', 'CONSULTATION', 'TIME_CRITICAL', 'CONCLUDED', 'OTHER'] as const;
export const ADOPTIONS = ['ADOPTED', 'PARTLY', 'NOT_ADOPTED'] as const;
export const ANSWER_KINDS = ['DIRECT', 'SIMPLE', 'SUGGESTION', 'AGREEMENT', 'PROCEDURE', 'ACCUSATION'] as const;
export const EXECUTIONS = ['PENDING', 'DONE', 'REFUSED'] as const;
export const ACCUSATION_OUTCOMES = ['FOUNDED', 'PARTLY_FOUNDED', 'UNFOUNDED', 'TRANSFERRED'] as const;
export const PROCEDURE_OUTCOMES = ['CONCLUDED', 'NOT_ADMITTED'] as const;
/** The five ways of R22 art. 31(1)–(5) into which a matter is diverted. */
export const OTHER_PROCEDURES = ['JUDICIAL', 'ARBITRATION', 'PARTY_APPEAL', 'ADMIN_PROCEDURE', 'PERFORM_DUTY'] as const;

const people = { handlerId: StaffId, responsibleLeaderId: StaffId };
/** Whoever bears the petitioner's name and is somebody else says so (R22 art. 28). */
const notSamePerson = { notSamePerson: optional(Type.Boolean()) };

/** The parts of a handling opinion (R22 art. 32). */
export const opinionParts = {
  claims: text(2, 4_000),
  facts: text(2, 10_000),
  reasons: text(2, 10_000),
  conclusion: Conclusion,
  opinion: text(2, 10_000),
  legalBasis: text(2, 4_000),
  remedy: text(2, 2_000),
  /** For SUPPORT: the day by which the opinion must have been carried out. */
  executeBy: optional(Day),
};

export const HANDLING_BODIES = {
  'notify-receipt': act({ route: words(2_000) }),
  accept: act({ procedure: Procedure, ...people, ...notSamePerson, ...legalTime }),
  'handle-simply': act({ ground: oneOf(SIMPLE_GROUNDS), reason: note(), ...people, ...notSamePerson }),
  'reply-simply': act({
    reply: words(4_000),
    conclusion: oneOf(['SUPPORT', 'EXPLAIN'] as const),
    executeBy: optional(Day),
    ...service,
  }),
  'return-to-ordinary': act({ reason }),
  divert: act({
    procedure: oneOf(OTHER_PROCEDURES),
    /** The way of the catalogue of procedures; the only one that fits may be left out. */
    way: optional(said(2, 60)),
    /** Who conducts that procedure: a court, an arbitration commission, an organ; in words. */
    receiver: said(2, 200),
    legalBasis: words(2_000),
    /** How the petitioner goes on there. */
    guidance: words(4_000),
    /** Last day of that procedure's own period, where the law of the procedure gives one. */
    limitDay: optional(Day),
  }),
  'conclude-procedure': act({ outcome: oneOf(PROCEDURE_OUTCOMES), result: words(4_000) }),
  'study-suggestion': act({ ...people, ...notSamePerson }),
  'answer-suggestion': act({ adoption: oneOf(ADOPTIONS), reply: words(10_000), reward: note(), ...service }),
  'take-up-accusation': act({ handlerId: StaffId, ...notSamePerson }),
  'conclude-accusation': act({ outcome: oneOf(ACCUSATION_OUTCOMES), result: words(4_000), feedback: note(4_000) }),
  'inform-organisation': act({ organCode: OrganCode, major: Type.Boolean(), summary: words(4_000) }),
  'hold-hearing': act({
    at: Instant,
    place: said(2, 200),
    chairId: StaffId,
    panel: Type.Array(said(1, 60), { minItems: 2, maxItems: 12 }),
    participants: words(2_000),
    public: optional(Type.Boolean()),
  }),
  'conclude-hearing': act({ minutes: words(20_000), conclusion: words(4_000) }),
  mediate: act({ mediator: said(2, 60), otherParty: said(2, 200) }),
  settle: act({
    kind: oneOf(['MEDIATION', 'SETTLEMENT'] as const),
    agreement: words(10_000),
    legalBasis: words(2_000),
    /** Not before the mediation was proposed; an earlier day than today needs what proves it, and who else saw it. */
    signedOn: Day,
    evidence: note(1_000),
    secondPersonId: optional(StaffId),
    performBy: optional(Day),
  }),
  'end-mediation': act({ reason }),
  extend: act({ days: Type.Integer({ minimum: 1, maximum: 365 }), reason }),
  'ask-assistance': act({
    organCodes: Type.Array(OrganCode, { minItems: 1, maxItems: 10, uniqueItems: true }),
    question: words(4_000),
    answerBy: Day,
  }),
  'give-assistance': act({ answer: words(10_000) }),
  'draft-reply': act(opinionParts),
  'return-draft': act({ reason }),
  'sign-reply': act(service),
  'record-service': act({
    documentId: Type.String({ format: 'uuid' }),
    method: ServiceMethod,
    servedAt: Instant,
    /** Postal number, signature of the receiver, message receipt. */
    proof: said(2, 1_000),
    attachmentId: optional(Type.String({ format: 'uuid' })),
    receivedBy: note(60),
    /** Needed when it was served on an earlier day than today: who else saw the proof. */
    secondPersonId: optional(StaffId),
  }),
  'report-execution': act({ execution: oneOf(EXECUTIONS), evidence: words(4_000) }),
  'report-result': act({ report: words(10_000) }),
  close: act({ note: reason, executionEvidence: note(4_000) }),
} as const;
