// Signals of urgency: about the matter, each in both directions; words of despair say that help is needed, and no more.
import { describe, expect, it } from 'vitest';
import { publishedDays } from '../../../tests/support/ground.ts';
import { rules, said } from '../../../tests/support/sorting-rules.ts';
import { SIGNALS } from '../contract.ts';
import { festivalsOf, readSignals } from './signals.ts';

const festivals = festivalsOf([
  { day: '2026-02-15', kind: 'holiday', name: '春节' },
  { day: '2026-02-16', kind: 'holiday', name: '春节' },
  { day: '2026-02-14', kind: 'workday', name: '春节' },
  { day: '2026-10-01', kind: 'holiday', name: '国庆节' },
]);
const read = (text: string, { received = '2026-03-02', people = 1, title = '' } = {}) =>
  readSignals(rules.words, said(text, title), { received, people, festivals });
const signals = (...asked: Parameters<typeof read>): string[] => read(...asked).map((one) => one.signal);

describe('LIFE', () => {
  it.each([
    '电线裸露垂落在路边，随时会触电',
    '井盖缺失一个星期了，路过的人差点掉下去',
    '楼上天然气泄漏，物业不管',
    '外墙开裂倒塌了一块，住户说整栋楼是危房',
    '我活不下去了，没有人管我',
    '走投无路，一家人绝望了',
    '幾個老人困在電梯裡',
  ])('is in %s', (text) => expect(signals(text)).toContain('LIFE'));

  it.each(['商场跳楼价甩卖虚假宣传', '人多得热死人', '三年前父亲死亡，丧葬费至今未发', '信息爆炸的时代应当加强普法'])(
    'is not in %s',
    (text) => expect(signals(text)).not.toContain('LIFE'),
  );

  it('of despair says that help is needed, by its own rule', () => {
    expect(read('我不想活了')).toEqual([
      { signal: 'LIFE', reasons: [{ kind: 'rule', rule: 'help-needed', words: ['不想活'] }] },
    ]);
  });
});

describe('WAGES_BEFORE_FESTIVAL', () => {
  const unpaid = '包工头拖欠我们三个月工资';
  it('is unpaid wages shortly before the Spring Festival, or another with its name', () => {
    expect(signals(unpaid, { received: '2026-01-10' })).toContain('WAGES_BEFORE_FESTIVAL');
    expect(signals('老闆冇出糧，就快過年', { received: '2025-11-20' })).toContain('WAGES_BEFORE_FESTIVAL');
    expect(signals(unpaid, { received: '2026-09-20' })).toContain('WAGES_BEFORE_FESTIVAL');
  });
  it('is not unpaid wages in summer, nor a festival without unpaid wages', () => {
    expect(signals(unpaid, { received: '2026-06-10' })).toEqual([]);
    expect(signals('去年春节前拖欠的工资，至今未发', { received: '2026-06-10' })).toEqual([]);
    expect(signals('临近春节快递太慢', { received: '2026-01-10' })).toEqual([]);
  });
  it('takes the word of the text where no festival is known', () => {
    const asked = { received: '2031-01-05', people: 1, festivals };
    const found = readSignals(rules.words, said(`${unpaid}，要回家过年`), asked);
    expect(found.map((one) => one.reasons[0]?.rule)).toEqual(['wages-festival-named']);
  });
});

describe('MANY_PEOPLE', () => {
  it('is five who petition, or many whom the text counts', () => {
    expect(signals('路灯坏了', { people: 5 })).toEqual(['MANY_PEOPLE']);
    expect(signals('小区三百多户业主至今没有房产证')).toContain('MANY_PEOPLE');
    expect(signals('120名工人的工资没有发')).toContain('MANY_PEOPLE');
    expect(signals('全体村民反对')).toContain('MANY_PEOPLE');
  });
  it('is not four, nor a few in the text', () => {
    expect(signals('路灯坏了', { people: 4 })).toEqual([]);
    expect(signals('我和两名业主商量过，七户人家')).toEqual([]);
  });
});

describe('CHILDREN_OR_ILL', () => {
  it('is a child that is hurt, or somebody gravely ill', () => {
    expect(signals('幼儿园的孩子食物过敏住院了')).toContain('CHILDREN_OR_ILL');
    expect(signals('父亲尿毒症，每周透析三次，医保停了')).toContain('CHILDREN_OR_ILL');
  });
  it('is not a child at school, nor a hospital’s name', () => {
    expect(signals('孩子明年上小学，学位怎么安排')).toEqual([]);
    expect(signals('肿瘤医院门口乱停车')).toEqual([]);
  });
});

describe('DATE_NEAR', () => {
  it('is a date of the next ten days that something hangs on', () => {
    expect(signals('通知3月8日前必须搬迁')).toEqual(['DATE_NEAR']);
    expect(signals('2026年3月5日开庭')).toEqual(['DATE_NEAR']);
    expect(signals('明天就要开学，学校还没有落实')).toEqual(['DATE_NEAR']);
    expect(signals('月底前要交房', { received: '2026-02-25' })).toEqual(['DATE_NEAR']);
  });
  it('is no date that is past, far away, no date at all, or one on which nothing hangs', () => {
    expect(signals('2026年2月1日前应当交房')).toEqual([]);
    expect(signals('6月30日开学')).toEqual([]);
    expect(signals('2月30日开学，13月1日考试，面积3.5平方前面')).toEqual([]);
    expect(signals('3月5日我打过电话')).toEqual([]);
  });
});

it('says nothing of who somebody is: five signals, all of the matter', () => {
  expect(SIGNALS).toEqual(['LIFE', 'WAGES_BEFORE_FESTIVAL', 'MANY_PEOPLE', 'CHILDREN_OR_ILL', 'DATE_NEAR']);
});

it('takes festivals from the published calendar', () => {
  const spring = festivalsOf(publishedDays as never).filter(({ name }) => name === '春节');
  expect(spring.length).toBeGreaterThan(20);
  expect(spring.every(({ day }) => day.slice(5) > '01-15' && day.slice(5) < '02-25')).toBe(true);
});
