// Shapes of what the progress page says after the reply: the petitioner's own words, reviews, a withdrawal, and the not-me link.
import { type Static, Type } from 'typebox';
import { OrganRef } from '../organs/contract.ts';
import {
  AttachmentView,
  Instant,
  MatterState,
  REVIEW_DECISIONS,
  REVIEW_LINES,
  REVIEW_REFUSALS,
} from '../petitions/contract.ts';

const Day = Type.String({ format: 'date' });
const words = Type.String();

export const ReviewParts = {
  /** What the petitioner wrote after filing, first to last. */
  statements: Type.Optional(
    Type.Array(
      Type.Object({ id: words, act: words, at: Instant, text: words, attachments: Type.Array(AttachmentView) }),
    ),
  ),
  /** Officials appear by organ, never by name. */
  reviews: Type.Optional(
    Type.Array(
      Type.Object({
        level: Type.Union([Type.Literal(1), Type.Literal(2)]),
        organ: OrganRef,
        line: Type.Enum(REVIEW_LINES),
        requestedAt: Instant,
        admittedAt: Type.Optional(Instant),
        refused: Type.Optional(Type.Object({ ground: Type.Enum(REVIEW_REFUSALS), reason: words, at: Instant })),
        /** The petitioner took the request back; the answer stands. */
        withdrawnAt: Type.Optional(Instant),
        decided: Type.Optional(
          Type.Object({
            decision: Type.Enum(REVIEW_DECISIONS),
            claims: words,
            facts: words,
            reasons: words,
            opinion: words,
            legalBasis: words,
            at: Instant,
            redoBy: Type.Optional(Day),
            /** By when what the changed opinion promises is carried out. */
            executeBy: Type.Optional(Day),
            /** No organ stands above: the review opinion ended the procedure. */
            final: Type.Optional(Type.Boolean()),
            /** When it reached the petitioner; without: it is on its way. */
            servedAt: Type.Optional(Instant),
            /** Last day to ask for a re-review, and whom. */
            until: Type.Optional(Day),
            reviewOrgans: Type.Optional(Type.Array(OrganRef)),
          }),
        ),
      }),
    ),
  ),
  /** Who may be asked for a review now, each on its line. */
  reviewLines: Type.Optional(Type.Array(Type.Object({ line: Type.Enum(REVIEW_LINES), organ: OrganRef }))),
  /** A withdrawal that is thought over: until when it can be taken back, and the path of the link that does so. */
  withdrawal: Type.Optional(Type.Object({ at: Instant, until: Instant, lastDay: Day, notMePath: words })),
  /** Ended otherwise than by a single answer. */
  terminatedAt: Type.Optional(Instant),
  reopened: Type.Optional(Type.Object({ ground: words, at: Instant, times: Type.Integer() })),
};

/** What the link shows whom it was sent to: no name, no query code. */
export const NotMe = Type.Object({
  number: words,
  at: Instant,
  until: Instant,
  lastDay: Day,
  /** The words with which it was asked; left out of an accusation. */
  text: Type.Optional(words),
});
export type NotMe = Static<typeof NotMe>;

export const NotMeDone = Type.Object({ number: words, state: MatterState });

/** The new matter that a report of retaliation became. */
export const RetaliationFiled = Type.Object({ number: words, queryCode: words });
export type RetaliationFiled = Static<typeof RetaliationFiled>;
