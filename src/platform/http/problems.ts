// Turns everything that was thrown into a problem document in the reader's language. Details of a fault stay in the log.
import type { FastifyError } from 'fastify';
import { isConnectionFault } from '../db/faults.ts';
import { HttpProblem } from './problem.ts';
import type { App, Reply, Request } from './type.ts';
import { MalformedInput } from './validation.ts';

const RETRY_SECONDS = 5;

/** Errors of Fastify and PostgreSQL that a sender can do something about. */
const SENDERS_CODES: Readonly<Record<string, readonly [status: number, code: string]>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'malformed-json'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'malformed-json'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [400, 'malformed-json'],
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'too-large'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'wrong-content-type'],
  FST_ERR_CTP_INVALID_TYPE: [415, 'wrong-content-type'],
  FST_INVALID_MULTIPART_CONTENT_TYPE: [415, 'wrong-content-type'],
  FST_REQ_FILE_TOO_LARGE: [413, 'too-large'],
  FST_ERR_BAD_URL: [400, 'malformed-address'],
  FST_ERR_NOT_FOUND: [404, 'not-found'],
  // A text with a NUL in it: PostgreSQL takes none, and nothing was written.
  '22021': [400, 'malformed'],
  '22P05': [400, 'malformed'],
};

const statusOf = (error: Error): number =>
  'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;

/** What to answer to an error; a fault of ours becomes 500 or 503. */
function problemOf(error: Error, request: Request): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof MalformedInput)
    return new HttpProblem(400, 'malformed', { errors: error.errors(request.words) });
  const known = SENDERS_CODES[(error as Partial<FastifyError>).code ?? ''];
  if (known) return new HttpProblem(known[0], known[1]);
  // Who hung up in the middle of sending hears nothing; it is no fault of the database.
  if (request.raw.destroyed && !request.raw.complete) return new HttpProblem(400, 'rejected');
  if (isConnectionFault(error)) return new HttpProblem(503, 'unavailable', { retryAfter: RETRY_SECONDS });
  const status = statusOf(error);
  if (status >= 400 && status < 500) return new HttpProblem(status, 'rejected');
  return new HttpProblem(500, 'internal', { params: { id: request.id } });
}

/** Whom a document is written for. */
type Reader = Pick<Request, 'id' | 'language' | 'words'>;

/** The text of a key, or that of the fallback when no wording has the key. */
function textOf(
  request: Reader,
  key: string,
  fallback: string,
  params?: Readonly<Record<string, string | number>>,
): string {
  const text = request.words(key, params);
  return text === key.slice(key.indexOf(':') + 1) || text === key ? request.words(fallback, params) : text;
}

/** The document itself, as an object. */
function problemDocument(problem: HttpProblem, request: Reader): Record<string, unknown> {
  const { key, params, detail, article, field, errors, changed } = problem.extra;
  const fallback = problem.status === 422 ? 'http:problems.refused' : 'http:problems.rejected';
  return {
    type: 'about:blank',
    title: textOf(request, `http:titles.${problem.status}`, 'http:titles.other'),
    status: problem.status,
    detail: detail ?? textOf(request, key ?? `http:problems.${problem.code}`, fallback, params),
    code: problem.code,
    ...(article !== undefined && { article }),
    ...(field !== undefined && { field }),
    ...(errors && { errors }),
    ...(changed && { changed }),
    ...(problem.status === 500 && { id: request.id }),
  };
}

/** Sends a problem document. */
export function sendProblem(problem: HttpProblem, request: Reader, reply: Reply): Reply {
  if (problem.extra.retryAfter !== undefined) reply.header('retry-after', problem.extra.retryAfter);
  return reply
    .code(problem.status)
    .header('content-language', request.language)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemDocument(problem, request)));
}

function logFault(error: Error, problem: HttpProblem, request: Request): void {
  const where = { err: error, requestId: request.id, route: request.routeOptions.url };
  if (problem.status === 500) request.log.error(where, 'a request failed');
  else if (problem.status === 503)
    request.log.warn({ requestId: request.id, reason: error.message }, 'the database is away');
}

/** Gives the server its error handler and its answer to unknown addresses. */
export function answerProblems(app: App): void {
  app.setErrorHandler((thrown, request, reply) => {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    const problem = problemOf(error, request);
    logFault(error, problem, request);
    return sendProblem(problem, request, reply);
  });
  app.setNotFoundHandler((request, reply) => sendProblem(new HttpProblem(404, 'not-found'), request, reply));
}
