// Training: the same from the same, right on easy messages, calibrated, and clear about what cannot teach.
import { describe, expect, it } from 'vitest';
import { calibrationOf, type Held, judgedOf, surprise, temperatureOf } from './calibrate.ts';
import { answerOf, confidencesOf } from './classify.ts';
import { crossValidated } from './cross-validate.ts';
import { evaluateHead } from './evaluate.ts';
import { featuresOf } from './features.ts';
import { foldsOf } from './folds.ts';
import { madeUp } from './made-up.fixture.ts';
import { modelFile } from './model-file.ts';
import { nearGroups } from './near.ts';
import { seededDice } from './solver.ts';
import { type Example, trainHead } from './train.ts';

const OPTIONS = { name: 'subject', bits: 12, folds: 4, rounds: 5 };
const head = (examples: readonly Example[], given = OPTIONS) => {
  const trained = trainHead(examples, given);
  if (!trained.ok) throw new Error(trained.refusal.code);
  return trained.value;
};
const refusalOf = (examples: readonly Example[]): string => {
  const trained = trainHead(examples, OPTIONS);
  return trained.ok ? 'none' : trained.refusal.code;
};

describe('trainHead', () => {
  it('gives the same bytes for the same examples', () => {
    const [one, other] = [head(madeUp(90)), head(madeUp(90))];
    expect(modelFile('m', 's', [one]).equals(modelFile('m', 's', [other]))).toBe(true);
  });

  it('answers new messages of the same kinds, with words for it', () => {
    const learnt = head(madeUp(120));
    const judged = evaluateHead(learnt, madeUp(60, 99));
    expect(judged.ok && judged.value.evaluation.accuracy).toBeGreaterThan(0.95);
    const { best, others, words } = answerOf(learnt, featuresOf({ title: '', text: '老板拖欠工资' }));
    expect(best.label).toBe('工资');
    expect(others).toHaveLength(2);
    expect(best.confidence + others.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1, 5);
    expect(words.length).toBeGreaterThan(0);
    for (const { word } of words) expect('老板拖欠工资').toContain(word);
  });

  it('follows what examples weigh', () => {
    const both = (weight: number): Example[] => [
      ...madeUp(60),
      ...madeUp(60).map((one) => ({ ...one, label: one.label === '工资' ? '学校' : one.label, weight })),
    ];
    const label = (weight: number) =>
      answerOf(head(both(weight), { ...OPTIONS, rounds: 60 }), featuresOf({ title: '', text: '老板拖欠工资' })).best
        .label;
    expect([label(0.2), label(5)]).toEqual(['工资', '学校']);
  });

  it('says what cannot teach', () => {
    expect(refusalOf([])).toBe('examples-none');
    expect(refusalOf(madeUp(60).map((one) => ({ ...one, label: '工资' })))).toBe('examples-one-class');
    expect(refusalOf(madeUp(12))).toBe('examples-few');
    expect(refusalOf([...madeUp(60), { title: '', text: '只有一条', label: '别的' }])).toBe('examples-few');
  });

  it('lets be known how far it is', () => {
    const seen: number[] = [];
    trainHead(madeUp(60), OPTIONS, (done, total) => seen.push(done / total));
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it('learns from examples without anything to read in them too', () => {
    const blank = { title: '', text: '……', label: '工资' };
    const { best } = answerOf(head([...madeUp(60), blank, blank]), featuresOf(blank));
    expect(best.confidence).toBeGreaterThan(0);
    expect(best.confidence).toBeLessThanOrEqual(1);
  });
});

describe('cross-validation', () => {
  it('keeps near-duplicates in one part and spreads labels evenly', () => {
    const copies = madeUp(30).flatMap((one) => [one, { ...one, text: `${one.text}！` }]);
    const groups = nearGroups(copies.map((one) => featuresOf(one)));
    const targets = Int32Array.from(copies, (_, at) => Math.floor(at / 2) % 3);
    const parts = foldsOf(groups, targets, 5, 1);
    for (let at = 0; at < copies.length; at += 2) expect(parts[at]).toBe(parts[at + 1]);
    const sizes = [0, 1, 2, 3, 4].map((part) => parts.filter((one) => one === part).length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(12);
  });

  it('does not put different messages together', () => {
    const texts = ['老板拖欠我们三个月的工资', '学校强制学生周末补课收费', '工厂夜里排放废气很难闻'];
    const groups = nearGroups(texts.map((text) => featuresOf({ title: '', text })));
    expect(new Set(groups).size).toBe(3);
  });

  it('gives all figures', () => {
    const figures = crossValidated(madeUp(90), OPTIONS);
    if (!figures.ok) throw new Error(figures.refusal.code);
    expect(figures.value).toMatchObject({ n: 90, labels: ['学校', '工资', '污染'] });
    expect(figures.value.accuracy).toBeGreaterThan(0.9);
    expect(figures.value.coverage.map(({ target }) => target)).toEqual([0.95, 0.97, 0.98]);
    expect(crossValidated([], OPTIONS).ok).toBe(false);
  });
});

describe('calibration', () => {
  /** Scores twice as far apart as they should be. */
  const held: Held[] = (() => {
    const dice = seededDice(7);
    return Array.from({ length: 2000 }, () => {
      const scores = Float64Array.from([dice() * 3, dice() * 3, dice() * 3]);
      const parts = confidencesOf(scores, { temperature: 2, doubt: 0 });
      const lot = dice();
      const truth = lot < (parts[0] ?? 0) ? 0 : lot < (parts[0] ?? 0) + (parts[1] ?? 0) ? 1 : 2;
      return { scores, truth };
    });
  })();

  it('finds the temperature with the least surprise', () => {
    const temperature = temperatureOf(held);
    expect(temperature).toBeGreaterThan(1.6);
    expect(temperature).toBeLessThan(2.5);
    for (const other of [temperature / 1.5, temperature * 1.5])
      expect(surprise(held, { temperature: other, doubt: 0 })).toBeGreaterThan(
        surprise(held, { temperature, doubt: 0 }),
      );
  });

  it('keeps the order of answers', () => {
    const calibration = calibrationOf(held);
    for (const { scores } of held.slice(0, 100)) {
      const confidences = confidencesOf(scores, calibration);
      const byScore = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
      const byConfidence = [...confidences.keys()].sort((a, b) => (confidences[b] ?? 0) - (confidences[a] ?? 0));
      expect(byConfidence).toEqual(byScore);
    }
    const [one] = judgedOf(held.slice(0, 1), calibration);
    expect(one?.order).toHaveLength(3);
  });

  it('is surer where the scores lie further apart', () => {
    const sure = (gap: number): number =>
      confidencesOf(Float64Array.from([gap, 0, 0]), { temperature: 0.2, doubt: 0.01 })[0] ?? 0;
    const gaps = [0, 0.1, 0.2, 0.5, 1, 2].map(sure);
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
    expect(gaps[0]).toBeCloseTo(1 / 3);
    expect(gaps.at(-1)).toBeLessThan(1);
  });
});
