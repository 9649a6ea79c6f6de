// Hashes stand for years: what they are made over must not change by a character.
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonical } from './canonical.ts';

it('is what the library makes of any JSON, odd characters and numbers included', () => {
  const text = fc.string({ unit: 'binary', maxLength: 20 });
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      text,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(text, fc.oneof(tie('value'), fc.constant(undefined)), { maxKeys: 5 }),
    ),
  }));
  fc.assert(
    fc.property(value, (one) => {
      expect(canonical(one)).toBe(canonicalize(one) ?? '');
    }),
    { numRuns: 500 },
  );
});

it.each([
  [{ b: 1, a: '诉求' }, '{"a":"诉求","b":1}'],
  [{ a: undefined, b: [undefined, 1.5, -0] }, '{"b":[null,1.5,0]}'],
  ['"\\\n\u0001😀\ud800', '"\\"\\\\\\n\\u0001😀\\ud800"'],
])('%j', (value, expected) => expect(canonical(value)).toBe(expected));
