// `npm run check`: types, lint, direction of imports, dead code, pure tests; side by side, in under a minute.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { checkNode, ensureInstalled, inRoot, root } from './setup.mjs';

const tool = (...parts) => inRoot('node_modules', ...parts);
const exists = (...names) => names.some((name) => fs.existsSync(inRoot(name)));

/** Each: name, program and arguments; `when` false leaves it out. The slowest first. */
const steps = [
  {
    name: 'types',
    args: [tool('typescript/bin/tsc'), '--project', 'tsconfig.json', ...(process.stdout.isTTY ? ['--pretty'] : [])],
  },
  { name: 'tests', args: [tool('vitest/vitest.mjs'), 'run', '--project', 'unit', '--reporter=dot'] },
  {
    name: 'imports',
    args: [tool('dependency-cruiser/bin/dependency-cruise.mjs'), 'src', '--config', '.dependency-cruiser.cjs'],
    when: exists('.dependency-cruiser.cjs'),
  },
  { name: 'unused', args: [tool('knip/bin/knip.js')], when: exists('knip.json', 'knip.ts', 'knip.jsonc') },
  {
    name: 'lint',
    args: [tool('@biomejs/biome/bin/biome'), 'check', `--colors=${process.stdout.isTTY ? 'force' : 'off'}`, '.'],
  },
];

const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};

const AT_ONCE = 2;

/** Runs one step; keeps its output until it is over. */
function execute({ name, args }) {
  const started = performance.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...colours } });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('close', (code) => {
      const seconds = (performance.now() - started) / 1000;
      done({ name, ok: code === 0, seconds, output: Buffer.concat(output).toString() });
    });
  });
}

async function worker(queue, results) {
  for (let step = queue.shift(); step; step = queue.shift()) results.push(await execute(step));
}

checkNode();
ensureInstalled();
const queue = steps.filter(({ when = true }) => when);
const names = queue.map(({ name }) => name);
const results = [];
const started = performance.now();
await Promise.all(Array.from({ length: AT_ONCE }, () => worker(queue, results)));
for (const { name, output } of results.filter(({ ok }) => !ok)) process.stdout.write(`\n── ${name} ──\n${output}\n`);
for (const name of names) {
  const { ok, seconds } = results.find((result) => result.name === name);
  process.stdout.write(`${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s\n`);
}
process.stdout.write(`${' '.repeat(8)}together ${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s\n`);
// Not process.exit(): that may cut off what is still on its way into a pipe.
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
