// Writes a plan into a base, batch by batch. Into an empty one in a single transaction without indexes, which are made at the
// end: stopped, it keeps what is there; killed, nothing. Into a used one with its indexes, a transaction for each batch.
import type pg from 'pg';
import { LANES } from '../number-lanes.ts';
import type { Made, Taken } from './maker.ts';
import type { Batch, Plan } from './plan.ts';
import { TABLE_NAMES } from './rows.ts';
import {
  analyze,
  copyLines,
  fillFactors,
  indexesOf,
  isEmpty,
  keepSums,
  loadSettings,
  lockTables,
  run,
  takeFromLane,
} from './store.ts';

/** The numbers that a batch has. */
export type Told = readonly [batch: number, taken: Taken];

/** Who makes rows, here or in a process of its own: one batch after the other. */
export interface Making {
  /** `told`: the numbers of batches that it has not heard of yet, its own among them. */
  make(batch: number, told: readonly Told[]): Promise<Made>;
  /** Sums of all that it made: lines of scope, facet and how many. */
  sums(): Promise<Buffer>;
}

export interface Watch {
  onProgress?(done: number, total: number): void;
  /** An index is being made again; how many are left. */
  onIndex?(name: string, left: number): void;
  /** Whether to stop after what is being made. */
  stopped?(): boolean;
}

export interface Generated {
  /** Petitions written. */
  readonly petitions: number;
  readonly stopped: boolean;
  /** The base was empty: indexes were made at the end. */
  readonly wasEmpty: boolean;
}

/** Rows are tagged and counted here: the trigger need not note them. */
const LOADING = "set local redress.loading = 'on'";
const TABLES = TABLE_NAMES.map((name) => `petitions.${name}`);

/** Promises that follow each other: each begins when the one before has ended well. */
class Turns {
  #last: Promise<unknown> = Promise.resolve();

  next<T>(work: () => Promise<T>): Promise<T> {
    const own = this.#last.then(work);
    this.#last = own;
    // Whoever waits for it hears of the fault.
    own.catch(() => undefined);
    return own;
  }
}

class Writer {
  readonly #plan: Plan;
  readonly #watch: Watch;
  /** With a transaction of their own for each batch. */
  readonly #commitEach: boolean;
  readonly #told: Told[] = [];
  readonly #numbers = new Turns();
  readonly #writes = new Turns();
  #next = 0;
  petitions = 0;
  stopped = false;

  constructor(plan: Plan, watch: Watch, commitEach: boolean) {
    this.#plan = plan;
    this.#watch = watch;
    this.#commitEach = commitEach;
  }

  /** The next batch with its numbers: taken one after the other, so that later batches can look back to it. */
  #take(client: pg.ClientBase): Promise<Batch | undefined> {
    return this.#numbers.next(async () => {
      this.stopped ||= this.#watch.stopped?.() ?? false;
      const batch = this.stopped ? undefined : this.#plan.batches[this.#next];
      if (!batch) return undefined;
      this.#next++;
      if (this.#commitEach) await run(client, 'begin');
      this.#told.push([batch.no, await takeFromLane(client, batch.year, batch.no % LANES, batch.to - batch.from)]);
      return batch;
    });
  }

  #write(client: pg.ClientBase, batch: Batch, made: Made): Promise<void> {
    return this.#writes.next(async () => {
      for (const part of made.tables) await copyLines(client, part);
      if (this.#commitEach) await run(client, 'commit');
      this.petitions += batch.to - batch.from;
      this.#watch.onProgress?.(this.petitions, this.#plan.count);
    });
  }

  /** One maker's work, until nothing is left. */
  async work(client: pg.ClientBase, maker: Making): Promise<void> {
    let heard = 0;
    try {
      for (let batch = await this.#take(client); batch; batch = await this.#take(client)) {
        const told = this.#told.slice(heard);
        heard = this.#told.length;
        await this.#write(client, batch, await maker.make(batch.no, told));
      }
    } catch (error) {
      // Without that batch the others are of no use: nobody takes another.
      this.stopped = true;
      throw error;
    }
  }
}

/** All of them to their end; then the first fault, if there was one. */
async function together(works: readonly Promise<void>[]): Promise<void> {
  const faults = (await Promise.allSettled(works)).flatMap((one) =>
    one.status === 'rejected' ? [one.reason as unknown] : [],
  );
  if (faults.length > 0) throw faults[0];
}

/** Most of what is written has ended and changes no more: pages are filled whole, as long as `work` goes on. */
async function packed(client: pg.ClientBase, tables: readonly string[], work: () => Promise<void>): Promise<void> {
  const usual = await fillFactors(client, tables);
  for (const { table } of usual) await run(client, `alter table ${table} set (fillfactor = 100)`);
  await work();
  for (const { table, full } of usual) await run(client, `alter table ${table} set (fillfactor = ${full})`);
}

/** In one transaction: tables without keys and indexes are filled, then those are made. */
async function load(
  client: pg.ClientBase,
  writer: Writer,
  makers: readonly Making[],
  tables: readonly string[],
  watch: Watch,
) {
  await run(client, LOADING);
  const kept = await indexesOf(client, tables);
  for (const { drop } of kept) await run(client, drop);
  await packed(client, tables, () => together(makers.map((maker) => writer.work(client, maker))));
  await keepSums(client, await Promise.all(makers.map((maker) => maker.sums())));
  for (const [nth, { name, create }] of kept.entries()) {
    watch.onIndex?.(name, kept.length - nth);
    await run(client, create);
  }
}

/** One transaction for each batch, each maker with a connection of its own. */
async function append(pool: pg.Pool, writer: Writer, makers: readonly Making[]): Promise<void> {
  await together(
    makers.map(async (maker) => {
      const client = await pool.connect();
      try {
        await loadSettings(client);
        await writer.work(client, maker);
      } finally {
        await run(client, 'rollback').catch(() => undefined);
        client.release(true);
      }
    }),
  );
}

/** Tables beside those of the matter that makers write into. */
export interface GenerateOptions extends Watch {
  readonly beside?: readonly string[];
  /** The makers were told that the base is empty: then it must be. */
  readonly fresh?: boolean;
  /** What follows the rows of a base that was empty, in the same transaction; `last`: how many petitions there are. */
  finish?(client: pg.ClientBase, last: number): Promise<unknown>;
}

/** Writes what is planned. The pool needs a connection for each maker. */
export async function generate(
  pool: pg.Pool,
  plan: Plan,
  makers: readonly Making[],
  { beside = [], fresh, finish, ...watch }: GenerateOptions = {},
): Promise<Generated> {
  const tables = [...TABLES, 'petitions.tally', ...beside];
  const client = await pool.connect();
  let broken = true;
  try {
    await loadSettings(client);
    await run(client, 'begin');
    const wasEmpty = await isEmpty(client);
    if (fresh !== undefined && fresh !== wasEmpty) throw new Error('somebody else is filling this base');
    if (wasEmpty) await lockTables(client, tables);
    const writer = new Writer(plan, watch, !wasEmpty);
    if (wasEmpty) await load(client, writer, makers, tables, watch);
    if (wasEmpty) await finish?.(client, writer.petitions);
    await run(client, 'commit');
    if (!wasEmpty) await append(pool, writer, makers);
    await analyze(client, tables);
    broken = false;
    return { petitions: writer.petitions, stopped: writer.stopped, wasEmpty };
  } finally {
    if (broken) await run(client, 'rollback').catch(() => undefined);
    client.release(true);
  }
}
