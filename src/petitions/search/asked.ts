// What is looked for: a typed query as words, a number, or a person by fingerprint; and the filters beside it.

import type { SearchQuery } from '../contract.ts';
import { type PersonKeyKind, personKey, plainId, plainName, plainPhone } from '../person-keys/keys.ts';
import type { Keys } from '../spine.ts';
import { NUMBER_LIKE, type SearchTerms, termsOf } from './terms.ts';

export type Filters = Pick<
  SearchQuery,
  'place' | 'organ' | 'category' | 'channel' | 'state' | 'clock' | 'days' | 'from' | 'to'
>;
export type By = NonNullable<SearchQuery['by']>;

export interface Asked {
  readonly filters: Filters;
  /** How the query was understood; absent without one. */
  readonly by?: By;
  readonly terms?: SearchTerms;
  readonly number?: string;
  /** Fingerprints of a person. */
  readonly keys?: readonly Buffer[];
  /** Something was typed that nothing can hold. */
  readonly nothing?: boolean;
}

const PHONE_LIKE = /^(\+?0{0,2}86)?[\s-]*[\d\s-]{7,14}$/;
const ID_LIKE = /^(\d{15}|\d{17}[\dXx])$/;

/** What a query is, where nobody said it: digits are telephones and numbers, everything else words. */
function meant(typed: string): By {
  const digits = typed.normalize('NFKC').replace(/[\s-]/g, '');
  if (ID_LIKE.test(digits)) return 'id';
  if (/^\+?\d{7,12}$/.test(digits) && PHONE_LIKE.test(typed.normalize('NFKC'))) return 'phone';
  return NUMBER_LIKE.test(typed.normalize('NFKC')) ? 'number' : 'words';
}

const PLAIN: Readonly<
  Record<'name' | 'phone' | 'id', readonly [PersonKeyKind, (typed: string) => string | undefined]>
> = {
  name: ['NAME', plainName],
  phone: ['PHONE', plainPhone],
  id: ['ID', plainId],
};

function personAsked(keys: Keys, filters: Filters, by: 'name' | 'phone' | 'id', typed: string): Asked {
  const [kind, plain] = PLAIN[by];
  const text = plain(typed);
  return text === undefined ? { filters, by, nothing: true } : { filters, by, keys: [personKey(keys, kind, text)] };
}

/** A query as it is looked for. */
export function askedOf(keys: Keys, { q, by, after: _after, limit: _limit, ...filters }: SearchQuery): Asked {
  const typed = q?.trim() ?? '';
  if (typed === '') return { filters };
  const kind = by ?? meant(typed);
  if (kind === 'number') {
    const number = typed.normalize('NFKC').replace(/\D/g, '');
    return number === '' ? { filters, by: kind, nothing: true } : { filters, by: kind, number };
  }
  if (kind !== 'words') return personAsked(keys, filters, kind, typed);
  const terms = termsOf(typed);
  return terms.query === '' ? { filters, by: kind, nothing: true } : { filters, by: kind, terms };
}
