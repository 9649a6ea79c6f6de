// Hot issues over HTTP: for the people of a petition bureau, of their region; the petitions behind, for who may read them.
import type { Role } from '../../organs/contract.ts';
import type { SignIn } from '../../organs/sign-in.ts';
import type { Spine } from '../../petitions/spine.ts';
import { notFound, refusalProblem } from '../../platform/http/problem.ts';
import type { App } from '../../platform/http/type.ts';
import { holdWithin, requireRegional } from '../region.ts';
import { mondayNamed } from '../weeks.ts';
import { HotIssueParam, HotIssuePetitions, HotIssuePetitionsQuery, HotIssues, HotIssuesQuery } from './contract.ts';
import { issueOfId } from './lists.ts';
import { hotIssues, issuePetitions } from './page.ts';

const ISSUE_ROLES: readonly Role[] = [
  'triage-clerk',
  'dispatcher',
  'supervisor',
  'inspection-commissioner',
  'letters-officer',
  'bureau-director',
  'joint-meeting-officer',
  'assessor',
];
const USUAL_LIMIT = 20;

const unknownWeek = () => refusalProblem({ code: 'week-unknown', field: 'week' }, 'sorting');

/** GET /api/desk/hot-issues and GET /api/desk/hot-issues/:id/petitions. */
export function hotIssueRoutes(app: App, desk: Spine & SignIn): void {
  const tags = ['sorting'];
  app.get(
    '/api/desk/hot-issues',
    {
      schema: {
        tags,
        summary: 'What grows this week against the same weeks before, in the own region',
        querystring: HotIssuesQuery,
        response: { 200: HotIssues },
      },
    },
    async (request): Promise<HotIssues> => {
      const { region } = await requireRegional(desk, request, ISSUE_ROLES);
      const { week, place = region, category = '' } = request.query;
      holdWithin(region, place);
      const monday = week === undefined ? undefined : mondayNamed(week);
      if (week !== undefined && !monday) throw unknownWeek();
      const found = await hotIssues(desk, { place, category, ...(monday && { week: monday }) }, request);
      if (!found) throw unknownWeek();
      return found;
    },
  );
  app.get(
    '/api/desk/hot-issues/:id/petitions',
    {
      schema: {
        tags,
        summary: 'The petitions behind a hot issue that the reader may read, the newest first',
        params: HotIssueParam,
        querystring: HotIssuePetitionsQuery,
        response: { 200: HotIssuePetitions },
      },
    },
    async (request): Promise<HotIssuePetitions> => {
      const { staff, region } = await requireRegional(desk, request, ISSUE_ROLES);
      const issue = await issueOfId(desk.pool, request.params.id);
      if (!issue?.place.startsWith(region)) throw notFound();
      const { after, limit = USUAL_LIMIT } = request.query;
      return issuePetitions(desk, staff, issue.id, { after, limit });
    },
  );
}
