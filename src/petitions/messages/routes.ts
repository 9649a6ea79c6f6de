// What an organ must know of, over HTTP: new facts in an ended matter, a withdrawal that was not the petitioner's, retaliation.
import { type Static, Type } from 'typebox';
import type { SignIn } from '../../organs/sign-in.ts';
import { forbidden, notFound } from '../../platform/http/problem.ts';
import type { App, Request } from '../../platform/http/type.ts';
import type { Officer } from '../act.ts';
import { Instant } from '../contract.ts';
import { requireOfficer } from '../officer.ts';
import { type Scope, scopeOf } from '../policy.ts';
import { groundOf, type Spine } from '../spine.ts';
import { MESSAGE_KINDS } from './message.ts';
import { messagesFor, seenBy } from './store.ts';

const PAGE = 50;
/** Who looks after what the organ is told. */
const HEARERS: Officer['roles'] = ['dispatcher', 'supervisor', 'bureau-director', 'discipline-receiver'];

const Query = Type.Object(
  {
    after: Type.Optional(Instant),
    afterId: Type.Optional(Type.String({ format: 'uuid' })),
  },
  { additionalProperties: false },
);
const Messages = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      kind: Type.Enum(MESSAGE_KINDS),
      at: Instant,
      /** The matter's number alone; whether the page opens is the policy's to say. */
      number: Type.String(),
    }),
  ),
  /** More after these: `after` and `afterId` of the last. */
  more: Type.Boolean(),
});
const MessageId = Type.Object({ id: Type.String({ format: 'uuid' }) });

/** Problems: 401, 403. */
async function hearer(desk: Spine & SignIn, request: Request): Promise<Scope> {
  const officer = await requireOfficer(desk, request);
  if (!officer.roles.some((role) => HEARERS.includes(role))) throw forbidden();
  return scopeOf(officer, groundOf(desk.directory));
}

async function pageFor(spine: Spine, scope: Scope, { after, afterId }: Static<typeof Query>) {
  const place = after && afterId ? { at: after, id: afterId } : undefined;
  const rows = await messagesFor(spine.pool, scope, PAGE + 1, place);
  const items = rows.slice(0, PAGE).map(({ id, kind, at, number }) => ({ id, kind, number, at: at.toISOString() }));
  return { items, more: rows.length > PAGE };
}

/** Routes under /api/desk/messages: of the own organ, not yet looked at, the oldest first. */
export function messageRoutes(app: App, desk: Spine & SignIn): void {
  const tags = ['desk'];
  app.get(
    '/api/desk/messages',
    { schema: { tags, summary: 'What the own organ was told', querystring: Query, response: { 200: Messages } } },
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
