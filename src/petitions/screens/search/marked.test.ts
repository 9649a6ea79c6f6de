// Marked pieces: all words, any case, nothing lost.
import { describe, expect, it } from 'vitest';
import { marked } from './marked.ts';

const hits = (text: string, q: string) =>
  marked(text, q)
    .filter((piece) => piece.hit)
    .map((piece) => piece.text);

describe('marked', () => {
  it('finds every word and keeps the text whole', () => {
    const text = '拖欠工资三个月，工资条没有。Wage owed.';
    expect(hits(text, '工资 wage')).toEqual(['工资', '工资', 'Wage']);
    expect(
      marked(text, '工资 wage')
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });

  it('takes signs as they are and nothing for nothing', () => {
    expect(hits('a.b a+b', 'a.b')).toEqual(['a.b']);
    expect(hits('abc', '   ')).toEqual([]);
  });
});
