// Rules read off the files: their length, their first line, the clock, and what must not stand in a public repository.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/platform/root.ts';
import { isTest, sources } from './sources.ts';

const LINES_AT_MOST = 300;

const all = sources();
const code = all.filter(({ path }) => /\.(ts|tsx|mjs|cjs|css|sql)$/.test(path));
const product = all.filter(({ path }) => /^src\/.*\.tsx?$/.test(path) && !isTest(path));
const linesOf = (text: string): number => text.split('\n').length - 1;

describe('files', () => {
  it('are all seen', () => expect(product.length).toBeGreaterThan(200));

  it(`have at most ${LINES_AT_MOST} lines`, () => {
    const written = code.filter(({ path }) => !path.startsWith('db/schema'));
    const long = written.filter(({ text }) => linesOf(text) > LINES_AT_MOST).map(({ path }) => path);
    expect(long).toEqual([]);
  });

  it('say in their first line what they are for', () => {
    const silent = code.filter(({ text }) => !/^(\/\/ |\/\* |#!|-- |--\[)/.test(text)).map(({ path }) => path);
    expect(silent).toEqual([]);
  });

  it('stand in a known room', () => {
    const rooms =
      /^(platform|organs|deadlines|petitions|intake|sorting|supervision|backlog|coordination|legal-referral|service-centre|assessment|portal|ui|apps)$/;
    expect(readdirSync(join(projectRoot(), 'src')).filter((name) => !rooms.test(name))).toEqual([]);
    expect(product.filter(({ path }) => /\/(utils?|helpers?|common|misc)(\/|\.tsx?$)/.test(path))).toEqual([]);
  });
});

describe('the product', () => {
  it('takes the time from its clock and chance from its identifiers', () => {
    const machine = /\bDate\.now\(\)|\bnew Date\(\)|\bMath\.random\(/;
    const found = product.filter(({ path, text }) => machine.test(text) && path !== 'src/platform/time.ts');
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('keeps petitions out of its engines and controls', () => {
    const words = /\bpetition(s|er)?\b|\bmatters?\b|信访/i;
    const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');
    const found = product
      .filter(({ path }) => /^src\/(platform|ui)\//.test(path))
      .filter(({ text }) => words.test(withoutComments(text)));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('does not silence the compiler', () => {
    const hush = new RegExp(`@ts-${'(ignore|nocheck|expect-error)'}`);
    const found = [...product, ...all.filter(({ path }) => /^tests\/.*\.ts$/.test(path))];
    expect(found.filter(({ text }) => hush.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('the repository', () => {
  it("names no folder of anybody's machine and no package server", () => {
    const folders = new RegExp(`(^|[\\s"'\`=(])/(${['home', 'Users', 'root', 'work'].join('|')})/[\\w.-]+`, 'm');
    const servers =
      /\b(registry|npm|mirror|proxy|nexus|artifactory)\.(?!npmjs\.org)[\w-]+\.[a-z]{2,}|^\s*registry\s*=/im;
    const found = all.filter(({ path, text }) => {
      if (path === 'package-lock.json') return text.includes('"resolved"');
      return folders.test(text) || servers.test(text);
    });
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('numbers its migrations one after the other', () => {
    const names = readdirSync(join(projectRoot(), 'db/migrations')).sort();
    expect(names.filter((name) => !/^\d{4}_[a-z0-9_]+\.sql$/.test(name))).toEqual([]);
    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1));
  });
});
