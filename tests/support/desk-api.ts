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

interface People {
  readonly handlerId: string;
  readonly responsibleLeaderId: string;
}

/** Of the acts at the organ with power, on 2 March 2026. */
const handlingBodies = (people: People): Partial<Record<StaffAct, object>> => ({
  'notify-receipt': { route: '按信访程序办理' },
  'handle-simply': { ground: 'CLEAR', ...people },
  'reply-simply': { reply: '今天已经修好。', conclusion: 'EXPLAIN' },
  'return-to-ordinary': { reason: '双方有争议' },
  divert: {
    procedure: 'ADMIN_PROCEDURE',
    way: 'reconsideration',
    receiver: '天河区人民政府行政复议机构',
    legalBasis: '行政复议法',
    guidance: '请在收到决定之日起六十日内申请。',
  },
  'conclude-procedure': { outcome: 'CONCLUDED', result: '复议决定维持' },
  'study-suggestion': people,
  'answer-suggestion': { adoption: 'ADOPTED', reply: '采纳。' },
  'hold-hearing': {
    at: '2026-03-10T02:00:00Z',
    place: '三楼会议室',
    chairId: people.responsibleLeaderId,
    panel: ['律师', '社区代表'],
    participants: '信访人、物业公司',
  },
  'conclude-hearing': { minutes: '笔录', conclusion: '结论' },
  mediate: { mediator: '王调解员', otherParty: '物业公司' },
  settle: { kind: 'MEDIATION', agreement: '三十日内修好', legalBasis: '人民调解法', signedOn: '2026-03-02' },
  'end-mediation': { reason: '对方不来' },
  extend: { days: 15, reason: '要做鉴定' },
  'ask-assistance': { organCodes: ['440106-ecology'], question: '噪声是否超标？', answerBy: '2026-03-20' },
  'give-assistance': { answer: '超标 5 分贝。' },
  'record-service': {
    documentId: UNKNOWN_ID,
    method: 'POST',
    servedAt: '2026-03-02T02:00:00Z',
    proof: 'EMS 1234567890',
  },
  'report-execution': { execution: 'DONE', evidence: '验收单' },
  'report-result': { report: '办结报告' },
});

/** Of the acts from arrival to the organ with power. */
const dispatchBodies = (directorId: string): Partial<Record<StaffAct, object>> => ({
  'refuse-acceptance': { ground: 'NOT_COMPETENT', reason: '不属于职权范围', whereTo: '向区法院提出' },
  'no-longer-accept': { otherNumber: '4426000000026', reason: '同一事实和理由' },
  merge: { otherNumber: '4426000000026', reason: '同一人同一事' },
  split: { reason: '不是同一事' },
  'reply-directly': { reply: '请到窗口办理。' },
  'file-no-action': { ground: 'NO_DEMAND', reason: '没有诉求' },
  object: { reasons: '不属于本单位职权范围，应由街道办理。' },
  'decide-objection': { decision: 'REFUSE', reason: '属于物业管理职责' },
  'dispute-jurisdiction': { organCodes: ['440106-court'], position: '应当通过诉讼解决' },
  'state-position': { position: '不属于法院受理范围' },
  'decide-jurisdiction': { organCode: HOUSING, decision: '由区住建局受理' },
  'pass-to-successor': { organCode: '440106-natural-resources', reason: '机构改革' },
  'report-urgent': {
    kind: 'MASS',
    happenedAt: '2026-03-02T01:00:00Z',
    place: '小区北门',
    people: 60,
    demand: '要求维修',
    situation: '聚集',
    measures: '到场',
    nextSteps: '约谈',
    signedBy: directorId,
  },
  'follow-up-urgent': { report: 1, situation: '人群已散', measures: '值守' },
  'close-urgent': { report: 1, result: '已平息' },
});

/** Of the acts after the reply. The reviewers are the demo officers of the city's and the province's housing organ. */
const reviewBodies = (people: People, reviewerId: string): Partial<Record<StaffAct, object>> => {
  const opinion = {
    decision: 'UPHOLD',
    claims: '不服处理意见',
    facts: '查明的事实',
    reasons: '理由',
    opinion: '维持',
    legalBasis: '信访工作条例',
  };
  return {
    'admit-review': { reviewerId },
    'refuse-review': { ground: 'NOT_THE_PETITIONER', reason: '不是本人申请' },
    'decide-review': opinion,
    'decide-re-review': opinion,
    redo: people,
    reopen: { ground: 'NEW_FACTS', reason: '有新的鉴定', evidence: '鉴定报告' },
    'record-aid': { kind: 'AID', text: '协助申请临时救助' },
  };
};

async function bodiesFor(desk: TestApp): Promise<Partial<Record<StaffAct, object>>> {
  const staffId = async (login: string): Promise<string> =>
    (await desk.call('GET', '/api/session', { as: login })).json.staffId;
  const people = { handlerId: await staffId('handler'), responsibleLeaderId: await staffId('organ-leader') };
  return {
    triage: { class: 'APPEAL', categoryCode: '0301', placeCode: '440106006', litigationRelated: false },
    refer: { organCode: HOUSING },
    assign: { organCode: HOUSING, reportDueDay: '2026-04-01', reportContents: '办结报告' },
    'take-receipt': {},
    accept: { procedure: 'PETITION_PROCEDURE', ...people },
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
    ...handlingBodies(people),
    ...reviewBodies(people, await staffId('review-officer')),
    ...dispatchBodies(await staffId('bureau-director')),
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
