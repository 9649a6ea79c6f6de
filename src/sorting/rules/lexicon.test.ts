// Many words at once: the longest wins, pairs want their second word near, nothing is lost or invented.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lexicon } from './lexicon.ts';

const over = (...words: string[]) => new Lexicon(words.map((word) => ({ word, entry: word })));
const inText = (lexicon: Lexicon<string>, text: string): string[] =>
  lexicon.hits(text).map(({ at, end }) => text.slice(at, end));

describe('words', () => {
  it('inside a longer word are not found, beside it they are', () => {
    const lexicon = over('中山', '中山大学', '大学');
    expect(inText(lexicon, '中山大学在中山')).toEqual(['中山大学', '中山']);
    expect(inText(lexicon, '中山的大学')).toEqual(['中山', '大学']);
  });

  it('that overlap are both found', () => {
    expect(inText(over('天河', '河北'), '天河北')).toEqual(['天河', '河北']);
  });

  it('of several meanings say all of them', () => {
    const lexicon = new Lexicon([
      { word: '停水', entry: 1 },
      { word: '停水', entry: 2 },
    ]);
    expect(lexicon.hits('停水').map((hit) => hit.entry)).toEqual([1, 2]);
  });
});

describe('pairs', () => {
  const lexicon = over('拖欠/克扣~工资/人工', '拖欠');
  it('are found with what stands between them', () => {
    expect(inText(over('拖欠/克扣~工资/人工'), '老板克扣了我们三个月的工资。')).toEqual(['克扣了我们三个月的工资']);
  });

  it('want the second word in the same clause, and near', () => {
    expect(inText(over('拖欠~工资'), '拖欠货款。工资照发')).toEqual([]);
    expect(inText(over('拖欠~工资'), `拖欠${'很'.repeat(20)}工资`)).toEqual([]);
  });

  it('that fail leave the word alone', () => {
    expect(inText(lexicon, '拖欠货款')).toEqual(['拖欠']);
  });
});

it('finds exactly what a plain search finds, in any text', () => {
  const words = ['ab', 'abc', 'bca', 'c', 'cc'];
  const lexicon = over(...words);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 40 }), (text) => {
      const hits = lexicon.hits(text);
      for (const { at, end, entry } of hits) expect(text.slice(at, end)).toBe(entry);
      // Whatever is in the text is found, or stands inside something that is.
      for (const word of words)
        for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
          expect(hits.some((hit) => hit.at <= at && hit.end >= at + word.length)).toBe(true);
    }),
  );
});
