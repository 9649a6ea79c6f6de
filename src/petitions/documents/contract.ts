// The documents of the procedure: their kinds, the fields of each, and the shapes that server and screens share.
import { type Static, Type } from 'typebox';
import { Day, Instant, oneOf, optional, said, text } from '../contract/terms.ts';

export const DOCUMENT_KINDS = [
  'RECEIPT',
  'RECEIPT_NOTICE',
  'WHEREABOUTS',
  'ACCEPTANCE',
  'REFUSAL',
  'NO_LONGER_ACCEPT',
  'DIRECT_REPLY',
  'DIVERSION',
  'EXTENSION',
  'HEARING_NOTICE',
  'AGREEMENT',
  'OPINION',
  'REVIEW_ADMISSION',
  'REVIEW_REFUSAL',
  'REVIEW_OPINION',
  'RE_REVIEW_ADMISSION',
  'RE_REVIEW_REFUSAL',
  'RE_REVIEW_OPINION',
  'TERMINATION',
  'MERGE',
  'WITHDRAWAL',
  'REOPEN',
  'URGENT_REPORT',
  'CLOSING_REPORT',
  'SUGGESTION_REPLY',
] as const;
export const DocumentKind = oneOf(DOCUMENT_KINDS);
export type DocumentKind = Static<typeof DocumentKind>;

/** What a field holds: words, a calendar day (YYYY-MM-DD, printed in words), or several lines, each a paragraph of its own. */
export type FieldType = 'words' | 'day' | 'lines';

/** Every field that a template may name as `{{field}}`. Their names for people stand in wording.ts. */
export const FIELDS = {
  organ: 'words',
  day: 'day',
  petitioner: 'words',
  recipient: 'words',
  number: 'words',
  channel: 'words',
  receivedDay: 'day',
  demand: 'lines',
  lastDay: 'day',
  competentOrgan: 'words',
  acceptDay: 'day',
  procedure: 'lines',
  facts: 'lines',
  reasons: 'lines',
  legalBasis: 'lines',
  conclusion: 'words',
  opinion: 'lines',
  remedy: 'lines',
  executeBy: 'day',
  execution: 'lines',
  whereToGo: 'lines',
  reply: 'lines',
  formerLastDay: 'day',
  hearingTime: 'words',
  hearingPlace: 'words',
  hearingHost: 'words',
  otherParty: 'words',
  agreement: 'lines',
  requestDay: 'day',
  priorOrgan: 'words',
  priorNumber: 'words',
  decision: 'lines',
  reviewOrgan: 'words',
  reviewLastDay: 'day',
  mergedInto: 'words',
  statement: 'lines',
  eventTime: 'words',
  eventPlace: 'words',
  people: 'words',
  situation: 'lines',
  measures: 'lines',
  nextSteps: 'lines',
  adoption: 'lines',
  handler: 'words',
  contact: 'words',
  enclosures: 'lines',
  copies: 'words',
} as const satisfies Record<string, FieldType>;
export type DocumentField = keyof typeof FIELDS;

interface KindRule {
  /** Who it is written to; absent: to nobody by name. */
  readonly addressee?: 'petitioner' | 'recipient';
  /** Fields that every template of this kind must name and every document must fill: what the article orders. */
  readonly must: readonly DocumentField[];
  readonly may: readonly DocumentField[];
  readonly article: string;
}

const MAY: readonly DocumentField[] = [
  'organ',
  'day',
  'handler',
  'contact',
  'enclosures',
  'copies',
  'channel',
  'receivedDay',
];
const kind = (
  article: string,
  must: readonly DocumentField[],
  may: readonly DocumentField[] = [],
  addressee: KindRule['addressee'] | null = 'petitioner',
): KindRule => ({
  article,
  must: ['number', ...must],
  may: [...new Set([...MAY, ...(addressee ? [addressee] : []), ...may])],
  ...(addressee && { addressee }),
});

/** The kinds of documents: the article that orders each, whom it addresses, its fields. */
export const documentKinds: Readonly<Record<DocumentKind, KindRule>> = {
  RECEIPT: kind('R22 22', ['receivedDay', 'lastDay'], ['demand']),
  RECEIPT_NOTICE: kind('R22 23', ['receivedDay', 'procedure'], ['demand', 'lastDay', 'competentOrgan', 'whereToGo']),
  WHEREABOUTS: kind('R22 22, 23', ['competentOrgan', 'lastDay'], ['demand', 'procedure']),
  ACCEPTANCE: kind('R22 23, 31(6), 34', ['acceptDay', 'procedure', 'lastDay'], ['demand', 'legalBasis']),
  REFUSAL: kind('R22 19, 23', ['reasons', 'whereToGo'], ['demand', 'legalBasis', 'competentOrgan']),
  NO_LONGER_ACCEPT: kind('R22 36', ['reasons', 'priorOrgan', 'priorNumber'], ['demand', 'legalBasis']),
  DIRECT_REPLY: kind('R22 23', ['reply'], ['demand', 'legalBasis', 'remedy']),
  DIVERSION: kind(
    'R22 31(1)-(5)',
    ['procedure', 'competentOrgan', 'legalBasis'],
    ['demand', 'reasons', 'lastDay', 'remedy'],
  ),
  EXTENSION: kind('R22 34', ['formerLastDay', 'lastDay', 'reasons'], ['acceptDay', 'demand']),
  HEARING_NOTICE: kind('R22 31(6)', ['hearingTime', 'hearingPlace', 'hearingHost'], ['demand', 'people', 'legalBasis']),
  AGREEMENT: kind(
    'R22 33',
    ['petitioner', 'otherParty', 'demand', 'agreement'],
    ['facts', 'executeBy', 'people'],
    null,
  ),
  OPINION: kind(
    'R22 32',
    ['demand', 'facts', 'reasons', 'conclusion', 'opinion', 'legalBasis', 'remedy'],
    ['acceptDay', 'reviewOrgan', 'reviewLastDay', 'executeBy'],
  ),
  REVIEW_ADMISSION: kind('R22 35', ['requestDay', 'priorOrgan', 'priorNumber', 'lastDay'], ['demand']),
  REVIEW_REFUSAL: kind(
    'R22 35',
    ['requestDay', 'priorOrgan', 'priorNumber', 'reasons'],
    ['demand', 'legalBasis', 'whereToGo'],
  ),
  REVIEW_OPINION: kind(
    'R22 35',
    ['requestDay', 'priorOrgan', 'priorNumber', 'demand', 'facts', 'reasons', 'legalBasis', 'decision', 'remedy'],
    ['reviewOrgan', 'reviewLastDay', 'executeBy'],
  ),
  RE_REVIEW_ADMISSION: kind('R22 36', ['requestDay', 'priorOrgan', 'priorNumber', 'lastDay'], ['demand']),
  RE_REVIEW_REFUSAL: kind(
    'R22 36',
    ['requestDay', 'priorOrgan', 'priorNumber', 'reasons'],
    ['demand', 'legalBasis', 'whereToGo'],
  ),
  RE_REVIEW_OPINION: kind(
    'R22 36',
    ['requestDay', 'priorOrgan', 'priorNumber', 'demand', 'facts', 'reasons', 'legalBasis', 'decision', 'remedy'],
    ['executeBy'],
  ),
  TERMINATION: kind('R22 35, 36', ['reasons'], ['priorOrgan', 'priorNumber', 'demand', 'legalBasis', 'remedy']),
  MERGE: kind('R22 22', ['mergedInto', 'reasons'], ['demand', 'competentOrgan']),
  WITHDRAWAL: kind('R22 17', ['statement', 'decision'], ['demand', 'requestDay', 'legalBasis']),
  REOPEN: kind('R22 40', ['reasons'], ['demand', 'priorOrgan', 'priorNumber', 'competentOrgan', 'lastDay']),
  URGENT_REPORT: kind(
    'R22 25',
    ['recipient', 'eventTime', 'eventPlace', 'people', 'situation', 'measures', 'nextSteps'],
    ['demand', 'petitioner'],
    'recipient',
  ),
  CLOSING_REPORT: kind(
    'R22 22(3)',
    ['recipient', 'petitioner', 'demand', 'facts', 'opinion', 'execution'],
    ['reasons', 'conclusion', 'legalBasis', 'acceptDay', 'priorNumber'],
    'recipient',
  ),
  SUGGESTION_REPLY: kind('R22 29', ['demand', 'adoption', 'reasons'], ['legalBasis', 'nextSteps']),
};

/** Whether a name is a field of that kind. */
export const isFieldOf = (of: DocumentKind, name: string): name is DocumentField =>
  (documentKinds[of].must as readonly string[]).includes(name) ||
  (documentKinds[of].may as readonly string[]).includes(name);

/** How a document reached its addressee. `proof` and `file` (its address): for officers alone. */
const Served = Type.Object({
  method: Type.String(),
  at: Instant,
  proof: optional(Type.String()),
  receivedBy: optional(Type.String()),
  file: optional(Type.String()),
});

/** One document in the list of a matter. */
export const DocumentItem = Type.Object({
  id: Type.String({ format: 'uuid' }),
  kind: DocumentKind,
  number: Type.String(),
  title: Type.String(),
  organ: Type.String(),
  organName: Type.String(),
  at: Instant,
  served: optional(Served),
});
export type DocumentItem = Static<typeof DocumentItem>;
export const DocumentList = Type.Object({ items: Type.Array(DocumentItem) });

const DayText = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' });
const FieldName = oneOf(Object.keys(FIELDS) as DocumentField[]);

/** One dated version of a kind's template. */
export const TemplateVersion = Type.Object({
  validFrom: Day,
  title: Type.String(),
  body: Type.String(),
  redHead: Type.Boolean(),
  prefix: Type.String(),
  reason: Type.String(),
  /** in force today, to come, or over. */
  standing: oneOf(['current', 'coming', 'past'] as const),
  createdBy: optional(Type.String()),
  createdAt: Instant,
});
export type TemplateVersion = Static<typeof TemplateVersion>;

/** A kind with all its versions, newest first, and the fields that its templates may name. */
export const TemplateKind = Type.Object({
  kind: DocumentKind,
  article: Type.String(),
  today: Day,
  fields: Type.Array(Type.Object({ field: FieldName, must: Type.Boolean() })),
  versions: Type.Array(TemplateVersion),
});
export type TemplateKind = Static<typeof TemplateKind>;

export const TemplateList = Type.Object({
  items: Type.Array(
    Type.Object({
      kind: DocumentKind,
      article: Type.String(),
      title: Type.String(),
      validFrom: Day,
      versions: Type.Integer(),
      coming: Type.Boolean(),
    }),
  ),
});
export type TemplateList = Static<typeof TemplateList>;

const draft = { title: said(1, 60), body: said(1, 12_000), redHead: Type.Boolean(), prefix: text(0, 10) };

/** What an administrator writes of a template. */
export const TemplateDraft = Type.Object(draft, { additionalProperties: false });
export type TemplateDraft = Static<typeof TemplateDraft>;

export const TemplateWanted = Type.Object(
  { ...draft, validFrom: DayText, reason: said(1, 200) },
  { additionalProperties: false },
);
export type TemplateWanted = Static<typeof TemplateWanted>;

/** All pages below each other, as an SVG without scripts. */
export const TemplatePreview = Type.Object({ svg: Type.String() });
export type TemplatePreview = Static<typeof TemplatePreview>;

export const KindParam = Type.Object({ kind: DocumentKind });
export const VersionParam = Type.Object({ kind: DocumentKind, validFrom: DayText });

/** What an organ's numbers begin with; an empty one goes back to its short name. */
export const PrefixWanted = Type.Object({ prefix: text(0, 12) }, { additionalProperties: false });
export const OrganParam = Type.Object({ organ: Type.String({ maxLength: 80 }) });
export const PrefixSet = Type.Object({ organ: Type.String(), prefix: Type.String(), own: Type.Boolean() });
export type PrefixSet = Static<typeof PrefixSet>;
