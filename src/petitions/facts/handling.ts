// Facts at the organ with power: notices, acceptance, the lawful ways, hearing, mediation, opinion, service, execution, closing.
import type { Clock } from '../../deadlines/clock.ts';
import type { Conclusion, Procedure } from '../contract.ts';
import type { NamedStaff, OpinionText } from '../matter-base.ts';
import type { AssistData } from './dispatch.ts';
import type { LegalTimeRecord, Service } from './parts.ts';

interface People {
  handler: NamedStaff;
  leader: NamedStaff;
}

/** A document with legal effect on the petitioner; `service` is missing while it is on its way. */
interface Served {
  service?: Service;
  /** The petitioner's windows, when it was served at once. */
  clocks: readonly Clock[];
}

export interface HandlingFacts {
  'receipt-notified': { task: number; route: string };
  accepted: People & {
    task: number;
    procedure: Procedure;
    clocks: readonly Clock[];
    legal?: LegalTimeRecord;
    notSamePerson?: boolean;
  };
  'handled-simply': People & {
    task: number;
    ground: string;
    reason?: string;
    clocks: readonly Clock[];
    notSamePerson?: boolean;
  };
  'replied-simply': Served & {
    task: number;
    reply: string;
    conclusion: Conclusion;
    executeBy?: string;
    reviewOrgans?: readonly string[];
  };
  'returned-to-ordinary': { task: number; reason: string; clocks: readonly Clock[] };
  diverted: {
    task: number;
    procedure: Procedure;
    receiver: string;
    legalBasis: string;
    guidance: string;
    /** Of the catalogue of procedures. */
    way?: string;
    limitDay?: string;
    clocks: readonly Clock[];
  };
  'procedure-concluded': {
    task: number;
    outcome: 'CONCLUDED' | 'NOT_ADMITTED';
    result: string;
    clocks: readonly Clock[];
  };
  'suggestion-studied': People & { task: number; clocks: readonly Clock[]; notSamePerson?: boolean };
  'suggestion-answered': Served & { task: number; adoption: string; reply: string; reward?: string };
  'accusation-taken-up': { task: number; handler: NamedStaff; notSamePerson?: boolean };
  'accusation-concluded': { task: number; outcome: string; result: string; feedback?: string };
  'organisation-informed': { organ: string; major: boolean; summary: string };
  /** `pauses`: the re-review's clock stands still until the hearing is concluded (R22 art. 36), no other ever does. */
  'hearing-called': {
    task: number;
    hearing: number;
    at: string;
    place: string;
    chair: NamedStaff;
    panel: readonly string[];
    participants: string;
    public: boolean;
    pauses: boolean;
  };
  'hearing-concluded': {
    task: number;
    hearing: number;
    minutes: string;
    conclusion: string;
    /** The paused clock with its new last day; empty when none was paused. */
    clocks: readonly Clock[];
  };
  'mediation-proposed': { task: number; mediator: string; otherParty: string };
  'mediation-settled': {
    task: number;
    kind: 'MEDIATION' | 'SETTLEMENT';
    agreement: string;
    legalBasis: string;
    signedOn: string;
    /** Signed on an earlier day than it was entered: what proves it, and who else saw the proof (guard 7). */
    legal?: LegalTimeRecord;
    performBy?: string;
    clocks: readonly Clock[];
  };
  'mediation-ended': { task: number; reason: string };
  extended: { task: number; days: number; reason: string; until: string; clocks: readonly Clock[] };
  'assistance-asked': { task: number; question: string; assisting: readonly AssistData[] };
  'assistance-given': { task: number; organ: string; answer: string };
  'opinion-drafted': { task: number; opinion: OpinionText };
  'draft-returned': { task: number; reason: string };
  'opinion-signed': Served & { task: number; reviewOrgans?: readonly string[] };
  /** A document reached the petitioner; `answers`: it is the answer that is owed, and the clocks are the windows that begin. */
  served: {
    task: number;
    document: string;
    kind: string;
    service: Service;
    answers: boolean;
    clocks: readonly Clock[];
    /** Carrying out what a review changed, in the charge of who handled it. */
    execution?: readonly Clock[];
  };
  /** `told`: the bureau that sent it, when carrying out is refused (R22 art. 40). */
  'execution-reported': { task: number; execution: 'PENDING' | 'DONE' | 'REFUSED'; evidence: string; told?: string };
  'result-reported': { task: number; report: string };
  closed: { task: number; note: string; executionEvidence?: string };
}
