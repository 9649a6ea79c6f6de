// Shapes of search: what is asked, what is found with the passages that were found, counts beside it, and saved searches.
import { type Static, Type } from 'typebox';
import { OrganRef, PlaceRef } from '../../organs/contract.ts';
import { Channel, Day, Instant, MatterState, oneOf, optional, text } from '../contract/terms.ts';

/** How a query is taken: absent, digits are telephones and numbers, everything else words. */
export const SEARCH_BY = ['words', 'number', 'name', 'phone', 'id'] as const;
export const SEARCH_CLOCKS = ['overdue', 'due'] as const;

const filters = {
  q: optional(Type.String({ maxLength: 200 })),
  by: optional(oneOf(SEARCH_BY)),
  place: optional(Type.String({ pattern: '^\\d{2,9}$' })),
  /** Whose charge it is now. */
  organ: optional(text(2, 60)),
  category: optional(Type.String({ pattern: '^\\d{2,12}$' })),
  channel: optional(Channel),
  state: optional(MatterState),
  clock: optional(oneOf(SEARCH_CLOCKS)),
  /** With clock=due: within so many days. */
  days: optional(Type.Integer({ minimum: 0, maximum: 60 })),
  from: optional(Day),
  to: optional(Day),
};

export const SearchQuery = Type.Object(
  {
    ...filters,
    after: optional(Type.String({ maxLength: 400 })),
    limit: optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
  },
  { additionalProperties: false },
);
export type SearchQuery = Static<typeof SearchQuery>;

export const FacetQuery = Type.Object(filters, { additionalProperties: false });

/** From–to offsets in UTF-16 units of the text beside them. */
const Marks = Type.Array(Type.Tuple([Type.Integer(), Type.Integer()]));

export const Passage = Type.Object({
  text: Type.String(),
  marks: Marks,
  /** The file it stands in; absent: the petition's own words. */
  file: optional(Type.Object({ id: Type.String(), name: Type.String() })),
});
export type Passage = Static<typeof Passage>;

export const SearchHit = Type.Object({
  matterId: Type.String(),
  number: Type.String(),
  title: Type.String(),
  titleMarks: Marks,
  /** The first passage without marks. */
  excerpt: Type.String(),
  passages: Type.Array(Passage),
  state: MatterState,
  channel: Channel,
  categoryPath: optional(Type.String()),
  place: PlaceRef,
  holder: OrganRef,
  receivedAt: Instant,
});
export type SearchHit = Static<typeof SearchHit>;

export const SearchPage = Type.Object({
  items: Type.Array(SearchHit),
  next: optional(Type.String()),
  /** How the query was understood. */
  by: optional(oneOf(SEARCH_BY)),
  /** The words that were looked for; those in quotes as they were typed. */
  words: optional(Type.Array(Type.String())),
});
export type SearchPage = Static<typeof SearchPage>;

const Count = Type.Object({
  value: Type.String(),
  n: Type.Integer(),
  /** What a code is called. */
  name: optional(Type.String()),
  nameEn: optional(Type.String()),
});

export const FacetPage = Type.Object({
  /** How many were counted. */
  counted: Type.Integer(),
  /** There are more: the newest were counted. */
  more: Type.Boolean(),
  /** The sums are kept; those of the last seconds may be missing. */
  kept: Type.Boolean(),
  facets: Type.Object({
    state: Type.Array(Count),
    channel: Type.Array(Count),
    category: Type.Array(Count),
    place: Type.Array(Count),
    year: Type.Array(Count),
  }),
});
export type FacetPage = Static<typeof FacetPage>;
export type FacetCount = Static<typeof Count>;

export const SavedSearch = Type.Object({ id: Type.String(), name: Type.String(), query: Type.String() });
export type SavedSearch = Static<typeof SavedSearch>;
export const SavedSearches = Type.Object({ items: Type.Array(SavedSearch) });
export const NewSavedSearch = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 40, pattern: '\\S' }), query: Type.String({ maxLength: 1000 }) },
  { additionalProperties: false },
);
export type NewSavedSearch = Static<typeof NewSavedSearch>;
export const SavedSearchKey = Type.Object({ id: Type.String({ format: 'uuid' }) });
