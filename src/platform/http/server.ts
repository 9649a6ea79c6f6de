// Builds the HTTP server that routes are added to: strict input, problem documents, safety headers, a quiet log.
import { randomBytes } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { type FastifyBaseLogger, type FastifyServerOptions, fastify, LogController } from 'fastify';
import { authWording } from '../auth/wording.ts';
import { filesWording } from '../files/wording.ts';
import { type Language, languageOf, translator, type Wording } from '../i18n.ts';
import type { Logger } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { guardRequests } from './headers.ts';
import { documentRoutes } from './openapi.ts';
import { HttpProblem } from './problem.ts';
import { answerProblems, sendProblem } from './problems.ts';
import type { App, Request, Words } from './type.ts';
import { validatorCompiler } from './validation.ts';
import { httpWording } from './wording.ts';

const JSON_LIMIT_BYTES = 1024 * 1024;
const SLOW_MS = 1000;

export interface ServerOptions {
  readonly logger: Logger;
  /** The capabilities' words by namespace; those of the platform (http, auth, files) are added. */
  readonly wording: Readonly<Record<string, Wording>>;
  readonly metrics?: Metrics;
  /** Which proxies in front may say who the sender is (Fastify's `trustProxy`); absent: none. */
  readonly trustProxy?: FastifyServerOptions['trustProxy'];
  readonly bodyLimit?: number;
  /** Shown in the OpenAPI document. */
  readonly version?: string;
}

/** Request ids: the process's own random beginning and a count. */
function requestIds(): () => string {
  const beginning = randomBytes(5).toString('hex');
  let count = 0;
  return () => `${beginning}-${(++count).toString(36)}`;
}

type Speech = Readonly<Record<Language, Words>>;

function speechOf(wording: ServerOptions['wording']): Speech {
  const all = { http: httpWording, auth: authWording, files: filesWording, ...wording };
  const say = (language: Language): Words => {
    const instance = translator(all, language);
    return (key, params) => instance.t(key, params ?? {});
  };
  return { zh: say('zh'), en: say('en') };
}

function speakLanguages(app: App, words: Speech): void {
  app.decorateRequest('language', {
    getter(this: Request) {
      return languageOf(this.headers['accept-language']);
    },
  });
  app.decorateRequest('words', {
    getter(this: Request) {
      return words[this.language];
    },
  });
}

/** One line for what is slow or broken; every request is counted, none is written down whole. */
function watchRequests(app: App, metrics: Metrics | undefined): void {
  app.addHook('onResponse', (request, reply, done) => {
    const ms = reply.elapsedTime;
    const route = request.routeOptions.url ?? 'unknown';
    metrics?.observeRequest(route, request.method, reply.statusCode, ms / 1000);
    if (ms > SLOW_MS) {
      request.log.warn(
        { requestId: request.id, method: request.method, route, status: reply.statusCode, ms: Math.round(ms) },
        'a slow request',
      );
    }
    done();
  });
}

const BROKEN_REQUEST = {
  type: 'about:blank',
  status: 400,
  code: 'malformed-request',
  title: `${httpWording.zh.titles['400']} ${httpWording.en.titles['400']}`,
};

/** What is not HTTP at all (raw Chinese in an address, a cut-off head) never reaches a route; it gets a problem all the same. */
function answerBroken(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const body = JSON.stringify(BROKEN_REQUEST);
  socket.end(
    `HTTP/1.1 400 Bad Request\r\ncontent-type: application/problem+json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

/** A server without routes. Add routes, then `listen`; `close` waits for what is under way. */
export async function buildServer(options: ServerOptions): Promise<App> {
  const speech = speechOf(options.wording);
  const loggerInstance: FastifyBaseLogger = options.logger;
  const app: App = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    // One log for all requests: a child of it for each would cost more than it tells; what is logged names its request.
    childLoggerFactory: (logger) => logger,
    genReqId: requestIds(),
    bodyLimit: options.bodyLimit ?? JSON_LIMIT_BYTES,
    trustProxy: options.trustProxy ?? false,
    forceCloseConnections: 'idle',
    // An address that cannot be read comes before everything that a request is given.
    clientErrorHandler: (error, socket) => answerBroken(error, socket),
    frameworkErrors: (_error, { id, headers }, reply) => {
      const language = languageOf(headers['accept-language']);
      return sendProblem(new HttpProblem(400, 'malformed-address'), { id, language, words: speech[language] }, reply);
    },
  });
  app.setValidatorCompiler(validatorCompiler);
  speakLanguages(app, speech);
  guardRequests(app);
  watchRequests(app, options.metrics);
  answerProblems(app);
  await documentRoutes(app, options.version ?? '0.1.0');
  return app;
}
