// The least that facts, shapes and matters share: who acts, whom it concerns, the first record of a petition, kinds of tasks.
import type { Channel, Conclusion } from './contract/terms.ts';

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

/** DISPATCH: to pass it on; HANDLE: to answer it; the others decide over it, or work beside the lead (PARALLEL_KINDS). */
export const TASK_KINDS = [
  'DISPATCH',
  'HANDLE',
  'OBJECTION',
  'JURISDICTION',
  'REVIEW',
  'RE_REVIEW',
  'ASSIST',
  'URGENT',
  'POSITION',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];
/** How the task came: registered here, referred, assigned, objected, disputed, decided, asked for by the petitioner … */
export const TASK_METHODS = [
  'REGISTER',
  'REFER',
  'ASSIGN',
  'OBJECT',
  'RETURN',
  'DISPUTE',
  'DECIDE',
  'REQUEST',
  'ASSIST',
  'REPORT',
  'SPLIT',
  'REOPEN',
] as const;
export type TaskMethod = (typeof TASK_METHODS)[number];
