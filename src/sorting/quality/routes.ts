// The quality of sorting over HTTP: for the people of a petition bureau, of their region.
import { stringify } from 'csv-stringify/sync';
import type { Role } from '../../organs/contract.ts';
import type { SignIn } from '../../organs/sign-in.ts';
import type { Spine } from '../../petitions/spine.ts';
import { disposition } from '../../platform/files/http.ts';
import type { App, Request } from '../../platform/http/type.ts';
import { dayOf } from '../../platform/time.ts';
import { holdWithin, requireRegional } from '../region.ts';
import { QualityCsvQuery, QualityPage, QualityQuery } from './contract.ts';
import { qualityLines, qualityPage } from './page.ts';

const QUALITY_ROLES: readonly Role[] = [
  'triage-clerk',
  'dispatcher',
  'supervisor',
  'inspection-commissioner',
  'bureau-director',
  'assessor',
  'administrator',
];
const USUAL_WEEKS = 12;

type QualityDesk = Spine & SignIn;

async function asked(desk: QualityDesk, request: Request, { weeks, organ }: QualityQuery): Promise<QualityPage> {
  const { region } = await requireRegional(desk, request, QUALITY_ROLES);
  if (organ !== undefined) holdWithin(region, desk.directory.organ(organ)?.placeCode);
  return qualityPage(desk, { region, weeks: weeks ?? USUAL_WEEKS, ...(organ !== undefined && { organ }) }, request);
}

/** GET /api/desk/sorting/quality and the same as CSV. */
export function qualityRoutes(app: App, desk: QualityDesk): void {
  const tags = ['sorting'];
  app.get(
    '/api/desk/sorting/quality',
    {
      schema: {
        tags,
        summary: 'How proposals stood up to what people decided, of the own region; of no clerk',
        querystring: QualityQuery,
        response: { 200: QualityPage },
      },
    },
    (request): Promise<QualityPage> => asked(desk, request, request.query),
  );
  app.get(
    '/api/desk/sorting/quality.csv',
    { schema: { tags, summary: 'The same as CSV: section, item, figure, value', querystring: QualityCsvQuery } },
    async (request, reply) => {
      const { lang, ...query } = request.query;
      // A link cannot send a header: the desk's language comes with the address.
      if (lang) request.headers['accept-language'] = lang;
      const page = await asked(desk, request, query);
      const { words } = request;
      const head = ['csv.section', 'csv.key', 'csv.figure', 'csv.value'].map((key) => words(`sorting:quality.${key}`));
      return reply
        .header('content-disposition', disposition('attachment', `quality-${dayOf(desk.clock.now())}.csv`))
        .type('text/csv; charset=utf-8')
        .send(`\ufeff${stringify([head, ...qualityLines(page, request)])}`);
    },
  );
}
