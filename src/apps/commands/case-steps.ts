// The steps that bring a petition to a stage: each an act of the procedure, by whom, with a body that says something.
import type { Role } from '../../organs/contract.ts';
import type { PetitionerAct, StaffAct } from '../../petitions/contract.ts';
import type { Matter } from '../../petitions/matter.ts';
import type { Spine } from '../../petitions/spine.ts';
import { addDays, dayOf } from '../../platform/time.ts';

export interface Scene {
  readonly spine: Spine;
  readonly organ: string;
  readonly matter: Matter;
  /** Somebody at work in the organ with one of the roles. */
  staff(...roles: Role[]): Promise<string>;
  /** Somebody at work in the bureau that registered it. */
  bureauStaff(...roles: Role[]): Promise<string>;
}

export type Step =
  | {
      readonly act: StaffAct;
      /** `holder`: whose charge it is by then (a review organ). */
      readonly by: 'bureau' | 'organ' | 'holder';
      readonly roles: readonly Role[];
      readonly body: (scene: Scene) => object | Promise<object>;
    }
  | { readonly act: PetitionerAct; readonly by: 'petitioner'; readonly body: (scene: Scene) => object }
  /** What time itself brings about, as if its day had come. */
  | { readonly act: string; readonly by: 'time' };

const organ = (act: StaffAct, role: Role, body: (scene: Scene) => object | Promise<object> = () => ({})): Step => ({
  act,
  by: 'organ',
  roles: [role],
  body,
});
const dayFrom = ({ spine }: Scene, days: number): string => addDays(dayOf(spine.clock.now()), days);

/** Categories "other" end so on every level. */
const OTHER = '99';

/** A category of the second level that this organ is the first to handle there; where it handles none, the first of all. */
function categoryFor({ directory }: Spine, code: string, placeCode: string): string {
  const second = directory.categories().filter((one) => one.level === 2 && !one.code.endsWith(OTHER));
  const own = second.filter((one) => directory.competentOrgans(one.code, placeCode)[0]?.code === code);
  return (own.at(-1) ?? second[0])?.code ?? '';
}

const triage = (kind: 'APPEAL' | 'SUGGESTION' | 'ACCUSATION'): Step => ({
  act: 'triage',
  by: 'bureau',
  roles: ['triage-clerk'],
  body: ({ spine, organ: code, matter }) => ({
    class: kind,
    categoryCode: kind === 'ACCUSATION' ? '15' : categoryFor(spine, code, matter.placeCode),
    placeCode: matter.placeCode,
    litigationRelated: false,
  }),
});

const named = async ({ staff }: Scene): Promise<object> => ({
  handlerId: await staff('handler'),
  responsibleLeaderId: await staff('responsible-leader', 'organ-leader'),
});

const refer: Step = {
  act: 'refer',
  by: 'bureau',
  roles: ['dispatcher'],
  body: (scene) => ({ organCode: scene.organ }),
};
const receive = organ('take-receipt', 'acceptance-clerk');
const accept = organ('accept', 'acceptance-clerk', async (scene) => ({
  procedure: 'PETITION_PROCEDURE',
  ...(await named(scene)),
}));
const draft = organ('draft-reply', 'handler', (scene) => ({
  claims: '要求督促维修三号楼外墙，并说明费用由谁承担。',
  facts: '经现场查看，外墙瓷砖脱落属实，共三处。',
  reasons: '外墙防渗漏和保温工程仍在保修期内，建设单位应当履行保修义务。',
  conclusion: 'SUPPORT',
  opinion: '责令建设单位在期限内完成维修，维修期间设置防护。',
  legalBasis: '《建设工程质量管理条例》第四十条、第四十一条。',
  remedy: '如不服本处理意见，可以自收到本意见书之日起30日内请求复查。',
  executeBy: dayFrom(scene, 30),
}));
const sign = organ('sign-reply', 'organ-leader');
const post = organ('sign-reply', 'organ-leader', () => ({ service: 'POST' }));
const evaluate: Step = {
  act: 'evaluate',
  by: 'petitioner',
  body: () => ({ bureau: 'SATISFIED', organ: 'BASICALLY' }),
};
const close = organ('close', 'acceptance-clerk', () => ({
  note: '维修完成，已回访。',
  executionEvidence: '验收记录和现场照片。',
}));
const simple = organ('handle-simply', 'acceptance-clerk', async (scene) => ({
  ground: 'CLEAR',
  ...(await named(scene)),
}));
const replySimply = organ('reply-simply', 'handler', () => ({
  reply: '脱落的瓷砖已经清理，物业公司今天设好围挡，两周内补贴。',
  conclusion: 'EXPLAIN',
}));
const divert = organ('divert', 'acceptance-clerk', (scene) => ({
  procedure: 'JUDICIAL',
  receiver: '天河区人民法院',
  legalBasis: '《中华人民共和国民事诉讼法》第一百二十二条。',
  guidance: '请带身份证和合同，到立案庭或者网上立案。',
  limitDay: dayFrom(scene, 180),
}));
const hearing = organ('hold-hearing', 'organ-leader', async (scene) => ({
  at: new Date(scene.spine.clock.now().getTime() + 7 * 86_400_000).toISOString(),
  place: '三楼会议室',
  chairId: await scene.staff('responsible-leader'),
  panel: ['律师代表', '社区代表'],
  participants: '信访人、物业公司、建设单位',
}));
const mediate = organ('mediate', 'handler', () => ({ mediator: '人民调解员吴淑贞', otherParty: '物业公司' }));
const agree: Step = { act: 'answer-mediation', by: 'petitioner', body: () => ({ agree: true }) };
const settle = organ('settle', 'handler', (scene) => ({
  kind: 'MEDIATION',
  agreement: '物业公司三十日内修好外墙，费用由建设单位承担。',
  legalBasis: '《中华人民共和国人民调解法》第二十八条。',
  signedOn: dayFrom(scene, 0),
  performBy: dayFrom(scene, 30),
}));
const extend = organ('extend', 'organ-leader', () => ({ days: 15, reason: '外墙安全鉴定需要时间。' }));
const assist = organ('ask-assistance', 'handler', (scene) => ({
  organCodes: [`${scene.matter.placeCode.slice(0, 6)}-ecology`],
  question: '施工噪声是否超标？',
  answerBy: dayFrom(scene, 10),
}));
const study = organ('study-suggestion', 'acceptance-clerk', named);
const answerSuggestion = organ('answer-suggestion', 'organ-leader', () => ({
  adoption: 'PARTLY',
  reply: '建议的前两条采纳，列入今年的老旧小区改造计划。',
}));

const object = organ('object', 'acceptance-clerk', () => ({
  reasons: '外墙属于在建工程的保修范围，应当由建设单位的主管部门处理，不属于本单位职权。',
}));
const dispute = organ('dispute-jurisdiction', 'organ-leader', (scene) => ({
  organCodes: [`${scene.matter.placeCode.slice(0, 6)}-court`],
  position: '双方对费用有合同争议，应当通过诉讼解决。',
}));
const urgent: Step = {
  act: 'report-urgent',
  by: 'bureau',
  roles: ['dispatcher'],
  body: async ({ spine, bureauStaff }) => ({
    kind: 'MASS',
    happenedAt: spine.clock.now().toISOString(),
    place: '小区北门',
    people: 60,
    demand: '要求马上维修外墙。',
    situation: '六十多名住户在小区门口聚集，秩序平稳。',
    measures: '街道和派出所已经到场，正在劝导。',
    nextSteps: '当天下午约谈建设单位。',
    signedBy: await bureauStaff('bureau-director'),
  }),
};

const disagree = (act: 'request-review' | 'request-re-review'): Step => ({
  act,
  by: 'petitioner',
  body: () => ({ line: 'SECTOR', text: '维修期限太长，墙下每天有孩子经过，请求尽快处理。' }),
});
const reviewBy = (act: StaffAct, body: (scene: Scene) => object | Promise<object>): Step => ({
  act,
  by: 'holder',
  roles: ['review-officer'],
  body,
});
const admit = reviewBy('admit-review', async ({ staff }) => ({ reviewerId: await staff('review-officer') }));
const REVIEW = {
  decision: 'UPHOLD',
  claims: '请求缩短维修期限。',
  facts: '原处理意见查明的事实属实，已经设置围挡。',
  reasons: '三十日是完成鉴定和施工的合理期限。',
  opinion: '维持原处理意见。',
  legalBasis: '《信访工作条例》第三十五条、第三十六条。',
};
const upheld = (act: 'decide-review' | 'decide-re-review'): Step => reviewBy(act, () => REVIEW);
const reorder = reviewBy('decide-review', (scene) => ({
  ...REVIEW,
  decision: 'ORDER_REDO',
  opinion: '责令重新办理。',
  redoBy: dayFrom(scene, 30),
}));
const withdraw: Step = { act: 'withdraw', by: 'petitioner', body: () => ({ text: '已经和物业谈好了，不用再办了。' }) };

const RECEIVED = [triage('APPEAL'), refer, receive];
const ACCEPTED = [...RECEIVED, accept];
const DRAFTED = [...ACCEPTED, draft];
const REPLIED = [...DRAFTED, sign];
const MEDIATED = [...ACCEPTED, mediate];
const REQUESTED = [...REPLIED, disagree('request-review')];
const REVIEWED = [...REQUESTED, admit, upheld('decide-review')];
const RE_REQUESTED = [...REVIEWED, disagree('request-re-review')];
const SUGGESTED = [triage('SUGGESTION'), refer, receive];

/** The way to each stage, from registration. */
export const WAYS = {
  registered: [],
  triaged: [triage('APPEAL')],
  dispatched: [triage('APPEAL'), refer],
  received: RECEIVED,
  accepted: ACCEPTED,
  drafted: DRAFTED,
  replied: REPLIED,
  evaluated: [...REPLIED, evaluate],
  closed: [...REPLIED, evaluate, close],
  posted: [...DRAFTED, post],
  simple: [...RECEIVED, simple],
  'simple-replied': [...RECEIVED, simple, replySimply],
  diverted: [...RECEIVED, divert],
  hearing: [...ACCEPTED, hearing],
  mediation: MEDIATED,
  'mediation-agreed': [...MEDIATED, agree],
  settled: [...MEDIATED, agree, settle],
  extended: [...ACCEPTED, extend],
  assisted: [...ACCEPTED, assist],
  objected: [triage('APPEAL'), refer, object],
  disputed: [...RECEIVED, dispute],
  urgent: [triage('APPEAL'), urgent],
  'suggestion-received': SUGGESTED,
  'suggestion-studied': [...SUGGESTED, study],
  'suggestion-answered': [...SUGGESTED, study, answerSuggestion],
  'in-review': REQUESTED,
  reviewed: REVIEWED,
  'redo-ordered': [...REQUESTED, admit, reorder],
  'in-re-review': RE_REQUESTED,
  terminated: [...RE_REQUESTED, admit, upheld('decide-re-review')],
  lapsed: [...REPLIED, { act: 'lapse', by: 'time' }],
  withdrawing: [...ACCEPTED, withdraw],
  withdrawn: [...ACCEPTED, withdraw, { act: 'complete-withdrawal', by: 'time' }],
} as const satisfies Record<string, readonly Step[]>;
