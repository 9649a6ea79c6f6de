// Keeps files by the SHA-256 of their content. The interface is small enough for an S3 store to serve it too.
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { decided, type Result, refused } from '../result.ts';

/** A file that is kept; `key` is the SHA-256 of its content in hex. */
export interface StoredFile {
  readonly key: string;
  readonly bytes: number;
}

export interface FileStore {
  /** Keeps the stream's bytes; when it resolves they are on disk. Refusals: file-empty, file-too-large. Never the whole file in memory. */
  put(stream: Readable, limits: { readonly maxBytes: number }): Promise<Result<StoredFile>>;
  open(key: string): Readable;
  has(key: string): Promise<boolean>;
  delete(key: string): Promise<void>;
}

const KEY = /^[0-9a-f]{64}$/;

/** How a file of `maxBytes` is refused. */
export const tooLarge = (maxBytes: number): Result<never> =>
  refused('file-too-large', { field: 'file', details: { megabytes: Math.floor(maxBytes / 1024 / 1024) } });

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return; // folders cannot be opened there
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Files in a folder of this machine: `<dataDir>/files/ab/cd/<sha256>`. */
export class LocalFiles implements FileStore {
  readonly #root: string;
  constructor(dataDir: string) {
    this.#root = join(dataDir, 'files');
  }

  #pathOf(key: string): string {
    if (!KEY.test(key)) throw new Error('Not the key of a file.');
    return join(this.#root, key.slice(0, 2), key.slice(2, 4), key);
  }

  async put(stream: Readable, { maxBytes }: { readonly maxBytes: number }): Promise<Result<StoredFile>> {
    const half = join(this.#root, 'incoming', randomBytes(12).toString('hex'));
    await mkdir(dirname(half), { recursive: true });
    try {
      const written = await this.#write(half, stream, maxBytes);
      if (written.ok) await this.#settle(half, written.value.key);
      return written;
    } finally {
      await rm(half, { force: true });
    }
  }

  async #write(path: string, stream: Readable, maxBytes: number): Promise<Result<StoredFile>> {
    const file = await open(path, 'wx', 0o600);
    try {
      const hash = createHash('sha256');
      let bytes = 0;
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes > maxBytes) return tooLarge(maxBytes);
        hash.update(chunk);
        await file.write(chunk);
      }
      if (bytes === 0) return refused('file-empty', { field: 'file' });
      await file.sync();
      return decided({ key: hash.digest('hex'), bytes });
    } finally {
      await file.close();
    }
  }

  async #settle(half: string, key: string): Promise<void> {
    const path = this.#pathOf(key);
    await mkdir(dirname(path), { recursive: true });
    await rename(half, path);
    // The name of the file, and those of the folders that may have been made for it.
    for (const folder of [dirname(path), dirname(dirname(path)), this.#root]) await syncFolder(folder);
  }

  open(key: string): Readable {
    return createReadStream(this.#pathOf(key));
  }

  async has(key: string): Promise<boolean> {
    return (await stat(this.#pathOf(key)).catch(() => undefined))?.isFile() ?? false;
  }

  async delete(key: string): Promise<void> {
    await rm(this.#pathOf(key), { force: true });
  }
}
