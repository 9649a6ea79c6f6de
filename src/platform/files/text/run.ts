// The thread that reads files, from inside: a file comes in, its text goes out.
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { readText } from './read.ts';

export const THREAD = { thread: 'file-text' } as const;

export interface ToThread {
  readonly bytes: Uint8Array;
  readonly mime: string;
}
export type FromThread = { readonly text: string } | { readonly fault: string };

/** Whether this process is here to read files, and not to read commands. */
export const isTextThread = (): boolean =>
  !isMainThread &&
  typeof workerData === 'object' &&
  workerData !== null &&
  Reflect.get(workerData, 'thread') === THREAD.thread;

/** Answers file after file until the thread is ended from outside. */
export async function runTextThread(): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('This is no thread.');
  const say = (message: FromThread): void => port.postMessage(message);
  port.on('message', ({ bytes, mime }: ToThread) => {
    readText(bytes, mime).then(
      (text) => say({ text }),
      (error: unknown) => say({ fault: error instanceof Error ? error.message : String(error) }),
    );
  });
  await new Promise(() => {});
}
