// Puts package-lock.json in the form that is committed: no download addresses, and an entry for every optional
// platform package, also for those that a mirror does not carry (npm ci refuses a lock that lacks them).
import fs from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(fs.readFileSync(file, 'utf8'));
const OS = {
  darwin: 'darwin',
  win32: 'win32',
  windows: 'win32',
  linux: 'linux',
  android: 'android',
  freebsd: 'freebsd',
  openharmony: 'openharmony',
  aix: 'aix',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  sunos: 'sunos',
};
const CPU = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32', 'arm'];

/** The platform fields npm reads to skip a package that is not for this machine. */
function platform(name) {
  const words = name.split('/').pop().split('-');
  const os = words.map((word) => OS[word]).find(Boolean);
  const cpu = CPU.find((one) => words.some((word) => word.startsWith(one)));
  const libc =
    words.includes('musl') || words.includes('musleabihf')
      ? 'musl'
      : words.some((word) => word.startsWith('gnu'))
        ? 'glibc'
        : undefined;
  return { ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }), ...(os && { os: [os] }) };
}

for (const entry of Object.values(lock.packages)) delete entry.resolved;
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const at = `node_modules/${name}`;
    if (lock.packages[at] || lock.packages[`${path}/${at}`]) continue;
    if (!Object.keys(platform(name)).length) continue;
    lock.packages[at] = {
      version: version.replace(/^[~^]/, ''),
      ...platform(name),
      ...(entry.dev && { dev: true }),
      optional: true,
    };
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
