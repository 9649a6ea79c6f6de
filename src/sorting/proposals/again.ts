// Proposing anew for what nobody triaged yet: after another model, another word list or other thresholds came into use.
import { untriagedIds } from '../../petitions/triage/ask.ts';
import { withTransaction } from '../../platform/db/connect.ts';
import { proposeFor, type Sorter } from './round.ts';

const AT_ONCE = 100;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

export interface AgainOptions {
  /** Only what was registered from then on. */
  readonly since: Date;
  readonly onProgress?: (done: number) => void;
  /** Asked before each batch: true ends it there; what was done stays. */
  readonly stopped?: () => boolean;
}

/** A new round of proposals for every open matter that waits for triage; how many. Rounds before it are kept. */
export async function sortAgain(sorter: Sorter, { since, onProgress, stopped }: AgainOptions): Promise<number> {
  const { pool } = sorter.spine;
  let [after, done] = [BEFORE_ALL, 0];
  while (!stopped?.()) {
    const ids = await untriagedIds(pool, { after, since, most: AT_ONCE });
    const last = ids.at(-1);
    if (last === undefined) break;
    await withTransaction(pool, (client) => proposeFor(sorter, client, ids));
    after = last;
    done += ids.length;
    onProgress?.(done);
  }
  return done;
}
