// The project's own text files, for rules that are read off the text.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { projectRoot } from '../../src/platform/root.ts';

const FOLDERS = ['src', 'tests', 'tools', 'bin', 'db', 'docs', '.ci'];
const BINARY = /\.(png|jpg|jpeg|webp|heic|gif|pdf|ico|ttf|woff2?)$/;

export interface Source {
  /** From the project's folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** Every text file of the project, except what is installed, built, or a fixture of these tests. */
export function sources(): readonly Source[] {
  const root = projectRoot();
  const below = FOLDERS.flatMap((folder) =>
    statSync(join(root, folder), { throwIfNoEntry: false })
      ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
      : [],
  );
  const top = readdirSync(root).filter((name) => !FOLDERS.includes(name));
  return [...top, ...below]
    .map((name) => ({ name, path: relative('', name).split(sep).join('/') }))
    .filter(({ path }) => !path.startsWith('tests/architecture/fixtures/') && !BINARY.test(path))
    .filter(({ name }) => isFile(join(root, name)))
    .map(({ name, path }) => ({ path, text: readFileSync(join(root, name), 'utf8') }));
}

export const isTest = (path: string): boolean =>
  /\.(test|journey|fixture)\.tsx?$/.test(path) || path.startsWith('tests/');

/** What a list of excepted paths must keep to: none that is needless, and no more of them than there were. */
export const needless = (excepted: readonly string[], found: readonly string[]): string[] =>
  excepted.filter((path) => !found.includes(path));
