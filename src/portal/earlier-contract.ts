// Shapes of putting a petition to an earlier one of the same person: proved by number and query code of both.
import { type Static, Type } from 'typebox';

/** The earlier petition; only who has its query code learns anything of it. */
export const EarlierBody = Type.Object(
  { number: Type.String({ maxLength: 40 }), code: Type.String({ maxLength: 40 }) },
  { additionalProperties: false },
);
export type EarlierBody = Static<typeof EarlierBody>;

export const Earlier = Type.Object({
  number: Type.String(),
  /** Still being handled: this petition may be put to it. */
  pending: Type.Boolean(),
  /** The two were found to speak of the same matter. Missing: not compared yet. */
  sameMatter: Type.Optional(Type.Boolean()),
  label: Type.String(),
  /** Who has it, what they must do, until when. */
  sentence: Type.String(),
});
export type Earlier = Static<typeof Earlier>;

export const Attached = Type.Object({ number: Type.String() });
export type Attached = Static<typeof Attached>;
