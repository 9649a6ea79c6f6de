// The embedded PostgreSQL: what survives a killed command, who stops the server, half-made folders.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { projectRoot } from '../root.ts';
import { startEmbedded } from './embedded.ts';

let dataDir: string;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'redress embedded '));
  chmodSync(folder, 0o711);
  dataDir = join(folder, 'data');
});

afterEach(async () => {
  const last = await startEmbedded({ dataDir });
  await last.stop();
  expect(existsSync(join(dataDir, 'postgres', 'pgdata', 'postmaster.pid'))).toBe(false);
  rmSync(join(dataDir, '..'), { recursive: true, force: true });
});

/** Another command on the same folder: its process, the address it got, whether it is in charge of the server. */
async function command(): Promise<{ child: ChildProcess; url: string; owned: boolean }> {
  const script = join(projectRoot(), 'tests/support/embedded-child.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], {
    cwd: projectRoot(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const [url = '', owned] = line.toString().trim().split(' ');
  return { child, url, owned: owned === 'true' };
}

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const started = "select pg_postmaster_start_time()::text as at, current_setting('port') as port";

describe('embedded PostgreSQL', () => {
  test('a server that outlived a killed command is found and its facts are there', async () => {
    const first = await command();
    await ask(first.url, 'create table fact (n int); insert into fact values (7)');
    const before = await ask(first.url, started);
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');

    const next = await startEmbedded({ dataDir });
    expect(next.url).toBe(first.url);
    expect(next.owned).toBe(true);
    expect(await ask(next.url, started)).toEqual(before);
    expect(await ask(next.url, 'select n from fact')).toEqual([{ n: 7 }]);
    await next.stop();
    await expect(ask(next.url, 'select 1')).rejects.toThrow();
  });

  test('a server that dies under a running command comes back on the same address, with every committed fact', async () => {
    const first = await command();
    await ask(first.url, 'create table fact (n int); insert into fact values (8)');
    const pid = Number(readFileSync(join(dataDir, 'postgres/pgdata/postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    await expect
      .poll(() => ask(first.url, 'select n from fact').catch(() => 'away'), { timeout: 20_000 })
      .toEqual([{ n: 8 }]);
    first.child.kill('SIGTERM');
    await once(first.child, 'exit');
    await expect(ask(first.url, 'select 1')).rejects.toThrow();
  });

  test('committed facts survive the death of the command and of every server process', async () => {
    const first = await command();
    await ask(first.url, 'create table fact (n int); insert into fact values (9)');
    const pid = Number(readFileSync(join(dataDir, 'postgres/pgdata/postmaster.pid'), 'utf8').split('\n')[0]);
    first.child.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    await once(first.child, 'exit');
    const next = await startEmbedded({ dataDir });
    expect(await ask(next.url, 'select n from fact')).toEqual([{ n: 9 }]);
    await next.stop();
  });

  test('commands that start at the same time share one server, and the last to leave stops it', async () => {
    const [a, b] = await Promise.all([command(), command()]);
    expect(a.url).toBe(b.url);
    expect([a.owned, b.owned].sort()).toEqual([false, true]);
    const [inCharge, other] = a.owned ? [a, b] : [b, a];
    inCharge.child.kill('SIGTERM');
    await once(inCharge.child, 'exit');
    expect(await ask(other.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    other.child.kill('SIGTERM');
    await once(other.child, 'exit');
    await expect(ask(other.url, 'select 1')).rejects.toThrow();
  });

  test('a command that joined a running server leaves it running', async () => {
    const first = await command();
    const joined = await startEmbedded({ dataDir });
    expect(joined.owned).toBe(false);
    await joined.stop();
    expect(await ask(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    first.child.kill('SIGTERM');
    await once(first.child, 'exit');
  });

  test('a folder whose making was interrupted is made anew, and nothing is deleted', async () => {
    const pgdata = join(dataDir, 'postgres', 'pgdata');
    mkdirSync(join(pgdata, 'base', '1'), { recursive: true });
    mkdirSync(`${pgdata}.new-4711`);
    writeFileSync(join(pgdata, 'PG_VERSION'), '18\n');
    writeFileSync(join(dataDir, 'postgres', 'password'), 'secret', { mode: 0o600 });
    writeFileSync(join(dataDir, 'postgres.lock'), '999999999');

    const embedded = await startEmbedded({ dataDir });
    expect(await ask(embedded.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    const entries = readdirSync(join(dataDir, 'postgres'));
    expect(entries.some((name) => name.startsWith('pgdata.half-made-'))).toBe(true);
    expect(entries.some((name) => name.startsWith('pgdata.new-'))).toBe(false);
    await embedded.stop();
  });

  test('it is durable, listens on loopback only, checks pages, and finds Chinese by trigrams', async () => {
    const embedded = await startEmbedded({ dataDir });
    await ask(embedded.url, 'create extension if not exists pg_trgm');
    const settings = await ask<{ name: string; setting: string }>(
      embedded.url,
      `select name, setting from pg_settings where name in
        ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'listen_addresses', 'server_encoding')`,
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      data_checksums: 'on',
      listen_addresses: '127.0.0.1',
      server_encoding: 'UTF8',
    });
    const [row] = await ask<{ trigrams: number }>(
      embedded.url,
      "select cardinality(show_trgm('噪声扰民')) as trigrams",
    );
    expect(row?.trigrams).toBeGreaterThan(3);
    await embedded.stop();
  });
});
