// `bench sweep`: marking and telling what fell due among a million open clocks, while people go on acting.

import { type Swept, seedClocks, sweepClocks } from '../../petitions/clocks/acts.ts';
import { stopwatch } from '../../platform/time.ts';
import { environmentFrom } from '../environment.ts';
import { type House, openHouse } from '../house.ts';
import { Client } from './driver.ts';
import { Measured, oneLife, signAllIn } from './life.ts';
import { type Figure, figure, quantile, type Report } from './report.ts';
import { startServer } from './running.ts';

export interface SweepBenchOptions {
  readonly users: number;
  readonly seconds: number;
  readonly base: number;
}

const CLOCKS = 1_000_000;
const AIM_S = 10;
const DAY_MS = 86_400_000;
/** People at work while it is swept: as many as not to take the whole machine. */
const AT_WORK = 4;

interface Timed {
  readonly seconds: number;
  readonly swept: Swept;
}

const say = (text: string): void => void process.stderr.write(`${text}\n`);

async function sweepAt(house: House, now: Date): Promise<Timed> {
  const elapsed = stopwatch();
  const swept = await sweepClocks(house.spine.pool, house.clocks.reminders, now);
  const seconds = elapsed() / 1000;
  say(`${swept.looked} clocks looked at, ${swept.told} told: ${seconds.toFixed(1)} s`);
  return { seconds, swept };
}

interface Acting<T> {
  readonly result: T;
  /** Milliseconds of each act meanwhile. */
  readonly times: readonly number[];
  /** What went wrong, with how often. */
  readonly errors: ReadonlyMap<string, number>;
}

/** Does the work while people act, and for so many seconds at least. */
async function whileActing<T>(url: string, seconds: number, work: () => Promise<T>): Promise<Acting<T>> {
  const client = new Client(url, AT_WORK);
  const measured = new Measured();
  try {
    const people = await signAllIn(client);
    let working = true;
    const elapsed = stopwatch();
    const person = async (user: number): Promise<void> => {
      while (working || elapsed() < seconds * 1000)
        await oneLife(client, people, measured, user, lives++).catch(() => undefined);
    };
    const acting = Promise.all(Array.from({ length: AT_WORK }, (_, user) => person(user)));
    const result = await work().finally(() => {
      working = false;
    });
    await acting;
    return { result, times: [...measured.times.values()].flat(), errors: measured.errors };
  } finally {
    await client.close();
  }
}

/** Counts on, so that no two lives of a run are filed under one key. */
let lives = 0;

const swept = (name: string, { seconds, swept: { looked, told, missed } }: Timed): Figure[] => [
  figure(name, 's', seconds, { aim: AIM_S, most: true }),
  figure(`${name}: clocks looked at`, 'clocks', looked),
  figure(`${name}: told, missed`, 'told', told, { yardstick: missed }),
];

const sumOf = (numbers: Iterable<number>): number => [...numbers].reduce((sum, n) => sum + n, 0);

const acts = (name: string, acting: Acting<unknown>, quiet: Acting<unknown>): Figure[] => [
  figure(`acts ${name} p50`, 'ms', quantile(acting.times, 0.5), { yardstick: quantile(quiet.times, 0.5) }),
  figure(`acts ${name} p95`, 'ms', quantile(acting.times, 0.95), { yardstick: quantile(quiet.times, 0.95) }),
  figure(`acts ${name}, longest`, 'ms', quantile(acting.times, 1), { yardstick: quantile(quiet.times, 1) }),
  figure(`acts ${name}, failed`, 'acts', sumOf(acting.errors.values()), { aim: 0, most: true }),
  ...[...acting.errors].map(([error, n]) => figure(`acts ${name}: ${error}`, 'acts', n)),
];

async function measure(url: string, house: House, seconds: number): Promise<Figure[]> {
  const now = house.spine.clock.now();
  const after = (days: number): Date => new Date(now.getTime() + days * DAY_MS);
  await sweepAt(house, now); // every clock is planned: the state on a usual day
  const quiet = await whileActing(url, seconds, async () => undefined);
  const alone = await sweepAt(house, after(1));
  const day = await whileActing(url, seconds, () => sweepAt(house, after(2)));
  const all = await whileActing(url, seconds, () => sweepAt(house, after(90)));
  return [
    ...swept('a whole day in one go', alone),
    ...swept('the next day, beside acts', day.result),
    ...swept('everything overdue at once, beside acts', all.result),
    ...acts('without a sweep', quiet, quiet),
    ...acts('beside a day’s sweep', day, quiet),
    ...acts('beside everything overdue', all, quiet),
  ];
}

/** Measures in a system of its own. `base`: how many clocks are open; a million unless said otherwise. */
export async function benchSweep({ base, seconds }: SweepBenchOptions): Promise<Report> {
  const clocks = base || CLOCKS;
  let house: House | undefined;
  const running = await startServer(
    async (environment) => {
      house = await openHouse(environmentFrom(environment), { applicationName: 'redress bench', statementTimeout: 0 });
      await seedClocks(house.spine.pool, clocks, house.spine.clock.now());
      say(`${clocks} open clocks`);
    },
    ['--no-work'],
  );
  try {
    if (!house) throw new Error('the system was not prepared');
    return { bench: 'sweep', base: clocks, figures: await measure(running.url, house, seconds / 3) };
  } finally {
    await house?.close();
    await running.stop();
  }
}
