// What counts as a text that says nothing.
import { expect, test } from 'vitest';
import { isBlank } from './text.ts';

test.each(['', ' \t\r\n', '\u3000', '\u200b\u200d\ufeff', '\u0000\u0007', '\u2800', '\u202e\u2066', undefined])(
  'says nothing: %j',
  (text) => expect(isBlank(text)).toBe(true),
);

test.each(['路', ' a ', '。', '👍', '𠮷', '\u200b1'])('says something: %j', (text) =>
  expect(isBlank(text)).toBe(false),
);
