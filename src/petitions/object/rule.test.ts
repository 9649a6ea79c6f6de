// Objections: in time, with reasons, verified by who dispatched it; nobody gains or loses days by one.
import { describe, expect, it } from 'vitest';
import {
  at,
  BUREAU,
  clerk,
  dispatched,
  dispatcher,
  grown,
  HOUSING,
  NOW,
  refusal,
  setting,
  triaged,
} from '../../../tests/support/acts.ts';
import { officerOf } from '../../../tests/support/ground.ts';
import { decideObjection } from '../decide-objection/rule.ts';
import { assign, refer } from '../dispatch/rule.ts';
import type { Matter } from '../matter.ts';
import { openTask } from '../matter.ts';
import { takeReceipt } from '../take-receipt/rule.ts';
import { object } from './rule.ts';

const BODY = { seen: 3, reasons: '小区外墙由街道办事处负责排查，不属于本局职权。' };
const objected = (from: Matter = dispatched(), now = NOW): Matter =>
  grown(from, object(from, BODY, clerk, at(now)), now, clerk);

describe('an objection', () => {
  it('goes to who dispatched it, with two working days to verify', () => {
    const matter = objected();
    expect(matter).toMatchObject({ state: 'OBJECTED', holder: BUREAU });
    expect(openTask(matter)).toMatchObject({ kind: 'OBJECTION', organ: BUREAU, from: HOUSING });
    expect(openTask(matter)?.clocks[0]).toMatchObject({ timer: 'T-OBJ-DEC', dueDay: '2026-03-04' });
  });

  it('is in time until the end of the fifth working day after receipt, and not a moment later', () => {
    const matter = dispatched();
    expect(refusal(object, matter, BODY, clerk, at('2026-03-09T15:59:59Z'))).toBeUndefined();
    const late = object(matter, BODY, clerk, at('2026-03-09T16:00:00Z'));
    expect(late).toMatchObject({
      ok: false,
      refusal: { code: 'objection-too-late', article: 'R22 23', details: { day: '2026-03-09' } },
    });
  });

  it('is never refused for want of a calendar within as many days as there are working days', () => {
    const from = triaged();
    const sent = '2026-12-30T01:00:00Z';
    const matter = grown(from, refer(from, { seen: 2, organCode: HOUSING }, dispatcher, at(sent)), sent);
    expect(refusal(object, matter, BODY, clerk, at('2027-01-04T01:00:00Z'))).toBeUndefined();
    expect(refusal(object, matter, BODY, clerk, at('2027-01-05T01:00:00Z'))?.[0]).toBe('calendar-uncovered');
  });

  it('needs a dispatch, and is made once to each', () => {
    expect(refusal(object, triaged(), BODY, dispatcher)?.[0]).toBe('not-dispatched');
    const matter = objected();
    const decision = { seen: 4, decision: 'REFUSE', reason: '属于物业管理职责' } as const;
    const refusedOne = grown(matter, decideObjection(matter, decision, dispatcher, setting));
    expect(refusal(object, refusedOne, BODY, clerk)?.[0]).toBe('objection-decided-before');
  });

  it('suggests another organ that there is', () => {
    const matter = dispatched();
    expect(refusal(object, matter, { ...BODY, suggestedOrganCode: 'nowhere' }, clerk)).toEqual([
      'unknown-organ',
      'suggestedOrganCode',
    ]);
    expect(refusal(object, matter, { ...BODY, suggestedOrganCode: HOUSING }, clerk)?.[0]).toBe('suggested-oneself');
    expect(refusal(object, matter, { ...BODY, suggestedOrganCode: '440106006-street' }, clerk)).toBeUndefined();
  });

  it('never goes back to the accused’s line', () => {
    const matter = { ...dispatched(), accusedOrgan: BUREAU };
    const facts = object(matter, BODY, clerk, setting);
    expect(facts).toMatchObject({ ok: true, value: [{ data: { by: '4401-petition-bureau' } }] });
  });
});

describe('deciding it', () => {
  const decision = (kind: 'AGREE' | 'REFUSE') => ({ seen: 4, decision: kind, reason: '已核实' }) as const;
  const later = '2026-03-05T01:00:00Z';

  it('agreed, takes the material back; the 15 days run from the first receipt', () => {
    const matter = objected();
    const back = grown(matter, decideObjection(matter, decision('AGREE'), dispatcher, at(later)), later);
    expect(back).toMatchObject({ state: 'TRIAGE', holder: BUREAU });
    expect(openTask(back)).toMatchObject({ kind: 'DISPATCH', method: 'RETURN', from: HOUSING });
    expect(openTask(back)?.clocks[0]).toMatchObject({ timer: 'T-DISP', dueDay: '2026-03-17' });
    expect(back.tasks.filter((task) => !task.doneAt)).toHaveLength(1);
  });

  it('refused, leaves the organ its charge with the days of its receipt', () => {
    const from = dispatched();
    const received = grown(from, takeReceipt(from, { seen: 3 }, clerk, setting), NOW, clerk);
    const matter = objected(received);
    const goesOn = grown(matter, decideObjection(matter, decision('REFUSE'), dispatcher, at(later)), later);
    expect(goesOn).toMatchObject({ state: 'AT_ORGAN', holder: HOUSING });
    expect(openTask(goesOn)?.clocks[0]).toMatchObject({ timer: 'T-NOTICE', dueDay: '2026-03-17' });
    expect(openTask(goesOn)?.clocks[0]?.metAt).toBeUndefined();
  });

  it('agreed by a superior organ, leaves it to answer itself, and the report that it owes is owed again', () => {
    const from = triaged();
    const body = { seen: 2, organCode: '4401-housing', reportDueDay: '2026-04-10', reportContents: '办结报告' };
    const city = officerOf('4401-housing', 'acceptance-clerk', 'organ-leader');
    const bureau = officerOf('4401-petition-bureau', 'dispatcher');
    const assigned = grown(from, assign(from, body, bureau, setting));
    const passed = grown(assigned, refer(assigned, { seen: 3, organCode: HOUSING }, city, setting), NOW, city);
    const matter = objected(passed);
    const back = grown(matter, decideObjection(matter, decision('AGREE'), city, at(later)), later, city);
    expect(back).toMatchObject({ state: 'AT_ORGAN', holder: '4401-housing' });
    expect(openTask(back)).toMatchObject({ kind: 'HANDLE', reportContents: '办结报告' });
    expect(openTask(back)?.clocks.map((clock) => [clock.timer, clock.dueDay, clock.endedAt])).toEqual([
      ['T-NOTICE', '2026-03-17', undefined],
      ['T-ASSIGN', '2026-04-10', undefined],
    ]);
  });

  it('is not done by who objected, wherever they work now', () => {
    const moved = { ...dispatcher, staffId: clerk.staffId };
    expect(refusal(decideObjection, objected(), decision('AGREE'), moved)?.[0]).toBe('own-objection');
    expect(refusal(decideObjection, objected(), decision('AGREE'), dispatcher)).toBeUndefined();
  });
});
