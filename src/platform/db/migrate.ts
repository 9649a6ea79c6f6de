// Runs the forward-only SQL migrations of db/migrations in the order of their names, each exactly once.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { projectRoot } from '../root.ts';

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
  /** False for a file whose first line is `-- no-transaction`: one statement only, such as create index concurrently. */
  readonly inTransaction: boolean;
}

/** Chosen once, at random: servers that start together on one database wait for each other on it. */
const LOCK = 7_305_120_614;

/** Where the migrations are, from the sources and from the bundle alike. */
export const migrationsDir = (): string => join(projectRoot(), 'db', 'migrations');

/** Line ends count as equal, so that a checkout on Windows has the same checksum. */
export function readMigration(name: string, text: string): Migration {
  const sql = text.replaceAll('\r\n', '\n');
  const checksum = createHash('sha256').update(sql).digest('hex');
  return { name, sql, checksum, inTransaction: !/^--\s*no-transaction\s*$/m.test(sql.split('\n', 1)[0] ?? '') };
}

/** All migrations of a folder, in order. */
export const readMigrations = (dir: string = migrationsDir()): Migration[] =>
  readdirSync(dir)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => readMigration(name, readFileSync(join(dir, name), 'utf8')));

/**
 * What is still to run. Throws when an applied migration was changed or is gone, or when a new one would come before
 * an applied one: the same files must give the same schema everywhere.
 */
export function pendingOf(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): Migration[] {
  const known = new Set(migrations.map(({ name }) => name));
  const last = [...applied.keys()].sort().at(-1) ?? '';
  for (const name of applied.keys())
    if (!known.has(name)) throw new Error(`The database has the migration ${name}, which this version does not know.`);
  return migrations.filter(({ name, checksum }) => {
    const before = applied.get(name);
    if (before !== undefined && before !== checksum)
      throw new Error(`The migration ${name} was changed after it was applied: undo that, and add a new migration.`);
    if (before === undefined && name < last)
      throw new Error(`The migration ${name} comes before ${last}, which is applied already: give it a later number.`);
    return before === undefined;
  });
}

async function apply(client: pg.PoolClient, migration: Migration): Promise<void> {
  const record = 'insert into platform.migration (name, checksum) values ($1, $2)';
  try {
    if (migration.inTransaction) await client.query('begin');
    await client.query(migration.sql);
    await client.query(record, [migration.name, migration.checksum]);
    if (migration.inTransaction) await client.query('commit');
  } catch (cause) {
    if (migration.inTransaction) await client.query('rollback').catch(() => {});
    throw new Error(`The migration ${migration.name} failed: ${(cause as Error).message}`, { cause });
  }
}

async function run(client: pg.PoolClient, dir: string | undefined): Promise<string[]> {
  await client.query(`create schema if not exists platform;
    create table if not exists platform.migration (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from platform.migration',
  );
  const pending = pendingOf(readMigrations(dir), new Map(rows.map(({ name, checksum }) => [name, checksum])));
  for (const migration of pending) await apply(client, migration);
  return pending.map(({ name }) => name);
}

/** Brings the schema up to date; returns the names of the migrations that ran. Several processes may call it at once. */
export async function migrate(pool: pg.Pool, dir?: string): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    return await run(client, dir);
  } finally {
    // The session ends: with it the lock and the setting.
    client.release(true);
  }
}
