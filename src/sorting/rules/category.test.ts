// The category by keywords: every branch can be reached, everyday and Cantonese words lead where they should, levels nest.
import { describe, expect, it } from 'vitest';
import { directory } from '../../../tests/support/ground.ts';
import { rules, said } from '../../../tests/support/sorting-rules.ts';
import { readCategory } from './category.ts';

const levelsOf = (text: string, title = '') => readCategory(rules.categories, said(text, title));
const deepest = (text: string, title = ''): string => levelsOf(text, title).at(-1)?.value ?? '';

describe('everyday words', () => {
  it.each([
    ['老闆三個月冇出糧，人工一直拖住', '040305'],
    ['公司拖欠工资，讨薪无门', '040305'],
    ['楼上装修导致我家天花漏水渗水', '030907'],
    ['物业公司乱收物业费，业委会不作为', '030903'],
    ['孩子没有学位，划片不合理，教育资源不足', '060404'],
    ['退休职工的医保报销比例', '040204'],
    ['楼下烧烤店油烟味道呛人，黑烟滚滚', '130206'],
    ['夜间施工噪音扰民，机器声吵得睡不着', '130203'],
    ['工厂偷排污水，河涌又黑又臭', '130209'],
    ['村里征地补偿款和青苗费没有发', '020301'],
    ['宅基地被邻居占了，村里不批建房指标', '011201'],
    ['快递丢件，驿站不赔', '100503'],
    ['網約車司機繞路，滴滴平台不理', '100103'],
    ['買到假貨，商家三包不認', '110303'],
    ['电梯故障，几次困梯，没有年检', '110401'],
    ['户口迁移被派出所退回，入户难', '080401'],
    ['法院判决生效后对方是老赖，申请强制执行没有结果', '081101'],
    ['非法集资平台爆雷，理财本金拿不回', '090501'],
    ['退伍安置一直没有落实，转业士官', '070202'],
    ['低保名额被取消，村里低保不公', '0708'],
    ['寺庙宗教活动场所登记', '140401'],
    ['副局长受贿，收受红包', '150504'],
    ['手机信号差，基站没有覆盖', '120101'],
    ['水库移民后期扶持资金没有到账', '011002'],
    ['林权证被收走，山林纠纷', '010606'],
    ['非法采石场炸山', '020202'],
    ['医生误诊，手术失败，要求医疗鉴定', '050403'],
    ['独生子女费没有发', '050206'],
    ['高速公路收费站乱收通行费', '100205'],
    ['景区门票涨价', '110101'],
  ])('%s: %s', (text, code) => expect(deepest(text).startsWith(code)).toBe(true));
});

it('levels nest, and none is surer than the one above it', () => {
  const levels = levelsOf('小区自来水停水三天，水压不足，供水公司不处理');
  expect(levels.map((one) => one.value?.length)).toEqual([2, 4, 6]);
  levels.slice(1).forEach((one, nth) => {
    expect(one.value?.startsWith(levels[nth]?.value ?? '-')).toBe(true);
    expect(one.confidence).toBeLessThanOrEqual(levels[nth]?.confidence ?? 0);
  });
});

it('the title counts more than the text', () => {
  const [level] = levelsOf('门口有噪音', '快递丢失包裹');
  expect(level?.value).toBe('10');
});

it('below a branch that somebody is sure of only that branch is read', () => {
  const levels = readCategory(rules.categories, said('小区停水，幼儿园学费贵'), { within: '06', sure: 0.8 });
  expect(levels[0]?.value).toBe('0603');
  expect(levels[0]?.confidence).toBeLessThanOrEqual(0.8);
  expect(readCategory(rules.categories, said('路灯'), { within: '99' })).toEqual([]);
});

it('words that say nothing give no category', () => {
  for (const text of ['', '。。。', 'hello world', '13800138000', '请领导重视，谢谢'])
    expect(levelsOf(text)).toEqual([]);
});

it('each category of two levels that is not “other” is proposed for its own name', () => {
  const lost = directory
    .categories()
    .filter((one) => one.level === 2 && !one.code.endsWith('99'))
    .filter((one) => {
      const [first] = levelsOf(`反映${one.path.join('、')}的问题`);
      return first?.value !== one.code.slice(0, 2) && !first?.others.some((other) => one.code.startsWith(other.value));
    })
    .map((one) => one.path.join('/'));
  expect(lost).toEqual([]);
});

it('has keywords of its own for each category of two levels that is not “other”', () => {
  const spoken = new Set<string>();
  for (const one of directory.categories().filter((node) => node.level === 2))
    for (const level of levelsOf(one.name)) if (level.value) spoken.add(level.value.slice(0, 4));
  const all = directory.categories().filter((one) => one.level === 2 && !one.code.endsWith('99'));
  expect(spoken.size).toBeGreaterThan(all.length * 0.8);
});
