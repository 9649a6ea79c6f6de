// How far a task is, how many hours a clock of hours has left, what is unseen or still to be served.
import { describe, expect, it } from 'vitest';
import type { TaskView } from '../../contract.ts';
import type { DocumentItem } from '../../documents/contract.ts';
import { unservedOf } from '../acts/unserved.ts';
import { hoursLeft } from './clocks.tsx';
import { standingOf } from './tasks.tsx';

const task = (more: Partial<TaskView>) => ({ kind: 'HANDLE', ...more }) as TaskView;
const from = { code: 'b' } as TaskView['organ'];

describe('a task', () => {
  it('waits for its receipt only where it came from elsewhere to be passed on or handled', () => {
    expect(standingOf(task({ from }))).toBe('toReceive');
    expect(standingOf(task({ from, takenAt: '2026-03-03T01:00:00Z' }))).toBe('open');
    expect(standingOf(task({ from, kind: 'REVIEW' }))).toBe('open');
    expect(standingOf(task({}))).toBe('open');
  });
  it('is done once it is', () => expect(standingOf(task({ from, doneAt: '2026-03-04T01:00:00Z' }))).toBe('done'));
});

describe('a clock of hours', () => {
  const dueAt = '2026-03-03T04:00:00Z';
  it('counts begun hours as left', () => expect(hoursLeft({ dueAt }, Date.parse('2026-03-03T02:30:00Z'))).toBe(2));
  it('is over from its instant on', () => {
    expect(hoursLeft({ dueAt }, Date.parse('2026-03-03T04:00:00Z'))).toBeLessThanOrEqual(0);
    expect(hoursLeft({ dueAt }, Date.parse('2026-03-03T05:30:00Z'))).toBe(-2);
  });
});

it('only what the own organ has issued is still to be served by it', () => {
  const paper = (id: string, organ: string, served?: boolean) =>
    ({ id, organ, ...(served && { served: { method: 'POST', at: '2026-03-03T01:00:00Z' } }) }) as DocumentItem;
  const items = [paper('1', 'own'), paper('2', 'own', true), paper('3', 'other')];
  expect(unservedOf(items, 'own').map(({ id }) => id)).toEqual(['1']);
});
