// Terms of the spine's shapes: channels, states, classes, periods as they run.
import { type Static, type TSchema, Type } from 'typebox';
import { VISIBLE } from '../../platform/text.ts';

/** One of these texts, as an enumeration. */
export const oneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values] });
export const optional = <T extends TSchema>(schema: T) => Type.Optional(schema);
/** Between so many and so many characters. */
export const text = (minLength: number, maxLength: number) => Type.String({ minLength, maxLength });
/** A text that must say something. */
export const said = (minLength: number, maxLength: number) => Type.String({ minLength, maxLength, pattern: VISIBLE });

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
  unit: oneOf(['calendar-days', 'working-days', 'same-day', 'hours', 'set-date'] as const),
  metAt: optional(Instant),
  /** It fell away (returned, passed on, extended, withdrawn) without being met. */
  endedAt: optional(Instant),
  /** It stands still: only the re-review's, while a hearing is held. */
  pausedAt: optional(Instant),
  state: oneOf(['running', 'due-today', 'overdue', 'met', 'met-late', 'paused', 'ended'] as const),
  daysLeft: Type.Integer(),
  /** True where the holiday table does not reach the last day: the day shown is then the earliest lawful one. */
  provisional: Type.Boolean(),
});
export type ClockView = Static<typeof ClockView>;
