// What time itself brings about, done when its day has come: windows lapse, withdrawals take effect. Any number of workers
// may run at once, and one may be killed at any moment: each act is done once, by the version of the matter.
import { isConnectionFault } from '../../platform/db/faults.ts';
import { type Outcome, performBySystem } from '../acts.ts';
import { lapse } from '../lapse/rule.ts';
import { saidOf } from '../said/ask.ts';
import type { Spine } from '../spine.ts';
import { type Loaded, loadMatter } from '../store.ts';
import { completeWithdrawal } from '../withdraw/rule.ts';
import { type Awaited, awaitedOf } from './awaited.ts';
import { takeDue } from './store.ts';

const RULES = { lapse, 'complete-withdrawal': completeWithdrawal } as const;

/** Matters taken in hand in one go, and how many of them are under way at once. */
const AT_ONCE = 500;
const UNDER_WAY = 32;

export interface DueDone {
  readonly done: number;
  /** Refused by the rule or its document, or failed; looked at again later. */
  readonly left: number;
}

export interface DueOptions {
  readonly atOnce?: number;
  /** Ends after what is under way. */
  readonly signal?: AbortSignal | undefined;
  /** Told of a matter on which it failed (a broken row, a lost key): the others are done all the same. */
  readonly onFault?: (matterId: string, error: unknown) => void;
}

/** A withdrawal that takes effect is confirmed in writing in the petitioner's own words. */
async function bringAboutOn(spine: Spine, act: Awaited['act'], loaded: Loaded): Promise<Outcome> {
  const { withdrawal } = loaded.matter;
  if (act === 'lapse' || !withdrawal) return performBySystem(spine, loaded, RULES[act]);
  const said = (await saidOf(spine, loaded.matter)).find((one) => one.id === withdrawal.statement.id);
  return performBySystem(spine, loaded, RULES[act], said && { quoted: said });
}

async function bringAbout(spine: Spine, act: Awaited['act'], id: string): Promise<boolean> {
  const loaded = await loadMatter(spine, id);
  return loaded !== undefined && (await bringAboutOn(spine, act, loaded)).kind === 'done';
}

/** What the matter waits for, as if its day had come: for commands and tests. Unknown where it waits for nothing. */
export async function bringAboutNow(spine: Spine, loaded: Loaded): Promise<Outcome> {
  const awaited = awaitedOf(loaded.matter);
  if (!awaited) return { kind: 'unknown' };
  const then = { now: () => new Date(awaited.dueAt) };
  return bringAboutOn({ ...spine, clock: then }, awaited.act, loaded);
}

/** Does that act on every matter for which it is due, and returns when nothing is left for this worker. */
export async function bringAboutDue(
  spine: Spine,
  act: Awaited['act'],
  { atOnce = AT_ONCE, signal, onFault }: DueOptions = {},
): Promise<DueDone> {
  const sum = { done: 0, left: 0 };
  const one = async (id: string): Promise<boolean> => {
    try {
      return await bringAbout(spine, act, id);
    } catch (error) {
      if (isConnectionFault(error)) throw error;
      onFault?.(id, error);
      return false;
    }
  };
  for (;;) {
    if (signal?.aborted) return sum;
    const ids = await takeDue(spine.pool, act, spine.clock.now(), atOnce);
    if (ids.length === 0) return sum;
    const queue = ids.values();
    const work = async (): Promise<void> => {
      for (const id of queue) {
        if (signal?.aborted) return;
        if (await one(id)) sum.done++;
        else sum.left++;
      }
    };
    await Promise.all(Array.from({ length: UNDER_WAY }, work));
  }
}
