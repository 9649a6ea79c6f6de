// Shapes of the urgent desk: what those who were told of something urgent read of it (R22 art. 25).
import { type Static, Type } from 'typebox';
import { OrganRef, PlaceRef } from '../../organs/contract.ts';
import { Instant, MatterState, oneOf, optional } from './terms.ts';

export const UrgentQuery = Type.Object(
  {
    /** Open ones, or those that were closed. */
    which: optional(oneOf(['open', 'closed'] as const)),
    after: optional(Type.String({ maxLength: 400 })),
    limit: optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
  },
  { additionalProperties: false },
);
export type UrgentQuery = Static<typeof UrgentQuery>;

export const UrgentItem = Type.Object({
  matterId: Type.String(),
  number: Type.String(),
  report: Type.Integer(),
  state: MatterState,
  sealed: Type.Boolean(),
  place: PlaceRef,
  reportedBy: OrganRef,
  reportedAt: Instant,
  lastAt: Instant,
  followUps: Type.Integer(),
  closedAt: optional(Instant),
  seenAt: optional(Instant),
});
export type UrgentItem = Static<typeof UrgentItem>;

export const UrgentPage = Type.Object({
  items: Type.Array(UrgentItem),
  /** Open reports that nobody of the organ has looked at since they last changed. */
  unseen: Type.Integer(),
  next: optional(Type.String()),
});
export type UrgentPage = Static<typeof UrgentPage>;

/** The report itself with what followed; nothing of the petitioner. */
export const UrgentView = Type.Object({
  ...UrgentItem.properties,
  kind: Type.String(),
  happenedAt: Instant,
  knownAt: optional(Instant),
  where: Type.String(),
  people: Type.Integer(),
  demand: Type.String(),
  situation: Type.String(),
  measures: Type.String(),
  nextSteps: Type.String(),
  signedBy: Type.String(),
  recipients: Type.Array(OrganRef),
  further: Type.Array(Type.Object({ at: Instant, situation: Type.String(), measures: Type.String() })),
  result: optional(Type.String()),
});
export type UrgentView = Static<typeof UrgentView>;
