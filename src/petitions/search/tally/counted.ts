// What a matter is counted as, from its fold: the same as store.ts reads from the rows, for who writes many rows at once.
import { dayOf } from '../../../platform/time.ts';
import type { Matter } from '../../matter.ts';

export interface Counted {
  readonly scopes: readonly string[];
  readonly facets: readonly string[];
}

const PLACE_LENGTHS = [2, 4, 6, 9];
const FACET_LENGTHS = [4, 6, 9];

/** Scopes and facets of a matter; undefined where it is sealed or barred to anybody, and so never counted. */
export function countedOf(matter: Matter): Counted | undefined {
  const { sealed, accusedOrgan, barred, placeCode, petitions, tasks } = matter;
  if (sealed || accusedOrgan || barred?.organs.length || barred?.staff.length) return undefined;
  const first = petitions[0];
  const cut = (lengths: readonly number[]): string[] => lengths.map((length) => placeCode.slice(0, length));
  return {
    scopes: [
      ...new Set([...cut(PLACE_LENGTHS).map((prefix) => `r${prefix}`), ...tasks.map((task) => `o${task.organ}`)]),
    ],
    facets: [
      ...new Set([
        '*',
        `s${matter.state}`,
        `h${first?.channel ?? ''}`,
        `k${matter.categoryCode?.slice(0, 2) ?? ''}`,
        `y${first ? dayOf(new Date(first.receivedAt)).slice(0, 4) : ''}`,
        ...cut(FACET_LENGTHS).map((prefix) => `p${prefix}`),
      ]),
    ],
  };
}
