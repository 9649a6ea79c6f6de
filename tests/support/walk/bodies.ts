// A body for each act that mostly fits the matter as it is, so that walks become long; now and then one that does not.
import type { Officer } from '../../../src/petitions/act.ts';
import type { PetitionerAct, StaffAct } from '../../../src/petitions/contract.ts';
import { type Matter, openTask } from '../../../src/petitions/matter.ts';
import { addDays, dayOf } from '../../../src/platform/time.ts';
import { type Cast, ORGANS } from './cast.ts';
import type { Dice } from './dice.ts';

export interface Scene {
  readonly matter: Matter;
  readonly officer: Officer;
  readonly now: Date;
  readonly dice: Dice;
  readonly cast: Cast;
  /** Edges of the table that some walk has taken: what is new is tried more often. */
  readonly taken: ReadonlySet<string>;
  /** The number of some other matter, if there is one. */
  readonly otherNumber: string | undefined;
}

type Body = (scene: Scene) => object;
const DISCIPLINE = ['440106-discipline', '4401-discipline'];
const HANDLERS = ['440106-housing', '4401-housing', '440106006-street', '440106-police', '440106-civil-affairs'];
const BUREAUS = ['440106-petition-bureau', '4401-petition-bureau', '44-petition-bureau'];

const ahead = ({ now, dice }: Scene, most: number): string => addDays(dayOf(now), 1 + dice.below(most));
const people = ({ officer, cast }: Scene) => ({
  handlerId: cast(officer.organ.code).worker.staffId,
  responsibleLeaderId: cast(officer.organ.code).leader.staffId,
});
const other = ({ otherNumber }: Scene) => (otherNumber ? { otherNumber } : {});
const service = ({ dice }: Scene) => (dice.once(3) ? { service: dice.pick(['POST', 'IN_PERSON', 'SMS']) } : {});

function target(scene: Scene): string {
  const { matter, dice } = scene;
  if (dice.once(8)) return dice.pick(ORGANS);
  if (matter.class === 'ACCUSATION') return dice.pick([...DISCIPLINE, ...BUREAUS]);
  if (matter.litigationRelated) return '440106-court';
  return dice.once(4) ? dice.pick(BUREAUS) : dice.pick(HANDLERS);
}

const opinion = (scene: Scene) => {
  const conclusion = scene.dice.pick(['SUPPORT', 'EXPLAIN', 'NOT_SUPPORT']);
  return {
    claims: '要求维修外墙',
    facts: `经查属实，第${scene.dice.below(1000)}次核实`,
    reasons: '在保修期内',
    conclusion,
    opinion: '督促维修',
    legalBasis: '《建设工程质量管理条例》第四十条',
    remedy: '可以请求复查',
    ...(conclusion === 'SUPPORT' && { executeBy: ahead(scene, 40) }),
  };
};

const review = (scene: Scene) => {
  const decision = scene.dice.pick(['UPHOLD', 'UPHOLD', 'CHANGE', 'REVOKE', 'ORDER_REDO']);
  return {
    decision,
    claims: '请求复查',
    facts: '事实清楚',
    reasons: '依据充分',
    opinion: '复查意见',
    legalBasis: '《信访工作条例》第三十五条',
    ...(decision === 'ORDER_REDO' && { redoBy: ahead(scene, 30) }),
    ...(decision === 'CHANGE' && scene.dice.once(2) && { executeBy: ahead(scene, 40) }),
    ...service(scene),
  };
};

const DISPATCH: Readonly<Partial<Record<StaffAct, Body>>> = {
  triage: (scene) => {
    const kind = scene.dice.pick(['APPEAL', 'APPEAL', 'APPEAL', 'APPEAL', 'SUGGESTION', 'ACCUSATION']);
    return {
      class: kind,
      categoryCode: '0301',
      placeCode: '440106',
      litigationRelated: kind === 'APPEAL' && scene.dice.once(8),
      ...(scene.dice.once(4) && { track: 'SIMPLE' }),
      ...(kind === 'ACCUSATION' && { accusedOrganCode: scene.dice.pick(ORGANS) }),
      note: '按内容分类',
    };
  },
  refer: (scene) => ({
    organCode: target(scene),
    ...(scene.dice.once(6) && { assistingOrganCodes: [scene.dice.pick(HANDLERS)] }),
  }),
  assign: (scene) => ({ organCode: target(scene), reportDueDay: ahead(scene, 40), reportContents: '办结报告' }),
  'refuse-acceptance': (scene) => ({
    ground: scene.dice.pick(['NOT_COMPETENT', 'PENDING_BELOW']),
    reason: '不属于本机关职权范围',
    whereTo: '向有权处理的机关提出',
    ...other(scene),
  }),
  'no-longer-accept': (scene) => ({ reason: '已经三级终结', ...other(scene) }),
  merge: (scene) => ({ reason: '同一事项', ...other(scene) }),
  split: () => ({ reason: '并非同一事项' }),
  'reply-directly': (scene) => ({ reply: '办事指南见政务网', ...service(scene) }),
  'file-no-action': () => ({ ground: 'NO_DEMAND', reason: '没有具体诉求' }),
  'take-receipt': (scene) => (scene.dice.once(2) ? people(scene) : {}),
  object: () => ({ reasons: '该地块不在本辖区范围之内，请核实' }),
  'decide-objection': (scene) => ({ decision: scene.dice.pick(['AGREE', 'REFUSE']), reason: '经核实' }),
  'dispute-jurisdiction': (scene) => ({ organCodes: [scene.dice.pick(HANDLERS)], position: '不属于本单位职权' }),
  'state-position': () => ({ position: '本单位意见如下' }),
  'decide-jurisdiction': (scene) => ({ organCode: scene.dice.pick(HANDLERS), decision: '由其办理' }),
  'pass-to-successor': (scene) => ({ organCode: scene.dice.pick(HANDLERS), reason: '机构改革' }),
  'report-urgent': (scene) => ({
    kind: 'SAFETY',
    happenedAt: scene.now.toISOString(),
    place: '天河区石牌街道',
    people: 12,
    demand: '要求立即处置',
    situation: '外墙脱落',
    measures: '已设警戒',
    nextSteps: '抢修',
    signedBy: scene.cast(scene.officer.organ.code).leader.staffId,
  }),
  'follow-up-urgent': ({ matter }) => ({
    report: matter.urgent?.at(-1)?.no ?? 1,
    situation: '平稳',
    measures: '抢修中',
  }),
  'close-urgent': ({ matter }) => ({ report: matter.urgent?.at(-1)?.no ?? 1, result: '已经处置完毕' }),
};

const HANDLING: Readonly<Partial<Record<StaffAct, Body>>> = {
  'notify-receipt': () => ({ route: '按信访程序办理' }),
  accept: (scene) => ({ procedure: 'PETITION_PROCEDURE', ...people(scene) }),
  'handle-simply': (scene) => ({ ground: 'CLEAR', ...people(scene) }),
  'reply-simply': (scene) => ({ reply: '已经处理', conclusion: 'EXPLAIN', ...service(scene) }),
  'return-to-ordinary': () => ({ reason: '情况复杂' }),
  divert: (scene) => ({
    procedure: scene.dice.pick(['JUDICIAL', 'ARBITRATION', 'ADMIN_PROCEDURE', 'PERFORM_DUTY', 'PARTY_APPEAL']),
    receiver: '有关机关',
    legalBasis: '《行政复议法》',
    guidance: '请向其提出申请',
    ...(scene.dice.once(2) && { limitDay: ahead(scene, 60) }),
  }),
  'conclude-procedure': (scene) => ({ outcome: scene.dice.pick(['CONCLUDED', 'NOT_ADMITTED']), result: '结果如下' }),
  'study-suggestion': people,
  'answer-suggestion': (scene) => ({ adoption: 'PARTLY', reply: '部分采纳', ...service(scene) }),
  'take-up-accusation': ({ officer, cast }) => ({ handlerId: cast(officer.organ.code).worker.staffId }),
  'conclude-accusation': () => ({ outcome: 'UNFOUNDED', result: '经核查不属实', feedback: '已反馈' }),
  'inform-organisation': () => ({ organCode: '440106-organisation', major: false, summary: '通报情况' }),
  'hold-hearing': (scene) => ({
    at: new Date(scene.now.getTime() + 3 * 86_400_000).toISOString(),
    place: '三楼听证室',
    chairId: scene.cast(scene.officer.organ.code).reviewer.staffId,
    panel: ['甲', '乙', '丙'],
    participants: '双方当事人',
  }),
  'conclude-hearing': () => ({ minutes: '听证笔录', conclusion: '听证结论' }),
  mediate: () => ({ mediator: '人民调解员', otherParty: '物业公司' }),
  settle: (scene) => ({
    kind: 'MEDIATION',
    agreement: '双方同意维修',
    legalBasis: '《人民调解法》',
    signedOn: dayOf(scene.now),
    ...(scene.dice.once(2) && { performBy: ahead(scene, 30) }),
  }),
  'end-mediation': () => ({ reason: '未能达成一致' }),
  extend: (scene) => ({ days: 1 + scene.dice.below(32), reason: '需要鉴定' }),
  'ask-assistance': (scene) => ({
    organCodes: [scene.dice.pick(HANDLERS)],
    question: '请提供意见',
    answerBy: ahead(scene, 20),
  }),
  'give-assistance': () => ({ answer: '我单位意见如下' }),
  'draft-reply': opinion,
  'return-draft': () => ({ reason: '依据要写到条' }),
  'sign-reply': service,
  'record-service': (scene) => {
    const open = scene.matter.documents.filter((one) => !one.service && one.organ === scene.officer.organ.code);
    return {
      documentId: open.at(-1)?.id ?? '00000000-0000-7000-8000-000000000000',
      method: 'POST',
      servedAt: scene.now.toISOString(),
      proof: '挂号信回执',
    };
  },
  'report-execution': (scene) => ({ execution: scene.dice.pick(['PENDING', 'DONE', 'REFUSED']), evidence: '验收单' }),
  'report-result': () => ({ report: '已经办结' }),
  close: () => ({ note: '已回访', executionEvidence: '验收单' }),
};

const reviewing = (matter: Matter): boolean => openTask(matter)?.kind.endsWith('REVIEW') ?? false;

const REVIEW: Readonly<Partial<Record<StaffAct, Body>>> = {
  'admit-review': ({ officer, cast }) => ({ reviewerId: cast(officer.organ.code).reviewer.staffId }),
  'refuse-review': () => ({ ground: 'NOT_PETITION_PROCEDURE', reason: '不符合条件' }),
  'decide-review': review,
  'decide-re-review': review,
  redo: people,
  reopen: (scene) => ({
    ground: scene.dice.pick(['NEW_FACTS', 'WRONG_OPINION', 'FALSE_CLOSURE', 'ORDERED_BY_SUPERIOR']),
    reason: '应当重新办理',
    evidence: '新的证据',
  }),
  'record-aid': () => ({ kind: 'AID', text: '协助申请救助' }),
  'grant-access': ({ officer, cast }) => ({ staffId: cast(officer.organ.code).second.staffId, reason: '协助核查' }),
  'declare-recusal': () => ({ reason: '与信访人有亲属关系' }),
  'decide-recusal': ({ matter, officer, cast }) => ({
    staffId: matter.tasks.findLast((task) => !task.doneAt && task.handler)?.handler?.id ?? officer.staffId,
    agree: true,
    // Who reviews is replaced by somebody who may.
    replacementId: cast(officer.organ.code)[reviewing(matter) ? 'leader' : 'second'].staffId,
  }),
};

const PETITIONER: Readonly<Record<PetitionerAct, Body>> = {
  evaluate: ({ dice }) => ({ bureau: 'SATISFIED', organ: dice.pick(['SATISFIED', 'NOT']) }),
  supplement: () => ({ text: '补充材料说明' }),
  'request-review': ({ dice }) => ({ line: dice.pick(['SUPERIOR', 'SECTOR']), text: '请求复查' }),
  'request-re-review': ({ dice }) => ({ line: dice.pick(['SUPERIOR', 'SECTOR']), text: '请求复核' }),
  withdraw: () => ({ text: '我自愿撤回' }),
  'keep-going': ({ dice }) => ({ notMe: dice.once(2) }),
  'answer-mediation': ({ dice }) => ({ agree: !dice.once(3) }),
  'request-recusal': () => ({ text: '请求某人回避' }),
};

const STAFF: Readonly<Partial<Record<StaffAct, Body>>> = { ...DISPATCH, ...HANDLING, ...REVIEW };

export const staffBody = (act: StaffAct, scene: Scene): object => ({
  seen: scene.matter.version,
  ...(STAFF[act]?.(scene) ?? {}),
});
export const petitionerBody = (act: PetitionerAct, scene: Scene): object => PETITIONER[act](scene);
