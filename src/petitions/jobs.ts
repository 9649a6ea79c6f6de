// What the spine does behind the acts: putting new words into the search index, a moment after they were registered.
import type pg from 'pg';
import type { Logger } from '../platform/log.ts';
import { indexPending } from './search.ts';

/** How long the indexer rests when there was nothing, in milliseconds: words are found about this long after filing. */
const REST_MS = 500;

/** Indexes new words until stopped; a failed round (database away) is tried again after the rest. */
export function startIndexing(pool: pg.Pool, logger?: Logger): { stop(): Promise<void> } {
  let going = true;
  let wake: () => void = () => {};
  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, REST_MS);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const rounds = async (): Promise<void> => {
    while (going) {
      const found = await indexPending(pool).catch((error: Error) => {
        logger?.warn({ err: error }, 'words not indexed; they will be');
        return 0;
      });
      if (found === 0 && going) await rest();
    }
  };
  const done = rounds();
  return {
    stop: async () => {
      going = false;
      wake();
      await done;
    },
  };
}
