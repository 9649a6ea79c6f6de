// Reads the text of files in a thread that is ended when a file takes too long or too much memory.
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type FromThread, THREAD, type ToThread } from './run.ts';

export interface TextReader {
  /** The text; throws with why where the file is broken, takes too long or too much memory. One file after the other. */
  read(bytes: Uint8Array, mime: string): Promise<string>;
  close(): Promise<void>;
}

export interface ReaderLimits {
  readonly ms?: number;
  readonly heapMb?: number;
  /** Beyond what the process had when the file was begun. */
  readonly memoryMb?: number;
}

const MB = 1024 * 1024;
const LOOK_MS = 50;

/** From the sources a thread has to be taught TypeScript first. */
const fromSources = (url: string): string =>
  `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(url)}); }).then((m) => m.runTextThread())`;

function newThread(heapMb: number): Worker {
  const options = {
    workerData: THREAD,
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
    stdout: true,
    stderr: true,
  };
  if (!import.meta.url.endsWith('.ts')) return new Worker(fileURLToPath(import.meta.url), options);
  const url = new URL('./run.ts', import.meta.url).href;
  return new Worker(fromSources(url), { ...options, eval: true, execArgv: [] });
}

interface Waiting {
  readonly heard: (said: FromThread) => void;
  readonly failed: (error: Error) => void;
}

/** A thread with whoever waits for what it says now. */
interface Listened {
  readonly worker: Worker;
  waiting?: Waiting | undefined;
}

function listened(heapMb: number): Listened {
  const thread: Listened = { worker: newThread(heapMb) };
  thread.worker.on('message', (said: FromThread) => thread.waiting?.heard(said));
  thread.worker.on('error', (error) => thread.waiting?.failed(error));
  thread.worker.on('exit', () => thread.waiting?.failed(new Error('the thread ended')));
  return thread;
}

/** Resolves with what the thread says; rejects when it fails or the limits are passed. */
async function answer(
  thread: Listened,
  file: ToThread,
  { ms = 20_000, memoryMb = 512 }: ReaderLimits,
): Promise<FromThread> {
  const before = process.memoryUsage.rss();
  let timer: NodeJS.Timeout | undefined;
  let watch: NodeJS.Timeout | undefined;
  try {
    return await new Promise<FromThread>((heard, failed) => {
      thread.waiting = { heard, failed };
      timer = setTimeout(() => failed(new Error('the file takes too long')), ms);
      watch = setInterval(() => {
        if (process.memoryUsage.rss() - before > memoryMb * MB) failed(new Error('the file takes too much memory'));
      }, LOOK_MS);
      thread.worker.postMessage(file);
    });
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    thread.waiting = undefined;
  }
}

/** A reader whose thread starts with the first file, and anew after one that had to be ended. */
export function textReader(limits: ReaderLimits = {}): TextReader {
  let thread: Listened | undefined;
  const end = async (): Promise<void> => {
    const ending = thread;
    thread = undefined;
    await ending?.worker.terminate();
  };
  return {
    async read(bytes, mime) {
      thread ??= listened(limits.heapMb ?? 256);
      const said = await answer(thread, { bytes, mime }, limits).catch(async (error: Error) => {
        await end();
        throw error;
      });
      if ('text' in said) return said.text;
      throw new Error(said.fault);
    },
    close: end,
  };
}
