// Facts from arrival to the organ with power: registration, triage, dispatch, objection, jurisdiction, merging, urgent reports.
import type { Clock } from '../../deadlines/clock.ts';
import type { MatterClass, Procedure, Track } from '../contract.ts';
import type { Barred, NamedStaff, PetitionRecord } from '../matter-base.ts';
import type { LegalTimeRecord, Service } from './parts.ts';

/** An assisting organ's charge beside the lead's. */
export interface AssistData {
  readonly task: number;
  readonly organ: string;
  readonly clocks: readonly Clock[];
}

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
  assisting?: readonly AssistData[];
}

/** Another matter that this one points to. */
export interface OtherMatter {
  readonly id: string;
  readonly number: string;
}

/** Who said it where no person did: the model, and the precision that the bureau asked of it. */
export interface Automatic {
  readonly model: string;
  readonly precision: number;
}

export interface DispatchFacts {
  registered: {
    petition: PetitionRecord;
    placeCode: string;
    sealed: boolean;
    /** Known at once, where the report itself says whom it is about (retaliation). */
    accusedOrgan?: string;
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
    repeatOf?: OtherMatter;
    note?: string;
    automatic?: Automatic;
  };
  referred: DispatchData;
  assigned: DispatchData & { reportContents: string };
  'acceptance-refused': { task: number; ground: string; reason: string; whereTo: string; other?: OtherMatter };
  'no-longer-accepted': { task: number; other: OtherMatter; reason: string };
  merged: { task: number; into: OtherMatter; reason: string };
  split: { task: number; reason: string; clearBy: string; clocks: readonly Clock[] };
  /** `service` is missing while the answer is on its way. */
  'replied-directly': {
    task: number;
    reply: string;
    onTheSpot: boolean;
    service?: Service;
    clocks: readonly Clock[];
  };
  'filed-without-action': { task: number; ground: string; reason: string };
  'receipt-taken': { task: number; handler?: NamedStaff; leader?: NamedStaff; legal?: LegalTimeRecord };
  /** `task`: the objecting organ's; `decide`: the task of the organ that dispatched it and must verify. */
  objected: {
    task: number;
    decide: number;
    by: string;
    reasons: string;
    suggestedOrgan?: string;
    clocks: readonly Clock[];
  };
  /** AGREE: `again` is the dispatching organ's new task, whose 15 days run from the first receipt. */
  'objection-decided': {
    decision: 'AGREE' | 'REFUSE';
    decide: number;
    reason: string;
    again?: {
      task: number;
      /** HANDLE: a superior organ that has to answer itself what its subordinate may not. */
      kind?: 'DISPATCH' | 'HANDLE';
      clearBy: string;
      clocks: readonly Clock[];
      reportContents?: string;
    };
  };
  'jurisdiction-disputed': {
    task: number;
    decide: number;
    by: string;
    organs: readonly string[];
    position: string;
    /** The other organs' charges to say their position. */
    asked?: readonly { readonly task: number; readonly organ: string }[];
    clocks: readonly Clock[];
  };
  'position-stated': { organ: string; position: string; task?: number };
  'jurisdiction-decided': DispatchData & { decide: number; decision: string };
  'passed-to-successor': { task: number; from: string; to: string; reason: string };
  'urgent-reported': {
    report: number;
    task: number;
    organ: string;
    kind: string;
    happenedAt: string;
    /** When the organ got to know of it: what is due in hours runs from then. */
    knownAt?: string;
    place: string;
    people: number;
    demand: string;
    situation: string;
    measures: string;
    nextSteps: string;
    /** Own committee and government, joint-meeting office, the next bureau and the national one, departments told. */
    recipients: readonly string[];
    signedBy: NamedStaff;
    clocks: readonly Clock[];
  };
  'urgent-followed-up': { report: number; task: number; situation: string; measures: string; clocks: readonly Clock[] };
  'urgent-closed': { report: number; task: number; result: string };
}
