// The worklist's filters and the address bar: the same thing written twice, so that a list can be bookmarked and sent.
import type { Channel, MatterState, WorklistQuery } from '../../contract.ts';
import { petitionsWording } from '../../wording.ts';

export type Bucket = NonNullable<WorklistQuery['bucket']>;
export type Scope = NonNullable<WorklistQuery['scope']>;
export type Sort = NonNullable<WorklistQuery['sort']>;

export const BUCKET_ORDER: readonly Bucket[] = ['today', 'due', 'overdue', 'waiting', 'open'];
const SORTS: readonly Sort[] = ['due', 'received', '-received'];
/** Codes come from the wording, so that the screens need no schema library. */
export const STATE_CODES = Object.keys(petitionsWording.zh.state) as MatterState[];
export type Kind = NonNullable<WorklistQuery['kind']>;
export const KIND_CODES = Object.keys(petitionsWording.zh.taskKind) as Kind[];
/** Kinds of tasks that have a queue of their own beside passing on and handling. */
export const QUEUES = [
  'OBJECTION',
  'POSITION',
  'JURISDICTION',
  'REVIEW',
  'RE_REVIEW',
  'ASSIST',
] as const satisfies readonly Kind[];
export const CHANNEL_CODES = Object.keys(petitionsWording.zh.channel) as Channel[];

export interface Filters {
  readonly scope: Scope;
  readonly bucket: Bucket;
  readonly sort: Sort;
  readonly kind?: Kind;
  readonly state?: MatterState;
  readonly channel?: Channel;
  readonly category?: string;
  readonly place?: string;
  readonly q?: string;
}

/** The filters a person may take off one by one. */
export const NARROWING = ['kind', 'state', 'channel', 'category', 'place', 'q'] as const;
export type Narrowing = (typeof NARROWING)[number];

const among = <T extends string>(values: readonly T[], value: string | null): T | undefined =>
  values.find((known) => known === value);
const matching = (pattern: RegExp, value: string | null): string | undefined =>
  value !== null && pattern.test(value) ? value : undefined;

/** Reads the address bar; whatever is unknown there falls back to what is usual. */
export function readFilters(params: URLSearchParams): Filters {
  const found = {
    kind: among(KIND_CODES, params.get('kind')),
    state: among(STATE_CODES, params.get('state')),
    channel: among(CHANNEL_CODES, params.get('channel')),
    category: matching(/^[\w-]{2,12}$/, params.get('category')),
    place: matching(/^\d{2,9}$/, params.get('place')),
    q: params.get('q')?.trim().slice(0, 100) || undefined,
  };
  const narrowing = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  return {
    scope: among(['organ', 'mine'], params.get('scope')) ?? 'organ',
    bucket: among(BUCKET_ORDER, params.get('bucket')) ?? 'open',
    sort: among(SORTS, params.get('sort')) ?? 'due',
    ...narrowing,
  };
}

const USUAL: Readonly<Record<string, string>> = { scope: 'organ', bucket: 'open', sort: 'due' };

/** Writes the filters as a query (without `?`); what is usual is left out, so addresses stay short. */
export function writeFilters(filters: Filters): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    if (value && USUAL[name] !== value) params.set(name, String(value));
  }
  return params.toString();
}

/** The query for the server, page by page. */
export function worklistQuery(filters: Filters, after?: string, limit?: number): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value) params.set(name, String(value));
  if (after) params.set('after', after);
  if (limit) params.set('limit', String(limit));
  return params.toString();
}

/** The filters without one of the narrowing ones (or without all). */
export function widen(filters: Filters, off?: Narrowing): Filters {
  const gone: readonly string[] = off ? [off] : NARROWING;
  return Object.fromEntries(Object.entries(filters).filter(([name]) => !gone.includes(name))) as unknown as Filters;
}

/** The next order when a column's heading is pressed. */
export function nextSort(sort: Sort, column: 'due' | 'received'): Sort {
  if (column === 'due') return 'due';
  return sort === '-received' ? 'received' : '-received';
}
