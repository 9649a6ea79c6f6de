// Builds dist/cli.js (all commands and the server) and dist/web (the two browser programs). `build.mjs [server] [web]`
import fs from 'node:fs';
import { ensureInstalled, giveUp, inRoot, parts, root, run, sourceState } from './setup.mjs';

async function buildServer() {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: ['src/apps/cli.ts'],
    outfile: 'dist/cli.js',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
}

async function buildWeb() {
  const code = run(process.execPath, [inRoot('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn']);
  if (code !== 0) throw new Error('vite build failed');
}

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
const asked = process.argv.slice(2).filter((part) => part in work);
try {
  await Promise.all((asked.length > 0 ? asked : Object.keys(work)).map(buildPart));
} catch (error) {
  giveUp(String(error?.message ?? error));
}
