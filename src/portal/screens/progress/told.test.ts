// When the answer before is folded: once there is an opinion on it, until a new answer is given.
import { expect, test } from 'vitest';
import type { Progress } from '../../contract.ts';
import { isReviewed } from './Told.tsx';

const at = (day: number): string => `2026-03-0${day}T02:00:00.000Z`;
const progress = (change: object): Progress => change as unknown as Progress;

test.each([
  ['no review', { opinion: { signedAt: at(1) } }, false],
  ['asked for only', { opinion: { signedAt: at(1) }, reviews: [{}] }, false],
  ['decided', { opinion: { signedAt: at(1) }, reviews: [{ decided: { at: at(2) } }] }, true],
  ['a simplified answer, decided', { answer: { at: at(1) }, reviews: [{ decided: { at: at(2) } }] }, true],
  ['answered anew as ordered', { opinion: { signedAt: at(3) }, reviews: [{ decided: { at: at(2) } }] }, false],
  ['nothing answered', {}, false],
])('%s', (_name, change, folded) => {
  expect(isReviewed(progress(change))).toBe(folded);
});
