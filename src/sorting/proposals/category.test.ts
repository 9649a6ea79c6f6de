// Model and words together: who decides which level, what is left open, what leads the others.
import { describe, expect, it } from 'vitest';
import type { Reading } from '../rules/reading.ts';
import { type CategorySources, type ModelLevel, proposedCategory } from './category.ts';

const categoryOf = (sources: CategorySources, threshold: number) => proposedCategory(sources, threshold).category;

const level = (...ranked: [string, number][]): ModelLevel => ({
  ranked: ranked.map(([value, confidence]) => ({ value, confidence })),
  words: ['电梯'],
});
const rule = (value: string, confidence: number): Reading<string> => ({
  value,
  confidence,
  reasons: [{ kind: 'rule', rule: 'category-words', words: ['物业'] }],
  others: [],
});
/** Keyword readings on their levels, each as sure as said below what is sure. */
const words =
  (...all: [string, number][]) =>
  (within: string, sure: number): Reading<string>[] =>
    all
      .filter(([code]) => code.startsWith(within) && code.length > within.length)
      .map(([code, part]) => rule(code, part * sure));

const MODEL = level(['03', 0.9], ['13', 0.06], ['10', 0.04]);

describe('the category', () => {
  it('is on the first level what the model says among what it knows', () => {
    const found = categoryOf({ model: [MODEL], words: () => [] }, 0.6);
    expect(found).toMatchObject({ value: '03', confidence: 0.9, others: [{ value: '13' }, { value: '10' }] });
    expect(found.reasons).toEqual([{ kind: 'words', words: ['电梯'] }]);
  });

  it('is less sure where words speak for another branch that the model knows', () => {
    const found = categoryOf({ model: [MODEL], words: words(['13', 0.95]) }, 0.6);
    expect(found.value).toBe('03');
    expect(found.confidence).toBeCloseTo(0.848, 2);
  });

  it('is what words say strongly of a branch that the model does not know', () => {
    expect(categoryOf({ model: [MODEL], words: words(['07', 0.9]) }, 0.6)).toMatchObject({
      value: '07',
      others: [{ value: '03' }],
    });
    expect(categoryOf({ model: [MODEL], words: words(['07', 0.5]) }, 0.6).value).toBe('03');
  });

  it('goes down as far as it is sure enough', () => {
    const deep = words(['03', 0.9], ['0302', 0.9], ['030201', 0.5]);
    const found = categoryOf({ model: [MODEL], words: deep }, 0.6);
    expect(found).toMatchObject({ value: '0302', others: [{ value: '030201' }] });
    expect(found.confidence).toBeCloseTo(0.81);
    expect(categoryOf({ model: [MODEL], words: deep }, 0.4).value).toBe('030201');
  });

  it('is left open below its threshold, and says what came nearest', () => {
    const found = categoryOf({ model: [level(['03', 0.5], ['13', 0.4])], words: () => [] }, 0.6);
    expect(found.value).toBeUndefined();
    expect(found.others).toEqual([
      { value: '03', confidence: 0.5 },
      { value: '13', confidence: 0.4 },
    ]);
  });

  it('takes a deeper level from what people decided where that is surer', () => {
    const second = level(['0302', 0.5], ['0303', 0.3], ['1301', 0.2]);
    const found = categoryOf({ model: [MODEL, second], words: words(['0303', 0.2]) }, 0.5);
    expect(found).toMatchObject({ value: '0302' });
    // 0.5 of the 0.8 that lie in the branch, times how sure the branch is.
    expect(found.confidence).toBeCloseTo(0.9 * 0.625, 2);
  });

  it('rests on words alone without a model, and on nothing without either', () => {
    expect(categoryOf({ model: [], words: words(['03', 0.8]) }, 0.6).value).toBe('03');
    expect(categoryOf({ model: [], words: () => [] }, 0.6)).toMatchObject({ confidence: 0, others: [] });
  });
});
