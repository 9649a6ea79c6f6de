// A matter for those who may read it: the one question that every page about a matter asks first.
import type { Officer } from './act.ts';
import { mayRead, scopeOf } from './policy.ts';
import { groundOf, type Spine } from './spine.ts';
import { type Loaded, loadNamed } from './store.ts';

/** The matter of an id or a petition's number, if this officer may read it; undefined else, without a hint whether it exists. */
export async function readableMatter(spine: Spine, officer: Officer, idOrNumber: string): Promise<Loaded | undefined> {
  const loaded = await loadNamed(spine, idOrNumber);
  return loaded && mayRead(scopeOf(officer, groundOf(spine.directory)), loaded.matter) ? loaded : undefined;
}
