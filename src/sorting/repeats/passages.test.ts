// Shared passages stand in both texts where they are said to stand, whatever signs are between them.
import { expect, it } from 'vitest';
import { sharedPassages } from './passages.ts';

const cut = (text: string, other: string) =>
  sharedPassages(text, other).map(({ at, length, otherAt, otherLength }) => [
    text.slice(at, at + length),
    other.slice(otherAt, otherAt + otherLength),
  ]);

it('are found in their order, across punctuation, width, case and traditional characters', () => {
  const text = '您好！翠湖花園北門的路燈，從去年冬天起都不亮。另外，ABC大厦的电梯坏了三个月没有人修。';
  const other = '再说一次：ａｂｃ大厦的电梯 坏了三个月没有人修！翠湖花园北门的路灯从去年冬天起都不亮，请修。';
  expect(cut(text, other)).toEqual([
    ['翠湖花園北門的路燈，從去年冬天起都不亮', '翠湖花园北门的路灯从去年冬天起都不亮'],
    ['ABC大厦的电梯坏了三个月没有人修', 'ａｂｃ大厦的电梯 坏了三个月没有人修'],
  ]);
});

it('are none where nothing longer than chance is shared, or where there is no text', () => {
  expect(cut('路灯不亮', '路灯不亮')).toEqual([]);
  expect(cut('', '路灯从去年冬天起都不亮')).toEqual([]);
  expect(cut('😀😀😀😀😀😀😀😀😀', '😀😀😀😀😀😀😀😀😀')).toEqual([]);
});

it('never overlap, and are not many, in long texts that say the same again and again', () => {
  const text = '请尽快维修外墙并说明由谁承担费用。'.repeat(400);
  const passages = sharedPassages(text, text);
  expect(passages.length).toBeLessThanOrEqual(12);
  for (const one of passages)
    for (const other of passages)
      expect(one === other || one.at + one.length <= other.at || other.at + other.length <= one.at).toBe(true);
});
