// The model that is shipped, as a petition meets it: whatever is written gets an answer, and knows how little it knows.
import { describe, expect, it } from 'vitest';
import { stopwatch } from '../../platform/time.ts';
import { classify } from './classify.ts';
import { headOf, thresholdOf } from './model.ts';
import { loadModel } from './model-file.ts';
import { CATEGORY_HEAD, shippedModelFile } from './shipped.ts';

const loaded = loadModel(shippedModelFile());
if (!loaded.ok) throw new Error(loaded.refusal.code);
const model = loaded.value;
const head = headOf(model, CATEGORY_HEAD);
if (!head) throw new Error('no head');
const answer = (text: string, title = '') => {
  const classified = classify(model, CATEGORY_HEAD, { title, text });
  if (!classified) throw new Error('no answer');
  return classified;
};
const sure = thresholdOf(head, 0.95);

describe('the shipped model', () => {
  it('knows seven subjects, thresholds and figures', () => {
    expect(head.labels).toHaveLength(7);
    expect(head.figures.accuracy).toBeGreaterThan(0.9);
    expect(head.figures.macroF1).toBeGreaterThan(0.895);
    expect(head.figures.ece).toBeLessThan(0.02);
    expect(thresholdOf(head, 0.98)).toBeGreaterThan(thresholdOf(head, 0.97));
    expect(thresholdOf(head, 0.97)).toBeGreaterThan(sure);
    expect(thresholdOf(head, 0.123), 'never measured: nothing passes').toBe(2);
  });

  it.each([
    ['劳动和社会保障', '工地老板拖欠我们农民工工资三个月了，请领导帮忙'],
    ['教育文体', '孩子上小学，学校强制补课还乱收费，请教育局管一管'],
    ['环境保护', '化工厂夜里偷排废水，河里的鱼都死了，臭气熏天'],
    ['交通运输', '出租车司机拒载，还不打表，要求交通局查处'],
    ['卫生计生', '医院乱收费，医生态度恶劣，耽误了病人的治疗'],
    ['城乡建设', '开发商交房延期，房产证办不下来，业主要求退房'],
    ['商贸旅游', '旅行社的导游强迫游客购物，不买东西就不让上车，请旅游局查处'],
  ])('%s', (label, text) => {
    const { best, words } = answer(text);
    expect(best.label).toBe(label);
    expect(best.confidence).toBeGreaterThan(sure);
    expect(words.length).toBeGreaterThan(0);
    for (const { word } of words) expect(text).toContain(word);
  });

  it('reads traditional characters and Cantonese wording', () => {
    expect(answer('工地老闆拖欠我們農民工工資三個月了，請領導幫忙').best.label).toBe('劳动和社会保障');
    expect(answer('老细拖咗我哋三个月人工未出粮，仲唔帮我哋买社保，点算好').best.label).toBe('劳动和社会保障');
  });

  it.each([
    ['empty', ''],
    ['white space', ' \n\t　'],
    ['one character', '水'],
    ['only signs', '！！！？？'],
    ['only a telephone number', '13800138000'],
    ['emoji', '😀😡🙏'],
    ['English', 'Good morning, how do I get there from the station?'],
    ['half a character', '\ud83d'],
  ])('abstains: %s', (_, text) => {
    expect(answer(text).best.confidence).toBeLessThan(sure);
  });

  it('says nothing of a person', () => {
    for (const text of ['我的电话13800138000', '微信号zhang_san1980，邮箱a.b@c.cn', '身份证440106199001011234'])
      for (const { word } of answer(text).words) expect(word).not.toMatch(/[\d@_]/);
  });

  it('takes a bounded time for 200 KB', () => {
    const long = '开发商交房延期，房产证办不下来，业主要求退房。'.repeat(3_300);
    expect(Buffer.byteLength(long)).toBeGreaterThan(200_000);
    const elapsed = stopwatch();
    expect(answer(long).best.label).toBe('城乡建设');
    expect(elapsed()).toBeLessThan(500);
  });
});
