// The documents say what is so: commands, variables, periods, packages, and links that lead somewhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/platform/root.ts';
import { statutoryPeriods } from '../support/periods.ts';
import { sources } from './sources.ts';

const read = (path: string): string => readFileSync(join(projectRoot(), path), 'utf8');
const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, one]) => one ?? '');
const sorted = (all: readonly string[]): string[] => [...new Set(all)].sort();

/** The cells of every table row of a page. */
const rows = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => /^\| [^-]/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    );

describe('README.md', () => {
  it('names each command, and no other', () => {
    const built = found(read('src/apps/cli.ts'), /program\s*\.command\('([\w-]+)/g);
    expect(built.length).toBeGreaterThan(5);
    const listed = rows(read('README.md')).map(([first]) => first ?? '');
    const from = listed.indexOf('command');
    expect(sorted(listed.slice(from + 1, listed.indexOf('variable')))).toEqual(sorted(built));
  });

  it('names each variable of the environment, and no other', () => {
    const used = found(read('src/apps/environment.ts'), /\benv\.([A-Z_]+)/g);
    const listed = rows(read('README.md')).map(([first]) => first ?? '');
    expect(sorted(listed.slice(listed.indexOf('variable') + 1).filter((one) => /^[A-Z_]+$/.test(one)))).toEqual(
      sorted(used),
    );
  });
});

it('docs/law/periods.md repeats the dated table of periods', () => {
  const table = statutoryPeriods.map(({ timer, validFrom, validTo, length, unit, article }) => [
    timer,
    validFrom,
    validTo ?? '',
    `${length} ${unit.replace('-', ' ')}`,
    article,
  ]);
  expect(table.length).toBeGreaterThan(5);
  const page = rows(read('docs/law/periods.md')).filter(([timer]) => timer?.startsWith('T-'));
  expect(page.map((row) => row.slice(0, 5))).toEqual(table);
});

it('docs/decisions have a number each, a context, a decision and consequences', () => {
  const notes = readdirSync(join(projectRoot(), 'docs/decisions'))
    .filter((name) => name !== 'README.md')
    .sort();
  expect(notes.map((name) => Number(name.slice(0, 4)))).toEqual(notes.map((_, index) => index + 1));
  for (const name of notes) {
    const text = read(`docs/decisions/${name}`);
    expect(text.startsWith(`# ${Number(name.slice(0, 4))}. `), name).toBe(true);
    expect(found(text, /^\*\*(\w+)\.\*\*/gm), name).toEqual(['Context', 'Decision', 'Consequences']);
  }
});

it('every package has its reason', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
  const listed = rows(read('docs/decisions/0011-dependencies.md')).flatMap(([names]) => (names ?? '').split(', '));
  const used = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !name.startsWith('@types/'));
  expect(sorted(used)).toEqual(sorted(listed.filter((name) => name !== 'package' && !name.endsWith('/*'))));
});

it('links lead somewhere', () => {
  const pages = sources().filter(({ path }) => path.endsWith('.md'));
  const broken = pages.flatMap(({ path, text }) =>
    found(text, /\]\(([^)\s]+)\)/g)
      .filter((link) => !/^(https?:|#|mailto:)/.test(link))
      .filter((link) => !existsSync(join(projectRoot(), dirname(path), link.replace(/#.*/, ''))))
      .map((link) => `${path}: ${link}`),
  );
  expect(broken).toEqual([]);
});
