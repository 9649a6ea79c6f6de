// What tests of the desk's addresses stand on: the server over a database of the file's own, cases made by real acts, and
// a good body of each act.
import { afterAll, beforeAll } from 'vitest';
import { type Case, caseAt, type Stage } from '../../src/apps/commands/case.ts';
import type { StaffAct } from '../../src/petitions/contract.ts';
import { TestClock } from '../../src/platform/time.ts';
import { type Answer, type TestApp, testApp } from './app.ts';
import { type TestDatabase, testDatabase } from './database.ts';

export const HOUSING = '440106-housing';
export const UNKNOWN_ID = '00000000-0000-7000-8000-000000000000';

export interface DeskApi {
  readonly database: TestDatabase;
  readonly desk: TestApp;
  readonly clock: TestClock;
  /** A matter handled by the housing bureau of Tianhe, at that stage. */
  made(stage: Stage, filing?: object): Promise<Case>;
  /** One act by a demo account, or by nobody. */
  post(id: string, act: string, as: string | undefined, body: object): Promise<Answer>;
  /** A good body of each act, so that only what a test changes is wrong. */
  bodies(): Promise<Partial<Record<StaffAct, object>>>;
}

async function bodiesFor(desk: TestApp): Promise<Partial<Record<StaffAct, object>>> {
  const staffId = async (login: string): Promise<string> =>
    (await desk.call('GET', '/api/session', { as: login })).json.staffId;
  return {
    triage: { class: 'APPEAL', categoryCode: '0301', placeCode: '440106006', litigationRelated: false },
    refer: { organCode: HOUSING },
    assign: { organCode: HOUSING, reportDueDay: '2026-04-01', reportContents: '办结报告' },
    'take-receipt': {},
    accept: {
      procedure: 'PETITION_PROCEDURE',
      handlerId: await staffId('handler'),
      responsibleLeaderId: await staffId('organ-leader'),
    },
    'draft-reply': {
      claims: '维修外墙',
      facts: '查明属实',
      reasons: '在保修期内',
      conclusion: 'EXPLAIN',
      opinion: '已经督促',
      legalBasis: '条例',
      remedy: '可以申请复查',
    },
    'return-draft': { reason: '依据要写到条' },
    'sign-reply': {},
    close: { note: '已回访' },
  };
}

/** Sets it up before the file's tests, at 2 March 2026, 10:00 in Shanghai; the returned object works inside them. */
export function deskApi(): DeskApi {
  const clock = new TestClock('2026-03-02T02:00:00Z');
  let database: TestDatabase;
  let desk: TestApp;
  beforeAll(async () => {
    database = await testDatabase();
    desk = await testApp(database, clock);
  });
  afterAll(async () => {
    await desk.close();
    await database.drop();
  });
  return {
    clock,
    get database() {
      return database;
    },
    get desk() {
      return desk;
    },
    made: (stage, filing = {}) => caseAt(desk.house.spine, stage, HOUSING, filing),
    post: (id, act, as, body) => desk.call('POST', `/api/matters/${id}/acts/${act}`, { ...(as && { as }), body }),
    bodies: () => bodiesFor(desk),
  };
}
