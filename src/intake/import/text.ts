// Reads a file as text, piece by piece, whatever of the usual encodings it is in.
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';

export interface TextKind {
  readonly encoding: 'utf-8' | 'utf-16le' | 'gb18030';
  /** Some bytes are not of that encoding: rows with the replacement character cannot be trusted. */
  readonly damaged: boolean;
  readonly bytes: number;
}

/** Mostly Chinese text read in the wrong encoding is nearly all replacement characters; a few torn rows are not. */
const TORN_AT_MOST = 0.02;

async function hasUtf16Mark(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0xff && buffer[1] === 0xfe;
  } finally {
    await handle.close();
  }
}

/** Replacement characters, and all characters beyond ASCII. */
function counted(text: string): { torn: number; wide: number } {
  let torn = 0;
  let wide = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) wide++;
    if (code === 0xfffd) torn++;
  }
  return { torn, wide };
}

const decoderOf = (encoding: string, fatal = false): TextDecoder => new TextDecoder(encoding, { fatal });

/** Whether every byte of the file is of that encoding. */
async function isWhole(file: string, encoding: string): Promise<boolean> {
  const decoder = decoderOf(encoding, true);
  try {
    for await (const chunk of createReadStream(file)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** Finds out how a file is written, reading it once or twice. */
export async function textKind(file: string): Promise<TextKind> {
  const { size: bytes } = await stat(file);
  if (await hasUtf16Mark(file)) return { encoding: 'utf-16le', damaged: !(await isWhole(file, 'utf-16le')), bytes };
  if (await isWhole(file, 'utf-8')) return { encoding: 'utf-8', damaged: false, bytes };
  let torn = 0;
  let wide = 0;
  for await (const piece of textOf(file, 'utf-8')) {
    const found = counted(piece.text);
    torn += found.torn;
    wide += found.wide;
  }
  if (torn <= wide * TORN_AT_MOST) return { encoding: 'utf-8', damaged: true, bytes };
  return { encoding: 'gb18030', damaged: !(await isWhole(file, 'gb18030')), bytes };
}

/** The file's text in pieces, each with the bytes read so far. A byte order mark is left out. */
export async function* textOf(
  file: string,
  encoding: TextKind['encoding'],
): AsyncGenerator<{ text: string; bytes: number }> {
  const decoder = decoderOf(encoding);
  let bytes = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    bytes += (chunk as Buffer).length;
    yield { text: decoder.decode(chunk as Buffer, { stream: true }), bytes };
  }
  yield { text: decoder.decode(), bytes };
}
