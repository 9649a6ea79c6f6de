// Whose turn it is and for what, as the top of the progress page says it: the state, told by class, hearing and service.
import type { Matter, RunningClock, Task } from '../petitions/matter.ts';

/** Facts of the handling that a petitioner is told of; drafts, questions to other organs and reports are the organs' own. */
export const TOLD_OF_HANDLING: readonly string[] = [
  'receipt-notified',
  'accepted',
  'handled-simply',
  'replied-simply',
  'returned-to-ordinary',
  'diverted',
  'procedure-concluded',
  'suggestion-studied',
  'suggestion-answered',
  'accusation-taken-up',
  'accusation-concluded',
  'hearing-called',
  'hearing-concluded',
  'mediation-proposed',
  'mediation-settled',
  'mediation-ended',
  'extended',
  'opinion-signed',
  'served',
  'execution-reported',
  'closed',
];

/** Inner states look from outside like the one they belong to. */
const OUTSIDE: Readonly<Partial<Record<Matter['state'], Matter['state']>>> = { OPINION_DRAFTED: 'ACCEPTED' };

/** The state as the petitioner sees it. */
export const outside = (matter: Matter): Matter['state'] => OUTSIDE[matter.state] ?? matter.state;

/** Which wording of the state: what is accepted is studied, investigated or handled by discipline, as its class is. */
export function phaseOf(matter: Matter): string {
  const state = outside(matter);
  if (state === 'ACCEPTED' && matter.class === 'SUGGESTION') return 'STUDY';
  if (state === 'ACCEPTED' && matter.class === 'ACCUSATION') return 'ACCUSATION';
  const re = state === 'HEARING' && matter.hearings?.at(-1)?.from === 'IN_RE_REVIEW';
  return re ? 'RE_REVIEW_HEARING' : state;
}

/** The wording of what must be done now. */
export function dutyOf(matter: Matter, task: Task | undefined, clock: RunningClock | undefined): string {
  if (clock?.timer === 'T-SERVE') return 'SERVE';
  if (clock?.timer === 'T-REVIEW-ADMIT') return 'REVIEW_ADMIT';
  const phase = phaseOf(matter);
  const toPassOn = task?.kind === 'DISPATCH' && !['REGISTERED', 'ACCUSATION'].includes(phase);
  return toPassOn ? 'TRIAGE' : phase;
}
