// What is the same person is found by the same key, however it was typed; and a key says nothing of what it was made of.
import { describe, expect, it } from 'vitest';
import { secretsFrom } from '../../platform/secrets.ts';
import { personKeysOf, plainId, plainName, plainPhone } from './keys.ts';

const keys = secretsFrom([Buffer.alloc(32, 7)]);

describe('a person is compared by', () => {
  it.each([
    ['１３８ ０００１ ００００', '13800010000'],
    ['+86 138-0001-0000', '13800010000'],
    ['0086 13800010000', '13800010000'],
    ['020-8123 4567', '02081234567'],
    ['8612345', '8612345'],
  ])('the telephone %s as %s', (typed, plain) => expect(plainPhone(typed)).toBe(plain));

  it.each([
    ['11010519491231002x', '11010519491231002X'],
    ['110105491231002', '11010519491231002X'],
    ['１１０１０５ 19491231 002X', '11010519491231002X'],
    ['e-1234567', 'E1234567'],
  ])('the identity number %s as %s', (typed, plain) => expect(plainId(typed)).toBe(plain));

  it.each([
    [' 陈 秀英 ', '陈秀英'],
    ['古丽·买买提', '古丽买买提'],
    ['Ｊohn  SMITH', 'johnsmith'],
    ['𠮷田', '𠮷田'],
  ])('the name %s as %s', (typed, plain) => expect(plainName(typed)).toBe(plain));

  it('nothing where there is too little', () => {
    expect([plainPhone('110'), plainId('12'), plainName('王'), plainName('😀'), plainPhone(undefined)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(personKeysOf(keys, {})).toEqual([]);
  });
});

describe('the keys of a petitioner', () => {
  const person = { name: '陈秀英', phone: '13800010000', idNumber: '11010519491231002X', address: '示例路1号' };

  it('are one of each kind, the same for the same and others under another key', () => {
    const made = personKeysOf(keys, person);
    expect(made.map(({ kind }) => kind)).toEqual(['ID', 'PHONE', 'NAME', 'NAME_ADDRESS']);
    expect(personKeysOf(keys, { ...person, phone: '+86 138 0001 0000' })).toEqual(made);
    const other = personKeysOf(secretsFrom([Buffer.alloc(32, 8)]), person);
    expect(other.some(({ key }, index) => made[index]?.key.equals(key))).toBe(false);
    expect(made.every(({ key }) => key.length === 16)).toBe(true);
  });

  it('differ by kind for the same text', () => {
    const [id] = personKeysOf(keys, { idNumber: '13800010000' });
    const [phone] = personKeysOf(keys, { phone: '13800010000' });
    expect(id?.key.equals(phone?.key ?? Buffer.alloc(0))).toBe(false);
  });
});
