// What this browser window remembers until it is closed: the last receipt, and the number and code being looked at.
import type { Filed } from '../../petitions/contract.ts';
import { browserStore, forget, keep, recall, type Store } from '../../ui/storage.ts';
import type { RetaliationFiled } from '../review-contract.ts';
import type { Query } from './api.ts';

const RECEIPT = 'redress.receipt';
const REPORT = 'redress.report';
const QUERY = 'redress.query';
const KNOWN = 'redress.known';
/** More petitions than these one person does not look at in one sitting. */
const MOST_KNOWN = 5;

const store = (): Store => browserStore('session');

export const keepReceipt = (filed: Filed): boolean => keep(store(), RECEIPT, filed);
export const keptReceipt = (): Filed | undefined => recall(store(), RECEIPT) as Filed | undefined;

/** A report of retaliation stays readable until the window is closed, as its code is shown once. */
export const keepReport = (filed: RetaliationFiled): boolean => keep(store(), REPORT, filed);
export const keptReport = (): RetaliationFiled | undefined => recall(store(), REPORT) as RetaliationFiled | undefined;

export const keepQuery = (query: Query): boolean => keep(store(), QUERY, query);
export const keptQuery = (): Query | undefined => recall(store(), QUERY) as Query | undefined;
/** Leaving a petition forgets all codes of this window. */
export const forgetQuery = (): void => {
  forget(store(), QUERY);
  forget(store(), KNOWN);
};

/** Petitions whose codes were right in this window, the latest first: by them an earlier one of the same matter is told of. */
export const knownQueries = (): readonly Query[] => (recall(store(), KNOWN) as readonly Query[] | undefined) ?? [];
export const knowQuery = (query: Query): boolean =>
  keep(store(), KNOWN, [query, ...knownQueries().filter(({ number }) => number !== query.number)].slice(0, MOST_KNOWN));
