// Urgent reports: who is told, from when the hours run, follow-ups, closing; never anybody of the accused's line.
import { describe, expect, it } from 'vitest';
import { BUREAU, clerk, dispatched, grown, HOUSING, NOW, refusal, triaged } from '../../../tests/support/acts.ts';
import { ground, officerOf, settingAt } from '../../../tests/support/ground.ts';
import type { Matter } from '../matter.ts';
import { recipientsOf } from './recipients.ts';
import { closeUrgent, followUpUrgent, reportUrgent } from './rule.ts';

const director = officerOf(BUREAU, 'bureau-director');
const at = (now: string) => settingAt(now, director);
const nobody = () => false;
const told = (code: string, departments: string[] = [], isHit: (organ: string) => boolean = nobody) => {
  const organ = ground.organ(code);
  return organ && recipientsOf(organ, departments, isHit, ground);
};

describe('recipients', () => {
  it('of a bureau are its level’s committee, government and joint meeting, the bureau above and the national one', () => {
    expect(told(BUREAU, ['440106-police'])).toEqual([
      '440106-party-committee',
      '440106-government',
      '440106-joint-meeting',
      '4401-petition-bureau',
      'N-petition-bureau',
      '440106-police',
    ]);
    expect(told('44-petition-bureau')).toEqual([
      '44-party-committee',
      '44-government',
      '44-joint-meeting',
      'N-petition-bureau',
    ]);
  });

  it('of another organ are those of its place, and the bureau there', () => {
    expect(told(HOUSING)).toEqual([
      '440106-party-committee',
      '440106-government',
      '440106-joint-meeting',
      '440106-petition-bureau',
    ]);
    expect(told('440106006-street')).toContain('440106-petition-bureau');
    expect(told('440106006-street')).not.toContain('440106006-street');
  });

  it('are never of the accused’s line', () => {
    expect(told(BUREAU, [], (organ) => organ === '440106-government')).not.toContain('440106-government');
  });
});

const BODY = {
  seen: 2,
  kind: 'MASS',
  happenedAt: '2026-03-02T00:00:00Z',
  place: '小区北门',
  people: 60,
  demand: '要求维修外墙',
  situation: '六十余人聚集',
  measures: '已派人到场',
  nextSteps: '约谈开发商',
  signedBy: director.staffId,
} as const;
const reported = (change: object = {}, from: Matter = triaged()): Matter =>
  grown(from, reportUrgent(from, { ...BODY, ...change }, director, at(NOW)), NOW, director);

describe('reporting', () => {
  it('starts the follow-ups; the written report is due two hours after it became known', () => {
    const matter = reported({ knownAt: '2026-03-02T00:10:00Z' });
    const task = matter.tasks.at(-1);
    expect(task).toMatchObject({ kind: 'URGENT', organ: BUREAU });
    expect(task?.clocks).toMatchObject([
      { timer: 'T-URGENT-WRITTEN', dueAt: '2026-03-02T02:10:00.000Z', metAt: NOW },
      { timer: 'T-URGENT-FOLLOWUP', dueAt: '2026-03-02T05:00:00.000Z' },
    ]);
    expect(matter).toMatchObject({ state: 'TRIAGE', holder: BUREAU, urgent: [{ no: 1, followUps: 0 }] });
  });

  it('has its times in order, a signer of the own organ, and organs that there are', () => {
    const say = (change: object) => refusal(reportUrgent, triaged(), { ...BODY, ...change }, director, at(NOW));
    expect(say({ happenedAt: '2026-03-02T01:00:01Z' })).toEqual(['happened-in-future', 'happenedAt']);
    expect(say({ knownAt: '2026-03-01T23:00:00Z' })).toEqual(['known-out-of-order', 'knownAt']);
    expect(say({ knownAt: '2026-03-02T02:00:00Z' })).toEqual(['known-out-of-order', 'knownAt']);
    expect(say({ signedBy: clerk.staffId })).toEqual(['not-a-colleague', 'signedBy']);
    expect(say({ organCodes: ['nowhere'] })).toEqual(['unknown-organ', 'organCodes']);
    expect(say({})).toBeUndefined();
  });

  it('waits for triage where what is sealed says not yet whom it accuses', () => {
    const sealed: Matter = { ...triaged(), sealed: true };
    const { class: _class, ...unknown } = sealed;
    const say = (matter: Matter) => refusal(reportUrgent, matter, BODY, director, at(NOW))?.[0];
    expect(say(unknown)).toBe('triage-before-urgent');
    expect(say(sealed)).toBeUndefined();
  });

  it('leaves out the accused’s line', () => {
    const matter = reported({}, { ...triaged(), accusedOrgan: '440106-government' });
    const recipients = matter.urgent?.[0]?.recipients;
    expect(recipients).not.toContain('440106-government');
    expect(recipients).toContain('440106-party-committee');
  });
});

describe('following up', () => {
  const later = '2026-03-02T04:00:00.000Z';
  const more = { seen: 3, report: 1, situation: '人群已散', measures: '继续值守' };

  it('meets the four hours and starts the next, until it is closed', () => {
    const matter = reported();
    const followed = grown(matter, followUpUrgent(matter, more, director, at(later)), later, director);
    const clocks = followed.tasks.at(-1)?.clocks.filter((clock) => clock.timer === 'T-URGENT-FOLLOWUP');
    expect(clocks).toMatchObject([{ metAt: later }, { dueAt: '2026-03-02T08:00:00.000Z' }]);
    const closed = grown(
      followed,
      closeUrgent(followed, { seen: 4, report: 1, result: '已平息' }, director, at(later)),
      later,
      director,
    );
    expect(closed.urgent).toMatchObject([{ followUps: 1, closedAt: later }]);
    expect(closed.tasks.at(-1)?.clocks.every((clock) => clock.metAt ?? clock.endedAt)).toBe(true);
    expect(refusal(followUpUrgent, closed, more, director, at(later))?.[0]).toBe('urgent-closed');
  });

  it('is of one’s own report, also after the matter was passed on', () => {
    expect(refusal(followUpUrgent, reported(), { ...more, report: 2 }, director, at(later))).toEqual([
      'urgent-unknown',
      'report',
    ]);
    expect(refusal(followUpUrgent, reported(), more, clerk, at(later))?.[0]).toBe('urgent-unknown');
    const sent = reported({}, dispatched());
    expect(refusal(followUpUrgent, sent, more, director, at(later))).toBeUndefined();
  });
});
