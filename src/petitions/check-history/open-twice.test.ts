// One charge of a kind at a time; of one that another followed, no more is owed than its report, its service, its execution.
import { expect, it } from 'vitest';
import { clocks } from '../../../tests/support/ground.ts';
import { startClock, startSetClock } from '../../deadlines/clock.ts';
import type { Task } from '../matter.ts';
import { openTwice } from './matter.ts';

const NOW = new Date('2026-03-02T01:00:00Z');
const report = startSetClock('T-ASSIGN', 'R22 22(3)', NOW, '2026-04-01');
const answer = startClock(clocks, 'T-HANDLE', NOW);
const charge = (no: number, owed: Task['clocks']): Task => ({
  no,
  kind: 'HANDLE',
  method: 'ASSIGN',
  organ: '440106-housing',
  receivedAt: NOW.toISOString(),
  clocks: owed,
});
const numbers = (...tasks: Task[]) => openTwice(tasks).map((task) => task.no);

it('of a charge that was followed only the rest may be owed', () => {
  expect(numbers(charge(2, [report]), charge(3, [answer]))).toEqual([]);
  expect(numbers(charge(2, [answer]), charge(3, [report]))).toEqual([2]);
  expect(numbers(charge(2, [answer, report]), charge(3, [answer]))).toEqual([2]);
  expect(numbers(charge(2, []), charge(3, [answer]))).toEqual([2]);
  expect(numbers({ ...charge(2, []), doneAt: NOW.toISOString() }, charge(3, [answer]))).toEqual([]);
});
