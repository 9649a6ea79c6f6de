// Whoever remembers a piece of what was written finds it: no word splitter stands between.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, gramsOf, holdsAll, needlesOf, plainly, termsOf } from './terms.ts';

/** What PostgreSQL does with the query: every term is in the index, exactly or as a beginning. */
function matches(text: string, typed: string): boolean {
  const grams = gramsOf(text);
  const { query } = termsOf(typed);
  return query.split(' & ').every((term) => {
    const [, word = '', star] = /^'(.*)'(:\*)?$/.exec(term) ?? [];
    const wanted = word.replaceAll("''", "'").replaceAll('\\\\', '\\');
    return star ? grams.some((gram) => gram.startsWith(wanted)) : grams.includes(wanted);
  });
}

const HAN = ['桥', '路', '灯', '坏', '了', '𠮷'];
const word = fc.string({ unit: fc.constantFrom('k', 't', 'v', '3'), minLength: 1, maxLength: 6 });
const han = fc.string({ unit: fc.constantFrom(...HAN), minLength: 1, maxLength: 6 });
const mark = fc.constantFrom(' ', '，', '。', '“', '!', '\n', "'", '\\');
/** A text as pieces that a reader would type from their beginning: characters, and whole words. */
const pieces = fc
  .array(
    fc.oneof(
      word.map((one) => [one]),
      han.map((one) => Array.from(one)),
      mark.map((one) => [one]),
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.flat());

describe('any piece of a text finds it', () => {
  it('from any character or the beginning of any word, to anywhere', () => {
    fc.assert(
      fc.property(pieces, fc.nat(), fc.nat(), (parts, from, length) => {
        const start = from % parts.length;
        // A word that goes on behind another is looked up from its own beginning only.
        fc.pre(start === 0 || !/^[ktv3]/.test(parts[start] ?? '') || !/[ktv3]$/.test(parts[start - 1] ?? ''));
        const typed = parts.slice(start, start + 1 + (length % parts.length)).join('');
        fc.pre(termsOf(typed).query !== '');
        expect(matches(parts.join(''), typed)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['隔壁KTV凌晨还在唱', 'ktv'],
    ['打12345热线没有人接', '12345'],
    ['A7县星沙街道', '县'],
    ['反映人住在本县', '县'],
    ['wifi信号不好', 'WiFi信号'],
    ['全角ＡＢＣ和半角', 'abc'],
    ['桥k𠮷3kkk', '桥k𠮷3kkk'],
  ])('“%s” by “%s”', (text, typed) => expect(matches(text, typed)).toBe(true));

  it('and what is not there is not found', () => {
    expect(matches('路灯坏了', '灯路')).toBe(false);
    expect(matches('路灯坏了', 'ktv')).toBe(false);
  });
});

describe('a query', () => {
  it('without a letter or digit looks for nothing', () => {
    expect(termsOf(' ，。! ')).toEqual({ query: '', needles: [], compare: false });
  });

  it('never breaks out of its quotes, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
        expect(termsOf(typed).query).toMatch(/^$|^'[\p{L}\p{N}]+'(:\*)?( & '[\p{L}\p{N}]+'(:\*)?)*$/u);
      }),
    );
  });
});

describe('pieces', () => {
  const texts = (typed: string) => needlesOf(typed).map(({ text, exact }) => (exact ? `“${text}”` : text));

  it.each([
    ['拖欠农民工工资', ['拖欠', '农民工', '工资']],
    ['拖欠工资', ['拖欠', '工资']],
    ['住房公积金', ['住房', '公积金']],
    ['工资的发放', ['工资', '发放']],
    ['水 电', ['水', '电']],
    ['水 电梯', ['电梯']],
    ['"拖欠工资"', ['“拖欠工资”']],
    ['“欠农民”工资', ['“欠农民”', '工资']],
    ['“没有关上', ['“没有关上”']],
    ['wifi信号', ['wifi', '信号']],
    ['ＫＴＶ　噪聲', ['ktv', '噪声']],
    ['１３８', ['138']],
    ['% _ \\ & | ! :* ()', []],
    ['😀', []],
    ['""', []],
    ['', []],
  ])('of “%s”', (typed, expected) => expect(texts(typed)).toEqual(expected));

  it('a phrase is found across the borders of words, and only as it stands', () => {
    const text = plainly('公司拖欠\n农民工 工资，三个月');
    expect(holdsAll(text, needlesOf('"欠 农民"'))).toBe(true);
    expect(holdsAll(text, needlesOf('"欠工资"'))).toBe(false);
    expect(holdsAll(text, needlesOf('拖欠工资'))).toBe(true);
  });

  it('says when the index alone is not enough', () => {
    expect(['工资', '县', 'ktv', '工资 拖欠'].map((typed) => termsOf(typed).compare)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(['农民工', '"拖欠工资"', '"a b"'].map((typed) => termsOf(typed).compare)).toEqual([true, true, true]);
  });

  it('stay few and quick for whatever is pasted', () => {
    expect(needlesOf('工资拖欠'.repeat(50_000)).length).toBeLessThanOrEqual(12);
    expect(needlesOf(Array.from({ length: 5000 }, (_, n) => `w${n}`).join(' ')).length).toBe(12);
  });

  it('of a traditional text are found by simplified ones, and the other way', () => {
    expect(gramsOf('勞動報酬')).toEqual(gramsOf('劳动报酬'));
    expect(termsOf('勞動').query).toBe(termsOf('劳动').query);
    expect(folded('ＡＢＣ１２３')).toBe('abc123');
  });
});
