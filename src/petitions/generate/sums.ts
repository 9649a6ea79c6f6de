// Sums of what made-up matters are counted as, kept while they are made: for a load that would else sum 100 million rows. Pure.
import type { Counted } from '../search/tally/counted.ts';
import type { Cell } from './copy-text.ts';

/** How many matters were counted in each scope under each facet. */
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
