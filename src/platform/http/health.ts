// Tells whoever watches whether the process lives, whether it can work, and what it counts.
import { timingSafeEqual } from 'node:crypto';
import { Type } from 'typebox';
import type { Metrics } from '../metrics.ts';
import { HttpProblem, notFound } from './problem.ts';
import type { App, Request } from './type.ts';

export interface HealthOptions {
  /** Whether the database answers and has every migration. May throw. */
  readonly ready: () => Promise<boolean>;
  readonly metrics: Metrics;
  /** REDRESS_METRICS_TOKEN: whoever sends it as bearer may read the metrics from elsewhere. */
  readonly metricsToken?: string | undefined;
}

const ALIVE = JSON.stringify({ status: 'ok' });
const READY_WITHIN_MS = 3000;

const isLoopback = (address: string): boolean =>
  address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.');

function mayRead(request: Request, token: string | undefined): boolean {
  if (token) {
    const given = Buffer.from(request.headers.authorization ?? '');
    const wanted = Buffer.from(`Bearer ${token}`);
    if (given.length === wanted.length && timingSafeEqual(given, wanted)) return true;
  }
  // A proxy on this machine also comes from loopback, but says for whom.
  return isLoopback(request.ip) && request.headers['x-forwarded-for'] === undefined;
}

async function within<T>(work: Promise<T>, milliseconds: number, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

const Status = Type.Object({ status: Type.String() });

/** Adds /healthz, /readyz and /metrics. */
export function serveHealth(app: App, { ready, metrics, metricsToken }: HealthOptions): void {
  app.get('/healthz', { schema: { hide: true } }, (_request, reply) => {
    reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(ALIVE);
  });
  app.get('/readyz', { schema: { hide: true, response: { 200: Status } } }, async (_request, reply) => {
    const isReady = await within(
      ready().catch(() => false),
      READY_WITHIN_MS,
      false,
    );
    if (!isReady) throw new HttpProblem(503, 'unavailable', { retryAfter: 5 });
    reply.header('cache-control', 'no-store');
    return { status: 'ready' };
  });
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!mayRead(request, metricsToken)) throw notFound();
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}
