// Opens the database that DATABASE_URL names, else the embedded one; pools, column types, transactions.
import pg from 'pg';
import { startEmbedded } from './embedded.ts';

export { isConnectionFault } from './faults.ts';

export interface Database {
  readonly pool: pg.Pool;
  readonly url: string;
  readonly kind: 'embedded' | 'external';
  /** Closes the pool; ends the embedded server when this process is in charge of it and nobody else uses it. */
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly applicationName: string;
  /** Connections at most; 10 by default. */
  readonly poolSize?: number;
  /** Milliseconds after which a statement is cancelled; 30 s by default, 0 for never (long commands). */
  readonly statementTimeout?: number;
  /** More server settings of each connection. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * For pools that serve requests: every statement goes by a key. Plans made while a table was new and empty would else read
 * it whole, and stay, long after it has grown.
 */
export const BY_KEY = { enable_seqscan: 'off', enable_hashjoin: 'off', enable_mergejoin: 'off' } as const;

export interface DatabaseOptions extends PoolOptions {
  /** An external PostgreSQL; absent or empty: the embedded one. */
  readonly databaseUrl?: string | undefined;
  /** Where the embedded one lives (REDRESS_DATA). */
  readonly dataDir: string;
}

const { INT8, DATE } = pg.types.builtins;

/** bigint: a number as long as it is exact, else the digits as text. */
const parseBigint = (text: string): number | string => {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : text;
};

/** timestamptz is a Date, numeric stays text (as in pg); bigint becomes a number and date stays 'YYYY-MM-DD'. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format !== 'binary' && oid === INT8) return parseBigint;
    if (format !== 'binary' && oid === DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid, format as 'text');
  },
} as pg.CustomTypesConfig;

/** A pool with our column types and limits, for any database address. Waits 5 s at most for a connection. */
export function createPool(
  url: string,
  { applicationName, poolSize = 10, statementTimeout = 30_000, settings = {} }: PoolOptions,
) {
  const more = Object.entries(settings)
    .map(([name, value]) => ` -c ${name}=${value}`)
    .join('');
  const pool = new pg.Pool({
    connectionString: url,
    application_name: applicationName,
    max: poolSize,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    types,
    // One startup parameter: pgbouncer needs `ignore_startup_parameters = options`.
    options: `-c jit=off -c timezone=UTC -c statement_timeout=${statementTimeout} -c idle_in_transaction_session_timeout=120000${more}`,
  });
  // An idle connection that breaks is dropped by the pool; the next statement opens another or fails by itself.
  pool.on('error', () => {});
  return pool;
}

/** Opens the database for one process. */
export async function openDatabase({ databaseUrl, dataDir, ...options }: DatabaseOptions): Promise<Database> {
  if (databaseUrl) {
    const pool = createPool(databaseUrl, options);
    return { pool, url: databaseUrl, kind: 'external', close: () => pool.end() };
  }
  const embedded = await startEmbedded({ dataDir });
  const pool = createPool(embedded.url, options);
  const close = async () => {
    await pool.end();
    await embedded.stop();
  };
  return { pool, url: embedded.url, kind: 'embedded', close };
}

/**
 * Runs `work` in one transaction on one connection: commits what it returns, rolls back when it throws. Throws also
 * when `work` swallowed a failed statement, because then nothing is committed. A broken connection leaves the pool.
 */
export async function withTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error) => {
    broken = error;
  };
  client.on('error', onError);
  try {
    await client.query('begin');
    const value = await work(client);
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new Error('The transaction was rolled back because a statement in it had failed.');
    return value;
  } catch (error) {
    await client.query('rollback').catch((cause: Error) => {
      broken = cause;
    });
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}
