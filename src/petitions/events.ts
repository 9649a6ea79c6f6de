// The facts of a matter's history: what each kind says, and how each is bound to the one before it.
import { hash } from 'node:crypto';
import { canonical } from './canonical.ts';
import type { DispatchFacts } from './facts/dispatch.ts';
import type { HandlingFacts } from './facts/handling.ts';
import type { DocumentRef } from './facts/parts.ts';
import type { ReviewFacts } from './facts/review.ts';
import type { Actor } from './matter-base.ts';

/** What each kind of fact says beside who and when. No petitioner's words and no personal data stand in here. */
export interface FactData extends DispatchFacts, HandlingFacts, ReviewFacts {}

/** The act that each kind of fact comes from. */
export const ACT_OF: { readonly [T in FactType]: string } = {
  registered: 'register',
  'earlier-reply-recorded': 'register',
  triaged: 'triage',
  referred: 'refer',
  assigned: 'assign',
  'acceptance-refused': 'refuse-acceptance',
  'no-longer-accepted': 'no-longer-accept',
  merged: 'merge',
  split: 'split',
  'replied-directly': 'reply-directly',
  'filed-without-action': 'file-no-action',
  'receipt-taken': 'take-receipt',
  objected: 'object',
  'objection-decided': 'decide-objection',
  'jurisdiction-disputed': 'dispute-jurisdiction',
  'position-stated': 'state-position',
  'jurisdiction-decided': 'decide-jurisdiction',
  'passed-to-successor': 'pass-to-successor',
  'urgent-reported': 'report-urgent',
  'urgent-followed-up': 'follow-up-urgent',
  'urgent-closed': 'close-urgent',
  'receipt-notified': 'notify-receipt',
  accepted: 'accept',
  'handled-simply': 'handle-simply',
  'replied-simply': 'reply-simply',
  'returned-to-ordinary': 'return-to-ordinary',
  diverted: 'divert',
  'procedure-concluded': 'conclude-procedure',
  'suggestion-studied': 'study-suggestion',
  'suggestion-answered': 'answer-suggestion',
  'accusation-taken-up': 'take-up-accusation',
  'accusation-concluded': 'conclude-accusation',
  'organisation-informed': 'inform-organisation',
  'hearing-called': 'hold-hearing',
  'hearing-concluded': 'conclude-hearing',
  'mediation-proposed': 'mediate',
  'mediation-answered': 'answer-mediation',
  'mediation-settled': 'settle',
  'mediation-ended': 'end-mediation',
  extended: 'extend',
  'assistance-asked': 'ask-assistance',
  'assistance-given': 'give-assistance',
  'opinion-drafted': 'draft-reply',
  'draft-returned': 'return-draft',
  'opinion-signed': 'sign-reply',
  served: 'record-service',
  'execution-reported': 'report-execution',
  'result-reported': 'report-result',
  closed: 'close',
  evaluated: 'evaluate',
  supplemented: 'supplement',
  'review-requested': 'request-review',
  'review-admitted': 'admit-review',
  'review-refused': 'refuse-review',
  'review-decided': 'decide-review',
  'redo-begun': 'redo',
  're-review-requested': 'request-re-review',
  're-review-decided': 'decide-re-review',
  lapsed: 'lapse',
  'withdrawal-asked': 'withdraw',
  'withdrawal-taken-back': 'keep-going',
  withdrawn: 'complete-withdrawal',
  reopened: 'reopen',
  'aid-recorded': 'record-aid',
  'access-granted': 'grant-access',
  'recusal-requested': 'request-recusal',
  'recusal-declared': 'declare-recusal',
  'recusal-decided': 'decide-recusal',
};

export type { DispatchData } from './facts/dispatch.ts';

/** What documents followed from a fact; put in by acts.ts after the rule decided. */
export interface WithDocuments {
  readonly documents?: readonly DocumentRef[];
}

export type FactType = keyof FactData;

/** What a rule decides; seq, time, actor and hash are added when it is appended. */
export type NewFact = { [T in FactType]: { readonly type: T; readonly data: FactData[T] & WithDocuments } }[FactType];

export type Fact = NewFact & { readonly seq: number; readonly at: string; readonly by: Actor };
export type ChainedFact = Fact & { readonly hash: string };

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are just the characters to be taken out
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
/** What makes a text worth cleaning: a control character, or half of a character outside the first plane. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const SUSPECT = /[\u0000-\u0008\u000b-\u001f\u007f\ud800-\udfff]/;

/** Text that PostgreSQL and JSON both keep as it is: whole code points, no control characters but tab and line feed. */
export const cleanText = (text: string): string =>
  SUSPECT.test(text) ? text.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROL, '') : text;

/** A deep copy with every text clean and nothing undefined, so that what is hashed is what is read back. */
export function clean<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T;
  if (Array.isArray(value)) return value.map(clean) as T;
  if (value === null || typeof value !== 'object') return value;
  const copy: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(value)) if (one !== undefined) copy[key] = clean(one);
  return copy as T;
}

/** SHA-256 of a value's canonical JSON (RFC 8785), as hex. */
export const digest = (value: unknown): string => hash('sha256', canonical(value), 'hex');

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
