// Learning where matters go: of every dispatch that is heard of, the kind of organ it went to and whether it came back.
import type pg from 'pg';
import type { Directory } from '../../organs/directory.ts';
import type { Dispatch } from '../../petitions/dispatch/ask.ts';
import { dispatchesOf, triagedIds } from '../../petitions/dispatch/ask.ts';
import type { FactType } from '../../petitions/events.ts';
import type { Heard } from '../../petitions/heard/acts.ts';
import { holdOpen } from '../../petitions/heard/ask.ts';
import { withTransaction } from '../../platform/db/connect.ts';
import { kindOf } from './kind.ts';
import { keepRouted, type RoutedRow } from './store.ts';

/** What changes where a matter of its kind should go. */
export const ROUTES_HEAR: readonly FactType[] = ['referred', 'assigned', 'objection-decided'];

const COUNTY_DIGITS = 6;

/** What an accusation's way or a suit's teaches nobody: the law sets it. */
function rowOf(directory: Directory, dispatch: Dispatch): RoutedRow | undefined {
  const organ = directory.organ(dispatch.to);
  if (!organ || dispatch.class === 'ACCUSATION' || dispatch.litigationRelated) return undefined;
  const { matterId, seq, categoryCode, returned } = dispatch;
  return {
    matterId,
    seq,
    categoryCode,
    placeCode: dispatch.placeCode.slice(0, COUNTY_DIGITS),
    ...kindOf(organ),
    returned,
  };
}

/** Learns the dispatches of these matters anew from their histories; as often as it likes, in any order. */
export async function learnRoutes(
  client: pg.ClientBase,
  directory: Directory,
  matterIds: readonly string[],
): Promise<void> {
  if (matterIds.length === 0) return;
  const open = await holdOpen(client, matterIds);
  const dispatches = await dispatchesOf(client, [...open]);
  await keepRouted(
    client,
    dispatches.flatMap((one) => rowOf(directory, one) ?? []),
  );
}

/** Hears what happened (consumer `sorting`), in the transaction that took it. */
export const hearRoutes =
  (directory: Directory) =>
  (client: pg.ClientBase, heard: readonly Heard[]): Promise<void> =>
    learnRoutes(client, directory, [...new Set(heard.map((one) => one.matterId))]);

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const AT_ONCE = 2_000;

/** Learns from the histories of all matters, a few thousand in a transaction; how many matters that were. */
export async function learnAllRoutes(
  pool: pg.Pool,
  directory: Directory,
  onProgress: (matters: number) => void = () => undefined,
): Promise<number> {
  let [after, matters] = [FIRST_ID, 0];
  for (;;) {
    const ids = await triagedIds(pool, { after, most: AT_ONCE });
    if (ids.length === 0) return matters;
    await withTransaction(pool, (client) => learnRoutes(client, directory, ids));
    after = ids.at(-1) ?? after;
    matters += ids.length;
    onProgress(matters);
  }
}
