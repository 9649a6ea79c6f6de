// Shapes of the catalogue of other lawful ways: what forms choose from, and what an administrator keeps.
import { type Static, Type } from 'typebox';
import { LENGTH_UNITS } from '../../deadlines/clock.ts';
import { OTHER_PROCEDURES } from '../contract/acts-handling.ts';
import { Day, oneOf, optional, said, text } from '../contract/terms.ts';

const WAY = '^[a-z0-9]+(-[a-z0-9]+)*$';
const Way = Type.String({ pattern: WAY, minLength: 2, maxLength: 60 });
const orNull = <T extends ReturnType<typeof Type.String> | ReturnType<typeof Type.Integer>>(schema: T) =>
  Type.Union([schema, Type.Null()]);

/** A way as a form offers it, in the reader's language. */
export const WayItem = Type.Object({
  way: Type.String(),
  procedure: oneOf(OTHER_PROCEDURES),
  name: Type.String(),
  receiver: Type.String(),
  legalBasis: Type.String(),
  length: optional(Type.Integer()),
  unit: optional(oneOf(LENGTH_UNITS)),
});
export const WayList = Type.Object({ items: Type.Array(WayItem) });
export type WayList = Static<typeof WayList>;
export const WayQuery = Type.Object(
  { procedure: optional(oneOf(OTHER_PROCEDURES)), category: optional(text(2, 12)) },
  { additionalProperties: false },
);

const version = {
  procedure: oneOf(OTHER_PROCEDURES),
  /** Only for matters of these categories. */
  categoryPrefix: orNull(Type.String({ pattern: '^\\d{2,12}$' })),
  name: said(1, 60),
  nameEn: said(1, 100),
  receiver: said(1, 100),
  receiverEn: said(1, 150),
  legalBasis: said(2, 200),
  /** null: the law of the way gives no period. */
  length: orNull(Type.Integer({ minimum: 1, maximum: 730 })),
  unit: Type.Union([oneOf(LENGTH_UNITS), Type.Null()]),
  retired: Type.Boolean(),
};

export const CatalogVersion = Type.Object({
  validFrom: Day,
  ...version,
  reason: Type.String(),
  standing: oneOf(['past', 'in-force', 'future'] as const),
});
export const CatalogList = Type.Object({
  today: Day,
  items: Type.Array(Type.Object({ way: Type.String(), versions: Type.Array(CatalogVersion) })),
});
export type CatalogList = Static<typeof CatalogList>;

export const CatalogWanted = Type.Object(
  { validFrom: Day, ...version, reason: said(2, 500) },
  { additionalProperties: false },
);
export type CatalogWanted = Static<typeof CatalogWanted>;
export const WayParam = Type.Object({ way: Way }, { additionalProperties: false });
export const WayVersionParam = Type.Object({ way: Way, validFrom: Day }, { additionalProperties: false });
