// Shapes of sorting: what is proposed for a petition, with how sure it is and why; shared by server and screen.
import { type Static, type TSchema, Type } from 'typebox';
import { MatterClass, oneOf, optional, Procedure, Track } from '../petitions/contract.ts';

/** Where a reason comes from: the model's words, a keyword rule, a place name, the competence table, or what people decided. */
export const REASON_KINDS = ['words', 'rule', 'place', 'competence', 'decided', 'petitioner'] as const;

export const Reason = Type.Object({
  kind: oneOf(REASON_KINDS),
  /** Words of the petition that spoke for it, as they stand there, the strongest first. */
  words: Type.Array(Type.String(), { maxItems: 8 }),
  /** Of a rule: its name; its sentence stands in the wording (`sorting:rule.<name>`). */
  rule: optional(Type.String()),
  /** Of what people decided: how often of how many. */
  times: optional(Type.Integer()),
  of: optional(Type.Integer()),
});
export type Reason = Static<typeof Reason>;

/**
 * One proposed value. `confidence` is calibrated: of the proposals with 0.9, nine in ten are right. Below `threshold` it
 * abstains: `value` is missing, and what came nearest leads the others.
 */
const proposed = <T extends TSchema>(value: T) =>
  Type.Object({
    value: optional(value),
    confidence: Type.Number({ minimum: 0, maximum: 1 }),
    threshold: Type.Number({ minimum: 0, maximum: 1 }),
    reasons: Type.Array(Reason),
    /** Runners-up, the likeliest first. */
    others: Type.Array(Type.Object({ value, confidence: Type.Number() }), { maxItems: 5 }),
  });

/** Signals of urgency: about the matter, never about a person. */
export const SIGNALS = ['LIFE', 'WAGES_BEFORE_FESTIVAL', 'MANY_PEOPLE', 'CHILDREN_OR_ILL', 'DATE_NEAR'] as const;
export const Signal = oneOf(SIGNALS);
export type Signal = Static<typeof Signal>;

/** What is proposed for one petition. The category code is of the deepest level that is sure enough. */
export const Proposals = Type.Object({
  class: proposed(MatterClass),
  category: proposed(Type.String()),
  /** The category from the first level down, as far as something speaks, each with how sure it is. */
  categoryLevels: optional(
    Type.Array(Type.Object({ value: Type.String(), confidence: Type.Number() }), { maxItems: 3 }),
  ),
  litigation: proposed(Type.Boolean()),
  procedure: proposed(Procedure),
  track: proposed(Track),
  place: proposed(Type.String()),
  organ: proposed(Type.String()),
  signals: Type.Array(Type.Object({ signal: Signal, reasons: Type.Array(Reason) })),
});
export type Proposals = Static<typeof Proposals>;

/** The fields that carry a value, a confidence and reasons. */
export const PROPOSED = ['class', 'category', 'litigation', 'procedure', 'track', 'place', 'organ'] as const;
export type ProposedField = (typeof PROPOSED)[number];
export interface Proposed<T> {
  value?: T;
  confidence: number;
  threshold: number;
  reasons: Reason[];
  others: { value: T; confidence: number }[];
}

/** The proposals of a matter as the desk asks for them. */
export const MatterProposals = Type.Object({
  /** Missing: none yet (a moment after filing), or sorting cannot (`fault`). */
  proposals: optional(Proposals),
  fault: optional(Type.String()),
  /** Version of the model that spoke. */
  model: optional(Type.String()),
  madeAt: optional(Type.String()),
  /** Names for the codes in it. */
  names: Type.Object({
    categories: Type.Record(Type.String(), Type.String()),
    places: Type.Record(Type.String(), Type.String()),
    organs: Type.Record(Type.String(), Type.String()),
  }),
  /** This one goes to a person although it could have been confirmed automatically. */
  sample: Type.Boolean(),
});
export type MatterProposals = Static<typeof MatterProposals>;

/** The name under which sorting hears what happened, and of what. */
export const SORTING = 'sorting';
export const SORTING_HEARS = [
  'registered',
  'triaged',
  'referred',
  'assigned',
  'objection-decided',
  'split',
  'merged',
] as const;
