// Articles are cited as people cite them; what is unknown stays as it came.
import { describe, expect, it } from 'vitest';
import { articleName, numeral } from './article.ts';

describe('articleName', () => {
  it.each([
    ['R22 22', '《信访工作条例》第二十二条', 'Regulations on Petition Work, art. 22'],
    ['R22 22(3)', '《信访工作条例》第二十二条第（三）项', 'Regulations on Petition Work, art. 22(3)'],
    [
      'R22 23, 31(6)',
      '《信访工作条例》第二十三条、第三十一条第（六）项',
      'Regulations on Petition Work, arts. 23, 31(6)',
    ],
    ['R22 31(1)-(5)', '《信访工作条例》第三十一条第（一）至（五）项', 'Regulations on Petition Work, art. 31(1)-(5)'],
    ['条例第三十条', '条例第三十条', '条例第三十条'],
    ['SIMP16', '《信访事项简易办理办法（试行）》', 'Measures on Simplified Handling (trial)'],
    ['X9 1', 'X9 1', 'X9 1'],
  ])('%s', (code, zh, en) => {
    expect(articleName(code, 'zh')).toBe(zh);
    expect(articleName(code, 'en')).toBe(en);
  });

  it('counts in Chinese', () => {
    expect([1, 9, 10, 11, 20, 36, 48].map(numeral)).toEqual(['一', '九', '十', '十一', '二十', '三十六', '四十八']);
  });
});
