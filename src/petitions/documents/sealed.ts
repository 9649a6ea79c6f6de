// Documents and their files under lock: the matter's own key where it is sealed, else the installation's.
import { DATA_KEY_FORMAT, type DataKey } from '../../platform/data-key.ts';
import type { DocumentModel } from '../../platform/documents/model.ts';
import { digest } from '../events.ts';
import type { Keys } from '../spine.ts';

const PURPOSE = 'document';

/** Where a document or its file stands: what is moved elsewhere does not open. */
const placeOf = (matterId: string, documentId: string, what = ''): string =>
  `${matterId}/document/${documentId}${what}`;

/** The document's hash, as its row and the fact that it followed from keep it. */
export const documentHash = (model: DocumentModel): string => digest(model);

function seal(keys: Keys, key: DataKey | undefined, text: string, place: string): Buffer {
  return key ? key.seal(text, place) : keys.seal(PURPOSE, text, place);
}

function open(keys: Keys, key: DataKey | undefined, sealed: Buffer, place: string): string {
  if (sealed[0] !== DATA_KEY_FORMAT) return keys.open(PURPOSE, sealed, place);
  if (!key) throw new Error(`${place} is sealed and its key is gone`);
  return key.open(sealed, place);
}

/** The document as its row keeps it. */
export const sealDocument = (
  keys: Keys,
  key: DataKey | undefined,
  matterId: string,
  documentId: string,
  model: DocumentModel,
): Buffer => seal(keys, key, JSON.stringify(model), placeOf(matterId, documentId));

/** The document again. Throws when it was changed or moved, or its key is gone. */
export const openDocument = (
  keys: Keys,
  key: DataKey | undefined,
  matterId: string,
  documentId: string,
  sealed: Buffer,
): DocumentModel => JSON.parse(open(keys, key, sealed, placeOf(matterId, documentId))) as DocumentModel;

/** A rendered file as the file store keeps it. */
export const sealFile = (
  keys: Keys,
  key: DataKey | undefined,
  matterId: string,
  documentId: string,
  file: Buffer,
): Buffer => seal(keys, key, file.toString('base64'), placeOf(matterId, documentId, '/file'));

export const openFile = (
  keys: Keys,
  key: DataKey | undefined,
  matterId: string,
  documentId: string,
  sealed: Buffer,
): Buffer => Buffer.from(open(keys, key, sealed, placeOf(matterId, documentId, '/file')), 'base64');
