// Words that spoke for a proposal, cut out of the petition's text; and passages that two petitions share.
import { describe, expect, it } from 'vitest';
import { marks } from '../relations/marks.ts';
import { pieces } from './pieces.ts';

const kinds = (text: string, words: string[], strong: string[] = []) =>
  pieces(text, words, strong).map((piece) => `${piece.kind}:${piece.text}`);

describe('words in a text', () => {
  it('are cut out, longer ones before those that lie in them', () =>
    expect(kinds('小区内物业', ['小区', '小区内'])).toEqual(['word:小区内', 'plain:物业']));
  it('stand out where they are looked at', () =>
    expect(kinds('物业不修路灯', ['物业'], ['路灯'])).toEqual(['word:物业', 'plain:不修', 'strong:路灯']));
  it('are found in any case and with signs that patterns know', () =>
    expect(kinds('A+b (C)', ['a+B', '(c)'])).toEqual(['word:A+b', 'plain: ', 'word:(C)']));
  it('leave a text whole where there are none', () => expect(kinds('物业', ['', ' '])).toEqual(['plain:物业']));
  it('lose nothing', () =>
    expect(
      pieces('甲乙甲丙', ['甲'], [])
        .map(({ text }) => text)
        .join(''),
    ).toBe('甲乙甲丙'));
});

describe('marked passages', () => {
  const cut = (text: string, spans: { at: number; length: number }[]) =>
    marks(text, spans).map((one) => (one.hit ? `[${one.text}]` : one.text));
  it('stand between what is not marked', () =>
    expect(cut('abcdef', [{ at: 1, length: 2 }])).toEqual(['a', '[bc]', 'def']));
  it('may overlap, stand in any order and run over the end', () =>
    expect(
      cut('abcdef', [
        { at: 4, length: 9 },
        { at: 0, length: 2 },
        { at: 1, length: 2 },
      ]),
    ).toEqual(['[ab]', '[c]', 'd', '[ef]']));
  it('may be none', () => expect(cut('abc', [])).toEqual(['abc']));
});
