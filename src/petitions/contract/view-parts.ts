// Shapes of the parts of a matter's page beside its tasks: objection, dispute, hearing, review, execution and the like.
import { type Static, Type } from 'typebox';
import { OrganRef } from '../../organs/contract.ts';
import { EXECUTIONS, PROCEDURE_OUTCOMES } from './acts-handling.ts';
import { REVIEW_LINES } from './acts-petitioner.ts';
import { REVIEW_DECISIONS } from './acts-review.ts';
import { Conclusion, Day, Instant, oneOf, optional, Procedure } from './terms.ts';

export const StaffRef = Type.Object({ id: Type.String(), name: Type.String(), post: optional(Type.String()) });
const words = Type.String();

/** A file that came with the petitioner's words. */
const File = Type.Object({ id: words, name: words, mime: words, bytes: Type.Integer(), url: words });

/** Another matter that this one points to. */
const MatterLink = Type.Object({ id: words, number: words });

export const ObjectionView = Type.Object({
  by: OrganRef,
  reasons: words,
  suggestedOrgan: optional(OrganRef),
  at: Instant,
  decision: optional(oneOf(['AGREE', 'REFUSE'] as const)),
});

export const DisputeView = Type.Object({
  by: OrganRef,
  organs: Type.Array(OrganRef),
  positions: Type.Array(Type.Object({ organ: OrganRef, position: words, at: Instant })),
  decided: optional(Type.Object({ to: OrganRef, decision: words, at: Instant })),
});

export const UrgentView = Type.Object({
  no: Type.Integer(),
  organ: OrganRef,
  kind: words,
  at: Instant,
  recipients: Type.Array(OrganRef),
  followUps: Type.Integer(),
  closedAt: optional(Instant),
});

export const HearingView = Type.Object({
  no: Type.Integer(),
  at: Instant,
  place: words,
  chair: StaffRef,
  panel: Type.Array(words),
  participants: words,
  public: Type.Boolean(),
  concludedAt: optional(Instant),
  minutes: optional(words),
  conclusion: optional(words),
});

export const ReviewView = Type.Object({
  level: Type.Union([Type.Literal(1), Type.Literal(2)]),
  organ: OrganRef,
  line: oneOf(REVIEW_LINES),
  requestedAt: Instant,
  /** The petitioner's own words. */
  request: optional(words),
  reviewer: optional(StaffRef),
  admittedAt: optional(Instant),
  refused: optional(Type.Object({ ground: words, reason: words, at: Instant })),
  withdrawnAt: optional(Instant),
  decided: optional(
    Type.Object({
      decision: oneOf(REVIEW_DECISIONS),
      claims: words,
      facts: words,
      reasons: words,
      opinion: words,
      legalBasis: words,
      redoBy: optional(Day),
      executeBy: optional(Day),
      final: optional(Type.Boolean()),
      at: Instant,
      by: StaffRef,
      until: optional(Day),
      publish: optional(Type.Boolean()),
    }),
  ),
});
export type ReviewView = Static<typeof ReviewView>;

/** What may stand on a matter's page beside its tasks; each part only where the procedure brought it about. */
export const MatterParts = {
  procedure: optional(Procedure),
  acceptedAt: optional(Instant),
  repeatOf: optional(MatterLink),
  mergedInto: optional(MatterLink),
  notAccepted: optional(Type.Object({ ground: words, reason: words, whereTo: optional(words) })),
  objection: optional(ObjectionView),
  dispute: optional(DisputeView),
  urgent: optional(Type.Array(UrgentView)),
  simple: optional(Type.Object({ ground: words, acceptedAt: Instant, returned: optional(words) })),
  diverted: optional(
    Type.Object({
      procedure: Procedure,
      receiver: words,
      legalBasis: words,
      guidance: words,
      limitDay: optional(Day),
      at: Instant,
      outcome: optional(oneOf(PROCEDURE_OUTCOMES)),
    }),
  ),
  extension: optional(Type.Object({ days: Type.Integer(), reason: words, until: Day, at: Instant })),
  hearings: optional(Type.Array(HearingView)),
  mediation: optional(
    Type.Object({ mediator: words, otherParty: words, at: Instant, agreed: optional(Type.Boolean()) }),
  ),
  /** An answer that is no handling opinion. */
  answer: optional(
    Type.Object({
      kind: words,
      text: words,
      conclusion: optional(Conclusion),
      adoption: optional(words),
      organ: OrganRef,
      at: Instant,
      executeBy: optional(Day),
      /** Without: it is on its way. */
      servedAt: optional(Instant),
      reviewOrgans: optional(Type.Array(OrganRef)),
      reviewUntil: optional(Day),
    }),
  ),
  execution: optional(
    Type.Object({
      state: oneOf(EXECUTIONS),
      reports: Type.Array(Type.Object({ evidence: words, at: Instant, state: words })),
    }),
  ),
  reviews: optional(Type.Array(ReviewView)),
  redo: optional(Type.Object({ ordered: words, begun: optional(Instant) })),
  withdrawal: optional(
    Type.Object({ at: Instant, coolUntil: Instant, completedAt: optional(Instant), text: optional(words) }),
  ),
  recusals: optional(Type.Array(Type.Object({ staff: StaffRef, decided: optional(Type.Boolean()) }))),
  closed: optional(Type.Object({ at: Instant, note: words, executionEvidence: optional(words) })),
  terminatedAt: optional(Instant),
  reopened: optional(Type.Object({ ground: words, at: Instant, times: Type.Integer() })),
  /** The petitioner said that somebody else had asked for a withdrawal; who was told. */
  notMe: optional(Type.Object({ at: Instant, told: optional(words) })),
  /** What the petitioner wrote after filing, first to last. */
  statements: optional(
    Type.Array(
      Type.Object({
        id: words,
        kind: words,
        at: Instant,
        text: optional(words),
        attachments: optional(Type.Array(File)),
      }),
    ),
  ),
};
