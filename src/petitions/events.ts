// The facts of a matter's history: what each kind says, and how each is bound to the one before it.
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Clock } from '../deadlines/clock.ts';
import type { MatterClass, Procedure, Satisfaction, Track } from './contract.ts';
import type { Actor, Barred, NamedStaff, OpinionText, PetitionRecord } from './matter.ts';

/** What each kind of fact says beside who and when. No petitioner's words and no personal data stand in here. */
export interface FactData {
  registered: {
    petition: PetitionRecord;
    placeCode: string;
    sealed: boolean;
    clearBy: string;
    clocks: readonly Clock[];
    source?: string;
    /** A legal time that was entered later than it happened: both times stay (guard 7). */
    enteredLater?: boolean;
  };
  'earlier-reply-recorded': { text: string; repliedAt: string; source: string };
  triaged: {
    class: MatterClass;
    categoryCode: string;
    placeCode: string;
    litigationRelated: boolean;
    track: Track;
    sealed: boolean;
    accusedOrgan?: string;
    accusedPersons?: readonly string[];
    barred?: Barred;
    note?: string;
  };
  referred: DispatchData;
  assigned: DispatchData & { reportContents: string };
  'receipt-taken': { task: number; handler?: NamedStaff; leader?: NamedStaff };
  accepted: { task: number; procedure: Procedure; handler: NamedStaff; leader: NamedStaff; clocks: readonly Clock[] };
  'opinion-drafted': { task: number; opinion: OpinionText };
  'draft-returned': { task: number; reason: string };
  'opinion-signed': {
    task: number;
    documentNumber: string;
    service: { method: 'WEB'; at: string };
    reviewOrgan?: string;
    reviewUntil?: string;
    clocks: readonly Clock[];
  };
  evaluated: { bureau: Satisfaction; organ: Satisfaction; comment?: string };
  closed: { task: number; note: string; executionEvidence?: string };
}

/** The act that each kind of fact comes from. */
export const ACT_OF: { readonly [T in FactType]: string } = {
  registered: 'register',
  'earlier-reply-recorded': 'register',
  triaged: 'triage',
  referred: 'refer',
  assigned: 'assign',
  'receipt-taken': 'take-receipt',
  accepted: 'accept',
  'opinion-drafted': 'draft-reply',
  'draft-returned': 'return-draft',
  'opinion-signed': 'sign-reply',
  evaluated: 'evaluate',
  closed: 'close',
};

export interface DispatchData {
  /** What an ordered report must say; also when the assigned organ only refers on. */
  reportContents?: string;
  task: number;
  to: string;
  kind: 'DISPATCH' | 'HANDLE';
  clearBy: string;
  opinion?: string;
  suggestedProcedure?: Procedure;
  clocks: readonly Clock[];
}

export type FactType = keyof FactData;

/** What a rule decides; seq, time, actor and hash are added when it is appended. */
export type NewFact = { [T in FactType]: { readonly type: T; readonly data: FactData[T] } }[FactType];

export type Fact = NewFact & { readonly seq: number; readonly at: string; readonly by: Actor };
export type ChainedFact = Fact & { readonly hash: string };

/** Text that PostgreSQL and JSON both keep as it is: whole code points, no control characters but tab and line feed. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are just the characters to be taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** A deep copy with every text clean and nothing undefined, so that what is hashed is what is read back. */
export function clean<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T;
  if (Array.isArray(value)) return value.map(clean) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .map(([key, one]) => [key, clean(one)]),
  ) as T;
}

/** SHA-256 of a value's canonical JSON (RFC 8785), as hex. */
export const digest = (value: unknown): string =>
  createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex');

/** The hash that the first fact of a matter stands on: the matter's own id, so that no history fits another matter. */
export const genesis = (matterId: string): string => digest({ matter: matterId });

/** A fact's hash: over the hash before it and all that the fact says. */
export const linkHash = (before: string, fact: Fact): string =>
  digest({ before, seq: fact.seq, type: fact.type, at: fact.at, by: fact.by, data: fact.data });

/** Numbers, dates, signs and links new facts behind a history that ends at `version` with `headHash`. */
export function chain(
  facts: readonly NewFact[],
  end: { version: number; headHash: string },
  at: string,
  by: Actor,
): ChainedFact[] {
  let before = end.headHash;
  return facts.map((fact, index) => {
    const full = { ...clean(fact), seq: end.version + index + 1, at, by: clean(by) } as Fact;
    before = linkHash(before, full);
    return { ...full, hash: before };
  });
}
