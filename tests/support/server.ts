// The PostgreSQL of one test run: DATABASE_URL, or an embedded one in a temporary folder; with a migrated template.
import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { createPool } from '../../src/platform/db/connect.ts';
import { startEmbedded } from '../../src/platform/db/embedded.ts';
import { lives } from '../../src/platform/db/embedded-process.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { projectRoot } from '../../src/platform/root.ts';
import { prepareTemplate, templateInputs } from './template.ts';

/** What the test files need to make databases of their own. */
export interface TestServer {
  /** The address of a database to create others from. */
  readonly url: string;
  readonly template: string;
  /** Begins the name of every database of this run. */
  readonly prefix: string;
}

const LOCK = 7_305_120_615;
const pools = { applicationName: 'redress tests', poolSize: 2, statementTimeout: 0 };

/** The same server, another database. */
export function addressOf(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

function filesBelow(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((entry) => filesBelow(join(path, entry)));
}

function templateName(): string {
  const hash = createHash('sha256');
  for (const input of ['db', ...templateInputs])
    for (const file of filesBelow(join(projectRoot(), input)).filter((file) =>
      statSync(file, { throwIfNoEntry: false }),
    ))
      hash.update(file.slice(projectRoot().length)).update(readFileSync(file));
  return `redress_template_${hash.digest('hex').slice(0, 16)}`;
}

/** Builds under another name and renames, so that a template is whole or absent. */
async function buildTemplate(client: pg.ClientBase, url: string, name: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (rowCount) return;
  const half = `${name}_new`;
  await client.query(`drop database if exists ${half} with (force)`);
  await client.query(`create database ${half} encoding 'UTF8' template template0`);
  const pool = createPool(addressOf(url, half), pools);
  try {
    await migrate(pool);
    await prepareTemplate(pool);
    await pool.query('vacuum analyze');
  } finally {
    await pool.end();
  }
  await client.query(`alter database ${half} with allow_connections false`);
  await client.query(`alter database ${half} rename to ${name}`);
}

async function ensureTemplate(url: string): Promise<string> {
  const name = templateName();
  const pool = createPool(url, pools);
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await buildTemplate(client, url, name);
  } finally {
    client.release(true);
    await pool.end();
  }
  return name;
}

async function dropAll(url: string, prefix: string): Promise<void> {
  const pool = createPool(url, pools);
  try {
    const { rows } = await pool.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [prefix],
    );
    for (const { datname } of rows) await pool.query(`drop database if exists ${datname} with (force)`);
  } finally {
    await pool.end();
  }
}

const FOLDER = 'redress-test-';

/** Ends the servers of runs that were killed, and removes their folders. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(FOLDER))) {
    const dataDir = join(tmpdir(), name);
    const mark = join(dataDir, 'postgres', 'in-charge');
    const mine = statSync(dataDir, { throwIfNoEntry: false })?.uid === process.getuid?.();
    if (!mine || !statSync(mark, { throwIfNoEntry: false }) || lives(readFileSync(mark, 'utf8'))) continue;
    await (await startEmbedded({ dataDir })).stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function startTemporary() {
  await sweep().catch(() => {}); // another run may be sweeping too
  const dataDir = mkdtempSync(join(tmpdir(), FOLDER));
  chmodSync(dataDir, 0o711); // as root, the server runs under another account
  // Durability is for facts, not for tests: this server is thrown away.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };
  const embedded = await startEmbedded({ dataDir, settings });
  const stop = async () => {
    await embedded.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url: embedded.url, stop };
}

/** Starts (or names) the server, prepares the template. `stop` removes all that the run made but the template. */
export async function startTestServer(): Promise<TestServer & { stop(): Promise<void> }> {
  const external = process.env.DATABASE_URL;
  const server = external ? { url: external, stop: async () => {} } : await startTemporary();
  const prefix = `redress_test_${process.pid}_`;
  try {
    const template = await ensureTemplate(server.url);
    const stop = async () => {
      if (external) await dropAll(external, prefix);
      await server.stop();
    };
    return { url: server.url, template, prefix, stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
