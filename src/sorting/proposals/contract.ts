// Shapes of what bureaus do with proposals: the queue of triage, confirming many at once, and what may be confirmed by itself.
import { type Static, Type } from 'typebox';
import { OrganRef } from '../../organs/contract.ts';
import { Instant, MatterClass, optional, Track } from '../../petitions/contract.ts';
import { Proposals } from '../contract.ts';

const MatterId = Type.String({ format: 'uuid' });
/** Of proposals that can be confirmed together: class, category, place, litigation and track are the same. */
const GroupKey = Type.String({ pattern: '^[0-9a-f]{16}$' });

export const TriageQuery = Type.Object(
  {
    after: optional(Type.String({ maxLength: 200 })),
    group: optional(GroupKey),
    limit: optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
  },
  { additionalProperties: false },
);
export type TriageQuery = Static<typeof TriageQuery>;

/** What triage would say if the proposals were confirmed as they are: all that an act of triage needs. */
export const Confirmable = Type.Object({
  class: MatterClass,
  categoryCode: Type.String(),
  placeCode: Type.String(),
  litigationRelated: Type.Boolean(),
  track: Track,
});
export type Confirmable = Static<typeof Confirmable>;

export const TriageItem = Type.Object({
  matterId: MatterId,
  number: Type.String(),
  title: Type.String(),
  /** The beginning of its words. */
  excerpt: Type.String(),
  receivedAt: Instant,
  /** To be sent back as `seen`. */
  version: Type.Integer(),
  /** Missing: none yet, or sorting could not read it (`fault`). */
  proposals: optional(Proposals),
  fault: optional(Type.String()),
  /** Missing: a field that triage needs was left open. */
  confirm: optional(Confirmable),
  group: optional(GroupKey),
  /** It could have been confirmed automatically and goes to a person all the same. */
  sample: Type.Boolean(),
  /** How many earlier matters were found that it may repeat: those are looked at before it is confirmed. */
  repeats: Type.Integer(),
});
export type TriageItem = Static<typeof TriageItem>;

export const TriageGroup = Type.Object({
  key: GroupKey,
  ...Confirmable.properties,
  count: Type.Integer(),
  /** The lowest among their fields. */
  confidence: Type.Number(),
});
export type TriageGroup = Static<typeof TriageGroup>;

/** The earliest received first. Groups are counted among the first 500 that wait. */
export const TriagePage = Type.Object({
  items: Type.Array(TriageItem),
  groups: Type.Array(TriageGroup),
  /** Among how many they were counted; more wait when it is 500. */
  counted: Type.Integer(),
  names: Type.Object({
    categories: Type.Record(Type.String(), Type.String()),
    places: Type.Record(Type.String(), Type.String()),
    organs: Type.Record(Type.String(), Type.String()),
  }),
  next: optional(Type.String()),
});
export type TriagePage = Static<typeof TriagePage>;

/** How many are confirmed in one go at most. */
export const CONFIRMED_AT_ONCE = 100;

export const ConfirmBody = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        { matterId: MatterId, seen: Type.Integer({ minimum: 0 }), ...Confirmable.properties },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: CONFIRMED_AT_ONCE },
    ),
  },
  { additionalProperties: false },
);
export type ConfirmBody = Static<typeof ConfirmBody>;

/** What became of each, in their order. */
export const ConfirmDone = Type.Object({
  results: Type.Array(
    Type.Object({
      matterId: MatterId,
      outcome: Type.Enum(['done', 'refused', 'conflict', 'unknown']),
      /** Of a refusal: its name, and its sentence in the reader's language. */
      code: optional(Type.String()),
      detail: optional(Type.String()),
    }),
  ),
});
export type ConfirmDone = Static<typeof ConfirmDone>;

const rule = {
  /** Categories whose code begins so. */
  categoryPrefix: Type.String({ pattern: '^\\d{2}(\\d{2}){0,2}$' }),
  /** The part of what is confirmed that has to be right. */
  precision: Type.Number({ minimum: 0.9, maximum: 0.999 }),
  /** The part that goes to a person all the same: one in twenty at least. */
  sampleShare: Type.Number({ minimum: 0.05, maximum: 1 }),
  on: Type.Boolean(),
};

export const AutomaticRule = Type.Object({
  organ: OrganRef,
  ...rule,
  category: Type.String(),
  setAt: Instant,
  setBy: Type.String(),
  /** It switched itself off then: persons disagreed with the sample significantly more often than allowed. */
  stoppedAt: optional(Instant),
  /** Since it was set: confirmed by the system; triaged by persons although it could have been, or after it was; of those the same. */
  confirmed: Type.Integer(),
  judged: Type.Integer(),
  agreed: Type.Integer(),
});
export type AutomaticRule = Static<typeof AutomaticRule>;

export const AutomaticRules = Type.Object({ rules: Type.Array(AutomaticRule) });
export type AutomaticRules = Static<typeof AutomaticRules>;

/** One rule set or changed: of the own bureau by its director, of any bureau by an administrator. */
export const AutomaticWanted = Type.Object(
  { organ: Type.String({ minLength: 2, maxLength: 60 }), ...rule },
  { additionalProperties: false },
);
export type AutomaticWanted = Static<typeof AutomaticWanted>;
