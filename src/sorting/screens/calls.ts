// The calls of sorting's screens: addresses and query keys in one place.
import type { PlaceRef } from '../../organs/contract.ts';
import type { CallOptions } from '../../platform/client/http.ts';
import type { MatterProposals } from '../contract.ts';
import type { HotIssuePetitions, HotIssues } from '../hot-issues/contract.ts';
import type { ModelList } from '../learn/contract.ts';
import type { AutomaticRules, AutomaticWanted, ConfirmBody, ConfirmDone, TriagePage } from '../proposals/contract.ts';
import type { QualityPage } from '../quality/contract.ts';
import type { Decision, RelationList } from '../repeats/contract.ts';

type Call = <T>(path: string, options?: CallOptions) => Promise<T>;
const at = encodeURIComponent;

export const keys = {
  triage: ['triage'] as const,
  quality: (weeks: string) => ['sorting', 'quality', weeks] as const,
  models: ['sorting', 'models'] as const,
  place: (code: string) => ['place', code] as const,
  automatic: ['sorting', 'automatic'] as const,
  hot: (query: string) => ['hot-issues', query] as const,
  behind: (id: string) => ['hot-issues', 'petitions', id] as const,
};

/** How many rows of the queue come at once. */
const PAGE = 100;

export const sorting = (call: Call) => ({
  proposals: (matterId: string) => call<MatterProposals>(`/api/desk/matters/${at(matterId)}/proposals`),
  relations: (matterId: string) => call<RelationList>(`/api/desk/matters/${at(matterId)}/relations`),
  decide: (matterId: string, other: string, decision: Decision) =>
    call<unknown>(`/api/desk/matters/${at(matterId)}/relations/${at(other)}/decision`, { body: { decision } }),
  triage: (after: string) => call<TriagePage>(`/api/desk/triage?limit=${PAGE}${after && `&after=${at(after)}`}`),
  confirm: (items: ConfirmBody['items']) => call<ConfirmDone>('/api/desk/triage/confirm', { body: { items } }),
  quality: (weeks: string) => call<QualityPage>(`/api/desk/sorting/quality?weeks=${weeks}`),
  place: (code: string) => call<PlaceRef>(`/api/portal/places/${at(code)}`),
  models: () => call<ModelList>('/api/desk/sorting/models'),
  automatic: () => call<AutomaticRules>('/api/desk/sorting/automatic'),
  setAutomatic: (wanted: AutomaticWanted) =>
    call<AutomaticRules>('/api/desk/sorting/automatic', { method: 'PUT', body: wanted }),
  hotIssues: (query: string) => call<HotIssues>(`/api/desk/hot-issues?${query}`),
  behind: (id: string, after: string) =>
    call<HotIssuePetitions>(`/api/desk/hot-issues/${at(id)}/petitions${after && `?after=${at(after)}`}`),
});

/** A link cannot send a header, so the language comes with the address. */
export const qualityCsv = (weeks: string, language: string): string =>
  `/api/desk/sorting/quality.csv?weeks=${weeks}&lang=${language}`;
