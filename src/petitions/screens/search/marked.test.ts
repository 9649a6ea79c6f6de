// Pieces of a text between marks: nothing lost, nothing doubled, whatever the marks are.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pieces } from './marked.ts';

it('marks what stands at the offsets', () => {
  expect(pieces('拖欠工资三个月', [[2, 4]])).toEqual([
    { from: 0, text: '拖欠', hit: false },
    { from: 2, text: '工资', hit: true },
    { from: 4, text: '三个月', hit: false },
  ]);
  expect(pieces('', [[0, 2]])).toEqual([]);
});

it('keeps the text whole for any offsets', () => {
  const marks = fc.array(fc.tuple(fc.integer({ min: -3, max: 12 }), fc.integer({ min: -3, max: 12 })), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 9 }), marks, (text, at) => {
      expect(
        pieces(text, at)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
