// The type of our Fastify server: routes typed from TypeBox schemas, language and words on every request.
import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  FastifyTypeProvider,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { Language } from '../i18n.ts';

/** Lets `request.body`, `.query`, `.params` and the reply take their types from the route's TypeBox schemas. */
export interface TypeBoxProvider extends FastifyTypeProvider {
  readonly validator: this['schema'] extends TSchema ? Static<this['schema']> : unknown;
  readonly serializer: this['schema'] extends TSchema ? Static<this['schema']> : unknown;
}

/** The server that routes are added to. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxProvider
>;

export type Request = FastifyRequest;
export type Reply = FastifyReply;

/** Looks a text up: `namespace:path.to.key` with its parameters. */
export type Words = (key: string, params?: Readonly<Record<string, string | number>>) => string;

declare module 'fastify' {
  interface FastifyRequest {
    /** What the reader asked for in `accept-language`: Chinese unless English comes first. */
    readonly language: Language;
    /** A text in the reader's language: `request.words('petitions:states.ACCEPTED')`. */
    readonly words: Words;
  }
}
