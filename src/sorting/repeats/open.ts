// Repeats as a process that sorts has them: the shipped model, the index of all texts, and old matters fingerprinted meanwhile.
import type pg from 'pg';
import type { Clock } from '../../platform/time.ts';
import type { Asking } from './find.ts';
import { RepeatIndex } from './index.ts';
import { shippedModel } from './model.ts';
import { printPending, relate } from './relate.ts';

/** Matters from before that are fingerprinted in one transaction. */
const AT_ONCE = 100;

export interface OpenRepeats {
  /** Texts in the index, and the bytes of its frozen part. */
  size(): number;
  bytes(): number;
  /** Looks up what petitions may repeat and writes it in the caller's transaction, which holds their matters open. */
  relate(client: pg.ClientBase, petitions: readonly Asking[]): Promise<Map<string, number>>;
  /** Resolves when every matter from before has its fingerprint. */
  readonly caughtUp: Promise<void>;
  /** Ends the work in the background. */
  close(): Promise<void>;
}

/**
 * Reads the index whole: seconds for millions of texts. `pool` needs a connection beside the one that the caller of `relate`
 * holds. `onFault` is told when old matters cannot be fingerprinted; it goes on at the next start. Throws when the model is
 * missing or broken.
 */
export async function openRepeats(
  pool: pg.Pool,
  clock: Clock,
  onFault?: (error: unknown) => void,
): Promise<OpenRepeats> {
  const model = shippedModel();
  const lookup = await RepeatIndex.open(pool, model.idf);
  let going = true;
  const catchUp = async (): Promise<void> => {
    while (going && (await printPending(pool, model.idf, AT_ONCE)) > 0);
  };
  const caughtUp = catchUp().catch((error: unknown) => onFault?.(error));
  return {
    size: () => lookup.size,
    bytes: () => lookup.bytes,
    relate: (client, petitions) => relate({ pool, lookup, model, clock }, client, petitions),
    caughtUp,
    close: async () => {
      going = false;
      await caughtUp;
    },
  };
}
