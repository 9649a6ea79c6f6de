// One file on its way in: looked at, freed of its place when it is a photo, and handed on as a stream.
import { pipeline, Readable } from 'node:stream';
import { decided, type Result } from '../result.ts';
import { WithoutPlace } from './jpeg-place.ts';
import { type FileKind, HEAD_BYTES, judgeKind } from './kind.ts';

/** What a sender says it sends. */
export interface IncomingFile {
  readonly stream: Readable;
  readonly name: string;
  /** The content type that the sender gives; not believed. */
  readonly mime: string;
}

export interface JudgedFile {
  readonly kind: FileKind;
  readonly stream: Readable;
}

async function readHead(chunks: AsyncIterator<Buffer>): Promise<Buffer> {
  const head: Buffer[] = [];
  let bytes = 0;
  while (bytes < HEAD_BYTES) {
    const { value, done } = await chunks.next();
    if (done) break;
    head.push(value);
    bytes += value.length;
  }
  return Buffer.concat(head);
}

async function* rejoined(head: Buffer, chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    if (head.length > 0) yield head;
    for (;;) {
      const { value, done } = await chunks.next();
      if (done) return;
      yield value;
    }
  } finally {
    await chunks.return?.();
  }
}

/** Judges a file by its first bytes; its stream then still has all of them. Refusals: those of judgeKind. */
export async function judgeIncoming(file: IncomingFile): Promise<Result<JudgedFile>> {
  const chunks = (file.stream as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  const head = await readHead(chunks);
  // Without content there is no kind; the store says that the file is empty.
  if (head.length === 0) return decided({ kind: { mime: '', extension: '' }, stream: Readable.from([]) });
  const judged = await judgeKind(head.subarray(0, HEAD_BYTES), file.name, file.mime);
  if (!judged.ok) return judged;
  const whole = Readable.from(rejoined(head, chunks), { objectMode: false });
  // An error of one stream ends the other and reaches the reader.
  const stream = judged.value.mime === 'image/jpeg' ? pipeline(whole, new WithoutPlace(), () => {}) : whole;
  return decided({ kind: judged.value, stream });
}
