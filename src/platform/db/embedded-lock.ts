// A lock file, so that two commands that start or stop the same embedded server wait for each other.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { stopwatch } from '../time.ts';
import { lives, markOf, pause } from './embedded-process.ts';

const PATIENCE_MS = 10 * 60_000; // recovery of a large database after a power cut takes minutes

function tryTake(file: string): boolean {
  try {
    writeFileSync(file, markOf(process.pid), { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

const holderOf = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

/** Removes a lock whose holder died. Renaming first lets only one of several waiting processes do it. */
function breakStale(file: string, holder: string): void {
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = holderOf(aside);
  if (moved === holder) rmSync(aside, { force: true });
  else renameSync(aside, file); // somebody else was quicker and holds a fresh lock
}

/** Runs `work` while no other process runs something under the same lock file. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const waited = stopwatch();
  while (!tryTake(file)) {
    if (waited() > PATIENCE_MS) throw new Error(`Another command holds ${file} for too long.`);
    const holder = holderOf(file);
    // An empty file is a lock whose writer is between creating and writing it.
    if (holder && !lives(holder)) breakStale(file, holder);
    else await pause(25);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
