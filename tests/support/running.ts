// The built server as its own process over a test database, as people run it.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/root.ts';
import { TEST_KEY } from './spine.ts';

export interface RunningServer {
  readonly url: string;
  readonly dataDir: string;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Ends it as Ctrl-C does; how it ended. */
  stop(): Promise<number | null>;
  /** Also removes its data folder. */
  remove(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const over = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else child.once('exit', (code) => resolve(code));
  });

/** Resolves when it says that it is ready; rejects when it ends before. */
function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes('Ctrl-C')) resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)));
  });
}

/** Starts `redress serve`; with `databaseUrl` over that database, else with the embedded one in its data folder. */
export async function runningServer(given: { databaseUrl?: string; dataDir?: string } = {}): Promise<RunningServer> {
  const program = join(projectRoot(), 'dist', 'cli.js');
  if (!existsSync(program)) throw new Error('not built: run `npm run build` first (npm test does)');
  const dataDir = given.dataDir ?? (await mkdtemp(join(tmpdir(), 'redress-served-')));
  const port = await freePort();
  const env = {
    ...process.env,
    REDRESS_DATA: dataDir,
    PORT: String(port),
    REDRESS_DEMO: '1',
    REDRESS_LOG: 'warn',
    DATABASE_URL: given.databaseUrl ?? '',
    HOST: '127.0.0.1',
    REDRESS_NOW: '',
    REDRESS_KEY: given.databaseUrl ? TEST_KEY.toString('base64') : '',
  };
  const child = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  await ready(child);
  const end = (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    return over(child);
  };
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGINT'),
    remove: async () => {
      await end('SIGINT');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
