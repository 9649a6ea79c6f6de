// What an organ must know of, over HTTP: new facts in an ended matter, a withdrawal that was not the petitioner's, retaliation.
import { Type } from 'typebox';
import type { SignIn } from '../../organs/sign-in.ts';
import { forbidden, notFound } from '../../platform/http/problem.ts';
import type { App, Request } from '../../platform/http/type.ts';
import { requireOfficer } from '../officer.ts';
import { type Scope, scopeOf } from '../policy.ts';
import { groundOf, type Spine } from '../spine.ts';
import { MessagesQuery, OrganMessages } from './contract.ts';
import { hears } from './hearers-rule.ts';
import { messagesFor, seenBy } from './store.ts';

const PAGE = 50;
const MessageId = Type.Object({ id: Type.String({ format: 'uuid' }) });

/** Problems: 401, 403. */
async function hearer(desk: Spine & SignIn, request: Request): Promise<Scope> {
  const officer = await requireOfficer(desk, request);
  if (!hears(officer.roles)) throw forbidden();
  return scopeOf(officer, groundOf(desk.directory));
}

async function pageFor(spine: Spine, scope: Scope, { after, afterId }: MessagesQuery) {
  const place = after && afterId ? { at: after, id: afterId } : undefined;
  const rows = await messagesFor(spine.pool, scope, PAGE + 1, place);
  const items = rows.slice(0, PAGE).map(({ at, title, ...rest }) => ({
    ...rest,
    at: at.toISOString(),
    ...(title && !rest.sealed && { title }),
  }));
  return { items, more: rows.length > PAGE };
}

/** Routes under /api/desk/messages: of the own organ, not yet looked at, the oldest first. */
export function messageRoutes(app: App, desk: Spine & SignIn): void {
  const tags = ['desk'];
  app.get(
    '/api/desk/messages',
    {
      schema: {
        tags,
        summary: 'What the own organ was told',
        querystring: MessagesQuery,
        response: { 200: OrganMessages },
      },
    },
    async (request) => pageFor(desk, await hearer(desk, request), request.query),
  );
  app.post(
    '/api/desk/messages/:id/seen',
    { schema: { tags, summary: 'It was looked at', params: MessageId, response: { 204: Type.Null() } } },
    async (request, reply) => {
      const scope = await hearer(desk, request);
      if (!(await seenBy(desk.pool, scope, request.params.id, desk.clock.now()))) throw notFound();
      return reply.code(204).send(null);
    },
  );
}
