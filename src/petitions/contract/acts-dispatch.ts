// Bodies of the acts from triage to the organ with power: dispatch, objection, jurisdiction, merging, filing, urgent reports.
import { Type } from 'typebox';
import { act, Day, legalTime, note, OrganCode, PetitionNumber, reason, StaffId, service, words } from './act-base.ts';
import { Instant, MatterClass, oneOf, optional, Procedure, said, Track, text } from './terms.ts';

export const REFUSAL_GROUNDS = ['PENDING_BELOW', 'NOT_COMPETENT', 'NOT_A_PETITION'] as const;
export const FILING_GROUNDS = ['NO_DEMAND', 'UNREADABLE', 'NO_CONTENT'] as const;
export const OBJECTION_DECISIONS = ['AGREE', 'REFUSE'] as const;

const dispatch = {
  organCode: OrganCode,
  opinion: note(),
  suggestedProcedure: optional(Procedure),
  /** Organs that assist the lead organ; they answer through it. */
  assistingOrganCodes: optional(Type.Array(OrganCode, { maxItems: 10, uniqueItems: true })),
};

export const DISPATCH_BODIES = {
  triage: act({
    class: MatterClass,
    categoryCode: text(2, 12),
    placeCode: Type.String({ pattern: '^\\d{2,9}$' }),
    litigationRelated: Type.Boolean(),
    track: optional(Track),
    /** Organ (and with it all its units) that the accusation is about; nothing may ever be sent there. */
    accusedOrganCode: optional(OrganCode),
    /** Names of the persons accused; who bears one at the accused organ is kept out as well. */
    accusedPersons: optional(Type.Array(said(1, 60), { maxItems: 20 })),
    /** The earlier petition of the same person in the same matter (重复信访). */
    otherNumber: optional(PetitionNumber),
    note: note(),
  }),
  refer: act(dispatch),
  assign: act({
    ...dispatch,
    /** Last day for the closing report. */
    reportDueDay: Day,
    reportContents: reason,
  }),
  'refuse-acceptance': act({
    ground: oneOf(REFUSAL_GROUNDS),
    reason,
    /** Where the petitioner should go instead (R22 art. 23). */
    whereTo: reason,
    /** PENDING_BELOW: the petition that is being handled below (R22 art. 19). */
    otherNumber: optional(PetitionNumber),
  }),
  'no-longer-accept': act({ otherNumber: PetitionNumber, reason }),
  merge: act({ otherNumber: PetitionNumber, reason }),
  split: act({ reason }),
  'reply-directly': act({ reply: words(4_000), onTheSpot: optional(Type.Boolean()), ...service }),
  'file-no-action': act({ ground: oneOf(FILING_GROUNDS), reason }),
  'take-receipt': act({ handlerId: optional(StaffId), responsibleLeaderId: optional(StaffId), ...legalTime }),
  object: act({ reasons: said(10, 4_000), suggestedOrganCode: optional(OrganCode) }),
  'decide-objection': act({ decision: oneOf(OBJECTION_DECISIONS), reason }),
  'dispute-jurisdiction': act({
    /** The other organs that say it is not, or also, theirs; the own organ is always one of them. */
    organCodes: Type.Array(OrganCode, { minItems: 1, maxItems: 9, uniqueItems: true }),
    position: words(4_000),
  }),
  'state-position': act({ position: words(4_000) }),
  'decide-jurisdiction': act({
    organCode: OrganCode,
    assistingOrganCodes: optional(Type.Array(OrganCode, { maxItems: 10, uniqueItems: true })),
    decision: words(4_000),
  }),
  'pass-to-successor': act({ organCode: OrganCode, reason }),
  'report-urgent': act({
    kind: oneOf(['SAFETY', 'MASS', 'EXTREME_ACT', 'OPINION', 'OTHER'] as const),
    happenedAt: Instant,
    /** When the organ got to know of it; without, now. The hours for the report in writing run from then. */
    knownAt: optional(Instant),
    place: said(2, 200),
    people: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
    demand: words(2_000),
    situation: words(4_000),
    measures: words(4_000),
    nextSteps: words(4_000),
    /** Competent departments to be told, beside the recipients that the law names. */
    organCodes: optional(Type.Array(OrganCode, { maxItems: 10, uniqueItems: true })),
    signedBy: StaffId,
  }),
  'follow-up-urgent': act({ report: Type.Integer({ minimum: 1 }), situation: words(4_000), measures: words(4_000) }),
  'close-urgent': act({ report: Type.Integer({ minimum: 1 }), result: words(4_000) }),
} as const;
