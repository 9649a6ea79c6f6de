// The moves of a matter: which act leads from where to where, who may do it, and the article on each edge (domain 2.4–2.6).
import {
  ACCEPTERS,
  AFTER_ANSWER,
  AFTER_RECEIPT,
  ANSWERED,
  ANY,
  ASSISTED,
  BEFORE,
  BESIDE,
  by,
  CLERKS,
  DECIDERS,
  ENDED,
  EXECUTING,
  HEAD,
  holder,
  LEADERS,
  type Move,
  NAMED,
  OPEN_STATES,
  petitioner,
  RECEIVERS,
  REVIEWERS,
  SEALED,
  SENDERS,
  SERVING,
} from './moves.ts';

export { type Move, type Notice, OPEN_STATES, type Seat } from './moves.ts';

const DISPATCH: readonly Move[] = [
  holder('register', [], 'REGISTERED', 'R22 22', ['clerk'], { notice: 'RECEIPT', starts: ['T-DISP'] }),
  // What accuses the bureau itself, or one above it, goes up in the same act (R22 art. 30).
  holder('triage', ['REGISTERED', 'TRIAGE'], ['TRIAGE', 'DISPATCHED'], 'R22 22', CLERKS, { automatic: true }),
  holder('refer', BEFORE, 'DISPATCHED', 'R22 22', SENDERS, {
    notice: 'WHEREABOUTS',
    starts: ['T-NOTICE', 'T-DISP', 'T-RELAY', 'T-ASSIST'],
  }),
  holder('assign', BEFORE, 'DISPATCHED', 'R22 22(3)', SENDERS, {
    notice: 'WHEREABOUTS',
    starts: ['T-NOTICE', 'T-DISP', 'T-ASSIGN', 'T-ASSIST'],
  }),
  holder('refuse-acceptance', BEFORE, 'NOT_ACCEPTED', 'R22 19, 23', ['dispatcher', 'organ-leader'], {
    notice: 'REFUSAL',
  }),
  holder('no-longer-accept', BEFORE, 'NO_LONGER_ACCEPTED', 'R22 36', ['dispatcher', 'organ-leader'], {
    notice: 'NO_LONGER_ACCEPT',
  }),
  holder('merge', ['TRIAGE'], 'MERGED', 'R22 22', ['dispatcher'], { notice: 'MERGE' }),
  by('region')('split', ['MERGED'], 'TRIAGE', 'R22 22', ['dispatcher'], { starts: ['T-DISP'] }),
  holder('reply-directly', ['TRIAGE'], 'DIRECT_REPLIED', 'R22 23', ['dispatcher', 'acceptance-clerk'], {
    notice: 'DIRECT_REPLY',
    starts: ['T-EVAL', 'T-SERVE'],
  }),
  holder('file-no-action', ['TRIAGE'], 'FILED', 'R22 22', ['dispatcher']),
  holder('take-receipt', ['DISPATCHED'], 'AT_ORGAN', 'R22 23', RECEIVERS),
  holder(
    'object',
    ['DISPATCHED', 'AT_ORGAN'],
    'OBJECTED',
    'R22 23',
    ['acceptance-clerk', 'organ-leader', 'dispatcher'],
    {
      starts: ['T-OBJ-DEC'],
    },
  ),
  holder(
    'decide-objection',
    ['OBJECTED'],
    ['TRIAGE', 'AT_ORGAN', 'DISPATCHED'],
    'R22 23',
    ['dispatcher', 'organ-leader'],
    { starts: ['T-DISP'] },
  ),
  holder(
    'dispute-jurisdiction',
    ['OBJECTED', 'AT_ORGAN'],
    'JURISDICTION_DISPUTE',
    'R22 24',
    ['organ-leader', 'dispatcher'],
    { starts: ['T-JUR'] },
  ),
  by('disputing')('state-position', ['JURISDICTION_DISPUTE'], 'unchanged', 'R22 24', [
    ...ACCEPTERS,
    'political-legal-receiver',
  ]),
  holder('decide-jurisdiction', ['JURISDICTION_DISPUTE'], 'DISPATCHED', 'R22 24', DECIDERS, {
    notice: 'WHEREABOUTS',
    starts: ['T-NOTICE'],
  }),
  // Also after the answer: what is to be carried out, done anew or served is somebody's.
  by('region')('pass-to-successor', [...OPEN_STATES, ...AFTER_ANSWER], 'unchanged', 'R22 24', [
    'dispatcher',
    'bureau-director',
  ]),
  // What may affect the public does not wait for a matter to be open: it may come of the answer.
  holder(
    'report-urgent',
    BESIDE,
    'unchanged',
    'R22 25',
    ['dispatcher', 'triage-clerk', ...LEADERS, 'acceptance-clerk'],
    {
      notice: 'URGENT_REPORT',
      starts: ['T-URGENT-FOLLOWUP'],
    },
  ),
  by('reporting')(
    'follow-up-urgent',
    BESIDE,
    'unchanged',
    'R22 25',
    ['dispatcher', 'triage-clerk', ...LEADERS, 'acceptance-clerk'],
    {
      starts: ['T-URGENT-FOLLOWUP'],
    },
  ),
  by('reporting')('close-urgent', BESIDE, 'unchanged', 'R22 25', ['dispatcher', ...LEADERS]),
];

const HANDLING: readonly Move[] = [
  holder('notify-receipt', ['AT_ORGAN'], 'unchanged', 'R22 23', ACCEPTERS, { notice: 'RECEIPT_NOTICE' }),
  holder('accept', ['AT_ORGAN'], 'ACCEPTED', 'R22 23, 31(6)', ACCEPTERS, {
    notice: 'ACCEPTANCE',
    starts: ['T-HANDLE'],
  }),
  holder('handle-simply', ['AT_ORGAN'], 'SIMPLE_HANDLING', 'SIMP22 4', ACCEPTERS, {
    notice: 'RECEIPT_NOTICE',
    starts: ['T-SIMPLE-REPLY'],
  }),
  holder('reply-simply', ['SIMPLE_HANDLING'], 'REPLIED', 'SIMP22 4', ['handler', 'organ-leader'], {
    notice: 'DIRECT_REPLY',
    starts: ['T-REVIEW-REQ', 'T-EVAL', 'T-EXEC', 'T-SERVE'],
  }),
  holder('return-to-ordinary', ['SIMPLE_HANDLING'], 'ACCEPTED', 'SIMP22 5', [...ACCEPTERS, 'handler'], {
    starts: ['T-HANDLE'],
  }),
  holder('divert', ['AT_ORGAN'], 'IN_OTHER_PROCEDURE', 'R22 31(1)-(5)', [...ACCEPTERS, 'political-legal-receiver'], {
    notice: 'DIVERSION',
    starts: ['T-PROC'],
  }),
  holder(
    'conclude-procedure',
    ['IN_OTHER_PROCEDURE'],
    ['CLOSED', 'AT_ORGAN'],
    'R22 31(1)-(5)',
    [...ACCEPTERS, 'political-legal-receiver'],
    { starts: ['T-EVAL', 'T-NOTICE'] },
  ),
  holder('study-suggestion', ['AT_ORGAN'], 'ACCEPTED', 'R22 29', ACCEPTERS, {
    notice: 'RECEIPT_NOTICE',
    starts: ['T-SUGGEST-REPLY'],
  }),
  holder('answer-suggestion', ['ACCEPTED'], 'REPLIED', 'R22 29', HEAD, {
    notice: 'SUGGESTION_REPLY',
    starts: ['T-EVAL', 'T-SERVE'],
  }),
  holder('take-up-accusation', ['REGISTERED', 'TRIAGE', 'AT_ORGAN'], 'ACCEPTED', 'R22 30', ['discipline-receiver']),
  holder('conclude-accusation', ['ACCEPTED'], 'CLOSED', 'R22 30', ['discipline-receiver']),
  holder('inform-organisation', ['REGISTERED', 'TRIAGE', 'AT_ORGAN', 'ACCEPTED'], 'unchanged', 'R22 30', [
    'dispatcher',
    'bureau-director',
    'discipline-receiver',
  ]),
  holder('hold-hearing', ['ACCEPTED', 'IN_RE_REVIEW'], 'HEARING', 'R22 31(6), 36', REVIEWERS, {
    notice: 'HEARING_NOTICE',
  }),
  holder('conclude-hearing', ['HEARING'], ['ACCEPTED', 'IN_RE_REVIEW'], 'R22 31(6), 36', [...REVIEWERS, 'handler'], {
    starts: ['T-RE-REVIEW'],
  }),
  holder('mediate', ['ACCEPTED'], 'MEDIATION', 'R22 33', ['handler', 'organ-leader']),
  holder('settle', ['MEDIATION'], 'REPLIED', 'R22 33', ['handler', 'organ-leader'], {
    notice: 'AGREEMENT',
    starts: ['T-EVAL', 'T-EXEC'],
  }),
  holder('end-mediation', ['MEDIATION'], 'ACCEPTED', 'R22 33', ['handler', 'organ-leader']),
  holder('extend', AFTER_RECEIPT, 'unchanged', 'R22 34', HEAD, { notice: 'EXTENSION', starts: ['T-EXT'] }),
  holder('ask-assistance', ['AT_ORGAN', ...AFTER_RECEIPT], 'unchanged', 'R22 24', ['handler', ...ACCEPTERS], {
    starts: ['T-ASSIST'],
  }),
  by('assisting')('give-assistance', ASSISTED, 'unchanged', 'R22 24', ['handler', ...ACCEPTERS]),
  holder('draft-reply', ['ACCEPTED', 'OPINION_DRAFTED'], 'OPINION_DRAFTED', 'R22 32', ['handler']),
  holder('return-draft', ['OPINION_DRAFTED'], 'ACCEPTED', 'R22 28', HEAD),
  holder('sign-reply', ['OPINION_DRAFTED'], 'REPLIED', 'R22 32, 34', HEAD, {
    notice: 'OPINION',
    starts: ['T-REVIEW-REQ', 'T-EVAL', 'T-EXEC', 'T-SERVE'],
  }),
  by('issuer')(
    'record-service',
    SERVING,
    'unchanged',
    'R22 23, 32',
    ['handler', 'clerk', 'dispatcher', ...ACCEPTERS, 'review-officer'],
    {
      starts: ['T-REVIEW-REQ', 'T-RE-REQ', 'T-EVAL', 'T-EXEC'],
    },
  ),
  by('handling')('report-execution', EXECUTING, 'unchanged', 'R22 32', ['handler', ...ACCEPTERS]),
  by('handling')('report-result', [...ANSWERED, 'IN_OTHER_PROCEDURE'], 'unchanged', 'R22 22(3)', ACCEPTERS, {
    notice: 'CLOSING_REPORT',
  }),
  holder('close', ['REPLIED'], 'CLOSED', 'R22 32', ['handler', ...ACCEPTERS]),
];

const REVIEW: readonly Move[] = [
  holder('admit-review', ['IN_REVIEW', 'IN_RE_REVIEW'], 'unchanged', 'R22 35, 36', REVIEWERS, {
    notice: 'REVIEW_ADMISSION',
  }),
  holder('refuse-review', ['IN_REVIEW', 'IN_RE_REVIEW'], ['REPLIED', 'CLOSED', 'REVIEWED'], 'R22 35, 36', REVIEWERS, {
    notice: 'REVIEW_REFUSAL',
  }),
  // Where no organ stands above, it ends the procedure.
  holder('decide-review', ['IN_REVIEW'], ['REVIEWED', 'TERMINATED'], 'R22 35', REVIEWERS, {
    notice: 'REVIEW_OPINION',
    starts: ['T-RE-REQ', 'T-REDO', 'T-SERVE', 'T-EXEC'],
  }),
  holder('decide-re-review', ['IN_RE_REVIEW'], ['TERMINATED', 'REVIEWED'], 'R22 36', REVIEWERS, {
    notice: 'RE_REVIEW_OPINION',
    starts: ['T-REDO', 'T-SERVE', 'T-EXEC'],
  }),
  holder('redo', ['REVIEWED'], 'ACCEPTED', 'SD15 45', ACCEPTERS),
  // Also what was withdrawn by somebody else, or under pressure: the confirmation promises it.
  by('region')('reopen', [...ENDED, 'WITHDRAWN'], 'TRIAGE', 'R22 40', ['bureau-director'], {
    notice: 'REOPEN',
    starts: ['T-DISP'],
  }),
  by('region')('record-aid', ['TERMINATED', 'CLOSED', 'REPLIED', 'NO_LONGER_ACCEPTED'], 'unchanged', 'R22 37', [
    'dispatcher',
    'clerk',
    'bureau-director',
  ]),
  holder('grant-access', SEALED, 'unchanged', 'R22 30', ['discipline-receiver', 'bureau-director']),
  by('issuer')('declare-recusal', NAMED, 'unchanged', 'R22 28', [
    'handler',
    'responsible-leader',
    'review-officer',
    ...ACCEPTERS,
  ]),
  by('issuer')('decide-recusal', NAMED, 'unchanged', 'R22 28', LEADERS),
  by('system')('lapse', ['REPLIED', 'REVIEWED'], 'TERMINATED', 'R22 35, 36', [], { notice: 'TERMINATION' }),
  // While a review is on, only the request for it ends: back to where it came from.
  by('system')('complete-withdrawal', OPEN_STATES, ['WITHDRAWN', 'REPLIED', 'CLOSED', 'REVIEWED'], 'R22 17', [], {
    notice: 'WITHDRAWAL',
  }),
];

const PETITIONER: readonly Move[] = [
  petitioner('evaluate', ['REPLIED', 'CLOSED', 'REVIEWED', 'TERMINATED', 'DIRECT_REPLIED'], 'unchanged', 'R22 21'),
  petitioner('supplement', ANY, 'unchanged', 'R22 19'),
  petitioner('request-review', ['REPLIED', 'CLOSED'], 'IN_REVIEW', 'R22 35', [], {
    starts: ['T-REVIEW', 'T-REVIEW-ADMIT'],
  }),
  petitioner('request-re-review', ['REVIEWED'], 'IN_RE_REVIEW', 'R22 36', [], {
    starts: ['T-RE-REVIEW', 'T-REVIEW-ADMIT'],
  }),
  petitioner('withdraw', OPEN_STATES, 'unchanged', 'R22 17', [], { starts: ['T-WITHDRAW'] }),
  petitioner('keep-going', OPEN_STATES, 'unchanged', 'R22 17'),
  petitioner('answer-mediation', ['MEDIATION'], ['MEDIATION', 'ACCEPTED'], 'R22 33'),
  petitioner('request-recusal', OPEN_STATES, 'unchanged', 'R22 28'),
];

/** domain 2.4–2.6. `register` (1, 2) opens the matter and therefore has no state to come from. */
export const MOVES: readonly Move[] = [...DISPATCH, ...HANDLING, ...REVIEW, ...PETITIONER];

const BY_ACT = new Map(MOVES.map((move) => [move.act, move]));

/** The move of that name. Throws for a name the table does not have: the caller asked for an unknown act. */
export function moveOf(act: string): Move {
  const move = BY_ACT.get(act);
  if (!move) throw new Error(`no move is called ${act}`);
  return move;
}
