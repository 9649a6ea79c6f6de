// Reads what stands in the files of petitions and makes it searchable, file after file; those of sealed matters never.
import { buffer } from 'node:stream/consumers';
import { HOLDS_TEXT } from '../../../platform/files/text/read.ts';
import type { TextReader } from '../../../platform/files/text/reader.ts';
import { openUpload, type Upload, type Uploads, uploadsOf } from '../../../platform/files/uploads.ts';
import type { Clock } from '../../../platform/time.ts';
import { type FileText, nextUnread, putTexts, type Waiting } from './store.ts';

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Told of a file that could not be read: it is passed over for good. */
  readonly onFault?: (uploadId: string, error: unknown) => void;
}

async function textOf(
  uploads: Uploads,
  reader: TextReader,
  upload: Upload,
  onFault: ReadOptions['onFault'],
): Promise<FileText> {
  const { id: uploadId, name } = upload;
  if (!HOLDS_TEXT.includes(upload.mime)) return { uploadId, name, state: 'EMPTY', text: '' };
  const opened = await openUpload(uploads, uploadId);
  if (!opened) return { uploadId, name, state: 'FAILED', text: '' };
  const bytes = await buffer(opened.stream);
  try {
    const text = await reader.read(new Uint8Array(bytes), upload.mime);
    return { uploadId, name, state: text === '' ? 'EMPTY' : 'READ', text };
  } catch (error) {
    onFault?.(uploadId, error);
    return { uploadId, name, state: 'FAILED', text: '' };
  }
}

async function textsOf(uploads: Uploads, reader: TextReader, { petitionId }: Waiting, onFault: ReadOptions['onFault']) {
  const texts: FileText[] = [];
  for (const upload of await uploadsOf(uploads.pool, [petitionId]))
    texts.push(await textOf(uploads, reader, upload, onFault));
  return texts;
}

/** Reads the files of every petition that waits; of how many petitions. */
export async function readAttachments(
  uploads: Uploads,
  reader: TextReader,
  clock: Clock,
  { signal, onFault }: ReadOptions = {},
): Promise<number> {
  const seen: string[] = [];
  let done = 0;
  while (!signal?.aborted) {
    const waiting = await nextUnread(uploads.pool, seen);
    if (!waiting) break;
    seen.push(waiting.petitionId);
    const texts = await textsOf(uploads, reader, waiting, onFault);
    if (await putTexts(uploads.pool, waiting, texts, clock.now())) done++;
  }
  return done;
}
