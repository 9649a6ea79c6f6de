// What the model sees: bounded, the same each time, and nothing that tells persons apart.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCKS, featuresOf, wordHash } from './features.ts';
import { MOST_READ, NUMBER_SIGN, normalised } from './normalise.ts';
import { rarityOf, valuesOf } from './rarity.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '我哋嘅人工，老闆拖咗三個月',
    '请领导😀关注',
    'The road is broken',
    '\ud800',
    '１３８００１３８０００',
  ),
);
const hashesOf = (text: string): number[] => [...featuresOf({ title: '', text }).hashes].sort();

describe('normalised', () => {
  it('has one spelling of each character', () => {
    expect(normalised('ＡＢＣ Ｗｉｆｉ')).toBe('abc wifi');
    expect(normalised('勞動報酬')).toBe('劳动报酬');
    expect(normalised('㈱①')).toBe(`(株)${NUMBER_SIGN}`);
  });

  it('makes everything with a digit, and every address, one sign', () => {
    const signs = ['13800138000', '44010619900101123X', 'wx_zhang88', 'a@b.cn', 'https://a.b/c?d', '粤A12345'.slice(1)];
    for (const one of signs) expect(normalised(`我${one}他`), one).toBe(`我${NUMBER_SIGN}他`);
    expect(normalised('１３８ ００１')).toBe(`${NUMBER_SIGN} ${NUMBER_SIGN}`);
    expect(normalised('A市K3县')).toBe(`${NUMBER_SIGN}市${NUMBER_SIGN}县`);
  });

  it('does not take a private character of the text for its own sign', () => {
    expect(normalised('甲\ue000乙')).toBe('甲 乙');
  });

  it('reads beginning and end of a long text', () => {
    const text = `开头${'中'.repeat(200_000)}结尾`;
    const read = normalised(text);
    expect(read.length).toBeLessThanOrEqual(2 * MOST_READ);
    expect(read.startsWith('开头') && read.endsWith('结尾')).toBe(true);
  });
});

describe('featuresOf', () => {
  it('sees the same in two messages that differ in numbers only', () => {
    const one = '张某电话13800138000，身份证440106199001011234，欠款3000元';
    const other = '张某电话13912345678，身份证440106198512129876，欠款5800元';
    expect(hashesOf(one)).toEqual(hashesOf(other));
  });

  it('sees nothing but the sign in a telephone number', () => {
    const { hashes, words } = featuresOf({ title: '', text: '138-0013-8000' });
    expect(hashes.length).toBeLessThanOrEqual(1);
    expect(words).toEqual([]);
  });

  it('sees traditional characters as simplified ones', () => {
    expect(hashesOf('農民工工資')).toEqual(hashesOf('农民工工资'));
  });

  it('has nothing for an empty message', () => {
    for (const text of ['', ' \n\t', '。。！', '😀']) expect(hashesOf(text), text).toEqual([]);
  });

  it('is the same each time, with each hash once a kind and in bounds', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, text) => {
        const first = featuresOf({ title, text });
        const again = featuresOf({ title, text });
        expect(again).toEqual(first);
        expect(first.ends).toHaveLength(BLOCKS.length);
        expect(first.ends.at(-1)).toBe(first.hashes.length);
        expect(first.counts.every((count) => count >= 1)).toBe(true);
        for (const { at } of first.words) expect(at).toBeLessThan(first.ends[0] ?? 0);
      }),
    );
  });

  it('spreads words evenly over the columns', () => {
    const counts = new Int32Array(64);
    for (let at = 0; at < 6400; at++) counts[wordHash(`词${at}`) & 63] = (counts[wordHash(`词${at}`) & 63] ?? 0) + 1;
    expect(Math.min(...counts)).toBeGreaterThan(60);
    expect(Math.max(...counts)).toBeLessThan(150);
  });
});

describe('valuesOf', () => {
  it('gives each kind its length whatever the message', () => {
    const rarity = rarityOf(new Uint32Array(256), 10);
    const lengthOf = (values: Float32Array, from: number, to: number): number =>
      Math.hypot(...values.subarray(from, to));
    const long = featuresOf({ title: '工资', text: '老板拖欠工资，老板跑了，工资没有' });
    const short = featuresOf({ title: '', text: '拖欠工资' });
    const [a, b] = [valuesOf(long, rarity), valuesOf(short, rarity)];
    expect(lengthOf(a, 0, long.ends[0] ?? 0)).toBeCloseTo(lengthOf(b, 0, short.ends[0] ?? 0), 5);
    expect(lengthOf(a, long.ends[2] ?? 0, long.hashes.length)).toBeCloseTo(0.7, 5);
  });

  it('makes the rarer feature count more', () => {
    const rarity = rarityOf(Uint32Array.from([0, 1, 10, 100]), 100);
    expect([...rarity].sort((a, b) => b - a)).toEqual([...rarity]);
    expect(rarity[3]).toBeGreaterThan(0);
  });
});
