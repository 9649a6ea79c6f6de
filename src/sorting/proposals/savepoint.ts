// Work on many rows in one transaction, of which a bad one must not spoil the others: all at once, and one by one if that fails.
import type pg from 'pg';
import { isConnectionFault } from '../../platform/db/connect.ts';
import { withSavepoint } from './store.ts';

/**
 * Does `work` with all of them; when it throws, with each alone, and tells of those that throw. What it wrote for these is
 * undone. A broken connection throws.
 */
export async function eachAlone<T>(
  client: pg.ClientBase,
  all: readonly T[],
  work: (some: readonly T[]) => Promise<void>,
  onFault: (one: T, error: unknown) => void,
): Promise<void> {
  if (all.length === 0) return;
  try {
    await withSavepoint(client, () => work(all));
    return;
  } catch (error) {
    if (isConnectionFault(error)) throw error;
  }
  for (const one of all) {
    try {
      await withSavepoint(client, () => work([one]));
    } catch (error) {
      if (isConnectionFault(error)) throw error;
      onFault(one, error);
    }
  }
}
