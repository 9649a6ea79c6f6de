// Files of the browser programs: compressed once (or taken compressed from beside the file), then sent from memory.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Reply, Request } from './type.ts';

const MIME: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.map': 'application/json; charset=utf-8',
};

/** What does not get smaller. */
const PACKED = new Set(['.png', '.jpg', '.webp', '.woff2', '.ico']);
/** Brotli 6: about 50 ms for 1 MB, within 5 % of the smallest. */
const BROTLI_QUALITY = 6;

const brotli = (bytes: Buffer): Promise<Buffer> =>
  promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });
const zip = promisify<Buffer, Buffer>(gzip);

type Encoding = 'br' | 'gzip' | 'identity';

interface Body {
  readonly bytes: Buffer;
  readonly etag: string;
}

const besideOf = { br: '.br', gzip: '.gz' } as const;

async function read(path: string, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity') return readFile(path);
  try {
    return await readFile(`${path}${besideOf[encoding]}`);
  } catch {
    const bytes = await readFile(path);
    return encoding === 'br' ? brotli(bytes) : zip(bytes);
  }
}

function encodingOf(request: Request, path: string): Encoding {
  if (PACKED.has(extname(path))) return 'identity';
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
}

/** A fixed set of files by address; nothing outside it can be asked for. */
export class AssetCache {
  readonly #files: ReadonlyMap<string, string>;
  readonly #bodies = new Map<string, Promise<Body>>();

  constructor(files: ReadonlyMap<string, string>) {
    this.#files = files;
  }

  async #body(path: string, encoding: Encoding): Promise<Body> {
    const bytes = await read(path, encoding);
    return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` };
  }

  /** Sends the file of an address; false when there is none. Names in /assets/ carry a hash of their content and never change. */
  async send(address: string, request: Request, reply: Reply): Promise<boolean> {
    const path = this.#files.get(address);
    if (path === undefined) return false;
    const encoding = encodingOf(request, path);
    const id = `${encoding} ${path}`;
    const pending = this.#bodies.get(id) ?? this.#body(path, encoding);
    this.#bodies.set(id, pending);
    const body = await pending.catch((error: unknown) => {
      this.#bodies.delete(id);
      // A new build took it away under a running server: it is gone, which is no fault.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    });
    if (!body) return false;
    reply.headers({
      'content-type': MIME[extname(path)] ?? 'application/octet-stream',
      'cache-control': address.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      vary: 'accept-encoding',
      etag: body.etag,
    });
    if (encoding !== 'identity') reply.header('content-encoding', encoding);
    if (request.headers['if-none-match'] === body.etag) reply.code(304).send();
    else reply.send(body.bytes);
    return true;
  }
}
