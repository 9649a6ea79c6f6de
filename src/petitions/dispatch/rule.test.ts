// Dispatch and acceptance: to whom a matter may go, which periods start, who takes it on.
import { describe, expect, it } from 'vitest';
import {
  accepted,
  at,
  BUREAU,
  clerk,
  clockOf,
  dispatched,
  dispatcher,
  grown,
  HOUSING,
  handler,
  NAMED,
  NOW,
  refusal,
  registered,
  setting,
  triaged,
} from '../../../tests/support/acts.ts';
import { officerOf } from '../../../tests/support/ground.ts';
import { accept } from '../accept/rule.ts';
import type { Matter } from '../matter.ts';
import { assign, refer } from './rule.ts';

describe('dispatch', () => {
  const referral = (matter: Matter, organCode: string, by = dispatcher) =>
    refusal(refer, matter, { seen: 2, organCode }, by)?.[0];

  it('gives the organ 15 days to say whether it accepts, and ends the bureau’s own period', () => {
    const matter = dispatched();
    expect(clockOf(matter, 'T-NOTICE')).toMatchObject({ dueDay: '2026-03-17', article: 'R22 23' });
    expect(clockOf(matter, 'T-DISP')?.metAt).toBe('2026-03-02T01:00:00.000Z');
    expect(matter).toMatchObject({ state: 'DISPATCHED', holder: HOUSING });
  });

  it('to another bureau lets the first receipt’s period go on: nobody gains days by passing on', () => {
    const later = '2026-03-10T01:00:00Z';
    const from = triaged();
    const matter = grown(
      from,
      refer(from, { seen: 2, organCode: '4401-petition-bureau' }, dispatcher, at(later)),
      later,
    );
    expect(matter.tasks.at(-1)?.clocks[0]).toMatchObject({ timer: 'T-DISP', dueDay: '2026-03-17' });
  });

  it('goes within the bureau’s region or to the bureau above, and to those who handle', () => {
    expect(referral(triaged(), '440106006-street')).toBeUndefined();
    expect(referral(triaged(), '4401-petition-bureau')).toBeUndefined();
    expect(referral(triaged(), '440305-housing')).toBe('out-of-reach');
    expect(referral(triaged(), BUREAU)).toBe('to-oneself');
    expect(referral(triaged(), '440106-service-centre')).toBe('cannot-handle');
    expect(referral(triaged(), 'nowhere')).toBe('unknown-organ');
    expect(referral(registered(), HOUSING)).toBe('triage-first');
  });

  it('by an assigned organ down its own line passes the ordered report on: it stays owed, by the same day', () => {
    const from = triaged();
    const body = { seen: 2, organCode: '4401-petition-bureau', reportDueDay: '2026-04-10', reportContents: '办结报告' };
    const assigned = grown(from, assign(from, body, dispatcher, setting));
    const city = officerOf('4401-petition-bureau', 'dispatcher');
    const passed = grown(assigned, refer(assigned, { seen: 3, organCode: '4401-housing' }, city, setting), NOW, city);
    expect(passed.tasks.at(-1)).toMatchObject({ organ: '4401-housing', reportContents: '办结报告' });
    expect(clockOf(passed, 'T-ASSIGN')).toMatchObject({ dueDay: '2026-04-10' });
    const owed = passed.tasks
      .flatMap((task) => task.clocks)
      .filter((clock) => clock.timer === 'T-ASSIGN' && !clock.endedAt);
    expect(owed).toHaveLength(1);
  });

  it('of an accusation goes to discipline, never to the accused or a unit under them', () => {
    const accusation = triaged({ class: 'ACCUSATION', accusedOrganCode: HOUSING });
    expect(referral(accusation, '440106-discipline')).toBeUndefined();
    expect(referral(accusation, '440106-government')).toBe('accusation-to-discipline');
    expect(referral(accusation, HOUSING)).toBe('accused-unit');
  });

  it('never goes to the accused, also when the matter is not sealed', () => {
    expect(referral(triaged({ accusedOrganCode: HOUSING }), HOUSING)).toBe('accused-unit');
  });

  it('of what concerns litigation goes to the political-legal organ of the same level', () => {
    const matter = triaged({ litigationRelated: true });
    expect(referral(matter, '440106-court')).toBeUndefined();
    expect(referral(matter, HOUSING)).toBe('litigation-to-political-legal');
  });

  it('by assignment names a day and the contents of the report', () => {
    const matter = triaged();
    const body = { seen: 2, organCode: HOUSING, reportContents: '办结报告', reportDueDay: '2026-04-15' };
    expect(refusal(assign, matter, { ...body, reportDueDay: '2026-03-02' })).toEqual([
      'report-day-past',
      'reportDueDay',
    ]);
    expect(refusal(assign, matter, { ...body, reportDueDay: '2026-13-01' })).toEqual([
      'report-day-past',
      'reportDueDay',
    ]);
    const assigned = grown(matter, assign(matter, body, dispatcher, setting));
    expect(clockOf(assigned, 'T-ASSIGN')).toMatchObject({
      dueDay: '2026-04-15',
      unit: 'set-date',
      article: 'R22 22(3)',
    });
    expect(assigned.tasks.at(-1)?.reportContents).toBe('办结报告');
  });
});

describe('assisting organs', () => {
  const assisted = (codes: string[], change: object = {}, to = HOUSING) => {
    const matter = triaged(change);
    return refusal(refer, matter, { seen: 2, organCode: to, assistingOrganCodes: codes }, dispatcher)?.[0];
  };

  it('get a charge beside the lead’s, thirty days to give their part', () => {
    const from = triaged();
    const body = { seen: 2, organCode: HOUSING, assistingOrganCodes: ['440106-police', '440106006-street'] };
    const matter = grown(from, refer(from, body, dispatcher, setting));
    const beside = matter.tasks.filter((task) => task.kind === 'ASSIST');
    expect(beside.map((task) => [task.no, task.organ, task.from])).toEqual([
      [3, '440106-police', HOUSING],
      [4, '440106006-street', HOUSING],
    ]);
    expect(beside[0]?.clocks[0]).toMatchObject({ timer: 'T-ASSIST', dueDay: '2026-04-01', article: 'R22 24' });
    expect(matter).toMatchObject({ state: 'DISPATCHED', holder: HOUSING });
  });

  it('are no bureau, not the lead, in reach, and none of an accusation', () => {
    expect(assisted(['4401-petition-bureau'])).toBe('bureau-does-not-handle');
    expect(assisted([HOUSING])).toBe('assisting-is-lead');
    expect(assisted(['440305-housing'])).toBe('out-of-reach');
    expect(assisted(['440106-joint-meeting'])).toBe('cannot-handle');
    expect(assisted(['nowhere'])).toBe('unknown-organ');
    expect(assisted(['440106-police'], {}, '4401-petition-bureau')).toBe('bureau-no-assistants');
    expect(assisted(['440106-police'], { class: 'ACCUSATION' }, '440106-discipline')).toBe('accusation-no-assistants');
    expect(assisted(['440106-police'], { accusedOrganCode: '440106-police' })).toBe('accused-unit');
    expect(assisted(['440106-education'], { litigationRelated: true }, '440106-court')).toBe(
      'litigation-to-political-legal',
    );
  });
});

describe('what is simple', () => {
  it('goes through each bureau in a working day; where the calendar ends, it goes all the same', () => {
    const from = triaged({ track: 'SIMPLE' });
    const sent = (now: string) =>
      grown(from, refer(from, { seen: 2, organCode: '4401-petition-bureau' }, dispatcher, at(now)), now);
    expect(clockOf(sent(NOW), 'T-RELAY')).toMatchObject({ dueDay: '2026-03-03', article: 'SIMP16' });
    expect(clockOf(sent('2026-12-31T01:00:00Z'), 'T-RELAY')).toBeUndefined();
    expect(clockOf(dispatched({}, '4401-petition-bureau'), 'T-RELAY')).toBeUndefined();
  });

  it('lets a third bureau’s days run from the first receipt too', () => {
    const from = triaged();
    const by = officerOf('4401-petition-bureau', 'dispatcher');
    const [second, third] = ['2026-03-05T01:00:00Z', '2026-03-10T01:00:00Z'];
    const city = grown(
      from,
      refer(from, { seen: 2, organCode: '4401-petition-bureau' }, dispatcher, at(second)),
      second,
    );
    const body = { seen: 3, organCode: '44-petition-bureau' };
    const province = grown(city, refer(city, body, by, at(third)), third, by);
    expect(province.tasks.at(-1)?.clocks[0]).toMatchObject({ timer: 'T-DISP', dueDay: '2026-03-17' });
  });
});

describe('acceptance', () => {
  const BODY = { seen: 4, procedure: 'PETITION_PROCEDURE', ...NAMED } as const;

  it('starts the 60 days, and the notice is given', () => {
    const matter = accepted();
    expect(clockOf(matter, 'T-HANDLE')).toMatchObject({ dueDay: '2026-05-06', article: 'R22 34' });
    expect(clockOf(matter, 'T-NOTICE')?.metAt).toBeDefined();
  });

  it('is for the organ with power, not for a bureau, and not for an accusation', () => {
    const bureau = dispatched({}, '4401-petition-bureau');
    expect(refusal(accept, bureau, BODY, clerk)?.[0]).toBe('bureau-does-not-handle');
    const accusation = dispatched({ class: 'ACCUSATION' }, '440106-discipline');
    expect(refusal(accept, accusation, BODY, clerk)?.[0]).toBe('accusation-own-rules');
  });

  it('names a handler and a leader of the same organ, and leaves other procedures their own way', () => {
    const matter = dispatched();
    expect(refusal(accept, matter, { ...BODY, handlerId: 'x' }, clerk)).toEqual(['not-a-colleague', 'handlerId']);
    expect(refusal(accept, matter, { ...BODY, responsibleLeaderId: handler.staffId }, clerk)).toEqual([
      'not-a-colleague',
      'responsibleLeaderId',
    ]);
    expect(refusal(accept, matter, { ...BODY, procedure: 'JUDICIAL' }, clerk)).toEqual([
      'other-procedure',
      'procedure',
    ]);
  });
});
