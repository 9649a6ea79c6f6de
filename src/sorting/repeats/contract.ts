// Shapes of relations between petitions: what is proposed, with the passages they share, and what a person decided.
import { type Static, Type } from 'typebox';
import { OrganRef, PlaceRef } from '../../organs/contract.ts';
import { Instant, MatterState, oneOf, optional } from '../../petitions/contract.ts';

/** What the machine may propose: the same person's same matter (a repeat), another matter of the person, another's same matter. */
export const RELATION_KINDS = ['SAME_MATTER', 'SAME_PETITIONER', 'RELATED'] as const;
export const RelationKind = oneOf(RELATION_KINDS);
export type RelationKind = Static<typeof RelationKind>;

/** What a person may decide. */
export const DECISIONS = [...RELATION_KINDS, 'NOT_RELATED'] as const;
export const Decision = oneOf(DECISIONS);
export type Decision = Static<typeof Decision>;

/** By which of the petitioner's data the person was recognised. Never the data. */
export const MATCHED_BY = ['ID', 'PHONE', 'NAME', 'NAME_ADDRESS'] as const;
export const MatchedBy = oneOf(MATCHED_BY);
export type MatchedBy = Static<typeof MatchedBy>;

/** A passage that both texts have: where it begins in each, in UTF-16 units, and how long it is there. */
export const SharedPassage = Type.Object({
  at: Type.Integer(),
  length: Type.Integer(),
  otherAt: Type.Integer(),
  otherLength: Type.Integer(),
});
export type SharedPassage = Static<typeof SharedPassage>;

const Words = Type.Object({ petitionId: Type.String(), title: Type.String(), text: Type.String() });

export const RelationDecided = Type.Object({
  decision: Decision,
  /** What had been proposed, and how sure that was. */
  proposed: RelationKind,
  score: Type.Number(),
  by: Type.Object({ name: Type.String(), organ: OrganRef }),
  at: Instant,
});
export type RelationDecided = Static<typeof RelationDecided>;

/** Another matter that this one may repeat or belong to; only what the reader may read. */
export const RelationView = Type.Object({
  matterId: Type.String(),
  number: Type.String(),
  title: Type.String(),
  state: MatterState,
  place: PlaceRef,
  holder: OrganRef,
  receivedAt: Instant,
  kind: RelationKind,
  /** Calibrated: of those with 0.9 nine in ten are the same matter. */
  score: Type.Number(),
  matchedBy: Type.Array(MatchedBy),
  model: Type.String(),
  foundAt: Instant,
  own: Words,
  other: Words,
  /** Positions in the two texts. */
  passages: Type.Array(SharedPassage),
  decided: optional(RelationDecided),
});
export type RelationView = Static<typeof RelationView>;

export const RelationList = Type.Object({ items: Type.Array(RelationView) });
export type RelationList = Static<typeof RelationList>;

export const DecideRelation = Type.Object({ decision: Decision }, { additionalProperties: false });
export type DecideRelation = Static<typeof DecideRelation>;

/** Of an organ: how often people decided otherwise than was proposed. */
export interface Overridden {
  readonly organ: string;
  readonly proposed: RelationKind;
  readonly decided: number;
  readonly overridden: number;
}
