// The queue's filters and the address bar; which petitions can be confirmed without being opened, and why others not.
import type { TriageItem } from '../../proposals/contract.ts';
import { leastConfidence, proposedFor, TRIAGE_FIELDS } from '../proposal/read.ts';

export const ONLY = ['all', 'ready', 'abstained', 'sample', 'repeats'] as const;
export type Only = (typeof ONLY)[number];
/** Steps of the filter by confidence: at least so much, or less. */
export const SURE_STEPS = ['95', '90', '80', '-90'] as const;

export interface Filters {
  readonly only: Only;
  readonly group?: string;
  readonly class?: string;
  readonly category?: string;
  readonly place?: string;
  readonly sure?: string;
}

const NAMES = ['group', 'class', 'category', 'place', 'sure'] as const;
export type FilterName = (typeof NAMES)[number];

/** Reads the address bar; what is unknown there is no filter. */
export function readFilters(params: URLSearchParams): Filters {
  const only = ONLY.find((known) => known === params.get('only')) ?? 'all';
  const given = NAMES.flatMap((name) => {
    const value = params.get(name)?.trim().slice(0, 40);
    return value ? [[name, value] as const] : [];
  });
  return { only, ...Object.fromEntries(given) };
}

/** Writes the filters as a query (without `?`); what is usual is left out. */
export function writeFilters(filters: Filters): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value && value !== 'all') params.set(name, value);
  return params.toString();
}

/** Why a petition cannot be confirmed from the list; `ready`: it can. */
export type Standing = 'ready' | 'none' | 'open' | 'accusation' | 'repeats';

export function standingOf(item: TriageItem): Standing {
  if (!item.proposals) return 'none';
  if (!item.confirm) return 'open';
  if (item.confirm.class === 'ACCUSATION') return 'accusation';
  return item.repeats > 0 ? 'repeats' : 'ready';
}

export const isReady = (item: TriageItem): boolean => standingOf(item) === 'ready';

const abstains = ({ proposals }: TriageItem): boolean =>
  proposals !== undefined && TRIAGE_FIELDS.some((field) => proposedFor(proposals, field).value === undefined);

const SHOWN: Readonly<Record<Only, (item: TriageItem) => boolean>> = {
  all: () => true,
  ready: isReady,
  abstained: abstains,
  sample: ({ sample }) => sample,
  repeats: ({ repeats }) => repeats > 0,
};

const sureOf = ({ proposals }: TriageItem): number => (proposals ? leastConfidence(proposals) : 0);

/** At least so many per cent, or (with a minus) less than that. */
const sureEnough = (item: TriageItem, step: string): boolean =>
  step.startsWith('-') ? sureOf(item) < Number(step.slice(1)) / 100 : sureOf(item) >= Number(step) / 100;

/** Whether a petition is shown; categories and places include what lies below them. */
export function fits(item: TriageItem, filters: Filters): boolean {
  const { proposals } = item;
  return (
    SHOWN[filters.only](item) &&
    (!filters.group || item.group === filters.group) &&
    (!filters.class || proposals?.class.value === filters.class) &&
    (!filters.category || (proposals?.category.value ?? '').startsWith(filters.category)) &&
    (!filters.place || (proposals?.place.value ?? '').startsWith(filters.place)) &&
    (!filters.sure || sureEnough(item, filters.sure))
  );
}

/** How many each of the quick filters would show, the others as they are. */
export const countsOf = (items: readonly TriageItem[], filters: Filters): Readonly<Record<Only, number>> =>
  Object.fromEntries(
    ONLY.map((only) => [only, items.filter((item) => fits(item, { ...filters, only })).length]),
  ) as Record<Only, number>;
