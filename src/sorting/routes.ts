// All routes of sorting in one place.
import type { App } from '../platform/http/type.ts';
import { hotIssueRoutes } from './hot-issues/routes.ts';
import { modelRoutes } from './learn/routes.ts';
import { type ProposalsDesk, proposalRoutes } from './proposals/routes.ts';
import { qualityRoutes } from './quality/routes.ts';
import { repeatRoutes } from './repeats/routes.ts';

export type SortingDesk = ProposalsDesk;

/** Routes under /api/desk that sorting answers. */
export function sortingRoutes(app: App, desk: SortingDesk): void {
  proposalRoutes(app, desk);
  repeatRoutes(app, desk);
  qualityRoutes(app, desk);
  modelRoutes(app, desk);
  hotIssueRoutes(app, desk);
}
