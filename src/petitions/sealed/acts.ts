// Work behind sealed matters: bytes of their files put under their keys; what an older release left in clear; new wrapping.
import { sealedBy } from '../../platform/data-key.ts';
import { sealFiles } from '../../platform/files/sealed.ts';
import type { Uploads } from '../../platform/files/uploads.ts';
import type { Kept } from '../kept.ts';
import { keyOfPetition, rewrapKeys } from './store.ts';

export { sealOutstanding } from './store.ts';

/** Puts the bytes of sealed matters' files under their keys; how many. Goes on until nothing is left. */
export async function sealMatterFiles(kept: Kept, uploads: Uploads): Promise<number> {
  for (let done = 0; ; ) {
    const n = await sealFiles(uploads, (petitionId) => keyOfPetition(kept, petitionId));
    done += n;
    if (n === 0) return done;
  }
}

/** Wraps the keys of all sealed matters by the installation's newest key; how many were another's. */
export const rewrapMatterKeys = (kept: Kept): Promise<number> =>
  rewrapKeys(kept, sealedBy(kept.keys.seal('key-name', '', '')));
