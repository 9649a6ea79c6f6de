// What the server and its sorting thread say to each other.
import type { Answered, OnDemand } from '../../sorting/proposals/ask.ts';

type PetitionText = Parameters<OnDemand['propose']>[0];

/** How the thread begins: over that database, with rounds or only answering. */
export interface ThreadData {
  readonly thread: 'sorting';
  readonly databaseUrl: string;
  readonly rounds: boolean;
}

export type ToThread =
  | { readonly kind: 'poke' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'propose'; readonly id: number; readonly petition: PetitionText }
  | { readonly kind: 'drain'; readonly id: number };

/** What the thread has done so far, for the metrics. */
export interface SortingStatus {
  readonly model: string;
  /** Why there is no model. */
  readonly modelFault?: string;
  readonly faults: number;
}

export type FromThread =
  | { readonly kind: 'status'; readonly status: SortingStatus }
  | { readonly kind: 'proposed'; readonly id: number; readonly answer: Answered }
  | { readonly kind: 'drained'; readonly id: number };
