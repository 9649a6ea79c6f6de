// Work behind sealed matters: bytes of their files put under their keys; what an older release left in clear; new wrapping.
import { sealedBy } from '../../platform/data-key.ts';
import { sealFiles } from '../../platform/files/sealed.ts';
import type { Uploads } from '../../platform/files/uploads.ts';
import type { Kept } from '../kept.ts';
import { keyOfPetition, rewrapKeys } from './store.ts';

export { sealOutstanding } from './store.ts';

/** Puts the bytes of sealed matters' files under their keys; how many. `onFault` is told of those that cannot be. */
export const sealMatterFiles = (
  kept: Kept,
  uploads: Uploads,
  onFault?: (uploadId: string, error: unknown) => void,
): Promise<number> =>
  sealFiles(uploads, (petitionId) => keyOfPetition(kept, petitionId), { ...(onFault && { onFault }) });

/** Wraps the keys of all sealed matters by the installation's newest key; how many were another's. */
export const rewrapMatterKeys = (kept: Kept): Promise<number> =>
  rewrapKeys(kept, sealedBy(kept.keys.seal('key-name', '', '')));
