// What a machine proposes for a petition, as the spine's screens show it. The desk gives it, since the spine does not know
// what stands on it; where nothing is given, every screen looks as if nothing were proposed.
import { type ComponentType, createContext, type ReactNode, useContext } from 'react';
import type { OrganRef } from '../../../organs/contract.ts';
import type { MatterClass, MatterView, Procedure, Track } from '../../contract.ts';

/** What triage says of a petition, as far as it can be proposed. */
export interface TriageValues {
  readonly class: MatterClass | undefined;
  readonly categoryCode: string | undefined;
  readonly placeCode: string | undefined;
  readonly track: Track | undefined;
  readonly litigationRelated: boolean;
}
export type TriageField = keyof TriageValues;
export const TRIAGE_FIELDS: readonly TriageField[] = [
  'class',
  'categoryCode',
  'placeCode',
  'track',
  'litigationRelated',
];
/** Every field of a form that something may be proposed for. */
export type ProposedField = TriageField | 'organCode' | 'suggestedProcedure';

export interface ProposedOrgan {
  readonly organ: Pick<OrganRef, 'code' | 'name' | 'shortName' | 'nameEn'>;
  readonly why: string;
}

/** What is proposed for one matter. */
export interface MatterProposal {
  /** What the form of triage starts with; a field on which it abstains is undefined. Only while triage is to be done. */
  readonly triage?: TriageValues;
  /** Where a person should look first: what it abstains on, else what it is least certain of. */
  readonly first: TriageField;
  /** The number of the earlier matter that a person has found to be the same. */
  readonly same?: string;
  /** Organs to dispatch to, the likeliest first; the first is chosen beforehand where it is sure enough. */
  readonly organs: readonly ProposedOrgan[];
  readonly organCode?: string;
  readonly suggestedProcedure?: Procedure;
}

export interface ProposalKit {
  /** What is proposed; `pending` while that is being asked for the first time. */
  useProposal(matter: MatterView): MatterProposal | 'pending' | undefined;
  /** Under a field: how sure, why, what else it could be; and that a person has changed it. */
  readonly Mark: ComponentType<{
    readonly matter: MatterView;
    readonly field: ProposedField;
    readonly value: string | boolean | undefined;
    readonly onTake: (value: string | boolean) => void;
  }>;
  /** All that is proposed at a glance, with one key to confirm and one to correct. */
  readonly Card: ComponentType<{
    readonly matter: MatterView;
    readonly values: TriageValues;
    readonly busy: boolean;
    /** Nothing is missing that only the form asks for. */
    readonly confirmable: boolean;
    readonly onTake: (field: TriageField, value: string | boolean) => void;
    readonly onConfirm: () => void;
    readonly onCorrect: () => void;
    readonly children: ReactNode;
  }>;
  /** A text of the petition with the words that spoke for what is proposed. */
  readonly Words: ComponentType<{ readonly matter: MatterView; readonly text: string }>;
  /** Earlier and other matters that may belong to this one. */
  readonly Related: ComponentType<{ readonly matter: MatterView }>;
}

const NOTHING_PROPOSED: ProposalKit = {
  useProposal: () => undefined,
  Mark: () => null,
  Card: () => null,
  Words: ({ text }) => text,
  Related: () => null,
};

export const ProposalContext = createContext<ProposalKit>(NOTHING_PROPOSED);

/** The desk's part. */
export const useProposals = (): ProposalKit => useContext(ProposalContext);

/** How many of the proposed values a person has changed; what was abstained on is no correction. */
export function corrections(proposed: TriageValues, values: TriageValues): number {
  return TRIAGE_FIELDS.filter((field) => proposed[field] !== undefined && proposed[field] !== values[field]).length;
}
