// The documents that follow from the facts of an act: composed and checked before anything is written.
import { decided, type Result } from '../../platform/result.ts';
import type { NewFact } from '../events.ts';
import type { Actor } from '../matter.ts';
import type { Spine } from '../spine.ts';
import type { Loaded } from '../store.ts';

/** A document to be written with the facts; its number is given by the statement that writes it. */
export interface NewDocument {
  readonly documentId: string;
  readonly kind: string;
  readonly seq: number;
  readonly organ: string;
  readonly templateFrom: string;
  readonly sealed: Buffer;
  readonly hash: string;
}

interface Act {
  readonly before: Loaded;
  readonly facts: readonly NewFact[];
  readonly now: Date;
  readonly by: Actor;
  readonly byHand?: boolean;
}

/** The facts with the documents they name, and those documents. Refusals: those of composeDocument. */
export async function paperwork(
  _spine: Spine,
  { facts }: Act,
): Promise<Result<{ facts: readonly NewFact[]; documents: readonly NewDocument[] }>> {
  return decided({ facts, documents: [] });
}
