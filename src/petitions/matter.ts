// A matter as its history folds it: plain data that rules read, stored beside the history and compared with it.
import type { Clock } from '../deadlines/clock.ts';
import type { Channel, Conclusion, MatterClass, MatterState, Procedure, Satisfaction, Track } from './contract.ts';

/** Who did something, as history keeps it. A petitioner is never named there. */
export interface Actor {
  readonly kind: 'staff' | 'petitioner' | 'system';
  readonly id?: string;
  readonly name?: string;
  readonly organ?: string;
}

/** Staff named in an act: kept with the name they had. */
export interface NamedStaff {
  readonly id: string;
  readonly name: string;
}

/** Organs with all under them, and staff, to whom an accusation never comes. */
export interface Barred {
  readonly organs: readonly string[];
  readonly staff: readonly string[];
}

export interface RunningClock extends Clock {
  readonly metAt?: string;
}

/** One organ's charge in the matter. */
export interface Task {
  readonly no: number;
  readonly kind: 'DISPATCH' | 'HANDLE';
  readonly method: 'REGISTER' | 'REFER' | 'ASSIGN';
  readonly organ: string;
  readonly from?: string;
  readonly receivedAt: string;
  readonly takenAt?: string;
  readonly doneAt?: string;
  readonly handler?: NamedStaff;
  readonly leader?: NamedStaff;
  readonly opinion?: string;
  readonly suggestedProcedure?: Procedure;
  readonly reportContents?: string;
  /** Same-day target: cleared by the end of this day, or responsible persons named by then. */
  readonly clearBy?: string;
  readonly clocks: readonly RunningClock[];
}

/** One arrival, without its words: those stand in the content tables, bound by `contentHash`. */
export interface PetitionRecord {
  readonly id: string;
  readonly number: string;
  readonly channel: Channel;
  readonly receivedAt: string;
  readonly registeredAt: string;
  readonly organ: string;
  readonly anonymous: boolean;
  readonly people: number;
  readonly contentHash: string;
}

/** A handling opinion (R22 art. 32): five parts and the remedy. */
export interface OpinionText {
  readonly claims: string;
  readonly facts: string;
  readonly reasons: string;
  readonly conclusion: Conclusion;
  readonly opinion: string;
  readonly legalBasis: string;
  readonly remedy: string;
  readonly executeBy?: string;
}

export interface Opinion extends OpinionText {
  readonly draftedBy: NamedStaff;
  readonly draftedAt: string;
  readonly returned?: { readonly reason: string; readonly by: NamedStaff; readonly at: string };
  readonly documentNumber?: string;
  readonly signedBy?: NamedStaff;
  readonly signedAt?: string;
  readonly service?: { readonly method: 'WEB'; readonly at: string };
  readonly reviewOrgan?: string;
  readonly reviewUntil?: string;
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
  readonly petitions: readonly PetitionRecord[];
  readonly tasks: readonly Task[];
  readonly opinion?: Opinion;
  readonly evaluation?: {
    readonly bureau: Satisfaction;
    readonly organ: Satisfaction;
    readonly comment?: string;
    readonly at: string;
  };
  readonly earlierReply?: { readonly text: string; readonly repliedAt: string };
  readonly closed?: { readonly at: string; readonly note: string; readonly executionEvidence?: string };
}

/** The task that is open now: the holder's charge; undefined once all is done. */
export const openTask = (matter: Matter): Task | undefined => matter.tasks.findLast((task) => !task.doneAt);

/** The first petition: the one whose number the matter is known by. Throws on an empty matter, which cannot be. */
export function firstPetition(matter: Matter): PetitionRecord {
  const [first] = matter.petitions;
  if (!first) throw new Error(`matter ${matter.id} has no petition`);
  return first;
}

/** Periods that run for the petitioner: windows to use, not something an organ owes. */
export const PETITIONERS_TIMERS: readonly string[] = ['T-REVIEW-REQ', 'T-EVAL'];

/** The next lawful clock of a task that the organ still owes. */
export const nextClock = (task: Task): RunningClock | undefined =>
  task.clocks
    .filter((clock) => !clock.metAt && !PETITIONERS_TIMERS.includes(clock.timer))
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0];
