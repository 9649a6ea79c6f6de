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

/** A connection that is held as long as this process uses the server, so that no other process stops it meanwhile. */
async function holdConnection(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'redress in use', keepAlive: true });
  client.on('error', () => {});
  await client.connect();
  return client;
}

async function createDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
  if (!rowCount) await client.query(`create database ${DATABASE}`);
}

/** Whether clients other than this connection are there, after a moment's patience. */
async function othersConnected(client: pg.Client): Promise<boolean> {
  const waited = stopwatch();
  for (;;) {
    const { rowCount } = await client.query(
      "select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    );
    if (!rowCount) return false;
    if (waited() > OTHERS_PATIENCE_MS) return true;
    await pause(25);
  }
}

async function leave(home: Home, programs: Programs, held: pg.Client): Promise<void> {
  const mine = mayTakeCharge(home);
  const stoppable = mine && !(await othersConnected(held).catch(() => false));
  await held.end().catch(() => {});
  if (!mine) return;
  dropCharge(home);
  if (stoppable) await shutDown(home, programs);
}

/**
 * Gives the address of the embedded server of a data folder: of the running one (also one that outlived a killed
 * command), else of a new one. Several processes may call it at the same time. The last one to leave stops the server.
 */
export async function startEmbedded({ dataDir, settings = {} }: EmbeddedOptions): Promise<Embedded> {
  const folder = openDataDir(dataDir);
  const lock = join(folder, 'postgres.lock');
  const { home, programs, port, owned, held } = await withLock(lock, async () => {
    const home = homeOf(folder, lock);
    const programs = programsFor(home.user, home.folder);
    const { port, started } = await ensureRunning(home, programs, settings);
    const held = await holdConnection(urlFor(home, port, 'postgres'));
    await createDatabase(held);
    const owned = started || mayTakeCharge(home);
    if (owned) takeCharge(home);
    return { home, programs, port, owned, held };
  });
  // A script that forgets to stop may still end; the next command finds the server and takes charge.
  const handle = held as pg.Client & { ref(): void; unref(): void };
  handle.unref();
  let leaving: Promise<void> | undefined;
  return {
    url: urlFor(home, port, DATABASE),
    owned,
    stop: () => {
      leaving ??= withLock(lock, async () => {
        handle.ref();
        if (findServer(home)) await leave(home, programs, held);
      });
      return leaving;
    },
  };
}
