// What begins when a document that was on its way has reached the petitioner: told by what the document answers.
import { type Clock, type ClockBook, startClock } from '../../deadlines/clock.ts';
import { handlingTask, lastReview, type Matter, type MatterDocument, owesService } from '../matter.ts';
import { executionFrom, hasOrgansAbove, promisedBy, windowsFrom } from '../reply/windows.ts';

/** Answers that are no opinion, by the kind of document that carries them. */
const ANSWER_PAPERS: readonly string[] = ['DIRECT_REPLY', 'SUGGESTION_REPLY'];

export interface Begins {
  /** The charge in which service was owed and the windows run. */
  readonly task: number;
  readonly clocks: readonly Clock[];
  /** Carrying out what a review changed, in the charge of who handled it. */
  readonly execution?: readonly Clock[];
}

const isLast = (matter: Matter, document: MatterDocument): boolean =>
  matter.documents.findLast((one) => one.kind === document.kind)?.id === document.id;

function ofReview(matter: Matter, at: Date, clocks: ClockBook): Begins | undefined {
  const review = lastReview(matter);
  if (!review?.decided || review.decided.service) return undefined;
  const { redoBy, executeBy, final } = review.decided;
  const again = review.level === 1 && redoBy === undefined && !final;
  return {
    task: review.task,
    clocks: again ? [startClock(clocks, 'T-RE-REQ', at)] : [],
    ...(executeBy && { execution: executionFrom(at, executeBy) }),
  };
}

function ofAnswer(matter: Matter, at: Date, clocks: ClockBook): Begins | undefined {
  const { answer } = matter;
  // Who replied directly never had the charge to handle it.
  const task = (answer?.kind === 'DIRECT' ? matter.tasks.findLast(owesService) : handlingTask(matter))?.no;
  if (!answer || answer.service || task === undefined) return undefined;
  const review = answer.kind === 'SIMPLE' && hasOrgansAbove(answer);
  const { executeBy } = answer;
  return { task, clocks: windowsFrom(clocks, at, { review, ...(executeBy && { executeBy }) }) };
}

function ofOpinion(matter: Matter, at: Date, clocks: ClockBook): Begins | undefined {
  const { opinion } = matter;
  const task = handlingTask(matter)?.no;
  if (!opinion?.signedAt || opinion.service || task === undefined) return undefined;
  return { task, clocks: windowsFrom(clocks, at, { ...promisedBy(matter), review: hasOrgansAbove(opinion) }) };
}

/** The windows that begin with the service of that document; undefined where it is no answer, or not the last one. */
export function beginsWith(matter: Matter, document: MatterDocument, at: Date, clocks: ClockBook): Begins | undefined {
  if (!isLast(matter, document)) return undefined;
  if (document.kind === 'OPINION') return ofOpinion(matter, at, clocks);
  if (document.kind.endsWith('REVIEW_OPINION')) return ofReview(matter, at, clocks);
  return ANSWER_PAPERS.includes(document.kind) ? ofAnswer(matter, at, clocks) : undefined;
}
