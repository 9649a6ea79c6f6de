// Builds dist/cli.js (all commands and the server) and dist/web (the two browser programs). `build.mjs [server] [web]`
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ensureInstalled, giveUp, inRoot, parts, root, sourceState } from './setup.mjs';

/** Both parts are made beside the old ones and then put in their place, so that nobody meets a half-written file. */
const beside = (name) => inRoot('dist', `.new-${name}-${process.pid}`);

async function buildServer() {
  const { build } = await import('esbuild');
  const outdir = beside('server');
  await build({
    absWorkingDir: root,
    entryPoints: { cli: 'src/apps/cli.ts' },
    outdir,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
  for (const file of ['cli.js.map', 'cli.js']) fs.renameSync(path.join(outdir, file), inRoot('dist', file));
  fs.rmSync(outdir, { recursive: true });
}

async function buildWeb() {
  const outdir = beside('web');
  const vite = inRoot('node_modules/vite/bin/vite.js');
  const code = await runAside(process.execPath, [vite, 'build', '--logLevel', 'warn', '--outDir', outdir]);
  if (code !== 0) throw new Error('vite build failed');
  fs.rmSync(inRoot('dist', 'web'), { recursive: true, force: true });
  fs.renameSync(outdir, inRoot('dist', 'web'));
}

/** Like run(), while other work goes on. */
const runAside = (program, args) =>
  new Promise((done) => {
    spawn(program, args, { cwd: root, stdio: 'inherit' })
      .on('close', done)
      .on('error', () => done(1));
  });

const work = { server: buildServer, web: buildWeb };

/** The stamp goes first and comes last: an interrupted build is never taken for a whole one. */
async function buildPart(part) {
  const { stamp } = parts[part];
  fs.rmSync(stamp, { force: true });
  const state = sourceState();
  await work[part]();
  fs.writeFileSync(stamp, state);
}

ensureInstalled();
fs.mkdirSync(inRoot('dist'), { recursive: true });
process.on('exit', () => {
  for (const part of Object.keys(work)) fs.rmSync(beside(part), { recursive: true, force: true });
});
const asked = process.argv.slice(2).filter((part) => part in work);
try {
  await Promise.all((asked.length > 0 ? asked : Object.keys(work)).map(buildPart));
} catch (error) {
  giveUp(String(error?.message ?? error));
}
