// Facts after the reply: review, re-review, redoing, lapse, withdrawal, reopening, aid, recusal; what the petitioner did.
import type { Clock } from '../../deadlines/clock.ts';
import type { Satisfaction } from '../contract.ts';
import type { NamedStaff } from '../matter-base.ts';
import type { OtherMatter } from './dispatch.ts';
import type { Service, StatementRef } from './parts.ts';

export type ReviewDecision = 'UPHOLD' | 'CHANGE' | 'REVOKE' | 'ORDER_REDO';
export type ReviewLine = 'SUPERIOR' | 'SECTOR';

export interface DecidedReview {
  task: number;
  decision: ReviewDecision;
  claims: string;
  facts: string;
  reasons: string;
  opinion: string;
  legalBasis: string;
  redoBy?: string;
  /** A changed opinion that promises something: by when it is carried out. */
  executeBy?: string;
  /** Carrying it out, in the charge of who handled it, when the opinion was served at once. */
  execution?: readonly Clock[];
  service?: Service;
  /** The window for re-review, when it was served at once; the clock of a new opinion that was ordered. */
  clocks: readonly Clock[];
  redo: readonly Clock[];
}

/** `task`: the review organ's new one. */
interface Requested {
  task: number;
  organ: string;
  line: ReviewLine;
  statement: StatementRef;
  clocks: readonly Clock[];
}

export interface ReviewFacts {
  evaluated: { bureau: Satisfaction; organ: Satisfaction; comment?: string };
  /** `told`: of an ended matter, the bureau that may take it up again. */
  supplemented: { statement: StatementRef; told?: string };
  'review-requested': Requested;
  'review-admitted': { task: number; reviewer: NamedStaff; level: 1 | 2; notSamePerson?: boolean };
  'review-refused': { task: number; ground: string; reason: string; level: 1 | 2 };
  /** `final`: no organ stands above that could be asked for a re-review; the procedure ends with it. */
  'review-decided': DecidedReview & { reviewOrgans?: readonly string[]; final?: true };
  'redo-begun': {
    task: number;
    handler: NamedStaff;
    leader: NamedStaff;
    clocks: readonly Clock[];
    notSamePerson?: boolean;
  };
  're-review-requested': Requested;
  're-review-decided': DecidedReview & { publish: boolean };
  /** `withdrawn`: it was asked for in time, and the request was withdrawn. */
  lapsed: { window: 'REVIEW' | 'RE_REVIEW'; withdrawn?: true };
  'withdrawal-asked': { statement: StatementRef; coolUntil: string };
  /** `notMe`: somebody else had asked for it; `told`: the level above, which looks into that. */
  'withdrawal-taken-back': { notMe: boolean; told?: string };
  /** `goesOn`: of an accusation it is recorded, and the organ may go on. `review`: only that request ends, the answer stands. */
  withdrawn: { statement: StatementRef; goesOn?: true; review?: 1 | 2 };
  'mediation-answered': { agree: boolean };
  reopened: {
    task: number;
    organ: string;
    ground: string;
    reason: string;
    evidence: string;
    other?: OtherMatter;
    clearBy: string;
    clocks: readonly Clock[];
  };
  'aid-recorded': { organ: string; kind: string; text: string };
  'access-granted': { staff: NamedStaff; organ: string; reason: string };
  'recusal-requested': { statement: StatementRef };
  'recusal-declared': { staff: NamedStaff; reason: string };
  'recusal-decided': { task: number; staff: NamedStaff; agree: boolean; replacement?: NamedStaff; reason?: string };
}
