// Successions over HTTP, for the administrator: the list, a new entry, one taken back.
import { withTransaction } from '../../platform/db/connect.ts';
import { orProblem } from '../../platform/http/problem.ts';
import type { App, Request } from '../../platform/http/type.ts';
import { SuccessionList, SuccessionPair, SuccessionWanted } from '../contract.ts';
import { type Directory, organRef } from '../directory.ts';
import { requireRole, type SignIn } from '../sign-in.ts';
import { enterSuccession, type SuccessionContext, withdrawSuccession } from './acts.ts';
import { readSuccessions } from './store.ts';

const tags = ['organs'];
type Desk = SignIn & { readonly directory: Directory };

async function contextOf(desk: Desk, request: Request, reason: string): Promise<SuccessionContext> {
  const { staffId, name, organ } = await requireRole(desk, request, 'administrator');
  const by = { actorKind: 'staff', actorId: staffId, actorName: name, organCode: organ.code } as const;
  return { now: desk.clock.now(), by, reason };
}

async function listOf({ pool, directory }: Desk): Promise<SuccessionList> {
  const rows = await readSuccessions(pool);
  return {
    items: rows.flatMap(({ organCode, successorCode, since, ground }) => {
      const [organ, successor] = [directory.organ(organCode), directory.organ(successorCode)];
      return organ && successor ? [{ organ: organRef(organ), successor: organRef(successor), since, ground }] : [];
    }),
  };
}

/** Routes under /api/admin/successions. */
export function successionRoutes(app: App, desk: Desk): void {
  app.get(
    '/api/admin/successions',
    {
      schema: {
        tags,
        summary: 'Organs that ended, and who goes on with their powers',
        response: { 200: SuccessionList },
      },
    },
    async (request) => {
      await requireRole(desk, request, 'administrator');
      return listOf(desk);
    },
  );
  app.post(
    '/api/admin/successions',
    {
      schema: {
        tags,
        summary: 'Enter who goes on with the powers of an organ from a day on',
        body: SuccessionWanted,
        response: { 200: SuccessionList },
      },
    },
    async (request) => {
      const { reason, ...wanted } = request.body;
      const context = await contextOf(desk, request, reason);
      await withTransaction(desk.pool, async (client) =>
        orProblem(await enterSuccession(client, context, wanted), 'organs'),
      );
      await desk.directory.reload();
      return listOf(desk);
    },
  );
  app.post(
    '/api/admin/successions/withdraw',
    { schema: { tags, summary: 'Take an entry back', body: SuccessionPair, response: { 200: SuccessionList } } },
    async (request) => {
      const { reason, ...pair } = request.body;
      const context = await contextOf(desk, request, reason);
      await withTransaction(desk.pool, async (client) =>
        orProblem(await withdrawSuccession(client, context, pair), 'organs'),
      );
      await desk.directory.reload();
      return listOf(desk);
    },
  );
}
