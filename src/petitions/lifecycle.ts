// The moves of a matter: which act leads from where to where, who may do it, and the article on each edge.
// Moves with `built: false` are the law's too; they are listed so that the whole procedure is in one place.
import type { Role } from '../organs/contract.ts';
import type { MatterState } from './contract.ts';

/** Which organ's staff may act: the organ whose charge the matter is now; `above`: the organ that decides over it. */
export type Seat = 'holder' | 'dispatcher-of-it' | 'above' | 'petitioner' | 'system';

export interface Move {
  readonly act: string;
  readonly from: readonly MatterState[];
  readonly to: MatterState | 'unchanged';
  readonly seat: Seat;
  readonly roles: readonly Role[];
  readonly article: string;
  readonly built: boolean;
  /** What the petitioner is told in writing (notices.ts). */
  readonly notice?: Notice;
  /** The periods that it starts (docs/law/periods.md; T-ASSIGN and T-EXEC end on a day that a person sets). */
  readonly starts?: readonly string[];
}

/** Notices in writing: receipt, where it went, acceptance, the opinion (R22 arts. 22, 23, 32). */
export const NOTICES = ['RECEIPT', 'WHEREABOUTS', 'ACCEPTANCE', 'OPINION'] as const;
export type Notice = (typeof NOTICES)[number];

/** What each built act tells the petitioner and which periods it starts. */
const OUTCOME: Readonly<Record<string, Pick<Move, 'notice' | 'starts'>>> = {
  register: { notice: 'RECEIPT', starts: ['T-DISP'] },
  refer: { notice: 'WHEREABOUTS', starts: ['T-NOTICE', 'T-DISP'] },
  assign: { notice: 'WHEREABOUTS', starts: ['T-NOTICE', 'T-DISP', 'T-ASSIGN'] },
  accept: { notice: 'ACCEPTANCE', starts: ['T-HANDLE'] },
  'sign-reply': { notice: 'OPINION', starts: ['T-REVIEW-REQ', 'T-EVAL', 'T-EXEC'] },
};

const built = (
  act: string,
  from: readonly MatterState[],
  to: Move['to'],
  article: string,
  seat: Seat,
  roles: readonly Role[] = [],
): Move => ({ act, from, to, article, seat, roles, built: true, ...OUTCOME[act] });

const later = (
  act: string,
  from: readonly MatterState[],
  to: Move['to'],
  article: string,
  seat: Seat,
  roles: readonly Role[] = [],
): Move => ({ act, from, to, article, seat, roles, built: false });

const BUREAU_CLERKS: readonly Role[] = ['triage-clerk', 'dispatcher'];
const RECEIVERS: readonly Role[] = [
  'clerk',
  'triage-clerk',
  'dispatcher',
  'acceptance-clerk',
  'discipline-receiver',
  'political-legal-receiver',
];
const OPEN: readonly MatterState[] = [
  'REGISTERED',
  'TRIAGE',
  'DISPATCHED',
  'AT_ORGAN',
  'ACCEPTED',
  'SIMPLE_HANDLING',
  'OPINION_DRAFTED',
];

/** domain 2.4, in its order. `register` (1, 2) opens the matter and therefore has no state to come from. */
export const MOVES: readonly Move[] = [
  built('register', [], 'REGISTERED', 'R22 22', 'holder', ['clerk']),
  built('triage', ['REGISTERED', 'TRIAGE'], 'TRIAGE', 'R22 22', 'holder', BUREAU_CLERKS),
  built('refer', ['TRIAGE', 'AT_ORGAN'], 'DISPATCHED', 'R22 22', 'holder', ['dispatcher', 'acceptance-clerk']),
  built('assign', ['TRIAGE', 'AT_ORGAN'], 'DISPATCHED', 'R22 22(3)', 'holder', ['dispatcher', 'acceptance-clerk']),
  later('refuse-acceptance', ['TRIAGE', 'AT_ORGAN'], 'NOT_ACCEPTED', 'R22 19, 23', 'holder', [
    'dispatcher',
    'organ-leader',
  ]),
  later('no-longer-accept', ['TRIAGE', 'AT_ORGAN'], 'NO_LONGER_ACCEPTED', 'R22 36', 'holder', [
    'dispatcher',
    'organ-leader',
  ]),
  later('merge', ['TRIAGE'], 'MERGED', 'R22 24', 'holder', ['triage-clerk']),
  later('reply-directly', ['TRIAGE'], 'DIRECT_REPLIED', 'R22 23', 'holder', ['dispatcher']),
  later('file-no-action', ['TRIAGE'], 'FILED', 'R22 22', 'holder', ['dispatcher']),
  later('report-urgent', OPEN, 'unchanged', 'R22 25', 'holder', ['dispatcher', 'bureau-director']),
  built('take-receipt', ['DISPATCHED'], 'AT_ORGAN', 'R22 23', 'holder', RECEIVERS),
  later('object', ['DISPATCHED', 'AT_ORGAN'], 'OBJECTED', 'R22 23', 'holder', ['acceptance-clerk', 'organ-leader']),
  later('decide-objection', ['OBJECTED'], 'TRIAGE', 'R22 23', 'dispatcher-of-it', ['dispatcher']),
  later('dispute-jurisdiction', ['OBJECTED', 'AT_ORGAN'], 'JURISDICTION_DISPUTE', 'R22 24', 'holder', ['organ-leader']),
  later('decide-jurisdiction', ['JURISDICTION_DISPUTE'], 'AT_ORGAN', 'R22 24', 'above', ['dispatcher', 'convener']),
  built('accept', ['AT_ORGAN'], 'ACCEPTED', 'R22 23, 31(6)', 'holder', ['acceptance-clerk', 'organ-leader']),
  later('handle-simply', ['AT_ORGAN'], 'SIMPLE_HANDLING', 'SIMP22 4', 'holder', ['acceptance-clerk']),
  later('divert', ['AT_ORGAN'], 'IN_OTHER_PROCEDURE', 'R22 31(1)-(5)', 'holder', ['acceptance-clerk', 'organ-leader']),
  later('hold-hearing', ['ACCEPTED'], 'HEARING', 'R22 31(6)', 'holder', ['organ-leader']),
  later('mediate', ['ACCEPTED'], 'MEDIATION', 'R22 33', 'holder', ['handler', 'mediator']),
  later('extend', ['ACCEPTED', 'OPINION_DRAFTED'], 'unchanged', 'R22 34', 'holder', ['organ-leader']),
  built('draft-reply', ['ACCEPTED', 'OPINION_DRAFTED'], 'OPINION_DRAFTED', 'R22 32', 'holder', ['handler']),
  built('return-draft', ['OPINION_DRAFTED'], 'ACCEPTED', 'R22 28', 'holder', ['organ-leader']),
  built('sign-reply', ['OPINION_DRAFTED'], 'REPLIED', 'R22 32, 34', 'holder', ['organ-leader']),
  built('evaluate', ['REPLIED', 'CLOSED'], 'unchanged', 'R22 21', 'petitioner'),
  built('close', ['REPLIED'], 'CLOSED', 'R22 32', 'holder', ['handler', 'acceptance-clerk', 'organ-leader']),
  later('request-review', ['REPLIED', 'CLOSED'], 'IN_REVIEW', 'R22 35', 'petitioner'),
  later('decide-review', ['IN_REVIEW'], 'REVIEWED', 'R22 35', 'above', ['review-officer']),
  later('redo', ['REVIEWED'], 'ACCEPTED', 'SD15 45', 'holder', ['organ-leader']),
  later('request-re-review', ['REVIEWED'], 'IN_RE_REVIEW', 'R22 36', 'petitioner'),
  later('decide-re-review', ['IN_RE_REVIEW'], 'TERMINATED', 'R22 36', 'above', ['review-officer']),
  later('lapse', ['REPLIED', 'REVIEWED'], 'TERMINATED', 'R22 35, 36', 'system'),
  later('withdraw', OPEN, 'WITHDRAWN', 'R22 18', 'petitioner'),
  later('split', ['MERGED'], 'TRIAGE', 'R22 24', 'holder', ['dispatcher']),
  later('reopen', ['CLOSED', 'TERMINATED', 'FILED', 'NOT_ACCEPTED'], 'TRIAGE', 'R22 40', 'above', ['bureau-director']),
];

const BUILT = new Map(MOVES.filter((move) => move.built).map((move) => [move.act, move]));

/** The built move of that name. Throws for a name the table does not have: the caller asked for an unknown act. */
export function moveOf(act: string): Move {
  const move = BUILT.get(act);
  if (!move) throw new Error(`no built move is called ${act}`);
  return move;
}
