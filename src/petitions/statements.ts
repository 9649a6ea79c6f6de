// The petitioner's own words after filing (supplement, request for review, withdrawal …): stored encrypted beside history.
import type { DataKey } from '../platform/data-key.ts';
import { DATA_KEY_FORMAT } from '../platform/data-key.ts';
import { newId } from '../platform/ids.ts';
import type { PetitionerAct } from './contract.ts';
import { clean, digest } from './events.ts';
import type { Keys } from './spine.ts';

/** A file that came with a statement. */
export interface StatementFile {
  readonly id: string;
  readonly sha256: string;
}

export interface NewStatement {
  readonly id: string;
  readonly act: PetitionerAct;
  readonly text: string;
  readonly files: readonly StatementFile[];
  /** Over the words and the contents of the files; the fact keeps it. */
  readonly hash: string;
}

/** A statement as its row holds it. */
export interface SealedStatement {
  readonly id: string;
  readonly act: PetitionerAct;
  readonly sealed: Buffer;
  readonly hash: string;
}

/** What binds words and files to the fact that names them. */
export const statementHash = (text: string, files: readonly string[]): string =>
  digest({ text, files: [...files].sort() });

/** A statement with its id and hash. */
export function newStatement(
  act: PetitionerAct,
  text: string,
  files: readonly StatementFile[],
  now: Date,
): NewStatement {
  const said = clean(text).trim();
  const hash = statementHash(
    said,
    files.map((file) => file.sha256),
  );
  return { id: newId(now), act, text: said, files, hash };
}

const PURPOSE = 'statement';
const placeOf = (matterId: string, id: string): string => `${matterId}/statement/${id}`;

/** Encrypted for its place; of a sealed matter, under its key. */
export function sealStatement(
  keys: Keys,
  key: DataKey | undefined,
  matterId: string,
  { id, act, text, hash }: NewStatement,
): SealedStatement {
  const place = placeOf(matterId, id);
  return { id, act, hash, sealed: key ? key.seal(text, place) : keys.seal(PURPOSE, text, place) };
}

/** The words again, whichever key they were put under. Throws when they were changed or moved. */
export function openStatement(
  keys: Keys,
  key: DataKey | undefined,
  matterId: string,
  { id, sealed }: Pick<SealedStatement, 'id' | 'sealed'>,
): string {
  const place = placeOf(matterId, id);
  if (sealed[0] !== DATA_KEY_FORMAT) return keys.open(PURPOSE, sealed, place);
  if (!key) throw new Error(`${place} is sealed and its key is gone`);
  return key.open(sealed, place);
}
