// Shapes of the worklist.
import { type Static, type TInteger, Type } from 'typebox';
import { OrganRef, PlaceRef } from '../../organs/contract.ts';
import { TASK_KINDS, type TaskKind } from '../matter-base.ts';
import { Channel, Day, Instant, MatterState, oneOf, optional, Track, text } from './terms.ts';

export const BUCKETS = ['today', 'due', 'overdue', 'waiting', 'open'] as const;
export const SORTS = ['due', 'received', '-received'] as const;

export const WorklistQuery = Type.Object(
  {
    scope: optional(oneOf(['organ', 'mine'] as const)),
    bucket: optional(oneOf(BUCKETS)),
    /** Only tasks of that kind: to verify an objection, to decide over jurisdiction, a review, to assist … */
    kind: optional(oneOf(TASK_KINDS)),
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
  kind: oneOf(TASK_KINDS),
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
    /** Open tasks by kind, for the desk's queues. */
    kinds: Type.Object(
      Object.fromEntries(TASK_KINDS.map((kind) => [kind, Type.Integer()])) as Record<TaskKind, TInteger>,
    ),
  }),
});
export type WorklistPage = Static<typeof WorklistPage>;
