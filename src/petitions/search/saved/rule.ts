// Which searches may be kept under a name: what is asked, in the order of the screen; never one for a person.
import { decided, type Result, refused } from '../../../platform/result.ts';

export const MOST_SAVED = 50;

/** What a saved search may hold. */
const KEPT = ['q', 'by', 'place', 'organ', 'category', 'channel', 'state', 'clock', 'days', 'from', 'to'];

/**
 * The query as it is kept. Refusals: search-empty, search-about-person (its value would be a copy of personal data).
 * `aboutPerson` says whether a query would be taken as a person's telephone, name or identity number.
 */
export function maySave(query: string, aboutPerson: (kept: URLSearchParams) => boolean): Result<string> {
  const given = new URLSearchParams(query);
  const kept = new URLSearchParams();
  for (const key of KEPT) {
    const value = given.get(key)?.trim();
    if (value) kept.set(key, value.slice(0, 200));
  }
  if ([...kept.keys()].every((key) => key === 'by')) return refused('search-empty', { field: 'query' });
  if (aboutPerson(kept)) return refused('search-about-person', { field: 'query' });
  return decided(kept.toString());
}
