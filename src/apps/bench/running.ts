// A server to measure: one of its own in a temporary data folder, or the one that --url names.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Running {
  readonly url: string;
  /** For the SQL yardstick; undefined when only the address is known. */
  readonly environment: NodeJS.ProcessEnv | undefined;
  /** Resident memory of the server process in MB; undefined when it is not ours. */
  memoryMb(): number | undefined;
  stop(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const WAIT_MS = 60_000;
const STEP_MS = 100;

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (let waited = 0; waited < WAIT_MS; waited += STEP_MS) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode} before it was ready`);
    const ready = await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
  throw new Error('the server was not ready within a minute');
}

function residentMb(pid: number | undefined): number | undefined {
  try {
    const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return line ? Number(line[1]) / 1024 : undefined;
  } catch {
    return undefined;
  }
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

/** Starts this very program's `serve` beside us, in a data folder that is removed afterwards (unless DATABASE_URL is set). */
export async function startServer(
  prepare: (environment: NodeJS.ProcessEnv) => Promise<void>,
  options: readonly string[] = [],
): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'redress-bench-'));
  const port = await freePort();
  const environment = {
    ...process.env,
    REDRESS_DATA: folder,
    PORT: String(port),
    REDRESS_LOG: 'warn',
    REDRESS_DEMO: '1',
    HOST: '127.0.0.1',
  };
  await prepare(environment);
  const program = process.argv[1] ?? '';
  const child = spawn(process.execPath, [...process.execArgv, program, 'serve', ...options], {
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(url, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, environment, memoryMb: () => residentMb(child.pid), stop };
}

/** A system that runs already. */
export const runningAt = (url: string): Running => ({
  url: url.replace(/\/$/, ''),
  environment: undefined,
  memoryMb: () => undefined,
  stop: async () => {},
});
