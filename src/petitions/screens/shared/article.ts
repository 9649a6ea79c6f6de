// Articles as people cite them: the code `R22 31(6)` becomes 《信访工作条例》第三十一条第（六）项.
import type { Language } from '../../../platform/i18n.ts';

const LAWS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  R22: { zh: '《信访工作条例》', en: 'Regulations on Petition Work' },
  R05: { zh: '《信访条例》（2005）', en: 'Petition Regulations (2005)' },
  SD15: { zh: '《山东省信访条例》', en: 'Shandong Petition Regulations' },
  ZJ16: { zh: '《浙江省信访条例》', en: 'Zhejiang Petition Regulations' },
  SIMP22: { zh: '《信访事项简易办理办法》', en: 'Measures on Simplified Handling' },
  SIMP16: { zh: '《信访事项简易办理办法（试行）》', en: 'Measures on Simplified Handling (trial)' },
  EVAL22: { zh: '《群众满意度评价办法（试行）》', en: 'Measures on Evaluation (trial)' },
};

const DIGITS = '〇一二三四五六七八九';

/** A number below 100 in Chinese numerals. */
export function numeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return value === 0 ? '〇' : `${head}${ones === 0 ? '' : DIGITS[ones]}`;
}

/** `31(6)` and `31(1)-(5)` as an article with its items. Undefined when it is written in another way. */
function chinese(place: string): string | undefined {
  const found = /^(\d{1,2})(?:\((\d+)\)(?:-\((\d+)\))?)?$/.exec(place.trim());
  if (!found) return undefined;
  const [, article, first, last] = found;
  const item = first ? `第（${numeral(Number(first))}）${last ? `至（${numeral(Number(last))}）` : ''}项` : '';
  return `第${numeral(Number(article))}条${item}`;
}

/** A code such as `R22 23, 31(6)` or only `SIMP16` in words; what is no such code is given back as it is. */
export function articleName(code: string, language: Language): string {
  const whole = LAWS[code.trim()]?.[language];
  if (whole) return whole;
  const found = /^(R\d+|[A-Z]+\d+)\s+(.+)$/.exec(code.trim());
  const law = found?.[1] ? LAWS[found[1]]?.[language] : undefined;
  if (!found?.[2] || !law) return code;
  const places = found[2].split(',').map((place) => place.trim());
  if (language === 'en') return `${law}, ${places.length > 1 ? 'arts.' : 'art.'} ${places.join(', ')}`;
  const words = places.map(chinese);
  return words.includes(undefined) ? code : `${law}${words.join('、')}`;
}
