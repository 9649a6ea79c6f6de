// `npm start`: checks Node.js, installs, builds, and serves; a second start finds everything done.
import fs from 'node:fs';
import { becomeCli, checkNode, ensureBuilt, ensureInstalled } from './setup.mjs';

const LOOK_EVERY_MS = 500;

function procFile(pid, file) {
  try {
    return fs.readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** The processes that stand for `npm start`: the shell that npm runs the script in, and npm itself. */
function callers() {
  const shell = process.ppid;
  if (!procFile(shell, 'cmdline').includes('start.mjs')) return [shell];
  const stat = procFile(shell, 'stat');
  return [shell, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])];
}

function isGone(pid) {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** Signals to npm end npm and its shell, but do not reach this process: it ends cleanly when they are gone. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const pids = callers().filter((pid) => pid > 1);
  const timer = setInterval(() => {
    if (!pids.some(isGone)) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY_MS);
  timer.unref();
}

checkNode();
ensureInstalled();
ensureBuilt();
endWithNpm();
await becomeCli(['serve', ...process.argv.slice(2)]);
