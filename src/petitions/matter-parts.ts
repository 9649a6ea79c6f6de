// What a matter is made of: petitions, answers, reviews, hearings, documents; plain data that rules read.
import type { Conclusion, MatterState } from './contract.ts';
import type { DocumentRef, Service } from './facts/parts.ts';
import type { DecidedReview, ReviewLine } from './facts/review.ts';
import type { NamedStaff, OpinionText } from './matter-base.ts';

export interface Opinion extends OpinionText {
  readonly draftedBy: NamedStaff;
  readonly draftedAt: string;
  readonly returned?: { readonly reason: string; readonly by: NamedStaff; readonly at: string };
  readonly signedBy?: NamedStaff;
  readonly signedAt?: string;
  readonly organ?: string;
  readonly service?: Service;
  /** The organs one level up, on either line, of which the petitioner may choose (R22 art. 35). */
  readonly reviewOrgans?: readonly string[];
  readonly reviewUntil?: string;
}

/** An answer that is no handling opinion: direct, simplified, to a suggestion, an agreement, of another procedure. */
export interface Answer {
  readonly kind: 'DIRECT' | 'SIMPLE' | 'SUGGESTION' | 'AGREEMENT' | 'PROCEDURE' | 'ACCUSATION';
  readonly text: string;
  readonly conclusion?: Conclusion;
  readonly adoption?: string;
  readonly executeBy?: string;
  /** Of a simplified answer to an appeal: who may review it, until when (R22 art. 35). */
  readonly reviewOrgans?: readonly string[];
  readonly reviewUntil?: string;
  readonly organ: string;
  readonly at: string;
  readonly service?: Service;
}

/** A review (level 1) or re-review (level 2) that was asked for. */
export interface Review {
  readonly level: 1 | 2;
  readonly task: number;
  readonly organ: string;
  readonly line: ReviewLine;
  readonly requestedAt: string;
  readonly statement: string;
  /** The state to which a refused request leads back. */
  readonly from: MatterState;
  readonly reviewer?: NamedStaff;
  readonly admittedAt?: string;
  readonly refused?: { readonly ground: string; readonly reason: string; readonly at: string };
  /** The petitioner took the request back: the answer stands, and the window is used. */
  readonly withdrawnAt?: string;
  readonly decided?: Omit<DecidedReview, 'clocks' | 'redo' | 'execution' | 'task' | 'service'> & {
    readonly at: string;
    readonly by: NamedStaff;
    readonly service?: Service;
    readonly until?: string;
    readonly reviewOrgans?: readonly string[];
    readonly publish?: boolean;
    readonly final?: true;
  };
}

export interface Hearing {
  readonly no: number;
  readonly at: string;
  readonly place: string;
  readonly chair: NamedStaff;
  readonly panel: readonly string[];
  readonly participants: string;
  readonly public: boolean;
  readonly calledAt: string;
  /** The state in which it was called and to which its conclusion leads back. */
  readonly from: MatterState;
  readonly concludedAt?: string;
  readonly minutes?: string;
  readonly conclusion?: string;
}

/** A document of the matter; its number and text stand in petitions.document. */
export interface MatterDocument extends DocumentRef {
  readonly seq: number;
  readonly organ: string;
  readonly at: string;
  readonly service?: Service;
}

export interface UrgentReport {
  readonly no: number;
  readonly task: number;
  readonly organ: string;
  readonly kind: string;
  readonly at: string;
  readonly recipients: readonly string[];
  readonly followUps: number;
  readonly closedAt?: string;
}
