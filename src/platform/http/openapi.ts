// The OpenAPI 3.1 document, made from the routes' own schemas, at /api/openapi.json.
import swagger from '@fastify/swagger';
import { Type } from 'typebox';
import type { App } from './type.ts';

const text = Type.Optional(Type.String());

/** RFC 9457, as every refusal and fault is answered. */
const ProblemSchema = Type.Object({
  type: Type.String(),
  title: Type.String({ description: 'In the language of accept-language' }),
  status: Type.Integer(),
  detail: text,
  code: Type.String({ description: 'Stable name of the problem or of the refusal' }),
  article: Type.Optional(Type.String({ description: 'The article that orders it' })),
  field: text,
  errors: Type.Optional(Type.Array(Type.Object({ field: Type.String(), message: Type.String() }))),
  changed: Type.Optional(
    Type.Object({
      version: Type.Integer(),
      act: Type.String(),
      at: Type.String({ format: 'date-time' }),
      by: Type.Object({ name: text, organ: text }),
    }),
  ),
});

const problemResponse = {
  description: 'A problem document (RFC 9457)',
  content: { 'application/problem+json': { schema: ProblemSchema } },
};

/** Collects the schemas of all routes that are added from here on. */
export async function documentRoutes(app: App, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Redress 诉达', description: 'The open platform on which a province hears its people', version },
    },
    hideUntagged: false,
    transform: ({ schema, url }) => {
      const isApi = url.startsWith('/api/');
      const known = schema ?? {};
      const response = {
        '200': { description: 'Done' },
        ...(known.response as object | undefined),
        default: problemResponse,
      };
      return { schema: { ...known, ...(isApi ? { response } : { hide: true }) }, url };
    },
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, (_request, reply) => {
    void reply.type('application/json; charset=utf-8').send(openApiDocument(app));
  });
}

/** The whole document as JSON text; only after `app.ready()`. */
export const openApiDocument = (app: App): string => JSON.stringify(app.swagger(), null, 2);
