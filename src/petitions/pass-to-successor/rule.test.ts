// Organs that ended: nothing is sent to them, what they had goes to the successor with all that still runs.
import { describe, expect, it } from 'vitest';
import {
  accepted,
  BUREAU,
  clerk,
  clockOf,
  dispatcher,
  drafted,
  grown,
  HOUSING,
  leader,
  NOW,
  refusal,
  replied,
  setting,
  triaged,
} from '../../../tests/support/acts.ts';
import { ground, officerOf } from '../../../tests/support/ground.ts';
import { decidedAs } from '../../../tests/support/reviews.ts';
import { successorsOf } from '../../organs/succession/rule.ts';
import { mayMove, type Setting } from '../act.ts';
import { close } from '../close/rule.ts';
import { reportExecution } from '../execution/rule.ts';
import type { Matter } from '../matter.ts';
import { openTask } from '../matter.ts';
import { signReply } from '../reply/rule.ts';
import { mayAsk, windowOf } from '../request-review/rule.ts';
import { recordService } from '../serve/rule.ts';
import { succeededRefusal } from './guard.ts';
import { passToSuccessor } from './rule.ts';

const HEIR = '440106-natural-resources';
const entries = [{ organCode: HOUSING, successorCode: HEIR, since: '2026-03-01' }];
const succeeded: Setting = {
  ...setting,
  ground: {
    ...ground,
    successorsOf: (code, day) => successorsOf(entries, code, day).flatMap((one) => ground.organ(one) ?? []),
  },
};
const director = officerOf(BUREAU, 'bureau-director');
const body = (organCode: string) => ({ seen: 5, organCode, reason: '机构改革，职能划转' });

describe('an organ that ended', () => {
  it('is sent nothing; the refusal names who goes on', () => {
    expect(succeededRefusal({ organCode: HOUSING }, succeeded)).toMatchObject({
      code: 'organ-succeeded',
      article: 'R22 24',
      field: 'organCode',
      details: { code: HEIR },
    });
    expect(succeededRefusal({ assistingOrganCodes: [HEIR, HOUSING] }, succeeded)?.field).toBe('assistingOrganCodes');
    expect(succeededRefusal({ organCode: HEIR }, succeeded)).toBeUndefined();
    const before = { ...succeeded, now: new Date('2026-02-27T01:00:00Z') };
    expect(succeededRefusal({ organCode: HOUSING }, before)).toBeUndefined();
  });

  it('leaves its matters to the successor, with the days that still run, and nobody named', () => {
    const from = accepted();
    const passed = grown(from, passToSuccessor(from, body(HEIR), dispatcher, succeeded), NOW);
    expect(passed).toMatchObject({ state: 'ACCEPTED', holder: HEIR });
    expect(openTask(passed)).toMatchObject({ kind: 'HANDLE', organ: HEIR, from: BUREAU });
    expect(openTask(passed)?.handler).toBeUndefined();
    const running = openTask(passed)?.clocks.filter((clock) => clock.timer === 'T-HANDLE');
    expect(running).toMatchObject([{ dueDay: '2026-05-06' }]);
    expect(clockOf(passed, 'T-HANDLE')?.endedAt).toBe(NOW);
  });

  it('after the answer leaves what is to be carried out, with the petitioner’s windows (R22 24, 32)', () => {
    const from = replied({ conclusion: 'SUPPORT', executeBy: '2026-04-30' });
    const passed = grown(from, passToSuccessor(from, body(HEIR), dispatcher, succeeded), NOW);
    expect([passed.state, passed.holder, openTask(passed)?.organ]).toEqual(['REPLIED', HEIR, HEIR]);
    expect(openTask(passed)?.clocks.map((clock) => clock.timer)).toEqual(['T-REVIEW-REQ', 'T-EVAL', 'T-EXEC']);
    expect(mayAsk(passed, 1, new Date(NOW)).ok).toBe(true);
    const heir = officerOf(HEIR, 'handler');
    expect(refusal(reportExecution, passed, { seen: 9, execution: 'DONE', evidence: '验收单' }, heir)).toBeUndefined();
    expect(mayMove('report-execution', passed, heir).ok).toBe(true);
    const shut = grown(
      from,
      close(from, { seen: 8, note: '已办', executionEvidence: '验收单' }, clerk, setting),
      NOW,
      clerk,
    );
    const closed = grown(shut, passToSuccessor(shut, body(HEIR), dispatcher, succeeded), NOW);
    expect([closed.state, openTask(closed), windowOf(closed, 1)?.dueDay]).toEqual(['CLOSED', undefined, '2026-04-01']);
  });

  it('leaves a new opinion that a reviewer ordered to the successor (SD15 45)', () => {
    const from = decidedAs(1, replied(), 'ORDER_REDO', { redoBy: '2026-05-01' });
    const passed = grown(from, passToSuccessor(from, body(HEIR), dispatcher, succeeded), NOW);
    const heir = officerOf(HEIR, 'organ-leader');
    expect([passed.state, openTask(passed)?.organ, openTask(passed)?.clocks[0]?.timer]).toEqual([
      'REVIEWED',
      HEIR,
      'T-REDO',
    ]);
    expect(mayMove('redo', passed, heir).ok).toBe(true);
  });

  it('leaves its documents to be served by the successor, and by nobody else', () => {
    const draft = drafted();
    const signed = grown(draft, signReply(draft, { seen: 6, service: 'POST' }, leader, setting), NOW, leader);
    const paper = { id: 'd', kind: 'OPINION', hash: 'h', seq: 7, organ: HOUSING, at: NOW };
    const from: Matter = { ...signed, documents: [paper] };
    const passed = grown(from, passToSuccessor(from, body(HEIR), dispatcher, succeeded), NOW);
    const served = { seen: 9, documentId: 'd', method: 'POST', servedAt: NOW, proof: 'EMS' } as const;
    const heir = officerOf(HEIR, 'clerk');
    expect(refusal(recordService, passed, served, officerOf('440106-ecology', 'clerk'))?.[0]).toBe(
      'document-not-yours',
    );
    expect(refusal(recordService, from, served, heir)?.[0]).toBe('document-not-yours');
    const after = grown(passed, recordService(passed, served, heir, setting), NOW, heir);
    expect(openTask(after)?.clocks.find((one) => one.timer === 'T-SERVE')?.metAt).toBe(NOW);
    expect(windowOf(after, 1)).toBeDefined();
  });

  it('goes to the one that is entered; where it is unclear, the director names one', () => {
    const from = accepted();
    const say = (to: string, by = dispatcher, on = succeeded, matter: Matter = from) =>
      refusal(passToSuccessor, matter, body(to), by, on)?.[0];
    expect(say('440106-education')).toBe('successor-differs');
    expect(say(HEIR, dispatcher, setting)).toBe('successor-unclear');
    expect(say(HEIR, director, setting)).toBeUndefined();
    expect(say('nowhere', director, setting)).toBe('unknown-organ');
    expect(say(HOUSING, director, setting)).toBe('to-oneself');
    expect(say('440106-joint-meeting', director, setting)).toBe('cannot-handle');
    expect(say('4401-petition-bureau', director, setting)).toBe('bureau-does-not-handle');
    expect(say(HEIR, director, setting, { ...from, accusedOrgan: HEIR })).toBe('accused-unit');
    expect(say('4401-petition-bureau', director, setting, triaged())).toBeUndefined();
  });
});
