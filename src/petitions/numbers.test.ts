// A number that was misheard or mistyped is told at once; a code is nowhere to be looked up and hard to guess.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secretsFrom } from '../platform/secrets.ts';
import { isQueryCode, queryCode } from './codes.ts';
import { checkDigit, petitionNumber, readNumber } from './numbers.ts';

const number = fc
  .record({
    region: fc.integer({ min: 11, max: 65 }),
    year: fc.integer({ min: 2005, max: 2099 }),
    lane: fc.nat(31),
    count: fc.integer({ min: 1, max: 999_999 }),
  })
  .map(({ region, year, lane, count }) => petitionNumber(String(region), year, lane, count));

describe('a petition’s number', () => {
  it('has 13 digits and is read back however it is grouped', () => {
    fc.assert(
      fc.property(number, (one) => {
        expect(one).toMatch(/^\d{13}$/);
        expect(readNumber(one.replace(/(\d{4})/g, '$1 '))).toBe(one);
        expect(readNumber(one.replace(/(\d{4})/g, '$1-'))).toBe(one);
      }),
    );
  });

  it('with one wrong digit is not a number', () => {
    fc.assert(
      fc.property(number, fc.nat(12), fc.integer({ min: 1, max: 9 }), (one, at, more) => {
        const digits = Array.from(one);
        digits[at] = String((Number(digits[at]) + more) % 10);
        expect(readNumber(digits.join(''))).toBeUndefined();
      }),
    );
  });

  it('with two neighbours exchanged is not a number, but for 0 and 9', () => {
    fc.assert(
      fc.property(number, fc.nat(11), (one, at) => {
        const [a = '', b = ''] = [one[at], one[at + 1]];
        fc.pre(a !== b && !['09', '90'].includes(a + b));
        expect(readNumber(one.slice(0, at) + b + a + one.slice(at + 2))).toBeUndefined();
      }),
    );
  });

  it('ends with the check digit of Luhn', () => {
    expect(checkDigit('7992739871')).toBe(3);
  });
});

describe('a query code', () => {
  const keys = secretsFrom([Buffer.alloc(32, 1)]);
  const others = secretsFrom([Buffer.alloc(32, 2)]);

  it('is read out over the phone: eight signs, none of them alike; small letters and spaces are forgiven', () => {
    fc.assert(
      fc.property(number, (one) => {
        const code = queryCode(keys, one);
        expect(code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
        expect(isQueryCode(keys, one, ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `)).toBe(true);
      }),
    );
  });

  it('opens only its own number, and only in the installation that gave it', () => {
    fc.assert(
      fc.property(number, number, (one, other) => {
        fc.pre(one !== other);
        expect(isQueryCode(keys, other, queryCode(keys, one))).toBe(false);
        expect(isQueryCode(others, one, queryCode(keys, one))).toBe(false);
        expect(isQueryCode(keys, one, '')).toBe(false);
      }),
    );
  });
});
