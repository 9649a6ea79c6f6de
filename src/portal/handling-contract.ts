// Shapes of what the progress page says of the handling: an answer that is no opinion, hearings, mediation, another lawful way.
import { Type } from 'typebox';
import { OrganRef } from '../organs/contract.ts';
import {
  ADOPTIONS,
  ANSWER_KINDS,
  Conclusion,
  EXECUTIONS,
  Instant,
  PROCEDURE_OUTCOMES,
  Procedure,
} from '../petitions/contract.ts';

const Day = Type.String({ format: 'date' });

/** Parts of the progress page; each only where the procedure brought it about. Officials appear by organ, never by name. */
export const HandlingParts = {
  /** An answer that is no handling opinion: direct, simplified, to a suggestion, an agreement, of another procedure. */
  answer: Type.Optional(
    Type.Object({
      kind: Type.Enum(ANSWER_KINDS),
      text: Type.String(),
      organ: OrganRef,
      at: Instant,
      conclusion: Type.Optional(Conclusion),
      adoption: Type.Optional(Type.Enum(ADOPTIONS)),
      executeBy: Type.Optional(Day),
      /** When it reached the petitioner; without: it is on its way. */
      servedAt: Type.Optional(Instant),
      reviewOrgans: Type.Optional(Type.Array(OrganRef)),
      reviewUntil: Type.Optional(Day),
    }),
  ),
  hearings: Type.Optional(
    Type.Array(
      Type.Object({
        no: Type.Integer(),
        at: Instant,
        place: Type.String(),
        public: Type.Boolean(),
        concludedAt: Type.Optional(Instant),
        conclusion: Type.Optional(Type.String()),
      }),
    ),
  ),
  /** `agreed`: the petitioner's own answer; without: it is awaited. */
  mediation: Type.Optional(
    Type.Object({
      mediator: Type.String(),
      otherParty: Type.String(),
      at: Instant,
      agreed: Type.Optional(Type.Boolean()),
    }),
  ),
  diverted: Type.Optional(
    Type.Object({
      procedure: Procedure,
      receiver: Type.String(),
      legalBasis: Type.String(),
      guidance: Type.String(),
      limitDay: Type.Optional(Day),
      at: Instant,
      outcome: Type.Optional(Type.Enum(PROCEDURE_OUTCOMES)),
    }),
  ),
  extension: Type.Optional(Type.Object({ days: Type.Integer(), reason: Type.String(), until: Day, at: Instant })),
  execution: Type.Optional(Type.Object({ state: Type.Enum(EXECUTIONS), reportedAt: Type.Optional(Instant) })),
  notAccepted: Type.Optional(
    Type.Object({ ground: Type.String(), reason: Type.String(), whereTo: Type.Optional(Type.String()) }),
  ),
};
