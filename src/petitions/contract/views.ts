// Shapes of what a person may see of a matter.
import { type Static, Type } from 'typebox';
import { OrganRef, PlaceRef } from '../../organs/contract.ts';
import { TASK_KINDS, TASK_METHODS } from '../matter-base.ts';
import {
  Channel,
  ClockView,
  Conclusion,
  Day,
  Instant,
  MatterClass,
  MatterState,
  oneOf,
  optional,
  Procedure,
  Satisfaction,
  said,
  Track,
} from './terms.ts';
import { MatterParts, StaffRef } from './view-parts.ts';

/** A petitioner as shown: masked unless the reply comes from `reveal`. */
export const PetitionerView = Type.Object({
  ordinal: Type.Integer(),
  masked: Type.Boolean(),
  name: Type.String(),
  phone: optional(Type.String()),
  idType: optional(Type.String()),
  idNumber: optional(Type.String()),
  address: optional(Type.String()),
  representative: Type.Boolean(),
});
export type PetitionerView = Static<typeof PetitionerView>;

export const AttachmentView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  mime: Type.String(),
  bytes: Type.Integer(),
  url: Type.String(),
});
export type AttachmentView = Static<typeof AttachmentView>;

export const PetitionView = Type.Object({
  id: Type.String(),
  number: Type.String(),
  channel: Channel,
  receivedAt: Instant,
  registeredAt: Instant,
  title: Type.String(),
  text: Type.String(),
  demand: Type.String(),
  placeDetail: optional(Type.String()),
  accused: optional(Type.String()),
  anonymous: Type.Boolean(),
  keepConfidential: Type.Boolean(),
  people: Type.Integer(),
  source: optional(Type.String()),
  petitioners: Type.Array(PetitionerView),
  attachments: Type.Array(AttachmentView),
});
export type PetitionView = Static<typeof PetitionView>;

export const TaskView = Type.Object({
  no: Type.Integer(),
  kind: oneOf(TASK_KINDS),
  method: oneOf(TASK_METHODS),
  organ: OrganRef,
  from: optional(OrganRef),
  /** The organ that had it before, and ended (R22 art. 24). */
  succeeds: optional(OrganRef),
  receivedAt: Instant,
  takenAt: optional(Instant),
  doneAt: optional(Instant),
  handler: optional(StaffRef),
  responsibleLeader: optional(StaffRef),
  opinion: optional(Type.String()),
  suggestedProcedure: optional(Procedure),
  reportContents: optional(Type.String()),
  notifiedAt: optional(Instant),
  /** An assisting organ: what it was asked, and its part of the answer. */
  question: optional(Type.String()),
  answer: optional(Type.String()),
  clocks: Type.Array(ClockView),
});
export type TaskView = Static<typeof TaskView>;

export const OpinionView = Type.Object({
  /** The number of the document, as it is cited. */
  documentNumber: optional(Type.String()),
  claims: Type.String(),
  facts: Type.String(),
  reasons: Type.String(),
  conclusion: Conclusion,
  opinion: Type.String(),
  legalBasis: Type.String(),
  remedy: Type.String(),
  executeBy: optional(Day),
  draftedBy: optional(StaffRef),
  draftedAt: Instant,
  signedBy: optional(StaffRef),
  signedAt: optional(Instant),
  /** One level up on either line: the petitioner chooses (R22 art. 35). */
  reviewOrgans: optional(Type.Array(OrganRef)),
  /** Last day to ask for a review (R22 art. 35). */
  reviewUntil: optional(Day),
  returned: optional(Type.Object({ reason: Type.String(), by: StaffRef, at: Instant })),
});
export type OpinionView = Static<typeof OpinionView>;

export const HistoryEntry = Type.Object({
  seq: Type.Integer(),
  type: Type.String(),
  at: Instant,
  by: Type.Object({
    kind: oneOf(['staff', 'petitioner', 'system'] as const),
    name: optional(Type.String()),
    organ: optional(OrganRef),
  }),
  article: optional(Type.String()),
  /** The sentence a person reads, in the language asked for. */
  text: Type.String(),
  data: Type.Record(Type.String(), Type.Unknown()),
});
export type HistoryEntry = Static<typeof HistoryEntry>;

/** An act that the person asking may do now. `likely` marks the one that is usually next. */
export const MayDo = Type.Object({
  act: Type.String(),
  article: Type.String(),
  likely: Type.Boolean(),
  until: optional(Day),
});
export type MayDo = Static<typeof MayDo>;

export const MatterView = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  number: Type.String(),
  state: MatterState,
  title: Type.String(),
  class: optional(MatterClass),
  category: optional(
    Type.Object({ code: Type.String(), name: Type.String(), nameEn: optional(Type.String()), path: Type.String() }),
  ),
  place: PlaceRef,
  track: Track,
  litigationRelated: Type.Boolean(),
  sealed: Type.Boolean(),
  holder: OrganRef,
  registeredAt: Instant,
  petitions: Type.Array(PetitionView),
  tasks: Type.Array(TaskView),
  opinion: optional(OpinionView),
  ...MatterParts,
  earlierReply: optional(Type.Object({ text: Type.String(), repliedAt: Instant })),
  evaluation: optional(
    Type.Object({ bureau: Satisfaction, organ: Satisfaction, comment: optional(Type.String()), at: Instant }),
  ),
  history: Type.Array(HistoryEntry),
  mayDo: Type.Array(MayDo),
  /** Filled in beforehand: what the forms of `mayDo` may start with. */
  suggested: Type.Object({
    organs: Type.Array(Type.Object({ organ: OrganRef, why: Type.String() })),
    handlers: Type.Array(StaffRef),
    leaders: Type.Array(StaffRef),
    reviewers: Type.Array(StaffRef),
    /** All at work in the reader's own organ: second persons, replacements, chairs. */
    colleagues: Type.Array(StaffRef),
    /** Last day to object to the dispatch (R22 art. 23), while that may still be done. */
    objectUntil: optional(Day),
    remedy: optional(Type.String()),
  }),
});
export type MatterView = Static<typeof MatterView>;

export const RevealBody = Type.Object({ reason: said(4, 500) }, { additionalProperties: false });
export const Revealed = Type.Object({
  petitioners: Type.Array(Type.Object({ petitionId: Type.String(), ...PetitionerView.properties })),
});
export type Revealed = Static<typeof Revealed>;
