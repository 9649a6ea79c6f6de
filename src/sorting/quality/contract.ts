// Shapes of the quality of sorting: how proposals stood up to what people decided. About the machine; of no clerk is anything counted.
import { type Static, Type } from 'typebox';
import { OrganRef } from '../../organs/contract.ts';
import { Instant, oneOf, optional } from '../../petitions/contract.ts';
import { LANGUAGES, type Language } from '../../platform/i18n.ts';

const Day = Type.String({ format: 'date' });

/** What is compared: of the category its first level, and all the levels that both name. */
export const QUALITY_FIELDS = ['class', 'category1', 'category', 'place', 'litigation', 'track', 'organ'] as const;
export type QualityField = (typeof QUALITY_FIELDS)[number];

/** Of fewer than so many decisions nothing is shown. */
export const LEAST_SHOWN = 5;

const asked = {
  /** Whole weeks back, this one included. */
  weeks: optional(Type.Integer({ minimum: 1, maximum: 104, default: 12 })),
  /** Only what this organ decided; missing: all organs of the own region. */
  organ: optional(Type.String({ minLength: 2, maxLength: 60 })),
};
export const QualityQuery = Type.Object(asked, { additionalProperties: false });
export type QualityQuery = Static<typeof QualityQuery>;
export const QualityCsvQuery = Type.Object(
  { ...asked, lang: optional(Type.Unsafe<Language>({ type: 'string', enum: [...LANGUAGES] })) },
  { additionalProperties: false },
);

/**
 * Decisions of people. `decided` = `right` + `wrong` + `abstained` + those that nothing was proposed for.
 * accuracy = right / (right + wrong); abstention = abstained / (right + wrong + abstained). Missing: nothing to divide.
 */
const counts = {
  decided: Type.Integer(),
  right: Type.Integer(),
  wrong: Type.Integer(),
  abstained: Type.Integer(),
  accuracy: optional(Type.Number()),
  abstention: optional(Type.Number()),
};

/** Decisions whose proposal was so sure: how sure on average, and how many of them were right. */
export const Bin = Type.Object({
  from: Type.Number(),
  to: Type.Number(),
  n: Type.Integer(),
  confidence: Type.Number(),
  accuracy: Type.Number(),
});

export const FieldQuality = Type.Object({
  field: oneOf(QUALITY_FIELDS),
  ...counts,
  /** Expected calibration error over the bins. */
  ece: optional(Type.Number()),
  bins: Type.Array(Bin),
});

export const CategoryQuality = Type.Object({
  /** Of level 1, as decided. */
  categoryCode: Type.String(),
  category: Type.String(),
  ...counts,
});

/** What was proposed, and what a person made of it. */
export const Correction = Type.Object({
  field: oneOf(QUALITY_FIELDS),
  proposed: Type.String(),
  proposedName: Type.String(),
  decided: Type.String(),
  decidedName: Type.String(),
  n: Type.Integer(),
});

/** Dispatches and how many of them came back (an objection that was agreed to). */
const returns = { dispatched: Type.Integer(), returned: Type.Integer(), rate: optional(Type.Number()) };

export const Returns = Type.Object({
  /** To the organ that was proposed. */
  asProposed: Type.Object(returns),
  /** To another one than was proposed. */
  otherwise: Type.Object(returns),
  /** Where no organ was proposed. */
  unproposed: Type.Object(returns),
  /** The organs to which most came back, 20 at most. */
  organs: Type.Array(Type.Object({ organ: OrganRef, ...returns })),
});

/** One week: how the categories shifted against all the weeks before in the answer (population stability index), and accuracy. */
export const WeekQuality = Type.Object({
  week: Type.String(),
  from: Day,
  /** The week is not over. */
  open: Type.Boolean(),
  ...counts,
  /** < 0.1: as before; 0.1–0.25: look; > 0.25: it shifted. Missing for the first weeks and under 50 decisions. */
  psi: optional(Type.Number()),
  /** The shares that shifted most. */
  shifts: Type.Array(
    Type.Object({
      categoryCode: Type.String(),
      category: Type.String(),
      share: Type.Number(),
      before: Type.Number(),
    }),
  ),
});

/** Confirmed without a person, and the sample that still went to one. */
export const Automatic = Type.Object({
  confirmed: Type.Integer(),
  samples: Type.Integer(),
  agreed: Type.Integer(),
  /** Samples in which class, category, place and litigation were confirmed as proposed. */
  agreement: optional(Type.Number()),
});

export const QualityPage = Type.Object({
  from: Day,
  to: Day,
  /** What the reader's office looks over: the place of its region. */
  region: Type.String(),
  organ: optional(OrganRef),
  /** When the figures were last brought up to date. */
  countedAt: optional(Instant),
  /** Version of the model in use. */
  model: optional(Type.String()),
  fields: Type.Array(FieldQuality),
  /** Accuracy of the field `category` by the first level that was decided. */
  categories: Type.Array(CategoryQuality),
  /** The most frequent ones, 50 at most. */
  corrections: Type.Array(Correction),
  returns: Returns,
  /** Accuracy of the field `category` by week, oldest first. */
  weeks: Type.Array(WeekQuality),
  automatic: Automatic,
  /** Of proposed repeats, how many people said were none, by the organ that said so. */
  repeats: Type.Array(
    Type.Object({
      organ: OrganRef,
      decided: Type.Integer(),
      overridden: Type.Integer(),
      rate: optional(Type.Number()),
    }),
  ),
});
export type QualityPage = Static<typeof QualityPage>;
