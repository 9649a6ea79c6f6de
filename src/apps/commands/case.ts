// `redress case`: brings a petition to any stage through the real acts, by people who hold the posts. Tests use it too.

import type { Role } from '../../organs/contract.ts';
import type { Officer } from '../../petitions/act.ts';
import { type Outcome, perform, performByPetitioner } from '../../petitions/acts.ts';
import { colleaguesWith, type Loaded, loadMatter } from '../../petitions/ask.ts';
import type { BodyOf, PetitionerBodyOf, PortalFiling, StaffAct } from '../../petitions/contract.ts';
import { bringAboutNow } from '../../petitions/due/acts.ts';
import type { Matter } from '../../petitions/matter.ts';
import { organOf } from '../../petitions/names.ts';
import { registerPetition } from '../../petitions/register/act.ts';
import { filingFrom } from '../../petitions/register/filing.ts';
import type { Spine } from '../../petitions/spine.ts';
import { type Step, WAYS } from './case-steps.ts';
import { withHouse } from './with-house.ts';

export type Stage = keyof typeof WAYS;
export const STAGES = Object.keys(WAYS) as Stage[];

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

async function current(spine: Spine, id: string): Promise<Loaded> {
  const loaded = await loadMatter(spine, id);
  if (!loaded) throw new Error(`matter ${id} is gone`);
  return loaded;
}

function ended({ act }: Step, outcome: Outcome): void {
  if (outcome.kind !== 'done') throw new Error(`${act}: ${JSON.stringify(outcome)}`);
}

async function take(spine: Spine, step: Step, { matter, ...rest }: Loaded, organ: string, bureau: string) {
  if (step.by === 'time') return ended(step, await bringAboutNow(spine, { matter, ...rest }));
  const own = step.by === 'holder' ? matter.holder : organ;
  const staff = async (...roles: Role[]): Promise<string> => (await officerAt(spine, own, roles)).staffId;
  const bureauStaff = async (...roles: Role[]): Promise<string> => (await officerAt(spine, bureau, roles)).staffId;
  const body = { ...(await step.body({ spine, organ, matter, staff, bureauStaff })) };
  const outcome =
    step.by === 'petitioner'
      ? await performByPetitioner(spine, { matter, ...rest }, step.act, body as PetitionerBodyOf<typeof step.act>)
      : await perform(
          spine,
          await officerAt(spine, step.by === 'bureau' ? bureau : own, step.roles),
          matter.id,
          step.act,
          { seen: matter.version, ...body } as BodyOf<StaffAct>,
        );
  ended(step, outcome);
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
  for (const step of WAYS[stage]) await take(spine, step, await current(spine, matter.id), organ, bureau.code);
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
