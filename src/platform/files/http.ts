// Files over HTTP: one file of a form comes in as a stream, a kept file goes out with headers that keep it harmless.
import multipart from '@fastify/multipart';
import type { DataKey } from '../data-key.ts';
import { HttpProblem, refusalProblem } from '../http/problem.ts';
import type { App, Reply, Request } from '../http/type.ts';
import type { Refusal, Result } from '../result.ts';
import type { IncomingFile } from './incoming.ts';
import { tooLarge } from './store.ts';
import { MAX_FILE_BYTES, openUpload, receiveUpload, type Upload, type Uploads } from './uploads.ts';

/** What the form around a file may take. */
const FORM_BYTES = 64 * 1024;
/** Up to here an unwanted request is read to its end, so that its sender gets to read the answer. */
const DRAIN_BYTES = 64 * 1024 * 1024;

const STATUS: Readonly<Record<string, number>> = {
  'file-too-large': 413,
  'file-kind-not-allowed': 415,
  'file-missing': 400,
  'file-incomplete': 400,
  'upload-key-missing': 400,
};

const problemOf = (refusal: Refusal): HttpProblem => refusalProblem(refusal, 'files', STATUS[refusal.code] ?? 422);

/** Lets the routes of this app take forms with one file. Call it in the plugin that has such routes, not on the whole server. */
export async function acceptForms(app: App): Promise<void> {
  await app.register(multipart, {
    throwFileSizeLimit: false,
    // One byte more than allowed, so that too much can be told from just enough.
    limits: { files: 1, parts: 5, fields: 4, fieldSize: 10_000, fileSize: MAX_FILE_BYTES + 1, headerPairs: 20 },
  });
}

const BROKEN_FORM = /terminated early|unexpected end|multipart|boundary|premature|malformed/i;

async function fileOf(request: Request): Promise<IncomingFile> {
  if (!request.isMultipart()) throw new HttpProblem(415, 'wrong-content-type');
  const part = await request.file();
  if (!part) throw problemOf({ code: 'file-missing', field: 'file' });
  return { stream: part.file, name: part.filename ?? '', mime: part.mimetype ?? '' };
}

async function receive(
  uploads: Uploads,
  request: Request,
  ownerKey: string | undefined,
  now: Date,
): Promise<Result<Upload>> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_FILE_BYTES + FORM_BYTES) return tooLarge(MAX_FILE_BYTES);
  try {
    return await receiveUpload(uploads, await fileOf(request), ownerKey, now);
  } catch (error) {
    if (error instanceof HttpProblem || !(error instanceof Error) || !BROKEN_FORM.test(error.message)) throw error;
    throw problemOf({ code: 'file-incomplete', field: 'file' });
  }
}

/** What is still coming of a refused request is read and forgotten, or the connection ends with the answer. */
function forgetRest(request: Request, reply: Reply): void {
  if (Number(request.headers['content-length'] ?? 0) <= DRAIN_BYTES) request.raw.resume();
  else reply.header('connection', 'close');
}

/** Takes the file of a form in for `ownerKey`; throws the problem when it is refused. */
export async function receiveForm(
  uploads: Uploads,
  request: Request,
  reply: Reply,
  ownerKey: string | undefined,
  now: Date,
): Promise<Upload> {
  try {
    const received = await receive(uploads, request, ownerKey, now);
    if (!received.ok) throw problemOf(received.refusal);
    return received.value;
  } catch (error) {
    forgetRest(request, reply);
    throw error;
  }
}

const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** A content-disposition header: ASCII for old browsers, the real name after RFC 5987. */
export function disposition(kind: 'inline' | 'attachment', name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded(name)}`;
}

const isShown = (mime: string): boolean => mime.startsWith('image/') || mime === 'application/pdf';

/** Sends a kept file: 404 when it is not there, or not of `claimedBy`. The caller has asked whether it may be seen. */
export async function sendUpload(
  uploads: Uploads,
  id: string,
  claimedBy: string,
  reply: Reply,
  key?: DataKey,
): Promise<Reply> {
  const found = await openUpload(uploads, id, claimedBy, key);
  if (!found) throw new HttpProblem(404, 'not-found');
  const { upload, stream } = found;
  return reply
    .headers({
      'content-type': upload.mime,
      'content-length': upload.bytes,
      'content-disposition': disposition(isShown(upload.mime) ? 'inline' : 'attachment', upload.name),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      'cache-control': 'private, no-store',
    })
    .send(stream);
}
