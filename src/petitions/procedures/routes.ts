// The catalogue of procedures over HTTP: for officers what may be chosen today, for the administrator all of it, to be kept.
import type pg from 'pg';
import { requireRole, type SignIn } from '../../organs/sign-in.ts';
import { withTransaction } from '../../platform/db/connect.ts';
import { orProblem } from '../../platform/http/problem.ts';
import type { App, Request } from '../../platform/http/type.ts';
import { dayOf } from '../../platform/time.ts';
import { OTHER_PROCEDURES } from '../contract.ts';
import type { Reader } from '../names.ts';
import { requireOfficer } from '../officer.ts';
import type { Spine } from '../spine.ts';
import type { Db } from '../store.ts';
import { type ActContext, addWayVersion, withdrawWayVersion } from './acts.ts';
import { type Way, waysFor } from './book.ts';
import { CatalogList, CatalogWanted, WayList, WayParam, WayQuery, WayVersionParam } from './contract.ts';
import { loadWays, type StoredWay } from './store.ts';

type Desk = Spine & SignIn;
type VersionView = CatalogList['items'][number]['versions'][number];

const tags = ['procedures'];
const BASE = '/api/admin/procedures';

/** The administrator at work. Problems: 401, 403. */
async function inCharge(desk: Desk, request: Request): Promise<ActContext> {
  const { staffId, name, organ } = await requireRole(desk, request, 'administrator');
  const by = { actorKind: 'staff', actorId: staffId, actorName: name, organCode: organ.code };
  return { now: desk.clock.now(), by };
}

const item = (one: Way, { language }: Reader): WayList['items'][number] => ({
  way: one.way,
  procedure: one.procedure as (typeof OTHER_PROCEDURES)[number],
  name: language === 'en' ? one.nameEn : one.name,
  receiver: language === 'en' ? one.receiverEn : one.receiver,
  legalBasis: one.legalBasis,
  ...(one.length !== null && one.unit !== null && { length: one.length, unit: one.unit }),
});

/** Routes under /api/desk/procedures: what the form of diversion offers. */
export function procedureRoutes(app: App, desk: Desk): void {
  app.get(
    '/api/desk/procedures',
    {
      schema: {
        tags,
        summary: 'Other lawful ways in force today, those for the category first',
        querystring: WayQuery,
        response: { 200: WayList },
      },
    },
    async (request) => {
      await requireOfficer(desk, request);
      const { procedure, category } = request.query;
      const today = dayOf(desk.clock.now());
      const wanted = procedure ? [procedure] : OTHER_PROCEDURES;
      const found = wanted.flatMap((one) => waysFor(desk.procedures, one, category, today));
      return { items: found.map((one) => item(one, request)) };
    },
  );
}

function versionView({ way: _way, ...version }: StoredWay, current: StoredWay | undefined, today: string): VersionView {
  const past = version.validFrom === current?.validFrom ? 'in-force' : 'past';
  return {
    ...version,
    procedure: version.procedure as VersionView['procedure'],
    standing: version.validFrom > today ? 'future' : past,
  };
}

async function catalog(db: Db, today: string): Promise<CatalogList> {
  const ways = new Map<string, StoredWay[]>();
  for (const one of await loadWays(db)) ways.set(one.way, [...(ways.get(one.way) ?? []), one]);
  const items = [...ways].map(([way, versions]) => {
    const current = versions.findLast((one) => one.validFrom <= today);
    return { way, versions: versions.toReversed().map((one) => versionView(one, current, today)) };
  });
  return { today, items };
}

/** Routes under /api/admin/procedures. */
export function procedureAdminRoutes(app: App, desk: Desk): void {
  const kept = (client: pg.ClientBase, { now }: ActContext): Promise<CatalogList> => catalog(client, dayOf(now));
  app.get(
    BASE,
    {
      schema: { tags, summary: 'The catalogue of procedures with its dated versions', response: { 200: CatalogList } },
    },
    async (request) => {
      const { now } = await inCharge(desk, request);
      return catalog(desk.pool, dayOf(now));
    },
  );
  app.post(
    `${BASE}/:way/versions`,
    {
      schema: {
        tags,
        summary: 'Add a version from a future day on, or a new way',
        params: WayParam,
        body: CatalogWanted,
        response: { 200: CatalogList },
      },
    },
    async (request) => {
      const context = await inCharge(desk, request);
      return withTransaction(desk.pool, async (client) => {
        orProblem(await addWayVersion(client, context, request.params.way, request.body), 'petitions');
        return kept(client, context);
      });
    },
  );
  app.delete(
    `${BASE}/:way/versions/:validFrom`,
    {
      schema: {
        tags,
        summary: 'Take back a version that has not begun',
        params: WayVersionParam,
        response: { 200: CatalogList },
      },
    },
    async (request) => {
      const context = await inCharge(desk, request);
      return withTransaction(desk.pool, async (client) => {
        orProblem(await withdrawWayVersion(client, context, request.params), 'petitions');
        return kept(client, context);
      });
    },
  );
}
