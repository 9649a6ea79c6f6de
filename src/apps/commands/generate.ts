// `redress generate`: a plausible province of petitions, straight into the base, with progress, a summary, and Ctrl-C.
import { availableParallelism } from 'node:os';
import { seedProvince } from '../../organs/seed/province.ts';
import { generate, isFresh, isStaffed, makerFor, type Plan, planFor, staffOf } from '../../petitions/generate/acts.ts';
import { withTransaction } from '../../platform/db/connect.ts';
import { stopwatch, TestClock } from '../../platform/time.ts';
import { numberPrintsFrom, printsBeside, unprintedBeside } from '../../sorting/generated/acts.ts';
import type { House } from '../house.ts';
import { answerQuestions, type MakingProcess, startMaking } from './generate-process.ts';
import { progressLine } from './progress.ts';
import { withHouse } from './with-house.ts';

export interface ProvinceInput {
  readonly petitions: number;
  readonly years: number;
  readonly seed: number;
  readonly processes?: number;
}

export interface GenerateInput extends ProvinceInput {
  readonly json: boolean;
}

/** The exit code of a command that Ctrl-C ended. */
const INTERRUPTED = 130;
const MOST_PROCESSES = 8;

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const tell = (text: string): void => void process.stderr.write(`${text}\n`);

/** Throws a sentence unless the numbers are ones. */
function judge({ petitions, years, seed, processes = 1 }: ProvinceInput): void {
  if (!Number.isInteger(petitions) || petitions < 1 || petitions > 20_000_000)
    throw new Error('--petitions: a whole number from 1 to 20,000,000');
  if (!(years > 0 && years <= 20)) throw new Error('--years: a number up to 20');
  if (!Number.isInteger(seed) || seed < 0) throw new Error('--seed: a whole number');
  if (!Number.isInteger(processes) || processes < 1 || processes > MOST_PROCESSES)
    throw new Error(`--processes: a whole number from 1 to ${MOST_PROCESSES}`);
}

/** People at every organ, as `redress seed --size province` makes them, unless they are there. */
async function staffed({ spine, database }: House): Promise<void> {
  if (isStaffed(await staffOf(spine))) return;
  tell('人员 staff …');
  await withTransaction(database.pool, (client) => seedProvince(client, { now: spine.clock.now() }));
}

const startAll = (
  plan: Plan,
  { petitions, years, seed, processes }: ProvinceInput,
  fresh: boolean,
): Promise<MakingProcess[]> => {
  const now = new Date(plan.now).toISOString();
  const wish = [
    ['--petitions', petitions],
    ['--years', years],
    ['--seed', seed],
    ['--now', now],
  ]
    .flat()
    .map(String);
  const count = processes ?? Math.min(MOST_PROCESSES, availableParallelism() + 1);
  return Promise.all(
    Array.from({ length: count }, () => startMaking(['generate-part', ...wish, ...(fresh ? ['--fresh'] : [])])),
  );
};

async function write(
  house: House,
  plan: Plan,
  makers: readonly MakingProcess[],
  { fresh, stopped }: { readonly fresh: boolean; stopped(): boolean },
) {
  const progress = progressLine('petitions');
  try {
    return await generate(house.database.pool, plan, makers, {
      fresh,
      stopped,
      beside: fresh ? ['sorting.fingerprint'] : [],
      finish: numberPrintsFrom,
      onProgress: (done, total) => progress.show(done, total),
      onIndex: (name, left) => tell(`索引 index ${name} (${left})`),
    });
  } finally {
    progress.end();
    await Promise.all(makers.map((one) => one.end()));
  }
}

/** Fills a base, with progress on standard error: its staff, where it has none, and petitions. What was there before stays. */
export async function fillProvince(house: House, input: ProvinceInput, stopped: () => boolean = () => false) {
  await staffed(house);
  const plan = planFor(house.spine, input);
  const fresh = await isFresh(house.spine);
  const makers = await startAll(plan, input, fresh);
  return { ...(await write(house, plan, makers, { fresh, stopped })), from: plan.from };
}

/** Writes them and says how many. */
export async function generateCommand(input: GenerateInput): Promise<void> {
  judge(input);
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    tell('正在停下，请稍候 stopping …');
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const elapsed = stopwatch();
  const run = (house: House) => fillProvince(house, input, () => stopped);
  const done = await withHouse('redress generate', run, MOST_PROCESSES + 2);
  const seconds = Math.round(elapsed()) / 1000;
  const rate = Math.round(done.petitions / Math.max(seconds, 0.001));
  if (input.json) say(JSON.stringify({ ...done, seconds, rate }));
  else {
    say(`${done.petitions} 件 petitions, ${done.from} …; ${seconds} s, ${rate}/s`);
    if (done.stopped)
      say('已停下，写入的都是完整的；再运行一次会另外增加 Stopped; what is there is whole. Run it again to add more.');
  }
  if (done.stopped) process.exitCode = INTERRUPTED;
}

/** Makes rows for the command above, in a process of its own. */
export const generatePart = (
  input: GenerateInput & { readonly now: string; readonly fresh?: boolean },
): Promise<void> =>
  withHouse('redress generate part', async ({ spine }) => {
    const clock = new TestClock(input.now);
    const plan = planFor({ ...spine, clocks: spine.clocks, clock }, input);
    const fresh = input.fresh ?? false;
    const beside = [fresh ? printsBeside() : unprintedBeside()];
    await answerQuestions(
      await makerFor({ ...spine, clocks: spine.clocks, procedures: spine.procedures }, plan, { fresh, beside }),
    );
  });
