// When an answer is better than the one in use: beyond chance, on what neither learnt, copies counted once.
import { describe, expect, it } from 'vitest';
import { seededDice } from '../classify/solver.ts';
import { differenceOf, heldBackOf, isBetter, macroF1Of, type Pair } from './compare.ts';
import { answerIn, labelOf } from './questions.ts';

const pair = (group: number, ours: string, theirs: string, truth = 'a'): Pair => ({ group, truth, ours, theirs });

describe('what is held back', () => {
  it('is the newest fifth', () => {
    expect(heldBackOf(Int32Array.from({ length: 10 }, (_, at) => at))).toEqual([...Array(8).fill(false), true, true]);
  });

  it('and all that is nearly the same as something in it', () => {
    const groups = Int32Array.from([0, 1, 9, 3, 4, 5, 6, 7, 8, 9]);
    const held = heldBackOf(groups);
    expect(held[2]).toBe(true);
    expect(held.filter(Boolean)).toHaveLength(3);
  });
});

describe('better', () => {
  it('is more often right, beyond chance', () => {
    const clear = Array.from({ length: 100 }, (_, at) => pair(at, 'a', at % 4 === 0 ? 'b' : 'a'));
    const difference = differenceOf(clear, seededDice(1));
    expect(difference.from).toBeGreaterThan(0.1);
    expect(isBetter(clear, difference)).toBe(true);
  });

  it('is not what may be chance, nor the same', () => {
    const unclear = Array.from({ length: 30 }, (_, at) => pair(at, at < 3 ? 'b' : 'a', at > 25 ? 'b' : 'a'));
    expect(isBetter(unclear, differenceOf(unclear, seededDice(1)))).toBe(false);
    const same = Array.from({ length: 30 }, (_, at) => pair(at, 'a', 'a'));
    expect(differenceOf(same, seededDice(1))).toEqual({ from: 0, to: 0 });
    expect(differenceOf([], seededDice(1))).toEqual({ from: 0, to: 0 });
  });

  it('is not one letter that many sent: copies say the same once', () => {
    const alone = Array.from({ length: 60 }, (_, at) => pair(at, 'a', 'a'));
    const copies = Array.from({ length: 40 }, () => pair(1_000, 'a', 'b'));
    expect(isBetter([...alone, ...copies], differenceOf([...alone, ...copies], seededDice(1)))).toBe(false);
  });

  it('does not give up what is rare', () => {
    const pairs = [
      ...Array.from({ length: 97 }, (_, at) => pair(at, 'a', at % 5 === 0 ? 'b' : 'a')),
      ...[97, 98, 99].map((at) => pair(at, 'a', 'c', 'c')),
    ];
    const difference = differenceOf(pairs, seededDice(1));
    expect(difference.from).toBeGreaterThan(0);
    expect(macroF1Of(pairs, 'ours')).toBeLessThan(macroF1Of(pairs, 'theirs'));
    expect(isBetter(pairs, difference)).toBe(false);
  });
});

describe('a question', () => {
  it('has the decided code as far as its level as its label', () => {
    const fields = [{ field: 'category', decided: '030201' }] as const;
    expect(['category1', 'category2', 'category3'].map((one) => labelOf(one as 'category1', fields))).toEqual([
      '03',
      '0302',
      '030201',
    ]);
    expect(labelOf('category3', [{ field: 'category', decided: '0302' }])).toBeUndefined();
    expect(labelOf('class', fields)).toBeUndefined();
  });

  it('is answered by what is proposed, or what came nearest', () => {
    const open = { confidence: 0.4, threshold: 0.6, reasons: [] };
    const others = [
      { value: '0402', confidence: 0.3 },
      { value: '0302', confidence: 0.2 },
    ];
    const proposals = (value?: string) =>
      ({ category: { ...open, others, ...(value && { value }) } }) as unknown as Parameters<typeof answerIn>[1];
    expect(answerIn('category1', proposals())).toBe('04');
    expect(answerIn('category2', proposals('03'))).toBe('0302');
    expect(answerIn('category3', proposals('03'))).toBeUndefined();
  });
});
