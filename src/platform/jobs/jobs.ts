// Work that follows from an act: queued in the act's own transaction, done later by any worker, tried again when it fails.
import { setTimeout } from 'node:timers/promises';
import { Logger as JobLogger, type Runner, run, runMigrations, runOnce, type TaskList } from 'graphile-worker';
import type { ClientBase, Pool, PoolClient } from 'pg';
import type { Logger } from '../log.ts';

export interface JobContext {
  /** 1 for the first try. */
  readonly attempt: number;
  /** Aborted when the worker stops and has waited long enough. */
  readonly signal: AbortSignal | undefined;
  /** A connection for as long as the callback runs. */
  readonly withClient: <T>(work: (client: PoolClient) => Promise<T>) => Promise<T>;
}

/** Tasks by name. A task may run twice for one job (a worker died): it must not mind. Throwing means: try again later. */
export type JobTasks = Readonly<Record<string, (payload: unknown, job: JobContext) => Promise<void>>>;

export interface JobSpec {
  /** Jobs of one queue run one after the other. */
  readonly queue?: string;
  /** Not before this instant (by the database's clock). */
  readonly runAt?: Date;
  /** A waiting job of the same key is replaced instead of a second one being added. */
  readonly key?: string;
  readonly maxAttempts?: number;
}

const MAX_ATTEMPTS = 12;
const RESTART_MS = 3000;

/** Batches of 0 ms: what was done, or failed, is written down before stopping is over. */
const WRITTEN_DOWN = { completeJobBatchDelay: 0, failJobBatchDelay: 0 } as const;

/**
 * Queues a job. With the client of a transaction it is there when that commits and not otherwise. It notifies the workers, and
 * PostgreSQL lets transactions that notify commit one at a time: on hot paths queue only what must really follow.
 */
export async function addJob(
  client: Pick<ClientBase, 'query'>,
  name: string,
  payload: unknown,
  spec: JobSpec = {},
): Promise<void> {
  await client.query({
    name: 'job-add',
    text: `select from graphile_worker.add_job(identifier => $1, payload => $2::json, queue_name => $3, run_at => $4, max_attempts => $5, job_key => $6)`,
    values: [
      name,
      JSON.stringify(payload ?? {}),
      spec.queue ?? null,
      spec.runAt ?? null,
      spec.maxAttempts ?? MAX_ATTEMPTS,
      spec.key ?? null,
    ],
  });
}

/** The queue's lines in our log: only what failed or went wrong, unless debugging. */
function jobLogger(logger: Logger | undefined): JobLogger {
  return new JobLogger(() => (level, message) => {
    if (level === 'error') logger?.error({ engine: 'jobs' }, message);
    else if (level === 'warning') logger?.warn({ engine: 'jobs' }, message);
    else logger?.debug({ engine: 'jobs' }, message);
  });
}

const taskList = (tasks: JobTasks): TaskList =>
  Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      (payload, helpers) =>
        task(payload, { attempt: helpers.job.attempts, signal: helpers.abortSignal, withClient: helpers.withPgClient }),
    ]),
  );

/** A connection that breaks while the queue holds it ends what it does; it must not end the process. */
function guarded(pool: Pool): Pool {
  if (pool.listenerCount('connect') === 0) pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Makes or updates the queue's own schema (graphile_worker). Run it with the migrations. */
export async function migrateWorker(pool: Pool, logger?: Logger): Promise<void> {
  await runMigrations({ pgPool: guarded(pool), logger: jobLogger(logger) });
}

export interface WorkerOptions {
  readonly logger?: Logger;
  /** Jobs at once; 2 unless said otherwise. */
  readonly concurrency?: number;
  /** Jobs fetched ahead in one go; -1 (the default) fetches one by one. */
  readonly localQueue?: number;
}

export interface RunningWorker {
  /** Finishes what is under way and takes nothing new. */
  stop(): Promise<void>;
}

function startRunner(pool: Pool, tasks: JobTasks, options: WorkerOptions): Promise<Runner> {
  return run({
    pgPool: guarded(pool),
    taskList: taskList(tasks),
    parsedCronItems: [],
    concurrency: options.concurrency ?? 2,
    noHandleSignals: true,
    logger: jobLogger(options.logger),
    preset: { worker: { ...WRITTEN_DOWN, localQueue: { size: options.localQueue ?? -1 } } },
  });
}

/**
 * Starts working on the queue until it is stopped, and starts anew when the database was away. Any number of workers may
 * run beside one database.
 */
export async function startWorker(pool: Pool, tasks: JobTasks, options: WorkerOptions = {}): Promise<RunningWorker> {
  const stopping = new AbortController();
  let runner: Runner | undefined = await startRunner(pool, tasks, options);
  const keepRunning = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await runner?.promise.catch((error: Error) => options.logger?.error({ err: error }, 'the worker ended'));
      runner = undefined;
      if (stopping.signal.aborted) return;
      await setTimeout(RESTART_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      runner = await startRunner(pool, tasks, options).catch((error: Error) => {
        options.logger?.warn({ err: error }, 'the worker could not start');
        return undefined;
      });
    }
    await runner?.stop().catch(() => undefined); // it was just being started
  };
  const kept = keepRunning();
  const stop = async (): Promise<void> => {
    stopping.abort();
    await runner?.stop().catch(() => undefined); // it may have ended by itself
    await kept;
  };
  return { stop };
}

/** Does all jobs that are due now and returns: for commands and tests. */
export async function runJobsOnce(pool: Pool, tasks: JobTasks, logger?: Logger): Promise<void> {
  await runOnce({
    pgPool: guarded(pool),
    taskList: taskList(tasks),
    noHandleSignals: true,
    logger: jobLogger(logger),
    preset: { worker: WRITTEN_DOWN },
  });
}
