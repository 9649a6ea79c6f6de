// What the process counts about itself, in the text form that Prometheus reads.
import type { Pool } from 'pg';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  /** One answered request; `route` is the pattern, never the address with its numbers. */
  observeRequest(route: string, method: string, status: number, seconds: number): void;
  /** Stops the collectors (tests start many servers in one process). */
  stop(): void;
}

const BUCKETS_SECONDS = [0.005, 0.02, 0.05, 0.15, 0.5, 2];

function poolGauge(registry: Registry, pool: Pool): void {
  const gauge = new Gauge({
    name: 'redress_database_connections',
    help: 'Connections of this process to the database, and requests waiting for one',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      gauge.set({ state: 'open' }, pool.totalCount);
      gauge.set({ state: 'idle' }, pool.idleCount);
      gauge.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
}

/** A registry with the process's own figures, request durations and, with a pool, its connections. */
export function createMetrics(pool?: Pool): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  if (pool) poolGauge(registry, pool);
  const duration = new Histogram({
    name: 'redress_http_request_duration_seconds',
    help: 'Time from the request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS_SECONDS,
    registers: [registry],
  });
  return {
    registry,
    observeRequest: (route, method, status, seconds) => duration.observe({ method, route, status }, seconds),
    stop: () => registry.clear(),
  };
}
