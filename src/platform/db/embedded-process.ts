// Knows whether a process still lives, also when its number has since been given to another one.
import { readFileSync } from 'node:fs';

const readProc = (pid: number, file: string): string | undefined => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
};

/** When the process began, as the kernel counts it (Linux only; elsewhere undefined, and the number alone decides). */
function beginning(pid: number): string | undefined {
  const stat = readProc(pid, 'stat');
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A process as it is written to a file: `pid` or `pid beginning`. */
export function markOf(pid: number): string {
  return [pid, beginning(pid)].filter(Boolean).join(' ');
}

/** Whether the process that wrote this mark still runs. */
export function lives(mark: string): boolean {
  const [pid, began] = mark.trim().split(' ');
  if (!pid || !/^\d+$/.test(pid) || !answersSignals(Number(pid))) return false;
  return began === undefined || beginning(Number(pid)) === began;
}

/** Whether this number belongs to a running PostgreSQL; where the command line cannot be read: to anything running. */
export function isPostgres(pid: number): boolean {
  if (!answersSignals(pid)) return false;
  const commandLine = readProc(pid, 'cmdline');
  return commandLine === undefined || commandLine.includes('postgres');
}

/** Waits. Only for polling another process, never to guess that something is ready. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
