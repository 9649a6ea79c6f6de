// The embedded PostgreSQL: found running, or made and started; shared by all commands that name the same data folder.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { stopwatch } from '../time.ts';
import { type Programs, programsFor } from './embedded-binaries.ts';
import { dropCharge, type Home, homeOf, mayTakeCharge, openDataDir, portOf, takeCharge } from './embedded-home.ts';
import { withLock } from './embedded-lock.ts';
import { pause } from './embedded-process.ts';
import { findServer, launch, makeCluster, type Settings, shutDown, urlFor, waitFor } from './embedded-server.ts';

export interface Embedded {
  /** The address of the database `redress`. */
  readonly url: string;
  /** True when this process started the server, or took it over from one that died. */
  readonly owned: boolean;
  /** Stops the server if this process is in charge of it and nobody else is connected. Close your pools first. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** Settings of the server besides ours, for tests. They count only for a server that is started by this call. */
  readonly settings?: Settings;
}

const DATABASE = 'redress';
const REVIVALS = 10;
const ATTEMPTS = 20;
/** What the server says when another try may succeed: its port was taken, or a killed server's processes still end. */
const PASSING = /in use|could not bind|could not create any TCP|lock file|shared memory/i;
const OTHERS_PATIENCE_MS = 500; // closed connections of our own stay visible for a moment

const lastLines = (file: string): string => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n');

async function ensureRunning(home: Home, programs: Programs, settings: Settings) {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const running = await waitFor(home);
    if (running) return { port: running, started: false };
    makeCluster(home, programs);
    const port = await launch(home, programs, await portOf(home), settings);
    if (port) return { port, started: true };
    if (!PASSING.test(lastLines(home.log))) break;
    await pause(50 * attempt);
  }
  throw new Error(`PostgreSQL does not start. The end of ${home.log}:\n${lastLines(home.log)}`);
}

/** The type declarations of pg leave these two out. */
type Connection = pg.Client & { ref(): void; unref(): void };

/** A connection to the server's maintenance database. */
async function connect(home: Home, port: number, name: string): Promise<Connection> {
  const connectionString = urlFor(home, port, 'postgres');
  const client = new pg.Client({ connectionString, application_name: name, keepAlive: true });
  client.on('error', () => {});
  await client.connect();
  return client as Connection;
}

async function createDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
  if (!rowCount) await client.query(`create database ${DATABASE}`);
}

/** Whether anybody is connected, after a moment's patience. */
async function isUsed(home: Home, port: number): Promise<boolean> {
  const client = await connect(home, port, 'redress leaving');
  try {
    const waited = stopwatch();
    while (waited() < OTHERS_PATIENCE_MS) {
      const { rowCount } = await client.query(
        "select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
      );
      if (!rowCount) return false;
      await pause(25);
    }
    return true;
  } finally {
    await client.end().catch(() => {});
  }
}

/** One process's use of the server. */
class Tenancy implements Embedded {
  readonly url: string;
  owned = false;
  readonly #home: Home;
  readonly #programs: Programs;
  readonly #port: number;
  readonly #settings: Settings;
  /** Held as long as this process uses the server, so that no other process stops it meanwhile. */
  #held: Connection | undefined;
  #leaving: Promise<void> | undefined;

  constructor(home: Home, programs: Programs, port: number, settings: Settings) {
    this.url = urlFor(home, port, DATABASE);
    this.#home = home;
    this.#programs = programs;
    this.#port = port;
    this.#settings = settings;
  }

  /** Call it under the lock. */
  async enter(started: boolean): Promise<void> {
    const held = await connect(this.#home, this.#port, 'redress in use');
    await createDatabase(held);
    this.owned = started || mayTakeCharge(this.#home);
    if (this.owned) takeCharge(this.#home);
    // A script that forgets to stop may still end; the next command finds the server and takes charge.
    held.unref();
    held.once('end', () => void this.#revive());
    this.#held = held;
  }

  /** The server went away under us (killed, out of memory): starts it again, on the port that our address names. */
  async #revive(): Promise<void> {
    for (let attempt = 1; !this.#leaving && attempt <= REVIVALS; attempt++) {
      const revived = await withLock(this.#home.lock, async () => {
        if (this.#leaving) return;
        const { started } = await ensureRunning(this.#home, this.#programs, this.#settings);
        await this.enter(started);
      }).then(
        () => true,
        () => false,
      );
      if (revived) return;
      await pause(1000 * attempt);
    }
  }

  stop(): Promise<void> {
    this.#leaving ??= withLock(this.#home.lock, () => this.#leave());
    return this.#leaving;
  }

  async #leave(): Promise<void> {
    this.#held?.ref();
    await this.#held?.end().catch(() => {});
    const home = this.#home;
    if (!findServer(home) || !mayTakeCharge(home)) return;
    dropCharge(home);
    if (!(await isUsed(home, this.#port).catch(() => false))) await shutDown(home, this.#programs);
  }
}

/**
 * Gives the address of the embedded server of a data folder: of the running one (also one that outlived a killed
 * command), else of a new one. Several processes may call it at the same time. The last one to leave stops the server.
 */
export async function startEmbedded({ dataDir, settings = {} }: EmbeddedOptions): Promise<Embedded> {
  const folder = openDataDir(dataDir);
  const lock = join(folder, 'postgres.lock');
  return withLock(lock, async () => {
    const home = homeOf(folder, lock);
    const programs = programsFor(home.user, home.folder);
    const { port, started } = await ensureRunning(home, programs, settings);
    const tenancy = new Tenancy(home, programs, port, settings);
    await tenancy.enter(started);
    return tenancy;
  });
}
