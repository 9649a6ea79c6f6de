// Shapes of what an organ is told: server and screen share them.
import { type Static, Type } from 'typebox';
import { Instant, MatterState, optional } from '../contract/terms.ts';
import { MESSAGE_KINDS } from './kinds.ts';

export const MessagesQuery = Type.Object(
  {
    after: optional(Instant),
    afterId: optional(Type.String({ format: 'uuid' })),
  },
  { additionalProperties: false },
);
export type MessagesQuery = Static<typeof MessagesQuery>;

/** The title of a sealed matter is never in a message. Whether the page opens is the policy's to say. */
export const OrganMessageItem = Type.Object({
  id: Type.String(),
  kind: Type.Enum(MESSAGE_KINDS),
  at: Instant,
  matterId: Type.String(),
  number: Type.String(),
  title: optional(Type.String()),
  sealed: Type.Boolean(),
  state: MatterState,
});
export type OrganMessageItem = Static<typeof OrganMessageItem>;

/** `more`: after these; `after` and `afterId` of the last. */
export const OrganMessages = Type.Object({ items: Type.Array(OrganMessageItem), more: Type.Boolean() });
export type OrganMessages = Static<typeof OrganMessages>;
