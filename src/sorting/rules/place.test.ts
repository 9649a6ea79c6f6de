// The place in a text: full, short, old names; roads and schools that bear a name; what refines the filing and what conflicts.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { directory } from '../../../tests/support/ground.ts';
import { rules, said } from '../../../tests/support/sorting-rules.ts';
import { projectRoot } from '../../platform/root.ts';
import { readPlace } from './place.ts';
import { readText } from './text.ts';

const read = (text: string, hint = '44') => readPlace(rules.places, said(text), hint);
const nameOf = (code: string | undefined): string => directory.place(code ?? '')?.fullName ?? '';

describe('a place that the text names', () => {
  it.each([
    ['我住在广州市天河区石牌街，楼下油烟很大', '广东省广州市天河区石牌街道'],
    ['中山市小榄镇一家五金厂拖欠工资', '广东省中山市小榄镇'],
    ['東莞市虎門鎮的工廠排污', '广东省东莞市虎门镇'],
    ['深圳宝安新安街道的公交站太远', '广东省深圳市宝安区新安街道'],
    ['汕尾市城区的海滩垃圾成堆', '广东省汕尾市城区'],
    ['佛山顺德容桂的冰箱厂', '广东省佛山市顺德区容桂街道'],
    ['惠州市惠阳区淡水街道办事处', '广东省惠州市惠阳区淡水街道'],
    ['乳源县桂头镇的村道', '广东省韶关市乳源瑶族自治县桂头镇'],
    ['英德市的水泥厂粉尘', '广东省清远市英德市'],
  ])('is the place: %s', (text, name) => {
    const reading = read(text);
    expect(nameOf(reading.value)).toBe(name);
    expect(reading.confidence).toBeGreaterThan(0.8);
  });

  it.each([
    ['番禺市大石镇的老街', '440113012'],
    ['东山区的骑楼', '440104'],
    ['芳村区茶叶市场', '440103'],
    ['萝岗区的科学城', '440112'],
    ['南海市黄岐的皮具城', '440605125'],
    ['顺德市容奇镇', '440606006'],
    ['宝安县的老兵', '440306'],
    ['斗门县的蚝田', '440403'],
    ['潮安县的陶瓷厂', '445103'],
    ['石湾区的陶厂', '440604'],
  ])('by an old name is what it is today: %s', (text, code) => {
    const reading = read(text);
    expect(reading.value).toBe(code);
    expect(reading.reasons.map((one) => one.rule)).toContain('place-other-name');
  });
});

describe('what only bears a name', () => {
  it.each([
    '中山大学附近的中山大道堵车',
    '中山路的梧桐树倒了',
    '人民医院的医生态度不好',
    '建设银行的柜台太少',
    '城南的公交太少，人民生活不便',
    '新城里和平幸福，大家前进',
    '东方红小学门口乱停车',
    '龙洞村的李大爷，桂花苑小区三栋',
    '这件事不公平，希望公平处理',
    '番禺话和潮州菜，佛山人',
    'A7县B市的道路',
  ])('gives no place: %s', (text) => {
    expect(read(text, '')).toEqual({ confidence: 0, reasons: [], others: [] });
    expect(read(text, '440106')).toMatchObject({ value: '440106', reasons: [{ rule: 'place-as-filed', words: [] }] });
  });

  it('or tells where somebody comes from, which is not where the matter lies', () => {
    expect(read('我户籍在湛江市，老家徐闻县，现住广州市白云区石井街道').value).toBe('440111014');
  });
});

describe('ambiguous names', () => {
  it('follow the filing', () => {
    expect(read('新塘街道的巴士', '440106').value).toBe('440106022');
    expect(read('城南街道的垃圾', '441802').value?.startsWith('4418')).toBe(true);
    expect(read('太平镇的水管爆了', '440117').value).toBe('440117111');
    expect(read('太平镇的水管爆了', '4453').value).toBe('445321107');
  });
  it('follow the place named with them', () => {
    expect(read('始兴县太平镇的水管爆了', '44').value).toBe('440222100');
    expect(read('长安镇的工厂', '441900003').value).toBe('441900119');
    expect(read('封开县长安镇的工厂', '44').value?.startsWith('441225')).toBe(true);
  });
  it('without either stay open between them', () => {
    const reading = read('太平镇的水管爆了', '44');
    expect(reading.confidence).toBeLessThan(0.6);
    expect(reading.others.length).toBeGreaterThan(2);
  });
  it('that are everyday words want more than themselves', () => {
    expect(read('光明的路灯', '44').reasons[0]?.rule).toBe('place-as-filed');
    expect(read('光明区的路灯', '44').value).toBe('440311');
    expect(read('天河的路灯坏了，天河区政府', '44').value).toBe('440106');
  });
});

describe('against where it was filed', () => {
  it('a place inside it refines it', () => {
    const reading = read('石牌街道的井盖没了', '440106');
    expect(reading).toMatchObject({ value: '440106006', reasons: [{ rule: 'place-within-filed' }] });
    expect(reading.others.map((one) => one.value)).toContain('440106');
  });
  it('a short name near an organ of it is enough', () => {
    expect(read('猎德派出所不开证明', '440106').value).toBe('440106013');
  });
  it('the same or an upper place confirms it', () => {
    expect(read('广州市的公交', '440106')).toMatchObject({
      value: '440106',
      confidence: 0.95,
      reasons: [{ rule: 'place-confirms-filed', words: ['广州市'] }],
    });
  });
  it('another place is proposed or shown, and both stand there', () => {
    const reading = read('广州市白云区钟落潭镇的垃圾场臭气熏天', '440106');
    expect(reading).toMatchObject({ value: '440111108', reasons: [{ rule: 'place-conflicts-filed' }] });
    expect(reading.confidence).toBeLessThan(0.8);
    expect(reading.others.map((one) => one.value)).toContain('440106');
    const passing = read('我从佛山市过来办事，窗口没有人', '440106');
    expect([passing.value, passing.others.map((one) => one.value)]).toEqual(['440106', ['4406']]);
  });
  it('an unknown place of filing counts as none', () => {
    expect(read('路灯', '999999')).toEqual({ confidence: 0, reasons: [], others: [] });
  });
  it('the field for street and estate is read too', () => {
    const text = readText({ title: '', text: '路灯坏了', placeDetail: '石牌东街12号，石牌街道办旁' });
    expect(readPlace(rules.places, text, '440106').value).toBe('440106006');
  });
});

describe('the table of other names', () => {
  const text = readFileSync(join(projectRoot(), 'db/seeds/place-names.csv'), 'utf8');
  const rows = parse(text, { columns: true, comment: '#' }) as { name: string; code: string; kind: string }[];

  it('names places that exist, each name once a kind', () => {
    const coded = rows.filter((row) => row.code !== '');
    expect(coded.length).toBeGreaterThan(80);
    expect(coded.filter((row) => !directory.place(row.code))).toEqual([]);
    expect(new Set(rows.map((row) => `${row.name} ${row.kind}`)).size).toBe(rows.length);
  });

  it('each old name leads to its place', () => {
    const wrong = rows
      .filter((row) => row.code !== '')
      .filter((row) => !read(`位于${row.name}，请处理`, row.code.slice(0, 4)).value?.startsWith(row.code))
      .map((row) => row.name);
    expect(wrong).toEqual([]);
  });
});

it('each place is found by its full name', () => {
  const all = ['4401', '4403', '4406', '4419', '4420', '4418'].flatMap((city) => directory.childPlaces(city));
  const deep = all.flatMap((one) => [one, ...directory.childPlaces(one.code)]);
  const lost = deep.filter((one) => read(`地址：${one.fullName}，水管爆了`).value !== one.code);
  expect(lost.map((one) => one.fullName)).toEqual([]);
  expect(deep.length).toBeGreaterThan(400);
});
