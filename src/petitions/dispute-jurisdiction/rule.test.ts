// Disputes over jurisdiction: who decides, who is heard, where it goes, and from when the days run.
import { describe, expect, it } from 'vitest';
import {
  at,
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
import { ground, officerOf } from '../../../tests/support/ground.ts';
import { decideJurisdiction } from '../decide-jurisdiction/rule.ts';
import { type Matter, openTask } from '../matter.ts';
import { object } from '../object/rule.ts';
import { statePosition } from '../state-position/rule.ts';
import { takeReceipt } from '../take-receipt/rule.ts';
import { disputeJurisdiction } from './rule.ts';
import { commonJointMeeting, commonSuperior } from './superior.ts';

const STREET = '440106006-street';
const COURT = '440106-court';
const GOVERNMENT = '440106-government';
const leader = officerOf(HOUSING, 'organ-leader');
const decider = officerOf(GOVERNMENT, 'organ-leader');
const nobody = () => false;

const received = (): Matter => {
  const from = dispatched();
  return grown(from, takeReceipt(from, { seen: 3 }, clerk, setting), NOW, clerk);
};
const BODY = { seen: 4, organCodes: ['440106-market-regulation'], position: '属于市场监管职责' };
const disputed = (change: object = {}, from = received()): Matter =>
  grown(from, disputeJurisdiction(from, { ...BODY, ...change }, leader, setting), NOW, leader);
const other = officerOf('440106-market-regulation', 'acceptance-clerk');
const heard = (matter = disputed()): Matter =>
  grown(matter, statePosition(matter, { seen: 5, position: '属于住建职责' }, other, setting), NOW, other);

describe('who decides', () => {
  it('is the lowest organ above all of them, on the superior or the sector line', () => {
    expect(commonSuperior([HOUSING, '440106-market-regulation'], nobody, ground)?.code).toBe(GOVERNMENT);
    expect(commonSuperior([HOUSING, '440305-housing'], nobody, ground)?.code).toBe('44-housing');
    expect(commonSuperior([HOUSING, STREET], nobody, ground)?.code).toBe(GOVERNMENT);
    expect(commonSuperior([HOUSING, GOVERNMENT], nobody, ground)?.code).toBe('4401-government');
  });

  it('is the joint meeting of the lowest common place where no organ is above all of them', () => {
    expect(commonSuperior([HOUSING, COURT], nobody, ground)).toBeUndefined();
    expect(commonJointMeeting([HOUSING, COURT], nobody, ground)?.code).toBe('440106-joint-meeting');
    expect(commonJointMeeting([HOUSING, '440103-court'], nobody, ground)?.code).toBe('4401-joint-meeting');
  });

  it('is never on the accused’s line', () => {
    const hit = (code: string) => code === GOVERNMENT;
    expect(commonSuperior([HOUSING, '440106-market-regulation'], hit, ground)?.code).toBe('4401-government');
  });
});

describe('disputing', () => {
  it('asks each other organ for its position, beside the decision', () => {
    const matter = disputed();
    expect(matter).toMatchObject({ state: 'JURISDICTION_DISPUTE', holder: GOVERNMENT });
    expect(openTask(matter)).toMatchObject({ kind: 'JURISDICTION', organ: GOVERNMENT });
    expect(matter.tasks.at(-1)).toMatchObject({ kind: 'POSITION', organ: '440106-market-regulation' });
    expect(matter.tasks.at(-1)?.clocks[0]).toMatchObject({ timer: 'T-JUR', dueDay: '2026-03-09' });
  });

  it('is refused for an accusation, by a bureau, with oneself or with who never handles', () => {
    const say = (change: object, from = received()) =>
      refusal(disputeJurisdiction, from, { ...BODY, ...change }, leader)?.[0];
    expect(say({}, { ...received(), class: 'ACCUSATION' })).toBe('accusation-own-rules');
    expect(say({}, triaged())).toBe('bureau-does-not-handle');
    expect(say({ organCodes: [HOUSING] })).toBe('dispute-with-oneself');
    expect(say({ organCodes: ['440106-petition-bureau'] })).toBe('bureau-does-not-handle');
    expect(say({ organCodes: ['440106-joint-meeting'] })).toBe('cannot-handle');
    expect(say({ organCodes: ['nowhere'] })).toBe('unknown-organ');
  });

  it('by the bureau that verifies an objection, the objecting organ is one of them and has been heard', () => {
    const from = received();
    const objected = grown(
      from,
      object(from, { seen: 4, reasons: '不属于本局职权范围，属市场监管。' }, clerk, setting),
      NOW,
      clerk,
    );
    const matter = grown(objected, disputeJurisdiction(objected, { ...BODY, seen: 5 }, dispatcher, setting));
    expect(matter.dispute?.organs).toEqual([HOUSING, '440106-market-regulation']);
    expect(matter.dispute?.positions.map((one) => one.organ)).toContain(HOUSING);
    expect(matter.tasks.find((task) => task.kind === 'OBJECTION')?.doneAt).toBe(NOW);
  });
});

describe('deciding', () => {
  const body = (organCode: string) => ({ seen: 6, organCode, decision: '由该单位受理' });

  it('waits until each organ was heard, or its time is over', () => {
    const facts = decideJurisdiction(disputed(), body(HOUSING), decider, setting);
    expect(facts).toMatchObject({ ok: false, refusal: { code: 'positions-outstanding' } });
    expect(refusal(decideJurisdiction, heard(), body(HOUSING), decider)).toBeUndefined();
    expect(refusal(decideJurisdiction, disputed(), body(HOUSING), decider, at('2026-03-09T16:00:00Z'))).toBeUndefined();
  });

  it('gives the same organ the days of its first receipt, another its own', () => {
    const later = '2026-03-06T01:00:00Z';
    const decided = (to: string) =>
      grown(heard(), decideJurisdiction(heard(), body(to), decider, at(later)), later, decider);
    expect(openTask(decided(HOUSING))?.clocks[0]).toMatchObject({ timer: 'T-NOTICE', dueDay: '2026-03-17' });
    const passed = decided('440106-market-regulation');
    expect(openTask(passed)?.clocks[0]).toMatchObject({ timer: 'T-NOTICE', dueDay: '2026-03-23' });
    expect(passed).toMatchObject({ state: 'DISPATCHED', holder: '440106-market-regulation' });
    expect(passed.tasks.filter((task) => !task.doneAt)).toHaveLength(1);
  });

  it('gives the same organ no new days for having told the petitioner of the receipt', () => {
    const later = '2026-03-06T01:00:00Z';
    const from = heard();
    const told = {
      ...from,
      tasks: from.tasks.map((task) => ({ ...task, clocks: task.clocks.map((one) => ({ ...one, metAt: NOW })) })),
    };
    const decided = grown(told, decideJurisdiction(told, body(HOUSING), decider, at(later)), later, decider);
    expect(openTask(decided)?.clocks[0]).toMatchObject({ timer: 'T-NOTICE', dueDay: '2026-03-17' });
  });

  it('stays in reach, with who handles, and off the accused’s line', () => {
    const say = (to: string, from = heard()) => refusal(decideJurisdiction, from, body(to), decider)?.[0];
    expect(say('440106-education')).toBeUndefined();
    expect(say('440305-housing')).toBe('out-of-reach');
    expect(say('440106-petition-bureau')).toBe('bureau-does-not-handle');
    expect(say(HOUSING, { ...heard(), accusedOrgan: HOUSING })).toBe('accused-unit');
  });

  it('lets nobody object again, nor speak twice', () => {
    const decided = grown(heard(), decideJurisdiction(heard(), body(HOUSING), decider, setting), NOW, decider);
    expect(refusal(object, decided, { seen: 7, reasons: '仍然不属于本局职权范围。' }, clerk)?.[0]).toBe(
      'decided-already',
    );
    expect(refusal(statePosition, heard(), { seen: 6, position: '再说一次' }, other)?.[0]).toBe('position-stated');
  });
});
