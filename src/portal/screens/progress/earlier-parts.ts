// What the progress page needs to know about an earlier petition: whether to ask, and which codes this window has proved already.
import { Problem } from '../../../platform/client/http.ts';
import type { Progress } from '../../contract.ts';
import type { Earlier } from '../../earlier-contract.ts';
import { type Query, seeEarlier } from '../api.ts';

/** Before it was passed on the bureau can still put it to an earlier one. */
const OPEN: readonly string[] = ['REGISTERED', 'TRIAGE'];

export const mayAttach = ({ status, mayDo }: Progress): boolean =>
  OPEN.includes(status.state) && mayDo.some(({ act }) => act === 'supplement');

export interface FoundEarlier {
  readonly given: Query;
  readonly earlier: Earlier;
}

/** Among the petitions that this window has opened, the first that is pending and of the same matter; of faults nothing is told. */
export async function findEarlier(query: Query, known: readonly Query[]): Promise<FoundEarlier | undefined> {
  for (const given of known) {
    if (given.number === query.number) continue;
    try {
      const earlier = await seeEarlier(query, given);
      if (earlier.pending && earlier.sameMatter) return { given, earlier };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }
  return undefined;
}
