// Texts for people: only in wording files, the same keys in both languages, each in its own language.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/platform/root.ts';
import { isTest, sources } from './sources.ts';

const HAN = /\p{Script=Han}/u;
const WORDING = /\/(wording(-[a-z]+)?|sentences)\.ts$/;

/** Chinese in the code that is no text of a screen. */
const CHINESE_ALLOWED = [
  WORDING,
  /\/seed(\/|\.ts$)/, // data
  /^src\/apps\/(cli\.ts|commands\/|bench\/)/, // what commands say to their operator, both languages in one line
  /^src\/intake\/import\//, // names of columns as they are met, and what the command says
  /^src\/platform\/dates\.ts$/, // how a date is written is the word itself
  /^src\/platform\/http\/openapi\.ts$/, // the product's name
  /^src\/petitions\/screens\/shared\/article\.ts$/, // how an article of the law is written
  /^src\/petitions\/screens\/matter\/opinion\.tsx$/, // 一、二、三 before the parts of an opinion
  /^src\/apps\/desk\/switches\.tsx$/, // 中文, in the switch between languages
];

const files = sources().filter(({ path }) => /^src\/.*\.tsx?$/.test(path) && !isTest(path));

/** The texts of a file that are neither comment nor pattern. */
function textsOf(path: string, text: string): string[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, kind);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      texts.push(node.text);
    else if (ts.isJsxText(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return texts;
}

type Words = Readonly<Record<string, unknown>>;
const isWords = (value: unknown): value is Words => typeof value === 'object' && value !== null;

/** Every leaf as `path.to.key` and its value. */
const leaves = (words: unknown, path = ''): [string, unknown][] =>
  isWords(words)
    ? Object.entries(words).flatMap(([key, value]) => leaves(value, path ? `${path}.${key}` : key))
    : [[path, words]];

const holesOf = (value: unknown): string[] =>
  [...new Set(String(value).match(/\{\{\s*[\w.]+/g) ?? [])].map((hole) => hole.replace(/[{\s]/g, '')).sort();

async function wordings(): Promise<{ name: string; zh: unknown; en: unknown }[]> {
  const found = await Promise.all(
    files
      .filter(({ path }) => WORDING.test(path))
      .map(async ({ path }) => {
        const module: unknown = await import(pathToFileURL(join(projectRoot(), path)).href);
        return Object.entries(module as Words)
          .filter(([, value]) => isWords(value) && 'zh' in value && 'en' in value)
          .map(([name, value]) => ({ name: `${path} ${name}`, ...(value as { zh: unknown; en: unknown }) }));
      }),
  );
  return found.flat();
}

/** A language switch names each language in itself; a sign for the size of letters shows a letter. */
/** What becomes part of an official document, which is Chinese whatever language its writer's screen speaks. */
const OFFICIAL = /^(opinion\.(documentTitle|about)|dispatch\.reportContentsUsual)$/;
const OWN_NAME = /(^|\.)(language|sizeSign|zh|en)(\.|$)/;
/** What may stand without a Chinese character in Chinese: holes, numbers, signs, and names written the same everywhere. */
const NO_LANGUAGE = /\{\{.*?\}\}|[\d\s\p{P}\p{S}]|\b(PDF|CSV|JPG|PNG|URL|Redress|Ctrl|Esc|Enter|Shift|[a-zA-Z])\b/gu;

const all = await wordings();

describe('words', () => {
  it('stand in wording files', () => {
    const elsewhere = files
      .filter(({ path, text }) => HAN.test(text) && !CHINESE_ALLOWED.some((allowed) => allowed.test(path)))
      .flatMap(({ path, text }) =>
        textsOf(path, text)
          .filter((one) => HAN.test(one))
          .map((one) => `${path}: ${one}`),
      );
    expect(elsewhere).toEqual([]);
  });

  it('are all found', () => {
    expect(all.length).toBeGreaterThan(15);
    expect(all.flatMap(({ zh }) => leaves(zh)).length).toBeGreaterThan(600);
  });

  it.each(all)('$name has the same keys, and nothing empty', ({ zh, en }) => {
    expect(
      leaves(en)
        .map(([key]) => key)
        .sort(),
    ).toEqual(
      leaves(zh)
        .map(([key]) => key)
        .sort(),
    );
    const empty = [...leaves(zh), ...leaves(en)].filter(
      ([, value]) => typeof value !== 'string' || value.trim() === '',
    );
    expect(empty).toEqual([]);
  });

  it.each(all)('$name has the same places to fill in', ({ zh, en }) => {
    const english = new Map(leaves(en));
    const different = leaves(zh).filter(([key, value]) => `${holesOf(value)}` !== `${holesOf(english.get(key))}`);
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it.each(all)('$name is Chinese in Chinese and English in English', ({ zh, en }) => {
    const chinese = leaves(en).filter(
      ([key, value]) => HAN.test(String(value)) && !OWN_NAME.test(key) && !OFFICIAL.test(key),
    );
    expect(chinese, 'Chinese in English').toEqual([]);
    const english = leaves(zh).filter(
      ([key, value]) =>
        !HAN.test(String(value)) && String(value).replace(NO_LANGUAGE, '') !== '' && !OWN_NAME.test(key),
    );
    expect(english, 'no Chinese in Chinese').toEqual([]);
  });
});
