// Each rule that speaks has its sentence, and each sentence a rule.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../platform/root.ts';
import { rulesWording } from './wording-rules.ts';

const at = (...path: string[]): string => join(projectRoot(), ...path);

/** Rules that only help others to speak. */
const SILENT =
  /^(-|rule|post|question|organ|refusable|many|date-word|danger-word|despair-word|frail|harm|wages|festival)$/;

it('no rule is without its sentence, and no sentence without a rule', () => {
  const table = readFileSync(at('db/seeds/sorting-words.csv'), 'utf8')
    .split('\n')
    .map((line) => line.split(',')[1] ?? '');
  const code = ['src/sorting/rules', 'src/sorting/route'].flatMap((folder) =>
    readdirSync(at(folder))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(at(folder, name), 'utf8')),
  );
  const named = code.flatMap((text) => [...text.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map((match) => match[1] ?? ''));
  const rules = table.filter((rule) => rule !== '' && !SILENT.test(rule));
  const sentences = Object.keys(rulesWording.zh.rule);
  expect(rules.filter((rule) => !sentences.includes(rule))).toEqual([]);
  expect(sentences.filter((rule) => !table.includes(rule) && !named.includes(rule))).toEqual([]);
  const spoken = code.flatMap((text) =>
    [...text.matchAll(/(?:byRule|reason|setByLaw)\(\s*'([a-z-]+)'/g)].map((match) => match[1] ?? ''),
  );
  expect(spoken.length).toBeGreaterThan(30);
  expect(spoken.filter((rule) => !sentences.includes(rule))).toEqual([]);
});
