// Names and bytes of files under a data key. A file is small enough (20 MB) to be opened whole.
import { Readable } from 'node:stream';
import type { DataKey } from '../data-key.ts';
import type { FileStore } from './store.ts';

const namePlace = (uploadId: string): string => `upload/${uploadId}/name`;
const bytesPlace = (uploadId: string): string => `upload/${uploadId}/bytes`;

export const sealName = (key: DataKey, uploadId: string, name: string): Buffer => key.seal(name, namePlace(uploadId));
export const openName = (key: DataKey, uploadId: string, sealed: Buffer): string =>
  key.open(sealed, namePlace(uploadId));

export async function bytesOf(files: FileStore, key: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of files.open(key) as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export const sealBytes = (key: DataKey, uploadId: string, bytes: Buffer): Buffer =>
  key.seal(bytes, bytesPlace(uploadId));

/** The bytes again. Throws when they were changed or are another's. */
export async function openSealed(files: FileStore, keptAs: string, uploadId: string, key: DataKey): Promise<Readable> {
  return Readable.from([key.openBytes(await bytesOf(files, keptAs), bytesPlace(uploadId))]);
}
