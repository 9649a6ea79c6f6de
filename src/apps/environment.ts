// What the environment says: where the data is, which database, which port, which clock, demo or not.
import { resolve } from 'node:path';
import { type Clock, clockFrom } from '../platform/time.ts';

export interface Environment {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly port: number;
  /** Where to listen: in demo mode (known passwords) this machine only, unless HOST says otherwise. */
  readonly host: string;
  readonly clock: Clock;
  readonly key: string | undefined;
  readonly metricsToken: string | undefined;
  readonly trustProxy: string | undefined;
  /** Demo accounts: yes with the embedded database unless REDRESS_DEMO=0, no with another unless REDRESS_DEMO=1. */
  readonly demo: boolean;
  readonly hotline: string;
  readonly logLevel: string;
}

const PORT_DEFAULT = 3000;

function portFrom(text: string | undefined): number {
  const port = Number(text || PORT_DEFAULT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT is not a port number: ${text}`);
  return port;
}

/** Reads the environment. Throws a sentence for the operator when a value cannot be. */
export function environmentFrom(env: NodeJS.ProcessEnv): Environment {
  const databaseUrl = env.DATABASE_URL || undefined;
  const demo = env.REDRESS_DEMO ? env.REDRESS_DEMO !== '0' : databaseUrl === undefined;
  return {
    dataDir: resolve(env.REDRESS_DATA || 'data'),
    databaseUrl,
    port: portFrom(env.PORT),
    clock: clockFrom(env.REDRESS_NOW),
    key: env.REDRESS_KEY || undefined,
    metricsToken: env.REDRESS_METRICS_TOKEN || undefined,
    trustProxy: env.REDRESS_TRUST_PROXY || undefined,
    demo,
    host: env.HOST || (demo ? 'localhost' : '0.0.0.0'),
    hotline: env.REDRESS_HOTLINE || '12345',
    logLevel: env.REDRESS_LOG || 'info',
  };
}
