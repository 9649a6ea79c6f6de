// A legal time entered later: what proves it, who else saw it, and between which moments it may lie.
import { expect, it } from 'vitest';
import { at, clerk, dispatched, grown, handler, leader, NOW } from '../../tests/support/acts.ts';
import { openTask } from './matter.ts';
import { takeReceipt } from './take-receipt/rule.ts';

const now = '2026-03-05T01:00:00.000Z';
const LEGAL = { at: '2026-03-03T02:00:00Z', evidence: '机要交换签收单', secondPersonId: leader.staffId };
const taken = (change: object) =>
  takeReceipt(dispatched(), { seen: 3, legalTime: { ...LEGAL, ...change } }, clerk, at(now));
const code = (change: object) => {
  const result = taken(change);
  return result.ok ? undefined : [result.refusal.code, result.refusal.field];
};

it('keeps both times, with the proof and the second person', () => {
  const matter = grown(dispatched(), taken({}), now, clerk);
  expect(openTask(matter)?.takenAt).toBe('2026-03-03T02:00:00.000Z');
  expect(taken({})).toMatchObject({
    value: [{ data: { legal: { second: { id: leader.staffId }, evidence: LEGAL.evidence } } }],
  });
});

it('lies between the dispatch and now', () => {
  expect(code({ at: '2026-03-05T01:00:01Z' })).toEqual(['legal-time-future', 'legalTime.at']);
  expect(code({ at: '2026-03-02T00:59:59Z' })).toEqual(['legal-time-before-dispatch', 'legalTime.at']);
  expect(code({ at: NOW })).toBeUndefined();
});

it('needs proof and another person of the organ', () => {
  expect(code({ evidence: ' ' })).toEqual(['back-dated-without-evidence', 'legalTime.evidence']);
  expect(code({ secondPersonId: clerk.staffId })).toEqual(['second-person-same', 'legalTime.secondPersonId']);
  expect(code({ secondPersonId: 'x' })).toEqual(['second-person-missing', 'legalTime.secondPersonId']);
  expect(code({ secondPersonId: handler.staffId })).toBeUndefined();
});
