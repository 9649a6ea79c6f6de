// Counts beside the hits: kept sums where nothing was asked, else what the newest hits are.
import { dayOf } from '../../platform/time.ts';
import type { FacetCount, FacetPage } from '../contract.ts';
import { placeOf } from '../names.ts';
import type { Scope } from '../policy.ts';
import type { Spine } from '../spine.ts';
import type { Asked } from './asked.ts';
import { type HitRow, hitsOf } from './lists.ts';
import { talliesOf } from './tally/store.ts';

/** Hits counted at most. */
export const MOST_COUNTED = 1_000;
const NO_CATEGORY = '-';

/** One level below the reader's place: a province by its cities, a city by its counties, a county by its streets. */
const belowLength = (place: string | null | undefined): number =>
  place && place.length >= 6 ? 9 : place && place.length >= 4 ? 6 : 4;

type Facets = FacetPage['facets'];
type Values = Readonly<Record<keyof Facets, ReadonlyMap<string, number>>>;

const counted = (rows: readonly HitRow[], value: (row: HitRow) => string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(value(row), (counts.get(value(row)) ?? 0) + 1);
  return counts;
};

const valuesOf = (rows: readonly HitRow[], length: number): Values => ({
  state: counted(rows, (row) => row.state),
  channel: counted(rows, (row) => row.channel),
  category: counted(rows, (row) => row.category_code?.slice(0, 2) ?? NO_CATEGORY),
  place: counted(rows, (row) => row.place_code.slice(0, length)),
  year: counted(rows, (row) => dayOf(row.received_at).slice(0, 4)),
});

const LETTERS: Readonly<Record<keyof Facets, string>> = {
  state: 's',
  channel: 'h',
  category: 'k',
  place: 'p',
  year: 'y',
};

/** Sums are kept on each level; what is known no closer than on a level above is what its children do not make up. */
function placesAt(kept: ReadonlyMap<string, number>, length: number): [string, number][] {
  const below = (code: string): number => [...kept].reduce((sum, [one, n]) => (isChild(one, code) ? sum + n : sum), 0);
  return [...kept]
    .filter(([code]) => code.length <= length)
    .map(([code, n]): [string, number] => [code, code.length === length ? n : n - below(code)])
    .filter(([, n]) => n > 0);
}

/** City and county levels have sums of all below them; a province's stands for itself. */
const isChild = (code: string, of: string): boolean =>
  code !== of &&
  code.startsWith(of) &&
  ((of.length === 4 && code.length === 6) || (of.length === 6 && code.length > 6));

function valuesIn(kept: ReadonlyMap<string, number>, length: number): Values {
  const of = (facet: keyof Facets): Map<string, number> =>
    new Map(
      [...kept].flatMap(([key, n]): [string, number][] =>
        key.startsWith(LETTERS[facet]) && n > 0 ? [[key.slice(1) || NO_CATEGORY, n]] : [],
      ),
    );
  const places = placesAt(of('place'), length);
  return {
    state: of('state'),
    channel: of('channel'),
    category: of('category'),
    place: new Map(places),
    year: of('year'),
  };
}

/** Most first; years newest first. */
const sorted = (values: ReadonlyMap<string, number>): FacetCount[] =>
  [...values].map(([value, n]) => ({ value, n })).sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1));

function named({ directory }: Spine, values: Values): Facets {
  const place = sorted(values.place).map((one) => {
    const { name, nameEn } = placeOf(directory, one.value);
    return { ...one, name, nameEn };
  });
  const category = sorted(values.category).map((one) => {
    const found = directory.category(one.value);
    return { ...one, ...(found && { name: found.name, nameEn: found.nameEn }) };
  });
  const year = sorted(values.year).sort((a, b) => (a.value < b.value ? 1 : -1));
  return { state: sorted(values.state), channel: sorted(values.channel), category, place, year };
}

const isBare = ({ filters, by }: Asked): boolean =>
  by === undefined && Object.values(filters).every((value) => value === undefined);

/**
 * The counts for what was asked, all within what the reader may see: kept sums of the reader's region or organ where nothing
 * was asked, else the newest hits, at most a thousand.
 */
export async function facetsOf(
  spine: Spine,
  scope: Scope,
  asked: Asked,
  place: string | null | undefined,
): Promise<FacetPage> {
  const length = belowLength(place);
  if (isBare(asked) && scope.cases) {
    const kept = await talliesOf(spine.pool, scope.region === undefined ? `o${scope.organ}` : `r${scope.region}`);
    return { counted: kept.get('*') ?? 0, more: false, kept: true, facets: named(spine, valuesIn(kept, length)) };
  }
  const hits = await hitsOf(spine.pool, scope, asked, { now: spine.clock.now(), most: MOST_COUNTED + 1 });
  const newest = hits.slice(0, MOST_COUNTED);
  return {
    counted: newest.length,
    more: hits.length > MOST_COUNTED,
    kept: false,
    facets: named(spine, valuesOf(newest, length)),
  };
}
