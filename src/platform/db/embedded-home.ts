// Where the embedded server keeps its things: data, password, port, log; and who is responsible for stopping it.
import { randomBytes, randomInt } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { lives, markOf } from './embedded-process.ts';
import { canEnter, type ServerUser, serverUserFor } from './embedded-user.ts';

export interface Home {
  /** The folder of everything below. */
  readonly folder: string;
  readonly pgdata: string;
  readonly log: string;
  readonly lock: string;
  readonly user: ServerUser;
  /** The password of the database user `redress`. */
  readonly password: string;
}

/** Writes a small file anew, also over one that another account (root, on a user's folder) left there. */
function put(file: string, text: string): void {
  rmSync(file, { force: true });
  writeFileSync(file, text);
}

const LOG_LIMIT_BYTES = 10_000_000;

const readText = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8').trim() || undefined : undefined;

/** Others may pass through the folder (the server's account must), only its owner may list it. */
function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  if (process.getuid?.() === statSync(folder).uid) chmodSync(folder, 0o711);
}

/**
 * Chooses the folder and the account. The data folder itself, unless the server's account cannot enter it (a checkout
 * below /root): then /var/lib/redress, and the file `postgres.place` in the data folder says where.
 */
function choosePlace(dataDir: string): { folder: string; user: ServerUser } {
  const pointer = join(dataDir, 'postgres.place');
  const folder = readText(pointer) ?? join(dataDir, 'postgres');
  makeFolder(folder);
  const user = serverUserFor(join(folder, 'pgdata'));
  if (canEnter(user, folder)) return { folder, user };
  // A name that never comes twice: whoever deletes the data folder and starts anew must not meet the old facts.
  const elsewhere = join('/var/lib/redress', randomBytes(8).toString('hex'));
  makeFolder(elsewhere);
  const owner = serverUserFor(join(elsewhere, 'pgdata'));
  if (!canEnter(owner, elsewhere))
    throw new Error(`The account that runs PostgreSQL can enter neither ${folder} nor ${elsewhere}.`);
  writeFileSync(pointer, `${elsewhere}\n`);
  return { folder: elsewhere, user: owner };
}

function passwordIn(folder: string): string {
  const file = join(folder, 'password');
  const known = readText(file);
  if (known) return known;
  if (existsSync(join(folder, 'pgdata')))
    throw new Error(`The password of the database in ${folder} is lost (${file}).`);
  const password = randomBytes(24).toString('base64url');
  writeFileSync(`${file}.new`, password, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return password;
}

/** The data folder, made if needed, by its true path. Throws a plain sentence when this account may not write there. */
export function openDataDir(dataDir: string): string {
  const folder = resolve(dataDir);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    const advice = 'run Redress as the account that owns it, or name another folder with REDRESS_DATA.';
    throw new Error(`The data folder ${folder} cannot be written by this account: ${advice}`, { cause });
  }
  return realpathSync(folder);
}

/** Everything about the embedded server of a data folder. Call it under the lock of that folder. */
export function homeOf(dataDir: string, lock: string): Home {
  const { folder, user } = choosePlace(dataDir);
  const log = join(folder, 'postgres.log');
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) renameSync(log, `${log}.old`);
  for (const left of readdirSync(folder))
    if (left.startsWith('pgdata.new-')) rmSync(join(folder, left), { recursive: true, force: true });
  return { folder, pgdata: join(folder, 'pgdata'), log, lock, user, password: passwordIn(folder) };
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => done(true)));
  });

/** The port of this data folder: chosen once, kept as long as nobody else has taken it. */
export async function portOf(home: Home): Promise<number> {
  const file = join(home.folder, 'port');
  const known = Number(readText(file));
  if (known && (await isFree(known))) return known;
  for (;;) {
    const port = randomInt(20_000, 30_000); // below the range that systems hand out by themselves
    if (!(await isFree(port))) continue;
    put(file, `${port}\n`);
    return port;
  }
}

/** Gives the current process the charge of stopping the server. */
export const takeCharge = (home: Home): void => put(join(home.folder, 'in-charge'), markOf(process.pid));

/** Leaves the server to whoever uses it last. */
export const dropCharge = (home: Home): void => rmSync(join(home.folder, 'in-charge'), { force: true });

/** True when this process, or nobody that still lives, has the charge of stopping the server. */
export function mayTakeCharge(home: Home): boolean {
  const mark = readText(join(home.folder, 'in-charge'));
  return !mark || mark === markOf(process.pid) || !lives(mark);
}
