// Calls that come while earlier ones are under way travel together: one statement and one commit for all of them. Nobody
// waits for company: with nothing under way a call goes alone and at once. No timers.
import type pg from 'pg';
import { isConnectionFault } from './faults.ts';

export interface GatherOptions<T> {
  /** Groups under way at once. */
  readonly atOnce: number;
  /** Calls in one group at most. */
  readonly most: number;
  /** Calls of the same key never travel in one group: the later waits for the next. */
  readonly key?: (item: T) => string;
}

interface Waiting<T, R> {
  readonly item: T;
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
}

/** Takes the next group out of the queue, leaving calls whose key is already in it. */
function takeGroup<T, R>(queue: Waiting<T, R>[], { most, key }: GatherOptions<T>): Waiting<T, R>[] {
  if (!key) return queue.splice(0, most);
  const seen = new Set<string>();
  const group: Waiting<T, R>[] = [];
  const left: Waiting<T, R>[] = [];
  for (const one of queue.splice(0)) {
    const name = key(one.item);
    if (group.length < most && !seen.has(name)) {
      seen.add(name);
      group.push(one);
    } else left.push(one);
  }
  queue.push(...left);
  return group;
}

/**
 * A call for one item over a `run` for many, which answers in the order of its items and does all or nothing. When a
 * group fails, each of its calls is made alone, so that one bad item fails only itself; not so when the connection broke,
 * because then nobody knows whether the group was done.
 */
export function gather<T, R>(
  run: (items: readonly T[]) => Promise<readonly R[]>,
  options: GatherOptions<T>,
): (item: T) => Promise<R> {
  const queue: Waiting<T, R>[] = [];
  let underWay = 0;

  const settle = async (group: readonly Waiting<T, R>[]): Promise<void> => {
    try {
      const results = await run(group.map(({ item }) => item));
      group.forEach(({ resolve }, at) => {
        resolve(results[at] as R);
      });
    } catch (error) {
      await settleFailed(group, error);
    }
  };
  const settleFailed = async (group: readonly Waiting<T, R>[], error: unknown): Promise<void> => {
    const alone = group.length > 1 && !isConnectionFault(error);
    for (const one of group) {
      if (alone) await settle([one]);
      else one.reject(error);
    }
  };
  const next = (): void => {
    while (underWay < options.atOnce && queue.length > 0) {
      underWay++;
      void settle(takeGroup(queue, options)).finally(() => {
        underWay--;
        next();
      });
    }
  };
  return (item) =>
    new Promise<R>((resolve, reject) => {
      queue.push({ item, resolve, reject });
      next();
    });
}

/** One gatherer for each pool: `make` is called at the pool's first call. */
export function gatherPerPool<T, R>(
  make: (pool: pg.Pool) => (item: T) => Promise<R>,
): (pool: pg.Pool, item: T) => Promise<R> {
  const known = new WeakMap<pg.Pool, (item: T) => Promise<R>>();
  return (pool, item) => {
    const call = known.get(pool) ?? make(pool);
    known.set(pool, call);
    return call(item);
  };
}
