// Shapes of the spine's endpoints, shared by server and screens. Terms: docs/glossary.md.
import { type Static, type TSchema, Type } from 'typebox';
import { OrganRef, PlaceRef } from '../organs/contract.ts';
import { VISIBLE } from '../platform/text.ts';

const oneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values] });
const optional = <T extends TSchema>(schema: T) => Type.Optional(schema);
const text = (minLength: number, maxLength: number) => Type.String({ minLength, maxLength });
/** A text that must say something. */
const said = (minLength: number, maxLength: number) => Type.String({ minLength, maxLength, pattern: VISIBLE });

export const CHANNELS = ['WEB', 'LETTER', 'VISIT', 'PHONE', 'FAX'] as const;
export const Channel = oneOf(CHANNELS);
export type Channel = Static<typeof Channel>;

export const STATES = [
  'REGISTERED',
  'TRIAGE',
  'DISPATCHED',
  'OBJECTED',
  'JURISDICTION_DISPUTE',
  'AT_ORGAN',
  'ACCEPTED',
  'SIMPLE_HANDLING',
  'IN_OTHER_PROCEDURE',
  'HEARING',
  'MEDIATION',
  'OPINION_DRAFTED',
  'REPLIED',
  'IN_REVIEW',
  'REVIEWED',
  'IN_RE_REVIEW',
  'TERMINATED',
  'CLOSED',
  'NOT_ACCEPTED',
  'NO_LONGER_ACCEPTED',
  'DIRECT_REPLIED',
  'FILED',
  'MERGED',
  'WITHDRAWN',
] as const;
export const MatterState = oneOf(STATES);
export type MatterState = Static<typeof MatterState>;

export const CLASSES = ['SUGGESTION', 'ACCUSATION', 'APPEAL'] as const;
export const MatterClass = oneOf(CLASSES);
export type MatterClass = Static<typeof MatterClass>;

export const TRACKS = ['URGENT', 'SIMPLE', 'ORDINARY', 'COMPLEX'] as const;
export const Track = oneOf(TRACKS);
export type Track = Static<typeof Track>;

export const PROCEDURES = [
  'JUDICIAL',
  'ARBITRATION',
  'PARTY_APPEAL',
  'ADMIN_PROCEDURE',
  'PERFORM_DUTY',
  'PETITION_PROCEDURE',
] as const;
export const Procedure = oneOf(PROCEDURES);
export type Procedure = Static<typeof Procedure>;

export const CONCLUSIONS = ['SUPPORT', 'EXPLAIN', 'NOT_SUPPORT'] as const;
export const Conclusion = oneOf(CONCLUSIONS);
export type Conclusion = Static<typeof Conclusion>;

export const SATISFACTIONS = ['SATISFIED', 'BASICALLY', 'NOT'] as const;
export const Satisfaction = oneOf(SATISFACTIONS);
export type Satisfaction = Static<typeof Satisfaction>;

/** An instant as RFC 3339 text in UTC; a day as YYYY-MM-DD in Asia/Shanghai. */
export const Instant = Type.String({ format: 'date-time' });
export const Day = Type.String({ format: 'date' });

/** A running or met period. `dueAt` is the first instant that is too late; `dueDay` the last day that is in time. */
export const ClockView = Type.Object({
  timer: Type.String(),
  article: Type.String(),
  startedAt: Instant,
  dueAt: Instant,
  dueDay: Day,
  length: Type.Integer(),
  unit: oneOf(['calendar-days', 'working-days', 'same-day', 'set-date'] as const),
  metAt: optional(Instant),
  state: oneOf(['running', 'due-today', 'overdue', 'met', 'met-late'] as const),
  daysLeft: Type.Integer(),
  /** True where the holiday table does not reach the last day: the day shown is then the earliest lawful one. */
  provisional: Type.Boolean(),
});
export type ClockView = Static<typeof ClockView>;

// ---- registration -----------------------------------------------------------------------------------------------

export const ID_TYPES = [
  'RESIDENT_ID',
  'PASSPORT',
  'HK_MACAO_PERMIT',
  'TAIWAN_PERMIT',
  'ORGANISATION_CODE',
  'OTHER',
] as const;

export const PetitionerInput = Type.Object(
  {
    name: optional(text(1, 60)),
    phone: optional(Type.String({ maxLength: 30 })),
    idType: optional(oneOf(ID_TYPES)),
    idNumber: optional(Type.String({ maxLength: 40 })),
    address: optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
);
export type PetitionerInput = Static<typeof PetitionerInput>;

/** What every door (portal, desk, import) gives to `register`. */
const filing = {
  title: optional(text(2, 120)),
  text: text(5, 20_000),
  demand: optional(Type.String({ maxLength: 4_000 })),
  placeCode: Type.String({ pattern: '^\\d{2,9}$' }),
  placeDetail: optional(Type.String({ maxLength: 200 })),
  anonymous: optional(Type.Boolean()),
  petitioner: optional(PetitionerInput),
  /** Others in a joint petition, besides the first: each is recorded; at most 5 of all are representatives (R22 art. 20). */
  coPetitioners: optional(Type.Array(PetitionerInput, { maxItems: 200 })),
  people: optional(Type.Integer({ minimum: 1, maximum: 9999 })),
  keepConfidential: optional(Type.Boolean()),
  /** The petitioner reports wrongdoing by an official or a unit: sealed from the first moment (R22 art. 30). */
  reportsWrongdoing: optional(Type.Boolean()),
  accused: optional(Type.String({ maxLength: 200 })),
  attachments: optional(Type.Array(Type.String(), { maxItems: 10 })),
};

export const PortalFiling = Type.Object(filing, { additionalProperties: false });
export type PortalFiling = Static<typeof PortalFiling>;

export const DeskFiling = Type.Object(
  {
    ...filing,
    channel: Channel,
    /** When the letter, visit or call arrived, if that was before now; both times are kept. */
    receivedAt: optional(Type.String({ format: 'date-time', pattern: ':[0-5]\\d(\\.\\d+)?([Zz]|[+-][\\d:]{5})$' })),
    /** An oral petition was read back to the petitioner and confirmed (R22 art. 19). */
    readBack: optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
export type DeskFiling = Static<typeof DeskFiling>;

export const Receipt = Type.Object({
  number: Type.String(),
  queryCode: Type.String(),
  title: Type.String(),
  registeredAt: Instant,
  receivedAt: Instant,
  channel: Channel,
  organ: OrganRef,
  place: PlaceRef,
  /** Until when the bureau must pass it on (R22 art. 22). */
  dispatchBy: Day,
  /** Address of the progress page; number and code stand behind `#`, so no server sees the code. */
  progressUrl: Type.String(),
});
export type Receipt = Static<typeof Receipt>;

export const Filed = Type.Object({ number: Type.String(), queryCode: Type.String(), receipt: Receipt });
export type Filed = Static<typeof Filed>;
export const DeskFiled = Type.Object({
  matterId: Type.String(),
  number: Type.String(),
  queryCode: Type.String(),
  receipt: Receipt,
});
export type DeskFiled = Static<typeof DeskFiled>;

// ---- acts -------------------------------------------------------------------------------------------------------

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

// ---- what a person may see --------------------------------------------------------------------------------------

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

const StaffRef = Type.Object({ id: Type.String(), name: Type.String(), post: optional(Type.String()) });

export const TaskView = Type.Object({
  no: Type.Integer(),
  kind: oneOf(['DISPATCH', 'HANDLE'] as const),
  method: oneOf(['REGISTER', 'REFER', 'ASSIGN'] as const),
  organ: OrganRef,
  from: optional(OrganRef),
  receivedAt: Instant,
  takenAt: optional(Instant),
  doneAt: optional(Instant),
  handler: optional(StaffRef),
  responsibleLeader: optional(StaffRef),
  opinion: optional(Type.String()),
  reportContents: optional(Type.String()),
  clocks: Type.Array(ClockView),
});
export type TaskView = Static<typeof TaskView>;

export const OpinionView = Type.Object({
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
  reviewOrgan: optional(OrganRef),
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
    remedy: optional(Type.String()),
  }),
});
export type MatterView = Static<typeof MatterView>;

export const RevealBody = Type.Object({ reason: said(4, 500) }, { additionalProperties: false });
export const Revealed = Type.Object({
  petitioners: Type.Array(Type.Object({ petitionId: Type.String(), ...PetitionerView.properties })),
});
export type Revealed = Static<typeof Revealed>;

// ---- lists ------------------------------------------------------------------------------------------------------

export const BUCKETS = ['today', 'due', 'overdue', 'waiting', 'open'] as const;
export const SORTS = ['due', 'received', '-received'] as const;

export const WorklistQuery = Type.Object(
  {
    scope: optional(oneOf(['organ', 'mine'] as const)),
    bucket: optional(oneOf(BUCKETS)),
    sort: optional(oneOf(SORTS)),
    state: optional(MatterState),
    channel: optional(Channel),
    category: optional(text(2, 12)),
    place: optional(Type.String({ pattern: '^\\d{2,9}$' })),
    q: optional(Type.String({ maxLength: 100 })),
    after: optional(Type.String({ maxLength: 400 })),
    limit: optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  },
  { additionalProperties: false },
);
export type WorklistQuery = Static<typeof WorklistQuery>;

export const WorklistItem = Type.Object({
  matterId: Type.String(),
  taskNo: Type.Integer(),
  version: Type.Integer(),
  number: Type.String(),
  title: Type.String(),
  state: MatterState,
  channel: Channel,
  track: Track,
  sealed: Type.Boolean(),
  categoryPath: optional(Type.String()),
  place: PlaceRef,
  holder: OrganRef,
  from: optional(OrganRef),
  receivedAt: Instant,
  /** The next unmet lawful clock: its timer, first instant that is too late, last day in time. */
  timer: optional(Type.String()),
  dueAt: optional(Instant),
  dueDay: optional(Day),
  /** Same-day target: to be cleared by the end of this day. */
  clearBy: optional(Day),
  bucket: oneOf(BUCKETS),
  handler: optional(Type.String()),
});
export type WorklistItem = Static<typeof WorklistItem>;

export const WorklistPage = Type.Object({
  items: Type.Array(WorklistItem),
  next: optional(Type.String()),
  counts: Type.Object({
    today: Type.Integer(),
    due: Type.Integer(),
    overdue: Type.Integer(),
    waiting: Type.Integer(),
    open: Type.Integer(),
  }),
});
export type WorklistPage = Static<typeof WorklistPage>;

export const SearchQuery = Type.Object(
  {
    q: text(1, 100),
    after: optional(Type.String({ maxLength: 400 })),
    limit: optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
  },
  { additionalProperties: false },
);
export const SearchHit = Type.Object({
  matterId: Type.String(),
  number: Type.String(),
  title: Type.String(),
  excerpt: Type.String(),
  state: MatterState,
  channel: Channel,
  place: PlaceRef,
  holder: OrganRef,
  receivedAt: Instant,
});
export type SearchHit = Static<typeof SearchHit>;
export const SearchPage = Type.Object({ items: Type.Array(SearchHit), next: optional(Type.String()) });
export type SearchPage = Static<typeof SearchPage>;
