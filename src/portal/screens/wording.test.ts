// Both languages say the same things.
import { expect, it } from 'vitest';
import { uiWording } from '../../ui/wording.ts';
import { notMeWording } from './not-me/wording.ts';
import { progressPagesWording } from './progress/wording-pages.ts';
import { portalScreensWording } from './wording.ts';

const keysOf = (words: unknown, path = ''): string[] =>
  typeof words === 'object' && words !== null
    ? Object.entries(words).flatMap(([key, value]) => keysOf(value, `${path}.${key}`))
    : [path];
const holesOf = (words: unknown): unknown =>
  typeof words === 'string'
    ? (words.match(/\{\{\w+\}\}/g) ?? []).sort()
    : Object.fromEntries(Object.entries(words as object).map(([key, value]) => [key, holesOf(value)]));

it.each([
  ['portal', portalScreensWording],
  ['progress', progressPagesWording],
  ['not me', notMeWording],
  ['ui', uiWording],
])('%s has the same keys and places to fill in both', (_, words) => {
  expect(keysOf(words.en)).toEqual(keysOf(words.zh));
  expect(holesOf(words.en)).toEqual(holesOf(words.zh));
});
