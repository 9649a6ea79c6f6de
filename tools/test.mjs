// `npm test`: does all set-up, runs every test, and ends with the line `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkNode, ensureBuilt, ensureInstalled, giveUp, inRoot, run, say } from './setup.mjs';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

const findChromium = () =>
  [process.env.REDRESS_CHROMIUM, ...CHROMIUM, MAC_CHROME].find((file) => file && fs.existsSync(file));

/** Without a font for Chinese, pages are rows of boxes and their widths are wrong. Only Linux lacks one at times. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const listed = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  if (!listed.error) return listed.stdout.trim() !== '';
  return fs.existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc');
}

/** The Debian packages that the browser journeys still need. */
function missingPackages() {
  const missing = [];
  if (!findChromium()) missing.push('chromium');
  if (!hasChineseFont()) missing.push('fonts-noto-cjk');
  return missing;
}

function ensureBrowser() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  const canInstall = process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get');
  if (!canInstall)
    giveUp(`The browser journeys need ${missing.join(' and ')}: sudo apt-get install ${missing.join(' ')}`);
  say(`Installing ${missing.join(' and ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const stdio = ['ignore', 'ignore', 2];
  run('apt-get', ['update', '-q'], { env, stdio });
  run('apt-get', ['install', '-qy', '--no-install-recommends', ...missing], { env, stdio });
  if (missingPackages().length > 0) giveUp(`apt could not install ${missingPackages().join(' and ')}.`);
}

let result = { passed: 0, failed: 1 };

/** However the run ends, its last line is the one that the continuous integration reads. */
process.on('exit', () => {
  process.stdout.write(`${result.passed} passed, ${result.failed} failed\n`);
});

function finish(passed, failed) {
  result = { passed, failed };
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

/** A file that could not be read or set up counts as one failure; so does a run that broke without a failed test. */
function count(report) {
  const files = report.testResults;
  const tests = files.flatMap((file) => file.assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failedTests = tests.filter(({ status }) => status === 'failed').length;
  const failedFiles = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length;
  const failed = failedTests + failedFiles;
  return { passed, failed: failed === 0 && !report.success ? 1 : failed };
}

function runVitest(args) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'redress-report-'));
  const file = path.join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const chromium = findChromium();
  const env = { ...process.env, NODE_ENV: 'test', ...(chromium && { REDRESS_CHROMIUM: chromium }) };
  const code = run(process.execPath, [inRoot('node_modules/vitest/vitest.mjs'), 'run', ...reporters, ...args], { env });
  const report = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
  fs.rmSync(folder, { recursive: true, force: true });
  if (!report) return { passed: 0, failed: 1 };
  const { passed, failed } = count(report);
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

checkNode();
ensureInstalled();
ensureBuilt();
ensureBrowser();
const { passed, failed } = runVitest(process.argv.slice(2));
finish(passed, failed);
