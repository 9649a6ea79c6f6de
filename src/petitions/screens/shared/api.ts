// The desk's calls: one place for addresses and query keys; a lapsed session asks for sign-in and then goes on.
import type { OrganRef, PlaceRef } from '../../../organs/contract.ts';
import { type CallOptions, call, Problem } from '../../../platform/client/http.ts';
import type {
  ActDone,
  DeskFiled,
  DeskFiling,
  FacetPage,
  MatterView,
  NewSavedSearch,
  Revealed,
  SavedSearch,
  SearchPage,
  StaffAct,
  UrgentPage,
  UrgentView,
  WorklistPage,
} from '../../contract.ts';
import type { DocumentItem } from '../../documents/contract.ts';
import type { PossibleReaders } from '../../grant-access/contract.ts';
import type { WayList } from '../../procedures/contract.ts';

let askToSignIn: () => Promise<boolean> = async () => false;

/** The shell says here how a person signs in again while forms stay open. Resolves true once signed in. */
export const onSessionLapsed = (ask: () => Promise<boolean>): void => {
  askToSignIn = ask;
};

/** One call as the person signed in. After a 401 the person signs in again and the call is repeated once. */
export async function deskCall<T>(path: string, options?: CallOptions): Promise<T> {
  try {
    return await call<T>(path, options);
  } catch (error) {
    const lapsed = error instanceof Problem && error.status === 401;
    if (!lapsed || !(await askToSignIn())) throw error;
    return call<T>(path, options);
  }
}

export interface CategoryItem {
  readonly code: string;
  readonly parentCode: string | null;
  readonly level: number;
  readonly name: string;
  readonly nameEn: string;
}

export interface Uploaded {
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
}

const at = encodeURIComponent;

export const keys = {
  worklists: ['worklist'] as const,
  worklist: (query: string) => ['worklist', 'pages', query] as const,
  counts: (scope: string) => ['worklist', 'counts', scope] as const,
  matter: (id: string) => ['matter', id] as const,
  documents: (id: string) => ['matter', id, 'documents'] as const,
  urgent: (which: string) => ['urgent', which] as const,
  urgentUnseen: ['urgent', 'unseen'] as const,
  urgentReport: (id: string, report: number) => ['urgent', id, report] as const,
  ways: (procedure: string, category: string) => ['ways', procedure, category] as const,
  possibleReaders: (id: string, organ: string) => ['matter', id, 'possible-readers', organ] as const,
  search: (query: string) => ['search', query] as const,
  facets: (query: string) => ['search', 'facets', query] as const,
  savedSearches: ['saved-searches'] as const,
  places: (q: string) => ['places', q] as const,
  place: (code: string) => ['place', code] as const,
  organs: (q: string) => ['organs', q] as const,
  categories: ['categories'] as const,
};

interface Items<T> {
  readonly items: readonly T[];
}

export const api = {
  worklist: (query: string, signal?: AbortSignal) =>
    deskCall<WorklistPage>(`/api/desk/worklist?${query}`, { ...(signal && { signal }) }),
  /** A link cannot send a header, so the language comes with the address. */
  worklistCsv: (query: string, language: string) => `/api/desk/worklist.csv?${query}${query && '&'}lang=${language}`,
  /** `query` as the search page's address has it. */
  search: (query: string, after?: string, signal?: AbortSignal) =>
    deskCall<SearchPage>(`/api/desk/search?${query}${after ? `&after=${at(after)}` : ''}`, {
      ...(signal && { signal }),
    }),
  facets: (query: string, signal?: AbortSignal) =>
    deskCall<FacetPage>(`/api/desk/search/facets?${query}`, { ...(signal && { signal }) }),
  searchCsv: (query: string, language: string) => `/api/desk/search.csv?${query}${query && '&'}lang=${language}`,
  savedSearches: () => deskCall<Items<SavedSearch>>('/api/desk/saved-searches'),
  saveSearch: (body: NewSavedSearch) => deskCall<SavedSearch>('/api/desk/saved-searches', { body }),
  dropSearch: (id: string) => deskCall<void>(`/api/desk/saved-searches/${at(id)}`, { method: 'DELETE' }),
  matter: (id: string) => deskCall<MatterView>(`/api/matters/${at(id)}`),
  urgent: (which: 'open' | 'closed', after?: string, limit = 50) =>
    deskCall<UrgentPage>(`/api/desk/urgent?which=${which}&limit=${limit}${after ? `&after=${at(after)}` : ''}`),
  urgentReport: (id: string, report: number) => deskCall<UrgentView>(`/api/desk/urgent/${at(id)}/${report}`),
  urgentSeen: (id: string, report: number, lastAt: string) =>
    deskCall<{ readonly unseen: number }>(`/api/desk/urgent/${at(id)}/${report}/seen`, { body: { lastAt } }),
  /** Other lawful ways in force today, those made for the category first. */
  ways: (procedure: string, category: string) =>
    deskCall<WayList>(`/api/desk/procedures?procedure=${at(procedure)}${category && `&category=${at(category)}`}`),
  possibleReaders: (id: string, organ: string) =>
    deskCall<PossibleReaders>(`/api/matters/${at(id)}/possible-readers?organ=${at(organ)}`),
  documents: (id: string) => deskCall<Items<DocumentItem>>(`/api/matters/${at(id)}/documents`),
  /** `uploadKey`: of a file that the body names. */
  act: (id: string, act: StaffAct, body: unknown, uploadKey?: string) =>
    deskCall<ActDone>(`/api/matters/${at(id)}/acts/${act}`, {
      body,
      ...(uploadKey && { headers: { 'x-upload-key': uploadKey } }),
    }),
  reveal: (id: string, reason: string) => deskCall<Revealed>(`/api/matters/${at(id)}/reveal`, { body: { reason } }),
  register: (body: DeskFiling, key: string) =>
    deskCall<DeskFiled>('/api/desk/petitions', { body, headers: { 'idempotency-key': key } }),
  upload: (file: File, key: string) => {
    const form = new FormData();
    form.append('file', file);
    return deskCall<Uploaded>('/api/desk/attachments', {
      method: 'POST',
      body: form,
      headers: { 'x-upload-key': key },
    });
  },
  removeUpload: (id: string, key: string) =>
    deskCall<void>(`/api/desk/attachments/${at(id)}`, { method: 'DELETE', headers: { 'x-upload-key': key } }),
  places: (q: string) => deskCall<Items<PlaceRef>>(`/api/directory/places?q=${at(q)}`),
  place: (code: string) => call<PlaceRef>(`/api/portal/places/${at(code)}`),
  organs: (q: string) => deskCall<Items<OrganRef>>(`/api/directory/organs?q=${at(q)}`),
  categories: () => deskCall<Items<CategoryItem>>('/api/directory/categories'),
};

/** A key that no other draft has: 128 random bits as hexadecimal text (works without a secure context, too). */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The sentence for a person when a call failed. `offline` is what to say when the server was not reached. */
export function sentenceOf(error: unknown, offline: string): string {
  if (!(error instanceof Problem)) return error instanceof Error ? error.message : String(error);
  if (error.status === 0) return offline;
  return error.document.detail ?? error.document.title;
}
