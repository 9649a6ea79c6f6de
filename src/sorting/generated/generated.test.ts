// Words counted sentence by sentence are those of the whole text: fingerprints of a load find what others would find.
import { expect, it } from 'vitest';
import { termsOf } from '../repeats/ask.ts';
import { termsOfMany } from './acts.ts';

it.each([
  ['外墙脱落', '你好，外墙瓷砖大面积脱落，已经砸坏3辆车。\n请派人来看！谢谢', '限期整改。'],
  ['', '我哋唔该帮手睇下：KTV吵到两点、睡不着？', ''],
  ['About noise', 'Dear Sir, please look into noise near Tianhe. I called 3 times。电话10212345678，谢谢！', 'Reply.'],
  ['又來反映加班費的事', '又來反映加班費的事。每天做7個小時😀沒有加班費。又來反映加班費的事。', '公開處理結果。'],
])('%s', (title, text, demand) => {
  const sorted = (counts: ReadonlyMap<number, number>) => [...counts].sort(([a], [b]) => a - b);
  const many = termsOfMany();
  const said = { title, text, demand };
  expect(sorted(many(said))).toEqual(sorted(termsOf(said)));
  expect(sorted(many(said))).toEqual(sorted(termsOf(said)));
});
