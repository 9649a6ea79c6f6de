// All routes of sorting in one place.
import type { App } from '../platform/http/type.ts';
import { type ProposalsDesk, proposalRoutes } from './proposals/routes.ts';
import { repeatRoutes } from './repeats/routes.ts';

export type SortingDesk = ProposalsDesk;

/** Routes under /api/desk that sorting answers. */
export function sortingRoutes(app: App, desk: SortingDesk): void {
  proposalRoutes(app, desk);
  repeatRoutes(app, desk);
}
