// The sorting thread from inside: a small pool of its own, rounds until it is told to stop, answers on demand in between.
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { followDirectory } from '../../organs/jobs.ts';
import { BY_KEY, createPool } from '../../platform/db/connect.ts';
import type { Listener } from '../../platform/db/listen.ts';
import { createLogger, type Logger } from '../../platform/log.ts';
import { loadSecrets } from '../../platform/secrets.ts';
import { type OpenSorter, openSorter, startRounds } from '../../sorting/jobs.ts';
import { type Environment, environmentFrom } from '../environment.ts';
import { spineOver } from '../house.ts';
import type { FromThread, SortingStatus, ThreadData, ToThread } from './messages.ts';

const isThreadData = (data: unknown): data is ThreadData =>
  typeof data === 'object' && data !== null && Reflect.get(data, 'thread') === 'sorting';

/** Whether this process is here as a sorting thread, and not to read commands. */
export const isSortingThread = (): boolean => !isMainThread && isThreadData(workerData);

const say = (message: FromThread): void => parentPort?.postMessage(message);

/** One connection for the rounds, one for confirming, one for the index of repeats. */
const POOL = 3;

async function open(environment: Environment, data: ThreadData, logger: Logger) {
  const pool = createPool(data.databaseUrl, { applicationName: 'redress sorting', poolSize: POOL, settings: BY_KEY });
  const secrets = loadSecrets({ key: environment.key, dataDir: environment.dataDir });
  const spine = await spineOver(pool, secrets, environment.clock);
  const sorter = await openSorter(spine, { logger, repeats: data.rounds });
  const listeners: Listener[] = [
    await followDirectory(data.databaseUrl, spine.directory, logger),
    ...(await sorter.follow(data.databaseUrl)),
  ];
  const close = async (): Promise<void> => {
    await Promise.all([sorter.close(), ...listeners.map((one) => one.stop())]);
    await pool.end();
  };
  return { sorter, close };
}

function report(sorter: OpenSorter): () => void {
  let told = '';
  return () => {
    const status: SortingStatus = sorter.status();
    const text = JSON.stringify(status);
    if (text !== told) say({ kind: 'status', status });
    told = text;
  };
}

const REPORT_MS = 5_000;

/** Works until the server says stop. */
export async function runSortingThread(): Promise<void> {
  const data: unknown = workerData;
  if (!parentPort || !isThreadData(data)) throw new Error('This is no sorting thread.');
  const port = parentPort;
  const environment = environmentFrom(process.env);
  const logger = createLogger({ level: environment.logLevel });
  const waiting: ToThread[] = [];
  const early = (message: ToThread): void => void waiting.push(message);
  port.on('message', early);
  const { sorter, close } = await open(environment, data, logger);
  const onTrouble = (error: unknown): void => logger.warn({ err: error }, 'not sorted; it will be');
  const rounds = data.rounds ? startRounds(sorter.sorter, { onTrouble }) : undefined;
  const tell = report(sorter);
  const timer = setInterval(tell, REPORT_MS);
  tell();
  await new Promise<void>((resolve) => {
    const hear = (message: ToThread): void => {
      if (message.kind === 'stop') resolve();
      else if (message.kind === 'poke') rounds?.poke();
      else if (message.kind === 'propose')
        say({ kind: 'proposed', id: message.id, answer: sorter.answer(message.petition) });
      else void (rounds?.drained() ?? Promise.resolve()).then(() => say({ kind: 'drained', id: message.id }));
    };
    port.off('message', early);
    port.on('message', hear);
    for (const message of waiting) hear(message);
  });
  clearInterval(timer);
  await rounds?.stop();
  await close();
  port.close();
}
