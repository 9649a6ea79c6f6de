// What is searched for and the address bar: the same thing written twice, so that a search can be bookmarked, sent and saved.
import type { Channel, MatterState } from '../../contract.ts';
import { CHANNEL_CODES, STATE_CODES } from '../worklist/filters.ts';

export const BY_CODES = ['words', 'name', 'phone', 'id', 'number'] as const;
export type By = (typeof BY_CODES)[number];
export const CLOCK_CODES = ['overdue', 'due'] as const;

export interface SearchFilters {
  readonly q?: string;
  readonly by?: By;
  readonly state?: MatterState;
  readonly channel?: Channel;
  readonly category?: string;
  readonly place?: string;
  readonly organ?: string;
  readonly clock?: (typeof CLOCK_CODES)[number];
  readonly from?: string;
  readonly to?: string;
}

/** The filters a person may take off one by one. */
export const NARROWING = ['state', 'channel', 'category', 'place', 'organ', 'clock', 'from', 'to'] as const;
export type Narrowing = (typeof NARROWING)[number];

const among = <T extends string>(values: readonly T[], value: string | null): T | undefined =>
  values.find((known) => known === value);
const matching = (pattern: RegExp, value: string | null): string | undefined =>
  value !== null && pattern.test(value) ? value : undefined;

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
export const LONGEST = 200;

/** Only what is said. */
const said = (found: Readonly<Record<string, string | undefined>>): SearchFilters =>
  Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));

/** Reads the address bar; what is unknown there is left out. */
export const readSearch = (params: URLSearchParams): SearchFilters =>
  said({
    q: params.get('q')?.trim().slice(0, LONGEST) || undefined,
    by: among(BY_CODES, params.get('by')),
    state: among(STATE_CODES, params.get('state')),
    channel: among(CHANNEL_CODES, params.get('channel')),
    category: matching(/^\d{2,12}$/, params.get('category')),
    place: matching(/^\d{2,9}$/, params.get('place')),
    organ: matching(/^[\w-]{2,60}$/, params.get('organ')),
    clock: among(CLOCK_CODES, params.get('clock')),
    from: matching(DAY, params.get('from')),
    to: matching(DAY, params.get('to')),
  });

/** Writes the search as a query (without `?`). How it is taken says something only beside words. */
export function writeSearch({ by, ...filters }: SearchFilters): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value) params.set(name, value);
  if (by && filters.q) params.set('by', by);
  return params.toString();
}

/** The search with one filter set, or taken off when there is no value. */
export const narrowed = (filters: SearchFilters, name: Narrowing, value: string | undefined): SearchFilters =>
  said({ ...filters, [name]: value });

/** The search without its filters. */
export const widened = ({ q, by }: SearchFilters): SearchFilters => said({ q, by });

/** A year as the filter of days that it is. */
export const ofYear = (filters: SearchFilters, year: string): SearchFilters => ({
  ...filters,
  from: `${year}-01-01`,
  to: `${year}-12-31`,
});

/** Whether it is about a person: that is written down, and cannot be saved. */
export const isAboutPerson = ({ by }: SearchFilters): boolean => by === 'name' || by === 'phone' || by === 'id';
