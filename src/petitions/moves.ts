// What the table of moves is written with: seats, notices, groups of roles and of states.
import type { Role } from '../organs/contract.ts';
import type { MatterState } from './contract.ts';
import type { DocumentKind } from './documents/contract.ts';

/**
 * Which organ's staff may act. `holder`: whose charge it is now; `handling`: who answered, or has to; `assisting`: an
 * assisting organ with an open question; `reporting`: who reported something urgent; `disputing`: an organ of the dispute;
 * `issuer`: any organ that had a charge in it (the rule looks whose document it is); `region`: the petition bureau of the
 * place or one above it; `successor`: the organ itself or the bureau of its place.
 */
export type Seat =
  | 'holder'
  | 'handling'
  | 'assisting'
  | 'reporting'
  | 'disputing'
  | 'issuer'
  | 'region'
  | 'petitioner'
  | 'system';

export interface Move {
  readonly act: string;
  readonly from: readonly MatterState[];
  readonly to: MatterState | 'unchanged' | readonly MatterState[];
  readonly seat: Seat;
  readonly roles: readonly Role[];
  readonly article: string;
  /** Also by the system itself, where the bureau in charge asked for it (decision 29). */
  readonly automatic?: true;
  /** What the petitioner is told in writing. */
  readonly notice?: Notice;
  /** The periods that it starts (docs/law/periods.md; T-ASSIGN, T-EXEC, T-ASSIST, T-PROC, T-REDO end on a set day). */
  readonly starts?: readonly string[];
}

/** The document in writing that an act gives. */
export type Notice = DocumentKind;

export const CLERKS: readonly Role[] = ['triage-clerk', 'dispatcher'];
export const RECEIVERS: readonly Role[] = [
  'clerk',
  'triage-clerk',
  'dispatcher',
  'acceptance-clerk',
  'discipline-receiver',
  'political-legal-receiver',
];
export const SENDERS: readonly Role[] = ['dispatcher', 'acceptance-clerk'];
export const ACCEPTERS: readonly Role[] = ['acceptance-clerk', 'organ-leader'];
export const DECIDERS: readonly Role[] = [
  'dispatcher',
  'organ-leader',
  'bureau-director',
  'joint-meeting-officer',
  'convener',
];
export const HEAD: readonly Role[] = ['organ-leader'];
export const REVIEWERS: readonly Role[] = ['review-officer', 'organ-leader'];
export const LEADERS: readonly Role[] = ['organ-leader', 'bureau-director'];

export const BEFORE: readonly MatterState[] = ['TRIAGE', 'AT_ORGAN'];
/** Nothing has been answered yet: the procedure goes on. */
export const OPEN_STATES: readonly MatterState[] = [
  'REGISTERED',
  'TRIAGE',
  'DISPATCHED',
  'OBJECTED',
  'JURISDICTION_DISPUTE',
  'AT_ORGAN',
  'ACCEPTED',
  'SIMPLE_HANDLING',
  'IN_OTHER_PROCEDURE',
  'HEARING',
  'MEDIATION',
  'OPINION_DRAFTED',
  'IN_REVIEW',
  'IN_RE_REVIEW',
];
export const ANSWERED: readonly MatterState[] = [
  'REPLIED',
  'CLOSED',
  'IN_REVIEW',
  'REVIEWED',
  'IN_RE_REVIEW',
  'TERMINATED',
];
/** Answered, and no review is on. */
export const AFTER_ANSWER: readonly MatterState[] = ['REPLIED', 'REVIEWED', 'CLOSED', 'TERMINATED'];
export const ENDED: readonly MatterState[] = ['CLOSED', 'TERMINATED', 'FILED', 'NOT_ACCEPTED', 'NO_LONGER_ACCEPTED'];
export const ANY: readonly MatterState[] = [
  ...OPEN_STATES,
  'REPLIED',
  'REVIEWED',
  ...ENDED,
  'DIRECT_REPLIED',
  'MERGED',
  'WITHDRAWN',
];
const without = (states: readonly MatterState[], ...some: MatterState[]): readonly MatterState[] =>
  states.filter((state) => !some.includes(state));
/** Where a document may still have to be served: the receipt itself is given at once. */
export const SERVING: readonly MatterState[] = without(ANY, 'REGISTERED');
/** Where work beside the way may still be open: a withdrawal ends it all. */
export const BESIDE: readonly MatterState[] = without(ANY, 'WITHDRAWN');
/** Where an organ may have been asked to assist. */
export const ASSISTED: readonly MatterState[] = without(
  BESIDE,
  'REGISTERED',
  'TRIAGE',
  'SIMPLE_HANDLING',
  'MERGED',
  'FILED',
  'NOT_ACCEPTED',
  'NO_LONGER_ACCEPTED',
  'DIRECT_REPLIED',
  'TERMINATED',
);
/** Where somebody is named in an open charge. */
export const NAMED: readonly MatterState[] = without(OPEN_STATES, 'REGISTERED', 'TRIAGE', 'DISPATCHED');
/** Where a sealed matter may be: never in the simplified procedure. */
export const SEALED: readonly MatterState[] = without(OPEN_STATES, 'SIMPLE_HANDLING');
/** Where an execution may still be owed: what was closed has been carried out. */
export const EXECUTING: readonly MatterState[] = without(ANSWERED, 'CLOSED');
export const AFTER_RECEIPT: readonly MatterState[] = ['ACCEPTED', 'HEARING', 'MEDIATION', 'OPINION_DRAFTED'];

type Outcome = Pick<Move, 'notice' | 'starts' | 'automatic'>;
export const by =
  (seat: Seat) =>
  (
    act: string,
    from: readonly MatterState[],
    to: Move['to'],
    article: string,
    roles: readonly Role[] = [],
    outcome: Outcome = {},
  ): Move => ({ act, from, to, article, seat, roles, ...outcome });
export const holder = by('holder');
export const petitioner = by('petitioner');
