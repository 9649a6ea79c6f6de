// A matter as its history folds it: plain data that rules read, stored beside the history and compared with it.
import type { Clock } from '../deadlines/clock.ts';
import type { MatterClass, MatterState, Procedure, Satisfaction, Track } from './contract.ts';
import type { FactType } from './events.ts';
import type { OtherMatter } from './facts/dispatch.ts';
import type { StatementRef } from './facts/parts.ts';
import type { Barred, NamedStaff, OpinionText, PetitionRecord, TaskKind, TaskMethod } from './matter-base.ts';
import type { Answer, Hearing, MatterDocument, Opinion, Review, UrgentReport } from './matter-parts.ts';

export * from './matter-base.ts';
export type * from './matter-parts.ts';

/** `metAt`: the duty was done; `endedAt`: it fell away (returned, passed on, extended, withdrawn) without being met. */
export interface RunningClock extends Clock {
  readonly metAt?: string;
  readonly endedAt?: string;
  /** Only the re-review's, while a hearing is held (R22 art. 36). */
  readonly pausedAt?: string;
}

/** One organ's charge in the matter. */
export interface Task {
  readonly no: number;
  readonly kind: TaskKind;
  readonly method: TaskMethod;
  readonly organ: string;
  readonly from?: string;
  /** The organ that had it before, and ended: this one stands in its place (R22 art. 24). */
  readonly succeeds?: string;
  readonly receivedAt: string;
  readonly takenAt?: string;
  readonly doneAt?: string;
  readonly handler?: NamedStaff;
  readonly leader?: NamedStaff;
  readonly opinion?: string;
  readonly suggestedProcedure?: Procedure;
  readonly reportContents?: string;
  /** When the petitioner was told in writing that the organ has it (R22 art. 23). */
  readonly notifiedAt?: string;
  /** An assisting organ: what it was asked, and its part of the answer. */
  readonly question?: string;
  readonly answer?: string;
  /** Same-day target: cleared by the end of this day, or responsible persons named by then. */
  readonly clearBy?: string;
  readonly clocks: readonly RunningClock[];
}

export interface Matter {
  readonly id: string;
  /** The number of facts so far; an act names the version it saw. */
  readonly version: number;
  readonly state: MatterState;
  /** The organ whose charge it is now. */
  readonly holder: string;
  readonly placeCode: string;
  readonly class?: MatterClass;
  readonly categoryCode?: string;
  readonly track: Track;
  readonly litigationRelated: boolean;
  /** An accusation, or told to be one: seen only by those who must (R22 art. 30). */
  readonly sealed: boolean;
  readonly accusedOrgan?: string;
  readonly accusedPersons?: readonly string[];
  /** Units that the accused persons run, and people of their name: they never see it (policy.ts). */
  readonly barred?: Barred;
  /** Named few who may read a sealed matter beside its receiver. */
  readonly readers?: readonly NamedStaff[];
  readonly procedure?: Procedure;
  readonly triagedBy?: NamedStaff;
  readonly repeatOf?: OtherMatter;
  readonly mergedInto?: OtherMatter;
  readonly petitions: readonly PetitionRecord[];
  readonly tasks: readonly Task[];
  readonly documents: readonly MatterDocument[];
  readonly statements: readonly (StatementRef & { readonly kind: FactType; readonly at: string })[];
  readonly notAccepted?: { readonly ground: string; readonly reason: string; readonly whereTo?: string };
  readonly objection?: {
    readonly by: string;
    /** Who objected: they never decide about it. */
    readonly staff?: NamedStaff;
    readonly task: number;
    readonly reasons: string;
    readonly suggestedOrgan?: string;
    readonly at: string;
    readonly decision?: 'AGREE' | 'REFUSE';
  };
  readonly dispute?: {
    readonly task: number;
    readonly by: string;
    readonly organs: readonly string[];
    readonly positions: readonly { readonly organ: string; readonly position: string; readonly at: string }[];
    readonly decided?: { readonly to: string; readonly decision: string; readonly at: string };
  };
  readonly urgent?: readonly UrgentReport[];
  readonly simple?: { readonly ground: string; readonly acceptedAt: string; readonly returned?: string };
  readonly diverted?: {
    readonly procedure: Procedure;
    readonly receiver: string;
    readonly legalBasis: string;
    readonly guidance: string;
    readonly way?: string;
    readonly limitDay?: string;
    readonly at: string;
    readonly outcome?: 'CONCLUDED' | 'NOT_ADMITTED';
  };
  readonly acceptedAt?: string;
  readonly extension?: { readonly days: number; readonly reason: string; readonly until: string; readonly at: string };
  readonly hearings?: readonly Hearing[];
  readonly mediation?: {
    readonly mediator: string;
    readonly otherParty: string;
    readonly at: string;
    /** The petitioner's own answer; undefined: not yet given (R22 art. 33 wants both sides' consent). */
    readonly agreed?: boolean;
  };
  readonly opinion?: Opinion;
  readonly answer?: Answer;
  /** Of a supporting opinion or an agreement, until it is done or refused (R22 art. 32). */
  readonly execution?: {
    readonly state: 'PENDING' | 'DONE' | 'REFUSED';
    readonly by?: string;
    readonly reports: readonly { readonly evidence: string; readonly at: string; readonly state: string }[];
  };
  readonly reviews?: readonly Review[];
  /** A new opinion that a reviewer ordered; the opinion before it must not be repeated. */
  readonly redo?: { readonly ordered: string; readonly before: OpinionText; readonly begun?: string };
  /** `completedAt`: only of an accusation, where the withdrawal is recorded and the organ may go on. */
  readonly withdrawal?: {
    readonly statement: StatementRef;
    readonly at: string;
    readonly coolUntil: string;
    readonly completedAt?: string;
  };
  /** Somebody else had asked for a withdrawal: when the petitioner said so, and who was told. */
  readonly notMe?: { readonly at: string; readonly told?: string };
  readonly recusals?: readonly { readonly staff: NamedStaff; readonly decided?: boolean }[];
  readonly evaluation?: {
    readonly bureau: Satisfaction;
    readonly organ: Satisfaction;
    readonly comment?: string;
    readonly at: string;
  };
  readonly earlierReply?: { readonly text: string; readonly repliedAt: string };
  readonly closed?: { readonly at: string; readonly note: string; readonly executionEvidence?: string };
  readonly terminatedAt?: string;
  readonly reopened?: { readonly ground: string; readonly at: string; readonly times: number };
}

/** Tasks beside the way: they never decide whose charge the matter is. */
export const PARALLEL_KINDS: readonly TaskKind[] = ['ASSIST', 'URGENT', 'POSITION'];

/** The task that is open now: the holder's charge; undefined once all is done. */
export const openTask = (matter: Matter): Task | undefined =>
  matter.tasks.findLast((task) => !task.doneAt && !PARALLEL_KINDS.includes(task.kind));

/** Whether the task came by a dispatch (转送、交办) or a decision over jurisdiction, and not from the petitioner. */
export const isDispatched = (task: Task): boolean => ['REFER', 'ASSIGN', 'DECIDE'].includes(task.method);

/** The task of the organ that has the power to answer: the last one it got, done or not. */
export const handlingTask = (matter: Matter): Task | undefined =>
  matter.tasks.findLast((task) => task.kind === 'HANDLE');

/** The organs in whose place this one stands in the matter, itself first. */
export function placeOf(matter: Matter, organ: string): readonly string[] {
  const places = [organ];
  for (const task of [...matter.tasks].reverse())
    if (task.succeeds && places.includes(task.organ) && !places.includes(task.succeeds)) places.push(task.succeeds);
  return places;
}

/** Sealed, and not found to be something else (R22 art. 30). */
export const isAccusation = (matter: Pick<Matter, 'sealed' | 'class'>): boolean =>
  matter.sealed && (matter.class === undefined || matter.class === 'ACCUSATION');

/** The review that is or was last on. */
export const lastReview = (matter: Matter): Review | undefined => matter.reviews?.at(-1);

/** The review that is asked for and neither decided, refused nor withdrawn. */
export function pendingReview(matter: Matter): Review | undefined {
  const review = lastReview(matter);
  return review && !review.decided && !review.refused && !review.withdrawnAt ? review : undefined;
}

/** All clocks of the matter, in the order of their tasks. */
export const clocksOf = (matter: Matter): readonly RunningClock[] => matter.tasks.flatMap((task) => task.clocks);

/** The first petition: the one whose number the matter is known by. Throws on an empty matter, which cannot be. */
export function firstPetition(matter: Matter): PetitionRecord {
  const [first] = matter.petitions;
  if (!first) throw new Error(`matter ${matter.id} has no petition`);
  return first;
}

/** Periods that run for the petitioner: windows to use, not something an organ owes. */
export const PETITIONERS_TIMERS: readonly string[] = ['T-REVIEW-REQ', 'T-RE-REQ', 'T-EVAL', 'T-WITHDRAW'];

/** Whether an organ still owes what the clock measures. */
export const isOwed = (clock: RunningClock): boolean =>
  !clock.metAt && !clock.endedAt && !PETITIONERS_TIMERS.includes(clock.timer);

/** A document of this task is signed and not yet served. */
export const owesService = (task: Task): boolean =>
  task.clocks.some((clock) => clock.timer === 'T-SERVE' && !clock.metAt && !clock.endedAt);

/** The next lawful clock of a task that the organ still owes. */
export const nextClock = (task: Task): RunningClock | undefined =>
  task.clocks.filter((clock) => isOwed(clock) && !clock.pausedAt).sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0];
