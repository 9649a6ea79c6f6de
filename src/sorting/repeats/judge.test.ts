// The shipped judge: what is the same matter and what only sounds like it; a model file that is cut, changed or of another version.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Circumstances, comparedOf, featuresOf } from './compare.ts';
import { evaluateRepeats } from './evaluate.ts';
import { fitJudge, GoldSet } from './gold.ts';
import { countIdf, idfFrom } from './idf.ts';
import { fitLogistic, probability } from './logistic.ts';
import { modelBytes, NoRepeatModel, readModel, shippedModel, shippedModelPath } from './model.ts';
import { kindOf } from './rank.ts';
import { countTerms, plain, type Said, termsOf } from './terms.ts';

const model = shippedModel();
const said = (title: string, text: string): Said => ({ title, text });
const score = (one: Said, other: Said, circumstances: Circumstances = { samePerson: false, days: 20 }): number =>
  model.judge(comparedOf(one, model.idf), comparedOf(other, model.idf), circumstances);

const LAMP = said(
  '翠湖花园北门路灯不亮',
  '翠湖花园北门到公交站的六盏路灯从去年冬天起都不亮，老人夜里出门摔倒过两次，打电话给物业都说不归他们管。',
);
const LAMP_AGAIN = said(
  '再次反映翠湖花园北门路灯不亮',
  '翠湖花园北门到公交站的路灯还是不亮，上次反映以后没有人来修，老人夜里出门不方便，请尽快修好。',
);
const WAGES = said('工地拖欠工资', '我们二十个人在金穗广场工地做了四个月，包工头一直不发工资，马上要过年了。');

describe('two petitions', () => {
  it('are the same matter in other words, and not one that only has the same words', () => {
    expect(score(LAMP, LAMP_AGAIN)).toBeGreaterThan(0.9);
    expect(score(LAMP, WAGES)).toBeLessThan(0.05);
    const elsewhere = said('东圃新村南门路灯不亮', '东圃新村南门的路灯坏了，晚上看不见路。');
    expect(score(LAMP, elsewhere)).toBeLessThan(0.5);
    expect(score(LAMP_AGAIN, LAMP)).toBeCloseTo(score(LAMP, LAMP_AGAIN), 10);
  });

  it('are compared whatever they are made of', () => {
    for (const text of ['', '？', '13800138000', '😀', '翠'.repeat(20_000), 'The street lamp is broken.']) {
      const one = said('', text);
      const alike = score(one, one);
      expect([text.slice(0, 9), alike >= 0 && alike <= 1]).toEqual([text.slice(0, 9), true]);
      expect(score(one, LAMP)).toBeLessThan(0.5);
    }
  });

  it('in traditional characters, full width and capitals are the same words', () => {
    expect(termsOf(said('翠湖花園路燈', 'ＡＢＣ大廈'))).toEqual(termsOf(said('翠湖花园路灯', 'abc大厦')));
    expect(plain('ＡＢＣ１２３')).toBe('abc123');
    expect(countTerms('，。！？ 　').size).toBe(0);
  });
});

it('what is proposed says who and how sure', () => {
  expect([kindOf(0.9, true), kindOf(0.9, false), kindOf(0.1, true), kindOf(0.1, false)]).toEqual([
    'SAME_MATTER',
    'RELATED',
    'SAME_PETITIONER',
    undefined,
  ]);
});

describe('a model file', () => {
  const bytes = readFileSync(shippedModelPath());

  it('of the release is small, and tells what it was measured by', () => {
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(model.figures.recallAt10).toBeGreaterThan(0.985);
  });

  it.each([
    ['no model', Buffer.from('hello')],
    ['nothing', Buffer.alloc(0)],
    ['cut', bytes.subarray(0, bytes.length - 1)],
    [
      'changed',
      Buffer.concat([bytes.subarray(0, bytes.length - 1), Buffer.from([bytes[bytes.length - 1] === 1 ? 2 : 1])]),
    ],
    ['of another version', Buffer.concat([Buffer.from('redress-repeats 2'), bytes.subarray(17)])],
  ])('that is %s is refused', (_, broken) => expect(() => readModel(broken)).toThrow(NoRepeatModel));

  it('is the same after it was written', () => {
    const table = countIdf([termsOf(LAMP), termsOf(LAMP_AGAIN)]);
    const weights = featuresOf(
      comparedOf(LAMP, model.idf),
      comparedOf(LAMP, model.idf),
      { samePerson: true, days: 1 },
      model.idf,
    );
    const written = modelBytes({ name: 'x', source: '', figures: {} }, table, { bias: 1, weights });
    const read = readModel(written);
    const idf = idfFrom(table);
    for (const term of termsOf(LAMP).keys()) expect(read.idf.of(term)).toBe(idf.of(term));
    expect(read.name).toMatch(/^x-[0-9a-f]{8}$/);
  });
});

it('a logistic model learns what divides, and stays finite where everything does', () => {
  const examples = Array.from({ length: 40 }, (_, nth) => ({
    features: [nth / 40, 1],
    right: nth >= 20,
    importance: 1,
  }));
  const fitted = fitLogistic(examples, 0.1);
  expect(probability(fitted, [0.05, 1])).toBeLessThan(0.2);
  expect(probability(fitted, [0.95, 1])).toBeGreaterThan(0.8);
  expect(fitted.weights.every(Number.isFinite)).toBe(true);
});

describe('figures on a gold set', () => {
  const message = (id: string, { title, text }: Said, user: string) => ({ id, user, title, text, receivedAt: 0 });
  const messages = [
    message('a', LAMP, 'u1'),
    message('b', LAMP_AGAIN, 'u4'),
    message('c', WAGES, 'u2'),
    message('d', LAMP, 'u3'),
  ];
  const gold = [
    { id: 'a', group: 'g' },
    { id: 'b', group: 'g' },
  ];

  it('count what is judged, and strictly also what is not', () => {
    const set = new GoldSet(messages, gold, model.idf);
    const figures = evaluateRepeats(set, (place) => set.ranked(place, model));
    // The copy `d` of `a` was never judged.
    expect(figures).toMatchObject({ messages: 2, groups: 1, recallAt10: 1, precisionAt1: 1, recallAtPrecision95: 1 });
    expect(figures.precisionAt1Strict).toBeLessThan(1);
    expect(fitJudge(set).judge.weights).toHaveLength(16);
  });

  it('need the messages that the gold set names', () => {
    expect(() => new GoldSet(messages, [{ id: 'x', group: 'g' }], model.idf)).toThrow('message x');
  });
});
