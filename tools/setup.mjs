// What start, test, check and bin/redress share: the Node.js version, the exact install, the build. No dependency.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
export const inRoot = (...parts) => path.join(root, ...parts);

/** Progress goes to stderr, so that the output of commands stays clean. */
export const say = (sentence) => process.stderr.write(`${sentence}\n`);

/** Ends the process with one sentence. */
export function giveUp(sentence, code = 1) {
  say(sentence);
  process.exit(code);
}

/** Node.js 20.19 or newer, or a clear sentence. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  giveUp(
    `Redress needs Node.js 20.19 or newer (24 recommended); this is ${process.versions.node}. See https://nodejs.org`,
  );
}

/** Runs a program in the project's folder; its output is shown. Returns its exit code. */
export function run(program, args, options = {}) {
  const result = spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options });
  if (result.error) giveUp(`${program} could not be run: ${result.error.message}`);
  return result.status ?? 1;
}

const readJson = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/**
 * Whether node_modules is what package-lock.json says. npm writes its own list (.package-lock.json) at the very end of
 * an install, so an interrupted one does not count. Packages for other machines may be missing.
 */
export function isInstalled() {
  const wanted = readJson(inRoot('package-lock.json'))?.packages ?? {};
  const present = readJson(inRoot('node_modules', '.package-lock.json'))?.packages;
  if (!present) return false;
  return Object.entries(wanted).every(([name, { version, optional, devOptional, peer }]) => {
    if (name === '') return true;
    if (present[name]) return present[name].version === version;
    return Boolean(optional || devOptional || peer);
  });
}

/** npm as it was called, or the one in the PATH. */
function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.c?js$/.test(cli)) return run(process.execPath, [cli, ...args], { stdio: ['ignore', 2, 2] });
  return run('npm', args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
}

/** Installs exactly what package-lock.json names, when node_modules differs from it. */
export function ensureInstalled() {
  if (isInstalled()) return;
  say('Installing the packages of package-lock.json (once; a minute or two) …');
  // Install scripts are not needed: the launcher makes PostgreSQL's library links itself.
  const code = npm(['ci', '--include=dev', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error']);
  if (code !== 0 || !isInstalled()) giveUp('The packages could not be installed; npm says why above.');
}

function describe(entry, lines) {
  const stat = fs.statSync(entry, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) {
    lines.push(`${path.relative(root, entry)} ${stat.size} ${Math.floor(stat.mtimeMs)}`);
    return;
  }
  for (const name of fs.readdirSync(entry).sort()) {
    if (!/\.test\.tsx?$|\.md$/.test(name)) describe(path.join(entry, name), lines);
  }
}

/** The state of all that goes into the build: names, sizes and times of the files. Quick, nothing is read. */
export function sourceState() {
  const lines = [];
  for (const input of ['src', 'package-lock.json', 'vite.config.ts', 'tools/build.mjs']) describe(inRoot(input), lines);
  return lines.join('\n');
}

export const parts = {
  server: { stamp: inRoot('dist', '.server-stamp'), result: inRoot('dist', 'cli.js') },
  web: { stamp: inRoot('dist', '.web-stamp'), result: inRoot('dist', 'web', 'citizen', 'index.html') },
};

/** Whether a part of the build is there and belongs to the present sources. */
export function isBuilt(part) {
  const { stamp, result } = parts[part];
  if (!fs.existsSync(result) || !fs.existsSync(stamp)) return false;
  return fs.readFileSync(stamp, 'utf8') === sourceState();
}

/** Builds what is missing or old. An installation without sources runs what it has. */
export function ensureBuilt(wanted = ['server', 'web']) {
  if (!fs.existsSync(inRoot('src'))) return;
  const missing = wanted.filter((part) => !isBuilt(part));
  if (missing.length === 0) return;
  say(`Building (${missing.join(', ')}) …`);
  const code = run(process.execPath, [inRoot('tools', 'build.mjs'), ...missing], { stdio: ['ignore', 2, 2] });
  if (code !== 0) giveUp('The build failed; the reason stands above.');
}

/** Goes on as `node dist/cli.js …` in this same process. */
export async function becomeCli(args) {
  process.argv = [process.execPath, parts.server.result, ...args];
  process.setSourceMapsEnabled(true);
  const { pathToFileURL } = await import('node:url');
  await import(pathToFileURL(parts.server.result).href);
}
