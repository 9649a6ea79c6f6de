// Words and characters of Chinese texts.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { simplified, wordsOf } from './words.ts';

it('cuts a sentence into words', () => {
  expect(wordsOf('农民工的工资被拖欠')).toEqual(['农民工', '的', '工资', '被', '拖欠']);
  expect(wordsOf('')).toEqual([]);
});

it('loses nothing of a text', () => {
  const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('我哋嘅人工未出', '😀\n\t', 'ABC 12'));
  fc.assert(fc.property(texts, (text) => wordsOf(text).join('') === text));
});

it('makes traditional characters simplified, each in its place', () => {
  expect(simplified('勞動報酬與環境污染')).toBe('劳动报酬与环境污染');
  expect(simplified('简体不变 abc')).toBe('简体不变 abc');
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => simplified(text).length === text.length));
});
