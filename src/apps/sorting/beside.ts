// Sorting beside a long command: what it files is sorted meanwhile, and to its end before the command is over.
import { createLogger } from '../../platform/log.ts';
import { startSortingThread } from './thread.ts';

/** Runs `work` with a sorting thread over that database; `sorted` waits until nothing is left. What stays, a server sorts. */
export async function sortedBeside<T>(
  databaseUrl: string,
  work: (sorted: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const sorting = startSortingThread(databaseUrl, createLogger({ level: 'warn' }), { rounds: true });
  try {
    return await work(() => sorting.drained());
  } finally {
    await sorting.stop();
  }
}
