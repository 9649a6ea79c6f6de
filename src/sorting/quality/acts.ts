// Keeps the figures of quality up to date: counts anew the weeks in which something was decided, superseded or sealed.
import type { Spine } from '../../petitions/spine.ts';
import { writeSetting } from '../../platform/db/settings.ts';
import type { DecisionKey } from '../learn/store.ts';
import { staleWeeks, unmarkStale } from '../stale/store.ts';
import { decisionsOfWeek, replaceWeek } from './store.ts';
import { scopesOf, WeekTally } from './tally.ts';

const PAGE = 5_000;
/** When the figures were last brought up to date. */
export const COUNTED_AT = 'sorting-quality-counted';

async function countWeek({ pool, directory }: Spine, week: string): Promise<void> {
  const tally = new WeekTally((organ) => scopesOf(organ, directory.organ(organ)?.placeCode));
  let after: DecisionKey | undefined;
  for (;;) {
    const page = await decisionsOfWeek(pool, week, after, PAGE);
    for (const decision of page) tally.count(decision);
    after = page.at(-1);
    if (!after || page.length < PAGE) break;
  }
  await replaceWeek(pool, week, tally);
}

/** Counts every week whose figures changed since the last time; how many weeks. Weeks without change cost nothing. */
export async function countQuality(
  spine: Spine,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<number> {
  const now = spine.clock.now();
  const weeks = await staleWeeks(spine.pool, 'QUALITY');
  let counted = 0;
  for (const { week, upTo } of weeks) {
    if (signal?.aborted) return counted;
    await countWeek(spine, week);
    await unmarkStale(spine.pool, 'QUALITY', week, upTo);
    counted++;
  }
  await writeSetting(spine.pool, COUNTED_AT, now.toISOString());
  return counted;
}
