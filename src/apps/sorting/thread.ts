// The sorting thread seen from the server: started beside it, poked after a filing, asked about what is sealed, started again
// when it ends by itself. A server without it files and serves all the same.
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Logger } from '../../platform/log.ts';
import type { Answered, OnDemand } from '../../sorting/proposals/ask.ts';
import type { FromThread, SortingStatus, ThreadData, ToThread } from './messages.ts';

export interface SortingThread extends OnDemand {
  /** Something was filed: look at once. */
  poke(): void;
  /** Resolves when nothing is left to be sorted. */
  drained(): Promise<void>;
  readonly status: SortingStatus | undefined;
  stop(): Promise<void>;
}

const AGAIN_MS = 3_000;
/** How long the round that is under way may take to end. */
const STOP_MS = 20_000;
/** After this long without an answer the proposals of a sealed matter are left out. */
const ANSWER_MS = 5_000;

/** From the sources a thread has to be taught TypeScript first: a loader of the main thread is not there. */
const fromSources = (url: string): string =>
  `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(url)}); })`;

/** Texts come and go by the thousand: with room for the young, little is carried about by the collector. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

/** This program itself, in a thread: from the bundle the bundle, from the sources the commands. */
function newWorker(workerData: ThreadData): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(fileURLToPath(import.meta.url), { workerData, resourceLimits });
  const commands = new URL('../cli.ts', import.meta.url).href;
  return new Worker(fromSources(commands), { workerData, eval: true, execArgv: [], resourceLimits });
}

type Waiting = Map<number, (answer: Answered | undefined) => void>;

class Thread implements SortingThread {
  status: SortingStatus | undefined;
  readonly #waiting: Waiting = new Map();
  #worker: Worker | undefined;
  #again: NodeJS.Timeout | undefined;
  #stopping = false;
  #asked = 0;

  constructor(
    private readonly data: ThreadData,
    private readonly logger: Logger,
  ) {
    this.#start();
  }

  #start(): void {
    const worker = newWorker(this.data);
    worker.on('message', (message: FromThread) => this.#hear(message));
    worker.on('error', (error) => this.logger.error({ err: error }, 'the sorting thread failed'));
    worker.on('exit', () => this.#ended());
    this.#worker = worker;
  }

  #ended(): void {
    this.#worker = undefined;
    this.status = undefined;
    for (const done of this.#waiting.values()) done(undefined);
    this.#waiting.clear();
    if (this.#stopping) return;
    this.logger.warn('the sorting thread ended; it is started again');
    this.#again = setTimeout(() => this.#start(), AGAIN_MS);
  }

  #hear(message: FromThread): void {
    if (message.kind === 'status') this.status = message.status;
    else this.#settle(message.id, message.kind === 'proposed' ? message.answer : undefined);
  }

  #settle(id: number, answer: Answered | undefined): void {
    this.#waiting.get(id)?.(answer);
    this.#waiting.delete(id);
  }

  #say(message: ToThread): void {
    this.#worker?.postMessage(message);
  }

  /** Resolves with what the thread answers; undefined when it ended before, or was not there. */
  #ask(message: (id: number) => ToThread): Promise<Answered | undefined> {
    if (!this.#worker) return Promise.resolve(undefined);
    const id = this.#asked++;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#say(message(id));
    });
  }

  poke(): void {
    this.#say({ kind: 'poke' });
  }

  async drained(): Promise<void> {
    await this.#ask((id) => ({ kind: 'drain', id }));
  }

  async propose(petition: Parameters<OnDemand['propose']>[0]): Promise<Answered> {
    let asked = -1;
    const answer = this.#ask((id) => {
      asked = id;
      return { kind: 'propose', id, petition };
    });
    const timer = setTimeout(() => this.#settle(asked, undefined), ANSWER_MS);
    const found = await answer;
    clearTimeout(timer);
    return found ?? { model: 'none', fault: 'unreadable' };
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#again);
    const worker = this.#worker;
    if (!worker) return;
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    this.#say({ kind: 'stop' });
    const timer = setTimeout(() => void worker.terminate(), STOP_MS);
    await ended;
    clearTimeout(timer);
  }
}

/** Starts the thread over that database; `rounds`: it also sorts what arrives, beside the other work. */
export const startSortingThread = (
  databaseUrl: string,
  logger: Logger,
  { rounds }: { readonly rounds: boolean },
): SortingThread => new Thread({ thread: 'sorting', databaseUrl, rounds }, logger);
