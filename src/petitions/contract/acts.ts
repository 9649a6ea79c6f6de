// Shapes of the official acts: one body each.
import { type Static, type TSchema, Type } from 'typebox';
import {
  Conclusion,
  Day,
  MatterClass,
  MatterState,
  optional,
  Procedure,
  Satisfaction,
  said,
  Track,
  text,
} from './terms.ts';

const seen = Type.Integer({ minimum: 0, description: 'The version of the matter that the person had before them.' });
const act = <T extends Record<string, TSchema>>(fields: T) =>
  Type.Object({ seen, ...fields }, { additionalProperties: false });

export const TriageBody = act({
  class: MatterClass,
  categoryCode: text(2, 12),
  placeCode: Type.String({ pattern: '^\\d{2,9}$' }),
  litigationRelated: Type.Boolean(),
  track: optional(Track),
  /** Organ (and with it all its units) that the accusation is about; nothing may ever be sent there. */
  accusedOrganCode: optional(Type.String()),
  note: optional(Type.String({ maxLength: 2_000 })),
});
export const ReferBody = act({
  organCode: text(2, 60),
  opinion: optional(Type.String({ maxLength: 2_000 })),
  suggestedProcedure: optional(Procedure),
});
export const AssignBody = act({
  organCode: text(2, 60),
  opinion: optional(Type.String({ maxLength: 2_000 })),
  suggestedProcedure: optional(Procedure),
  /** Last day for the closing report. */
  reportDueDay: Day,
  reportContents: said(2, 2_000),
});
const StaffId = Type.String({ format: 'uuid' });
export const TakeReceiptBody = act({ handlerId: optional(StaffId), responsibleLeaderId: optional(StaffId) });
export const AcceptBody = act({ procedure: Procedure, handlerId: StaffId, responsibleLeaderId: StaffId });
export const DraftReplyBody = act({
  claims: text(2, 4_000),
  facts: text(2, 10_000),
  reasons: text(2, 10_000),
  conclusion: Conclusion,
  opinion: text(2, 10_000),
  legalBasis: text(2, 4_000),
  remedy: text(2, 2_000),
  /** For SUPPORT: the day by which the opinion must have been carried out. */
  executeBy: optional(Day),
});
export const ReturnDraftBody = act({ reason: said(2, 2_000) });
export const SignReplyBody = act({});
export const CloseBody = act({ note: said(2, 2_000), executionEvidence: optional(Type.String({ maxLength: 4_000 })) });
export const EvaluateBody = Type.Object(
  {
    seen: optional(seen),
    bureau: Satisfaction,
    organ: Satisfaction,
    comment: optional(Type.String({ maxLength: 2_000 })),
  },
  { additionalProperties: false },
);

export const ACT_BODIES = {
  triage: TriageBody,
  refer: ReferBody,
  assign: AssignBody,
  'take-receipt': TakeReceiptBody,
  accept: AcceptBody,
  'draft-reply': DraftReplyBody,
  'return-draft': ReturnDraftBody,
  'sign-reply': SignReplyBody,
  close: CloseBody,
} as const;
export type StaffAct = keyof typeof ACT_BODIES;
export type BodyOf<A extends StaffAct> = Static<(typeof ACT_BODIES)[A]>;

/** After an act: the new version and state, so that the screen can go on without another read. */
export const ActDone = Type.Object({ id: Type.String(), version: Type.Integer(), state: MatterState });
export type ActDone = Static<typeof ActDone>;
