// What dispatches taught: how often each kind of organ kept matters of a category and place, counted on every level of both. Pure.

/** A count as it is kept: of one category, one county, one kind of organ at one level. */
export interface RouteRow {
  readonly categoryCode: string;
  readonly placeCode: string;
  readonly organKind: string;
  readonly organLevel: number;
  readonly kept: number;
  readonly returned: number;
}

export interface RouteCount {
  readonly organKind: string;
  readonly organLevel: number;
  kept: number;
  returned: number;
}

/** What is known of a category at a place, and of those above both. */
export interface LearnedRoutes {
  /** The counts of the most particular category and place with at least so many matters that were kept. */
  near(categoryCode: string, placeCode: string, least: number): readonly RouteCount[];
}

/** Which digits of category and place are kept, the most particular first; the category matters more than the place. */
const STEPS: readonly (readonly [category: number, place: number])[] = [
  [6, 6],
  [6, 4],
  [4, 6],
  [4, 4],
  [6, 2],
  [4, 2],
  [2, 6],
  [2, 4],
  [2, 2],
];

const keyOf = (category: string, place: string, [digits, placeDigits]: readonly [number, number]): string =>
  `${category.slice(0, digits)} ${place.slice(0, placeDigits)}`;

function addTo(counts: Map<string, RouteCount>, { organKind, organLevel, kept, returned }: RouteRow): void {
  const key = `${organKind} ${organLevel}`;
  const known = counts.get(key);
  if (!known) {
    counts.set(key, { organKind, organLevel, kept, returned });
    return;
  }
  known.kept += kept;
  known.returned += returned;
}

/** From the counts as they are kept. */
export function learnedRoutes(rows: readonly RouteRow[]): LearnedRoutes {
  const counted = new Map<string, Map<string, RouteCount>>();
  for (const row of rows) {
    const keys = new Set(STEPS.map((step) => keyOf(row.categoryCode, row.placeCode, step)));
    for (const key of keys) {
      const counts = counted.get(key) ?? new Map<string, RouteCount>();
      addTo(counts, row);
      counted.set(key, counts);
    }
  }
  const lists = new Map([...counted].map(([key, counts]) => [key, [...counts.values()]]));
  return {
    near(categoryCode, placeCode, least) {
      for (const step of STEPS) {
        // A category of an upper level knows nothing of those below it.
        if (step[0] > categoryCode.length || step[1] > placeCode.length) continue;
        const counts = lists.get(keyOf(categoryCode, placeCode, step)) ?? [];
        if (counts.reduce((sum, one) => sum + one.kept, 0) >= least) return counts;
      }
      return [];
    },
  };
}

export const NOTHING_LEARNED: LearnedRoutes = learnedRoutes([]);
