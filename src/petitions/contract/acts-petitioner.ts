// Bodies of what the petitioner alone may do, with the query code: judge, add, ask for review, withdraw, agree, complain.
import { type Static, type TSchema, Type } from 'typebox';
import { seen } from './act-base.ts';
import { oneOf, optional, Satisfaction, said } from './terms.ts';

const act = <T extends Record<string, TSchema>>(fields: T) =>
  Type.Object({ seen: optional(seen), ...fields }, { additionalProperties: false });
const attachments = { attachments: optional(Type.Array(Type.String(), { maxItems: 10 })) };

export const REVIEW_LINES = ['SUPERIOR', 'SECTOR'] as const;
export const EvaluateBody = act({
  bureau: Satisfaction,
  organ: Satisfaction,
  comment: optional(Type.String({ maxLength: 2_000 })),
});
const reviewRequest = act({
  /** To the government or committee above, or to the department of the same field above (both are one level up). */
  line: oneOf(REVIEW_LINES),
  text: said(2, 10_000),
  ...attachments,
});

export const PETITIONER_BODIES = {
  evaluate: EvaluateBody,
  supplement: act({ text: said(2, 10_000), ...attachments }),
  'request-review': reviewRequest,
  'request-re-review': reviewRequest,
  /** In the petitioner's own words; it takes effect after the cooling time. */
  withdraw: act({ text: said(2, 2_000) }),
  /** Takes a withdrawal back within the cooling time; `notMe`: it was somebody else who asked for it. */
  'keep-going': act({ notMe: optional(Type.Boolean()) }),
  'answer-mediation': act({ agree: Type.Boolean() }),
  'request-recusal': act({ text: said(2, 2_000) }),
} as const;
export type PetitionerAct = keyof typeof PETITIONER_BODIES;
export type PetitionerBodyOf<A extends PetitionerAct> = Static<(typeof PETITIONER_BODIES)[A]>;

/** Retaliation is reported beside the matter, never in it: the organ complained of must not see it (R22 art. 46(6)). */
export const RetaliationBody = Type.Object(
  { text: said(5, 10_000), organCode: optional(Type.String({ maxLength: 60 })), ...attachments },
  { additionalProperties: false },
);
export type RetaliationBody = Static<typeof RetaliationBody>;
