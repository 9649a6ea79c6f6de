// After an upgrade that makes more of the same facts: every matter is folded again, once, before the house opens. History is
// the truth and stays as it is; only what was kept beside it is written anew, and what is the same already is left alone.
import { fold } from '../fold.ts';
import type { Kept } from '../kept.ts';
import type { Matter } from '../matter.ts';
import { matterKey, openFact, openFold, sealFold } from '../sealed/envelope.ts';
import { countMatters, type Folded, noteFold, readFolded, shapeOfHouse, writeFolded } from './store.ts';

/** The number of the fold's shape. Raised whenever the same facts fold to something else. */
export const FOLD = 3;
const AT_ONCE = 200;

/** The matter as it is kept and as its facts make it now; undefined where it does not open, which check-history names. */
function refolded({ keys }: Kept, row: Folded): { old: Matter; now: Matter; fold: unknown } | undefined {
  try {
    const key = matterKey(keys, row.id, row.wrapped);
    const old = openFold(key, row.id, row.fold);
    const now = fold(
      row.id,
      row.facts.map((fact) => openFact(key, row.id, fact)),
    );
    return { old, now, fold: key ? sealFold(key, now) : now };
  } catch {
    return undefined;
  }
}

/** Folds every matter again if the house was folded by an older shape; how many were written anew. */
export async function foldAgain(
  kept: Kept,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<number> {
  if ((await shapeOfHouse(kept.pool)) === FOLD) return 0;
  const matters = await countMatters(kept.pool);
  let written = 0;
  let done = 0;
  for (let after = ''; matters > 0; ) {
    const batch = await readFolded(kept.pool, after, AT_ONCE);
    const last = batch.at(-1);
    if (!last) break;
    const changed = batch.flatMap((row) => {
      const found = refolded(kept, row);
      const same = found && JSON.stringify(sorted(found.old)) === JSON.stringify(sorted(found.now));
      return found && !same ? [{ matter: found.now, fold: found.fold }] : [];
    });
    written += await writeFolded(kept.pool, changed);
    done += batch.length;
    onProgress(done, matters);
    after = last.id;
  }
  await noteFold(kept.pool, FOLD);
  return written;
}

/** Keys in order: the database does not keep theirs. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
