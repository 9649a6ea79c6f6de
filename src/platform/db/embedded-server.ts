// Makes, starts and stops the PostgreSQL processes of one data folder.
import { spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  fchownSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { stopwatch } from '../time.ts';
import type { Programs } from './embedded-binaries.ts';
import type { Home } from './embedded-home.ts';
import { isPostgres, pause } from './embedded-process.ts';
import { runAs } from './embedded-user.ts';

export type Settings = Readonly<Record<string, string>>;

/** Speed for one machine, with every commit on disk before it is answered (fsync, synchronous_commit stay on). */
const SETTINGS: Settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '256MB',
  jit: 'off',
  random_page_cost: '1.1',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  wal_compression: 'off', // only pglz is built in, and it costs more than the bytes it saves
  wal_buffers: '16MB',
  min_wal_size: '512MB',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  checkpoint_completion_target: '0.9',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] %a ',
};

/** The character type locale: with C, searching Chinese by trigrams finds nothing. */
const LC_CTYPE = { linux: 'C.UTF-8', darwin: 'en_US.UTF-8' }[process.platform as string] ?? 'C';

const START_PATIENCE_MS = 10 * 60_000; // recovery after a power cut
const STOP_PATIENCE_MS = 60_000;

/** True for a folder that initdb never finished: no control file and no `postgres` database (oid 5, its last step). */
const isHalfMade = (pgdata: string): boolean =>
  existsSync(pgdata) && !existsSync(join(pgdata, 'global', 'pg_control')) && !existsSync(join(pgdata, 'base', '5'));

/** Makes the data folder if there is none: in a temporary one, renamed when complete, so that it is whole or absent. */
export function makeCluster(home: Home, programs: Programs): void {
  if (isHalfMade(home.pgdata)) renameSync(home.pgdata, `${home.pgdata}.half-made-${process.pid}`);
  if (existsSync(home.pgdata)) return;
  const half = `${home.pgdata}.new-${process.pid}`;
  const secret = join(home.folder, 'password.initdb');
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(secret, home.password, { mode: 0o600 });
  const { uid, gid } = home.user;
  if (uid !== undefined && gid !== undefined) for (const path of [half, secret]) chownSync(path, uid, gid);
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--lc-collate=C', `--lc-ctype=${LC_CTYPE}`];
  const access = ['-U', 'redress', '--pwfile', secret, '-A', 'scram-sha-256'];
  const made = runAs(home.user, programs.initdb, ['-D', half, '-E', 'UTF8', '--data-checksums', ...access, ...locale]);
  rmSync(secret, { force: true });
  if (made.status !== 0) {
    rmSync(half, { recursive: true, force: true });
    throw new Error(`The database folder could not be made: ${made.stderr || made.error?.message}`);
  }
  renameSync(half, home.pgdata);
}

/** The lines of a file that another process may remove at any moment. */
function linesOf(file: string): string[] | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The process number and port of the server that uses the data folder, if one does. */
export function findServer(home: Home): { pid: number; port: number } | undefined {
  const file = join(home.pgdata, 'postmaster.pid');
  const lines = linesOf(file);
  if (!lines) return undefined;
  const pid = Number(lines[0]);
  if (pid > 0 && isPostgres(pid)) return { pid, port: Number(lines[3]) };
  // After a reboot the number may belong to another program: PostgreSQL would then refuse to start.
  if (pid > 0) rmSync(file, { force: true });
  return undefined;
}

/** The address of a database on the server. */
export const urlFor = (home: Home, port: number, database: string): string =>
  `postgres://redress:${encodeURIComponent(home.password)}@127.0.0.1:${port}/${database}`;

/** Whether our server answers on this port: yes; not yet (starting, stopping, nobody there); or somebody else's does. */
async function answers(home: Home, port: number): Promise<'yes' | 'not-yet' | 'stranger'> {
  const client = new pg.Client({ connectionString: urlFor(home, port, 'postgres'), connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === home.pgdata ? 'yes' : 'stranger';
  } catch (error) {
    return /^28/.test(String((error as { code?: string }).code)) ? 'stranger' : 'not-yet';
  } finally {
    await client.end().catch(() => {});
  }
}

/** Waits for a server that is there: true when it answers, false when it went away. */
export async function waitFor(home: Home): Promise<number | undefined> {
  const waited = stopwatch();
  for (let found = findServer(home); found; found = findServer(home)) {
    const answer = found.port ? await answers(home, found.port) : 'not-yet';
    if (answer === 'yes') return found.port;
    if (answer === 'stranger') throw new Error(`The server of ${home.pgdata} does not take its password.`);
    if (waited() > START_PATIENCE_MS) throw new Error(`The server of ${home.pgdata} does not answer; see ${home.log}.`);
    await pause(20);
  }
  return undefined;
}

/** Starts the server in a session of its own, so that Ctrl-C in the terminal does not reach it. */
function spawnServer(home: Home, programs: Programs, port: number, settings: Settings): { ended(): boolean } {
  const options = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(home.log, 'a', 0o640);
  const { uid, gid } = home.user;
  if (uid !== undefined && gid !== undefined) fchownSync(log, uid, gid); // its owner may start the server next time
  const windows = process.platform === 'win32';
  // On Windows only pg_ctl can give up the rights that PostgreSQL refuses to run with.
  const child = windows
    ? spawn(programs.pgCtl, ['start', '-D', home.pgdata, '-o', ['-p', port, ...options].join(' ')], {
        stdio: ['ignore', log, log],
        windowsHide: true,
      })
    : spawn(programs.postgres, ['-D', home.pgdata, '-p', String(port), ...options], {
        ...home.user,
        cwd: '/',
        detached: true,
        stdio: ['ignore', log, log],
      });
  closeSync(log);
  let over = false;
  child.once('error', () => {
    over = true;
  });
  child.once('exit', (code) => {
    over = !windows || code !== 0;
  });
  child.unref();
  return { ended: () => over };
}

/** Starts a server and waits until it answers. Undefined when it ended at once (port taken, old server still going). */
export async function launch(home: Home, programs: Programs, port: number, settings: Settings) {
  const server = spawnServer(home, programs, port, settings);
  const waited = stopwatch();
  while (!server.ended()) {
    const found = findServer(home);
    if (found?.port === port && (await answers(home, port)) === 'yes') return port;
    if (waited() > START_PATIENCE_MS) throw new Error(`PostgreSQL does not become ready; see ${home.log}.`);
    await pause(20);
  }
  return undefined;
}

/** Fast shutdown: open transactions are rolled back, everything committed is written; waits until the server is gone. */
export async function shutDown(home: Home, programs: Programs): Promise<void> {
  const found = findServer(home);
  if (!found) return;
  if (process.platform === 'win32') runAs(home.user, programs.pgCtl, ['stop', '-D', home.pgdata, '-m', 'fast', '-w']);
  else process.kill(found.pid, 'SIGINT');
  const waited = stopwatch();
  // The file goes when the server has ended; its process number may linger as a zombie where nobody collects it.
  while (findServer(home)) {
    if (waited() > STOP_PATIENCE_MS) throw new Error(`PostgreSQL does not stop; see ${home.log}.`);
    await pause(20);
  }
}
