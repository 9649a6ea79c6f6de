// `bench matter`: opening a matter with a long history and what may be done in it, beside a route that returns a constant.
import { DEMO_PASSWORD } from '../../organs/seed/demo.ts';
import { perform } from '../../petitions/acts.ts';
import type { BodyOf, StaffAct } from '../../petitions/contract.ts';
import type { Spine } from '../../petitions/spine.ts';
import { addDays, clockFrom, dayOf, stopwatch } from '../../platform/time.ts';
import { caseAt, officerAt } from '../commands/case.ts';
import { seedPeople } from '../commands/serve.ts';
import { environmentFrom } from '../environment.ts';
import { openHouse } from '../house.ts';
import { fillBase } from './base.ts';
import { Client, loops } from './driver.ts';
import { type Figure, figure, quantile, type Report } from './report.ts';
import { startServer } from './running.ts';

export interface MatterOptions {
  readonly users: number;
  readonly seconds: number;
  readonly base: number;
}

const ORGAN = '440106-housing';
const FACTS = 60;
const MATTERS = 20;
const AIM_MS = 40;
const clock = clockFrom(undefined);

const draft = (): Omit<BodyOf<'draft-reply'>, 'seen'> => ({
  claims: '要求督促维修三号楼外墙，并说明费用由谁承担。',
  facts: '经现场查看，外墙瓷砖脱落属实，共三处，均在保修期内。',
  reasons: '外墙防渗漏和保温工程仍在保修期内，建设单位应当履行保修义务。',
  conclusion: 'SUPPORT',
  opinion: '责令建设单位在期限内完成维修，维修期间设置防护。',
  legalBasis: '《建设工程质量管理条例》第四十条、第四十一条。',
  remedy: '如不服本处理意见，可以自收到本意见书之日起30日内请求复查。',
  executeBy: addDays(dayOf(clock.now()), 30),
});

/** A matter whose opinion was drafted and returned so often that its history has as many facts as wanted. */
async function longMatter(spine: Spine, facts: number): Promise<string> {
  const { matter } = await caseAt(spine, 'accepted', ORGAN);
  const handler = await officerAt(spine, ORGAN, ['handler']);
  const leader = await officerAt(spine, ORGAN, ['organ-leader']);
  for (let seen = matter.version; seen < facts; ) {
    const drafting = (seen - matter.version) % 2 === 0;
    const act: StaffAct = drafting ? 'draft-reply' : 'return-draft';
    const body = drafting ? { seen, ...draft() } : { seen, reason: '事实部分还不够清楚，请补充现场查看的时间和人员。' };
    const done = await perform(spine, drafting ? handler : leader, matter.id, act, body as BodyOf<StaffAct>);
    if (done.kind !== 'done') throw new Error(`${act}: ${JSON.stringify(done)}`);
    seen = done.version;
  }
  return matter.id;
}

async function prepare(environment: NodeJS.ProcessEnv, base: number): Promise<string[]> {
  await fillBase(environment, base);
  const house = await openHouse(environmentFrom(environment), { applicationName: 'redress bench' });
  try {
    await seedPeople(house);
    return await Promise.all(Array.from({ length: MATTERS }, () => longMatter(house.spine, FACTS)));
  } finally {
    await house.close();
  }
}

/** Milliseconds of each call of `once` by so many users at once. */
async function timed(users: number, seconds: number, once: (nth: number) => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  await loops(users, seconds, async (user, round) => {
    const elapsed = stopwatch();
    await once(user + round);
    times.push(elapsed());
  });
  return times;
}

const both = (name: string, times: readonly number[], constant: readonly number[], aim?: number): Figure[] => [
  figure(`${name} p50`, 'ms', quantile(times, 0.5), { yardstick: quantile(constant, 0.5) }),
  figure(`${name} p95`, 'ms', quantile(times, 0.95), {
    yardstick: quantile(constant, 0.95),
    ...(aim !== undefined && { aim, most: true }),
  }),
];

async function measure(url: string, ids: readonly string[], { users, seconds }: MatterOptions): Promise<Figure[]> {
  const client = new Client(url, users);
  try {
    const { cookie } = await client.signIn('handler', DEMO_PASSWORD);
    let bytes = 0;
    const open = async (nth: number): Promise<void> => {
      const path = `/api/matters/${ids[nth % ids.length]}`;
      const answer = await client.send<{ history: object[]; mayDo: object[] }>('GET', path, undefined, { cookie });
      if (answer.status !== 200 || answer.body.history.length < FACTS || answer.body.mayDo.length === 0)
        throw new Error(`${path}: ${answer.status}`);
      bytes = JSON.stringify(answer.body).length;
    };
    const constant = async (): Promise<void> => void (await client.send('GET', '/healthz'));
    const part = seconds / 5;
    await timed(2, part, open); // warm
    const [one, oneConstant] = [await timed(1, part, open), await timed(1, part, constant)];
    const [many, manyConstant] = [await timed(users, part, open), await timed(users, part, constant)];
    return [
      ...both('one after the other', one, oneConstant, AIM_MS),
      ...both(`${users} at once`, many, manyConstant),
      figure('opened', 'matters/s', many.length / part, { yardstick: manyConstant.length / part }),
      figure('answer', 'kB', bytes / 1024),
    ];
  } finally {
    await client.close();
  }
}

/** The petitions there before, where nothing else is said. */
const USUAL_BASE = 100_000;

/** Measures a system of its own. */
export async function benchMatter(given: MatterOptions): Promise<Report> {
  const options = { ...given, base: given.base || USUAL_BASE };
  let ids: string[] = [];
  const running = await startServer(async (environment) => {
    ids = await prepare(environment, options.base);
  });
  try {
    return { bench: 'matter', base: options.base, figures: await measure(running.url, ids, options) };
  } finally {
    await running.stop();
  }
}
