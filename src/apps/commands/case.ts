// `redress case`: brings a petition to any stage through the real acts, by people who hold the posts. Tests use it too.

import type { Role } from '../../organs/contract.ts';
import type { Officer } from '../../petitions/act.ts';
import { perform, performByPetitioner } from '../../petitions/acts.ts';
import { colleaguesWith, type Loaded, loadMatter } from '../../petitions/ask.ts';
import type { BodyOf, PortalFiling, StaffAct } from '../../petitions/contract.ts';
import type { Matter } from '../../petitions/matter.ts';
import { organOf } from '../../petitions/names.ts';
import { registerPetition } from '../../petitions/register/act.ts';
import { filingFrom } from '../../petitions/register/filing.ts';
import type { Spine } from '../../petitions/spine.ts';
import { addDays, dayOf } from '../../platform/time.ts';
import { withHouse } from './with-house.ts';

export const STAGES = [
  'registered',
  'triaged',
  'dispatched',
  'received',
  'accepted',
  'drafted',
  'replied',
  'evaluated',
  'closed',
] as const;
export type Stage = (typeof STAGES)[number];

export interface Case {
  readonly matter: Matter;
  readonly number: string;
  readonly queryCode: string;
}

/** Someone at that organ who holds one of the roles. Throws a sentence when nobody does. */
export async function officerAt(spine: Spine, organCode: string, roles: readonly Role[]): Promise<Officer> {
  const [one] = await colleaguesWith(spine.pool, organCode, roles);
  if (!one) throw new Error(`nobody at ${organCode} is ${roles.join(' or ')}: run \`redress seed\` first`);
  return { staffId: one.id, name: one.name, organ: organOf(spine.directory, organCode), roles: one.roles };
}

const SAMPLE: Pick<PortalFiling, 'text' | 'demand' | 'petitioner'> = {
  text: '小区三号楼外墙瓷砖脱落，上周砸坏了停在楼下的车。物业说过了保修期，开发商说是物业的责任，到现在没有人来修。',
  demand: '请督促责任单位尽快维修外墙，并说明由谁承担费用。',
  petitioner: { name: '陈秀英', phone: '13800138000' },
};

interface Step {
  readonly stage: Stage;
  readonly act: StaffAct;
  readonly by: 'bureau' | 'organ';
  readonly roles: readonly Role[];
  readonly body: (context: { spine: Spine; organ: string; matter: Matter }) => Promise<object>;
}

/** Categories "other" end so on every level. */
const OTHER = '99';

/** A category of the second level that this organ is the first to handle there; where it handles none, the first of all. */
function categoryFor({ directory }: Spine, organ: string, placeCode: string): string {
  const second = directory.categories().filter((one) => one.level === 2 && !one.code.endsWith(OTHER));
  const own = second.filter((one) => directory.competentOrgans(one.code, placeCode)[0]?.code === organ);
  return (own.at(-1) ?? second[0])?.code ?? '';
}

/** The way of an appeal through the petition procedure. */
const WAY: readonly Step[] = [
  {
    stage: 'triaged',
    act: 'triage',
    by: 'bureau',
    roles: ['triage-clerk'],
    body: async ({ spine, organ, matter }) => ({
      class: 'APPEAL',
      categoryCode: categoryFor(spine, organ, matter.placeCode),
      placeCode: matter.placeCode,
      litigationRelated: false,
    }),
  },
  {
    stage: 'dispatched',
    act: 'refer',
    by: 'bureau',
    roles: ['dispatcher'],
    body: async ({ organ }) => ({ organCode: organ }),
  },
  { stage: 'received', act: 'take-receipt', by: 'organ', roles: ['acceptance-clerk'], body: async () => ({}) },
  {
    stage: 'accepted',
    act: 'accept',
    by: 'organ',
    roles: ['acceptance-clerk'],
    body: async ({ spine, organ }) => ({
      procedure: 'PETITION_PROCEDURE',
      handlerId: (await officerAt(spine, organ, ['handler'])).staffId,
      responsibleLeaderId: (await officerAt(spine, organ, ['responsible-leader', 'organ-leader'])).staffId,
    }),
  },
  {
    stage: 'drafted',
    act: 'draft-reply',
    by: 'organ',
    roles: ['handler'],
    body: async ({ spine }) => ({
      claims: '要求督促维修三号楼外墙，并说明费用由谁承担。',
      facts: '经现场查看，外墙瓷砖脱落属实，共三处。',
      reasons: '外墙防渗漏和保温工程仍在保修期内，建设单位应当履行保修义务。',
      conclusion: 'SUPPORT',
      opinion: '责令建设单位在期限内完成维修，维修期间设置防护。',
      legalBasis: '《建设工程质量管理条例》第四十条、第四十一条。',
      remedy: '如不服本处理意见，可以自收到本意见书之日起30日内请求复查。',
      executeBy: addDays(dayOf(spine.clock.now()), 30),
    }),
  },
  { stage: 'replied', act: 'sign-reply', by: 'organ', roles: ['organ-leader'], body: async () => ({}) },
  {
    stage: 'closed',
    act: 'close',
    by: 'organ',
    roles: ['acceptance-clerk'],
    body: async () => ({ note: '维修完成，已回访。', executionEvidence: '验收记录和现场照片。' }),
  },
];

async function current(spine: Spine, id: string): Promise<Loaded> {
  const loaded = await loadMatter(spine, id);
  if (!loaded) throw new Error(`matter ${id} is gone`);
  return loaded;
}

async function take(spine: Spine, step: Step, matter: Matter, organ: string, bureau: string): Promise<void> {
  const officer = await officerAt(spine, step.by === 'bureau' ? bureau : organ, step.roles);
  const body = { seen: matter.version, ...(await step.body({ spine, organ, matter })) } as BodyOf<StaffAct>;
  const outcome = await perform(spine, officer, matter.id, step.act, body);
  if (outcome.kind !== 'done') throw new Error(`${step.act}: ${JSON.stringify(outcome)}`);
}

/** Files a petition and takes it to the stage. `organ`: who handles it; its county's bureau registers it. */
export async function caseAt(
  spine: Spine,
  stage: Stage,
  organ: string,
  filing: Partial<PortalFiling> = {},
): Promise<Case> {
  const handler = organOf(spine.directory, organ);
  const placeCode = filing.placeCode ?? handler.placeCode ?? '44';
  const bureau = spine.directory.petitionBureauOf(placeCode);
  if (!bureau) throw new Error(`no petition bureau is in charge of ${placeCode}`);
  const body = filingFrom(
    { ...SAMPLE, ...filing, placeCode },
    { channel: 'WEB', organ: bureau.code, receivedAt: spine.clock.now() },
  );
  const registered = await registerPetition(spine, body, { kind: 'petitioner' });
  if (!registered.ok) throw new Error(`register: ${registered.refusal.code}`);
  const { number, queryCode, matter } = registered.value;
  const until = STAGES.indexOf(stage);
  for (const step of WAY) {
    if (step.stage === 'closed' && until >= STAGES.indexOf('evaluated')) {
      await performByPetitioner(spine, await current(spine, matter.id), 'evaluate', {
        bureau: 'SATISFIED',
        organ: 'BASICALLY',
      });
    }
    if (STAGES.indexOf(step.stage) > until) break;
    await take(spine, step, (await current(spine, matter.id)).matter, organ, bureau.code);
  }
  return { matter: (await current(spine, matter.id)).matter, number, queryCode };
}

/** Prints number, code and id of the new case. */
export const caseCommand = ({ stage, organ, json }: { stage: Stage; organ: string; json: boolean }): Promise<void> =>
  withHouse('redress case', async ({ spine }) => {
    const made = await caseAt(spine, stage, organ);
    const line = { number: made.number, queryCode: made.queryCode, matterId: made.matter.id, state: made.matter.state };
    process.stdout.write(
      json
        ? `${JSON.stringify(line)}\n`
        : `${made.number}  ${made.queryCode}  ${made.matter.state}  ${made.matter.id}\n`,
    );
  });
