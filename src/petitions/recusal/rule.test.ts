// Recusal declared and decided: by whom, about whom, and who takes over.
import { describe, expect, it } from 'vitest';
import { accepted, BUREAU, clerk, HOUSING, handler, leader, NOW } from '../../../tests/support/acts.ts';
import { officerOf, settingAt } from '../../../tests/support/ground.ts';
import { admitted, CITY, cityLeader, EARLY, inReview, reviewer } from '../../../tests/support/reviews.ts';
import type { Officer } from '../act.ts';
import { decideRecusal, declareRecusal } from './rule.ts';

const matter = accepted();
const other = officerOf(HOUSING, 'handler', 'clerk');
const director = officerOf(BUREAU, 'bureau-director');
const setting = settingAt(NOW, handler, leader, clerk, other);
const seen = matter.version;

const declared = (officer: Officer, from = matter) =>
  declareRecusal(from, { seen, reason: '当事人是我的亲属' }, officer, setting);
const decide = (officer: Officer, body: object, from = matter) =>
  decideRecusal(from, { seen, staffId: handler.staffId, agree: true, ...body }, officer, setting);
const code = (answer: ReturnType<typeof decide>) => (answer.ok ? undefined : answer.refusal.code);

describe('declaring', () => {
  it('is for whoever is named in the matter, once', () => {
    expect(declared(handler)).toMatchObject({
      ok: true,
      value: [{ type: 'recusal-declared', data: { staff: { id: handler.staffId } } }],
    });
    expect(code(declared(clerk))).toBe('recusal-not-named');
    const waiting = { ...matter, recusals: [{ staff: { id: handler.staffId, name: '' } }] };
    expect(code(declared(handler, waiting))).toBe('recusal-declared-already');
  });
});

describe('deciding', () => {
  it('gives the charge to a colleague', () => {
    expect(decide(leader, { replacementId: other.staffId })).toMatchObject({
      ok: true,
      value: [{ type: 'recusal-decided', data: { agree: true, replacement: { id: other.staffId } } }],
    });
    expect(code(decide(leader, {}))).toBe('replacement-missing');
    expect(code(decide(leader, { replacementId: handler.staffId }))).toBe('not-a-colleague');
    expect(code(decide(leader, { replacementId: 'nobody' }))).toBe('not-a-colleague');
  });

  it('gives it to nobody who may not hold it: a clerk handles nothing, a handler does not lead, nor review (R22 28)', () => {
    expect(code(decide(leader, { replacementId: clerk.staffId }))).toBe('not-a-colleague');
    const second = officerOf(HOUSING, 'organ-leader', 'clerk');
    const on = settingAt(NOW, handler, leader, other, second);
    const lead = (replacementId: string) =>
      code(decideRecusal(matter, { seen, staffId: leader.staffId, agree: true, replacementId }, second, on));
    expect(lead(other.staffId)).toBe('not-a-colleague');
    expect(lead(second.staffId)).toBeUndefined();
    const review = admitted(1, inReview());
    const colleague = officerOf(CITY, 'review-officer', 'clerk');
    const worker = officerOf(CITY, 'handler');
    const there = settingAt(EARLY, reviewer, cityLeader, colleague, worker);
    const replace = (replacementId: string) =>
      code(decideRecusal(review, { seen, staffId: reviewer.staffId, agree: true, replacementId }, cityLeader, there));
    expect([replace(worker.staffId), replace(colleague.staffId)]).toEqual(['not-a-colleague', undefined]);
  });

  it('against it says why', () => {
    expect(code(decide(leader, { agree: false }))).toBe('reason-missing');
    expect(decide(leader, { agree: false, reason: '没有利害关系' }).ok).toBe(true);
  });

  it('is about someone who is named, and never about oneself', () => {
    expect(code(decide(leader, { staffId: clerk.staffId }))).toBe('recusal-not-named');
    expect(code(decide(leader, { staffId: leader.staffId, replacementId: other.staffId }))).toBe('recusal-own');
  });

  it('about a leader is for the head, or for the bureau’s director, who leaves the naming to the organ', () => {
    const deputy = officerOf(HOUSING, 'responsible-leader');
    expect(code(decide(deputy, { staffId: leader.staffId, replacementId: other.staffId }))).toBe('recusal-of-leader');
    // Who handles it as well is still a leader.
    const person = { id: leader.staffId, name: leader.name };
    const both = { ...matter, tasks: matter.tasks.map((task) => ({ ...task, handler: person })) };
    expect(code(decide(deputy, { staffId: leader.staffId, replacementId: other.staffId }, both))).toBe(
      'recusal-of-leader',
    );
    const answer = decide(director, { staffId: leader.staffId });
    expect(answer).toMatchObject({ ok: true, value: [{ data: { staff: { id: leader.staffId }, agree: true } }] });
    expect(code(decide(officerOf(BUREAU, 'responsible-leader'), { staffId: leader.staffId }))).toBe(
      'recusal-of-leader',
    );
  });
});
