// The petitioner's own words after filing (supplement, request for review, withdrawal …): stored encrypted beside history.
import { newId } from '../platform/ids.ts';
import type { PetitionerAct } from './contract.ts';
import { clean, digest } from './events.ts';

export interface NewStatement {
  readonly id: string;
  readonly act: PetitionerAct;
  readonly text: string;
  /** Uploads that came with it. */
  readonly attachments: readonly string[];
  /** Over text and attachments; the fact keeps it. */
  readonly hash: string;
}

/** A statement with its id and hash. */
export function newStatement(
  act: PetitionerAct,
  text: string,
  attachments: readonly string[],
  now: Date,
): NewStatement {
  const said = clean(text);
  return { id: newId(now), act, text: said, attachments, hash: digest({ text: said, attachments }) };
}
