// Relations over HTTP: those of a matter for who may read it, and deciding about one of them.
import { Type } from 'typebox';
import { requireStaff, type SignIn } from '../../organs/sign-in.ts';
import { readableMatter } from '../../petitions/ask.ts';
import type { Spine } from '../../petitions/spine.ts';
import { forbidden, notFound } from '../../platform/http/problem.ts';
import type { App, Request } from '../../platform/http/type.ts';
import { DecideRelation, RelationList } from './contract.ts';
import { decideRelation, relationsOf } from './view.ts';

const tags = ['sorting'];
const MATTER_ID = '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{13})$';
const MatterId = Type.Object({ id: Type.String({ pattern: MATTER_ID }) });
const Both = Type.Object({ id: Type.String({ pattern: MATTER_ID }), other: Type.String({ format: 'uuid' }) });

/** The officer and the matter, if it may be read. Problems: 401; 404 without a hint whether it exists. */
async function reading(desk: Spine & SignIn, request: Request, id: string) {
  const officer = await requireStaff(desk, request);
  const loaded = await readableMatter(desk, officer, id);
  if (!loaded) throw notFound();
  return { officer, matter: loaded.matter };
}

/** Routes under /api/desk/matters/:id/relations. */
export function repeatRoutes(app: App, desk: Spine & SignIn): void {
  app.get(
    '/api/desk/matters/:id/relations',
    {
      schema: {
        tags,
        summary: 'Matters that this one may repeat or belong to, of those that may be read',
        params: MatterId,
        response: { 200: RelationList },
      },
    },
    async (request) => {
      const { officer, matter } = await reading(desk, request, request.params.id);
      return { items: await relationsOf(desk, officer, matter) };
    },
  );
  app.post(
    '/api/desk/matters/:id/relations/:other/decision',
    {
      schema: {
        tags,
        summary: 'Decide how two matters belong together; the decision, its maker and the score are kept',
        params: Both,
        body: DecideRelation,
        response: { 200: RelationList },
      },
    },
    async (request) => {
      const { officer, matter } = await reading(desk, request, request.params.id);
      const outcome = await decideRelation(desk, officer, matter, request.params.other, request.body.decision);
      if (!outcome.ok) throw outcome.refusal.code === 'not-your-charge' ? forbidden() : notFound();
      return { items: await relationsOf(desk, officer, matter) };
    },
  );
}
