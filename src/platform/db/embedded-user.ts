// Under which account the embedded PostgreSQL runs. PostgreSQL refuses root, so root hands it to an existing account.
import { execFileSync, type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** Spread into spawn options: empty means "as the current user". */
export interface ServerUser {
  readonly uid?: number;
  readonly gid?: number;
}

const isRoot = (): boolean => process.getuid?.() === 0;

function lookUp(account: string): ServerUser | undefined {
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, account], { stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

/**
 * The account for a data folder: whoever owns it already; for a new one the current user, or for root `postgres` or
 * `nobody` (no account is ever created). Throws when the folder belongs to somebody this user cannot act for.
 */
export function serverUserFor(pgdata: string): ServerUser {
  const owner = statSync(pgdata, { throwIfNoEntry: false });
  if (!isRoot()) {
    if (owner && process.getuid && owner.uid !== process.getuid())
      throw new Error(
        `The database folder ${pgdata} belongs to another account (uid ${owner.uid}): run Redress as that account or as root, or name another folder with REDRESS_DATA.`,
      );
    return {};
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const user = lookUp('postgres') ?? lookUp('nobody');
  if (!user) throw new Error('PostgreSQL does not run as root, and there is neither an account postgres nor nobody.');
  return user;
}

/** Runs a program as the server's account, from a folder every account can enter. */
export const runAs = (user: ServerUser, program: string, args: string[]): SpawnSyncReturns<string> =>
  spawnSync(program, args, { ...user, cwd: process.platform === 'win32' ? undefined : '/', encoding: 'utf8' });

/** Whether the server's account can enter a folder. */
export const canEnter = (user: ServerUser, folder: string): boolean =>
  user.uid === undefined || runAs(user, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder]).status === 0;
