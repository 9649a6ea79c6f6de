// What the spine does behind the acts: putting new words into the search index, a moment after they were registered.
import type { Logger } from '../platform/log.ts';
import { stopwatch } from '../platform/time.ts';
import type { Kept } from './kept.ts';
import { keyPending } from './person-keys/store.ts';
import { indexPending, tagPending } from './search/store.ts';

/** How long the indexer rests when there was nothing, in milliseconds: words are found about this long after filing. */
const REST_MS = 500;

/** A matter that was changed is tagged and counted anew once it was left alone so long: acts often follow each other. */
const SETTLED_S = 2;

/**
 * Words first, then persons of matters from before there were keys of them, then what changed. How long to rest before the
 * next round: after new words not at all; after changes as long as they took, so that acts are not held up by their traces.
 */
async function indexRound(kept: Kept, logger: Logger | undefined): Promise<number> {
  const onFault = (id: string, error: unknown) => logger?.error({ err: error, id }, 'a petitioner could not be read');
  if ((await indexPending(kept.pool)) || (await keyPending(kept, { onFault }))) return 0;
  const elapsed = stopwatch();
  const changes = await tagPending(kept.pool, { settled: SETTLED_S });
  return changes === 0 ? REST_MS : Math.min(elapsed(), REST_MS);
}

/** Indexes what is new until stopped; a failed round (database away) is tried again after the rest. */
export function startIndexing(kept: Kept, logger?: Logger): { stop(): Promise<void> } {
  let going = true;
  let wake: () => void = () => {};
  const rest = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const rounds = async (): Promise<void> => {
    while (going) {
      const ms = await indexRound(kept, logger).catch((error: Error) => {
        logger?.warn({ err: error }, 'not indexed; it will be');
        return REST_MS;
      });
      if (ms > 0 && going) await rest(ms);
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
