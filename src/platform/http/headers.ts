// What every answer says to the browser about its own safety, and which requests of other sites are turned away.
import { HttpProblem } from './problem.ts';
import type { App, Request } from './type.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const ONE_YEAR = 31_536_000;

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

const API_HEADERS = {
  ...EVERYWHERE,
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
} as const;

/** The policy of a page; styles that scripts make at run time carry the page's nonce. */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

const hostOf = (origin: string): string | undefined => {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
};

/**
 * Whether another site sent this request in the person's name. Browsers say so in `sec-fetch-site`, older ones in `origin`;
 * a program that sends neither has no cookie of ours that it was not given.
 */
export function isForeign(request: Request): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') return true;
  const origin = request.headers.origin;
  return origin !== undefined && hostOf(origin) !== request.host;
}

/** One hook for all of it: the path stays short. */
export function guardRequests(app: App): void {
  app.addHook('onRequest', (request, reply, done) => {
    const isApi = request.url.startsWith('/api/');
    reply.headers(isApi ? API_HEADERS : EVERYWHERE);
    if (request.protocol === 'https')
      reply.header('strict-transport-security', `max-age=${ONE_YEAR}; includeSubDomains`);
    if (!SAFE_METHODS.has(request.method) && isForeign(request)) done(new HttpProblem(403, 'foreign-origin'));
    else done();
  });
}
