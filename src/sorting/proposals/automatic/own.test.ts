// An office's own decisions make the bars of automatic triage stricter, never looser, once there are enough of them.
import { expect, it } from 'vitest';
import type { FieldDecision } from '../../learn/decision.ts';
import { ownBars } from './own.ts';

const decision = (confidence: number, right: boolean): FieldDecision[] => [
  { field: 'category', proposed: '0302', confidence, decided: right ? '030201' : '1001' },
  { field: 'class', proposed: 'APPEAL', confidence: 0.99, decided: 'APPEAL' },
];
const many = (count: number, confidence: number, wrong: number): FieldDecision[][] =>
  Array.from({ length: count }, (_, nth) => decision(confidence, nth >= wrong));

it('says nothing while there are too few', () => {
  expect(ownBars(many(199, 0.95, 100))('category', 0.98)).toBe(0);
});

it('is the lowest confidence from which on so many were right', () => {
  const bar = ownBars([...many(100, 0.99, 1), ...many(100, 0.95, 4), ...many(100, 0.9, 30)]);
  expect(bar('category', 0.99)).toBe(0.99);
  expect(bar('category', 0.97)).toBe(0.95);
  expect(bar('category', 0.8)).toBe(0.9);
  expect(bar('class', 0.98)).toBe(0.99);
  expect(bar('place', 0.98)).toBe(0);
});

it('lets nothing pass where no confidence was right so often', () => {
  expect(ownBars(many(300, 0.99, 60))('category', 0.98)).toBe(2);
});

it('leaves out what was left open', () => {
  const open = many(300, 0.5, 300).map((all) => all.map((one) => ({ ...one, abstained: true })));
  expect(ownBars(open)('category', 0.98)).toBe(0);
});
