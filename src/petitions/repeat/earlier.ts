// What a repeated matter repeats, as it is now: followed from one that was merged to where it went, and from one that was
// itself not accepted any longer to the one that ended.
import type { Matter } from '../matter.ts';
import type { Spine } from '../spine.ts';
import { loadMatter } from '../store.ts';

/** Links that are followed; more are nobody's. */
const LINKS = 20;

const nextOf = (matter: Matter): string | undefined =>
  matter.state === 'MERGED'
    ? matter.mergedInto?.id
    : matter.state === 'NO_LONGER_ACCEPTED'
      ? matter.repeatOf?.id
      : undefined;

/** Looked at by the guards alone, also when the officer may not see it. Undefined where nothing is repeated. */
export async function earlierOf(spine: Spine, matter: Matter | undefined): Promise<Matter | undefined> {
  let id = matter?.repeatOf?.id;
  let found: Matter | undefined;
  for (let link = 0; id && id !== matter?.id && link < LINKS; link++) {
    found = (await loadMatter(spine, id))?.matter;
    id = found && nextOf(found);
  }
  return found;
}
