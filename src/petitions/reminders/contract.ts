// Shapes of the reminders at the desk: what fell due or is about to, told to whom it concerns.
import { type Static, Type } from 'typebox';
import { REMINDER_KINDS } from '../../deadlines/reminders.ts';
import { OrganRef } from '../../organs/contract.ts';
import { Day, Instant, MatterState, oneOf, optional } from '../contract/terms.ts';

/** Whom a reminder is for: two named people, all at work in the organ, or its head. */
export const WHOM = ['HANDLER', 'LEADER', 'ORGAN', 'HEAD'] as const;
export type Whom = (typeof WHOM)[number];

const closed = { additionalProperties: false } as const;

export const RemindersQuery = Type.Object(
  {
    after: optional(Type.String({ maxLength: 400 })),
    limit: optional(Type.Integer({ minimum: 0, maximum: 200, default: 50 })),
  },
  closed,
);
export type RemindersQuery = Static<typeof RemindersQuery>;

const key = {
  matterId: Type.String({ format: 'uuid' }),
  taskNo: Type.Integer({ minimum: 1, maximum: 100_000 }),
  clockNo: Type.Integer({ minimum: 1, maximum: 100_000 }),
  at: Instant,
  whom: oneOf(WHOM),
};

/** `at`: the instant of the reminder point. The title of a sealed matter is never in a reminder. */
export const ReminderItem = Type.Object({
  ...key,
  point: Type.Object({ kind: oneOf(REMINDER_KINDS), value: Type.Integer() }),
  number: Type.String(),
  title: optional(Type.String()),
  sealed: Type.Boolean(),
  state: MatterState,
  organ: OrganRef,
  timer: Type.String(),
  article: Type.String(),
  dueAt: Instant,
  dueDay: Day,
  missed: Type.Boolean(),
  seen: Type.Boolean(),
});
export type ReminderItem = Static<typeof ReminderItem>;

export const ReminderPage = Type.Object({
  items: Type.Array(ReminderItem),
  next: optional(Type.String()),
  /** Those not seen yet, up to a hundred. */
  unseen: Type.Integer(),
});
export type ReminderPage = Static<typeof ReminderPage>;

export const SeenBody = Type.Object(
  { items: Type.Array(Type.Object(key, closed), { minItems: 1, maxItems: 200 }) },
  closed,
);
export type SeenBody = Static<typeof SeenBody>;

export const SeenDone = Type.Object({ seen: Type.Integer(), unseen: Type.Integer() });
