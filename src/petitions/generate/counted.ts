// How petitions are counted by region and organ: as search/tally counts them, summed while they are made. Pure.
import { dayOf } from '../../platform/time.ts';
import type { Matter } from '../matter.ts';
import type { Cell } from './copy-text.ts';

const PLACE_LENGTHS = [2, 4, 6, 9];
const FACET_PLACE_LENGTHS = [4, 6, 12];

export interface Counted {
  readonly scopes: readonly string[];
  readonly facets: readonly string[];
}

const begun = (letter: string, code: string, lengths: readonly number[]): Set<string> =>
  new Set(lengths.map((length) => letter + code.slice(0, length)));

/** Scopes and facets of a matter; undefined where it is sealed or barred to anybody. */
export function countedOf(matter: Matter): Counted | undefined {
  if (matter.sealed || matter.accusedOrgan !== undefined || matter.barred) return undefined;
  const [first] = matter.petitions;
  return {
    scopes: [...begun('r', matter.placeCode, PLACE_LENGTHS), ...new Set(matter.tasks.map(({ organ }) => `o${organ}`))],
    facets: [
      '*',
      `s${matter.state}`,
      `h${first?.channel ?? ''}`,
      `k${(matter.categoryCode ?? '').slice(0, 2)}`,
      `y${dayOf(new Date(first?.receivedAt ?? 0)).slice(0, 4)}`,
      ...begun('p', matter.placeCode, FACET_PLACE_LENGTHS),
    ],
  };
}

/** Sums of what was counted, by scope and facet. */
export class Sums {
  readonly #sums = new Map<string, Map<string, number>>();

  add({ scopes, facets }: Counted): void {
    for (const scope of scopes) {
      const own = this.#sums.get(scope) ?? new Map<string, number>();
      this.#sums.set(scope, own);
      for (const facet of facets) own.set(facet, (own.get(facet) ?? 0) + 1);
    }
  }

  /** As rows: scope, facet, how many. */
  *rows(): Generator<readonly Cell[]> {
    for (const [scope, own] of this.#sums) for (const [facet, n] of own) yield [scope, facet, n];
  }
}
