// `bench intake`: petitions of another system brought in batch by batch, while the sorting thread sorts them and looks up what
// they repeat; each with its facts and jobs committed. In the base that DATABASE_URL or REDRESS_DATA names, else in a generated one.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { makerFor, planFor } from '../../petitions/generate/acts.ts';
import { type Arrival, registerBatch } from '../../petitions/register/batch.ts';
import { filingFrom } from '../../petitions/register/filing.ts';
import { stopwatch } from '../../platform/time.ts';
import { proposalCount } from '../../sorting/proposals/ask.ts';
import { fillProvince } from '../commands/generate.ts';
import { environmentFrom } from '../environment.ts';
import { type House, openHouse } from '../house.ts';
import { sortedBeside } from '../sorting/beside.ts';
import { type Figure, figure, type Report } from './report.ts';

export interface IntakeBenchOptions {
  /** Petitions that are there before; of a base that is named, what it has. */
  readonly base: number;
  readonly seconds: number;
}

const USUAL_BASE = 20_000;
/** As `redress import` writes them. */
const BATCH = 500;
/** Other petitions than those of a usual base. */
const SEED = 77;
const AIM = 300;

const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Petitions to be brought in, made up like those of the base. */
async function arrivalsOf({ spine }: House, count: number, name: string): Promise<Arrival[]> {
  const plan = planFor(spine, { petitions: count, years: 1, seed: SEED + name.length });
  const maker = await makerFor(spine, plan, { fresh: false });
  for (const { no } of plan.batches) maker.tell(no, { lane: 0, from: 1 });
  const receivedAt = spine.clock.now();
  return Array.from({ length: count }, (_, index): Arrival => {
    const { content, petitioners, telling } = maker.lived(index);
    const placeCode = telling.story.place.code;
    const organ = spine.directory.petitionBureauOf(placeCode)?.code ?? '44-petition-bureau';
    const { title, text, demand } = content;
    const [petitioner] = petitioners;
    const body = { title, text, demand, placeCode, ...(petitioner && { petitioner }) };
    return { sourceId: `${index}`, filing: filingFrom(body, { channel: telling.channel, organ, receivedAt }) };
  });
}

async function bringIn({ spine }: House, source: string, arrivals: readonly Arrival[]): Promise<void> {
  for (let from = 0; from < arrivals.length; from += BATCH)
    await registerBatch(spine, source, arrivals.slice(from, from + BATCH));
}

/** The smallest that keeps the same words: one row each, batches of the same size, each committed. */
async function yardstick(pool: pg.Pool, arrivals: readonly Arrival[]): Promise<number> {
  await pool.query('drop schema if exists bench_intake cascade; create schema bench_intake');
  await pool.query('create table bench_intake.words (id int primary key, data jsonb not null)');
  const elapsed = stopwatch();
  try {
    for (let from = 0; from < arrivals.length; from += BATCH) {
      const rows = arrivals.slice(from, from + BATCH).map(({ filing }, nth) => ({ id: from + nth, data: filing }));
      await pool.query(
        'insert into bench_intake.words select x.id, x.data from jsonb_to_recordset($1) as x(id int, data jsonb)',
        [JSON.stringify(rows)],
      );
    }
    return arrivals.length / (elapsed() / 1000);
  } finally {
    await pool.query('drop schema if exists bench_intake cascade');
  }
}

async function measure(house: House, seconds: number): Promise<Figure[]> {
  const { pool, url } = house.database;
  const count = Math.max(2, Math.round((seconds * AIM) / BATCH)) * BATCH;
  const run = house.spine.clock.now().getTime().toString(36);
  const [alone, whole] = [await arrivalsOf(house, count, 'alone'), await arrivalsOf(house, count, 'sorted')];
  const bare = await yardstick(pool, alone);
  const elapsed = stopwatch();
  await bringIn(house, `bench-${run}-alone`, alone);
  const unsorted = count / (elapsed() / 1000);
  say(`import alone: ${unsorted.toFixed(0)}/s`);
  let before = 0;
  const figures = await sortedBeside(url, async (sorted) => {
    // What waits already is not what is measured; nor is opening the index.
    await sorted();
    before = await proposalCount(pool);
    const watch = stopwatch();
    await bringIn(house, `bench-${run}-sorted`, whole);
    const written = watch() / 1000;
    await sorted();
    return [
      figure('whole intake: sorted, repeats looked up, all committed', '/s', count / (watch() / 1000), {
        yardstick: bare,
        aim: AIM,
      }),
      figure('of it written, while they are sorted', '/s', count / written, { yardstick: bare }),
    ];
  });
  const left = count - ((await proposalCount(pool)) - before);
  return [
    ...figures,
    figure('import without sorting', '/s', unsorted, { yardstick: bare }),
    figure('petitions left without proposals', 'petitions', left, { aim: 0, most: true }),
  ];
}

async function inHouse(environment: NodeJS.ProcessEnv, { base, seconds }: IntakeBenchOptions): Promise<Report> {
  const options = { applicationName: 'redress bench', statementTimeout: 0, poolSize: 8 };
  const house = await openHouse(environmentFrom(environment), options);
  try {
    const { rows } = await house.database.pool.query<{ n: number }>('select count(*)::int as n from petitions.matters');
    const there = rows[0]?.n ?? 0;
    if (there === 0) await fillProvince(house, { petitions: base || USUAL_BASE, years: 5, seed: 1 });
    return { bench: 'intake', base: there || base || USUAL_BASE, figures: await measure(house, seconds) };
  } finally {
    await house.close();
  }
}

/** Measures in the base that is named; without one in a folder of its own, which is removed. */
export async function benchIntake(options: IntakeBenchOptions): Promise<Report> {
  if (process.env.DATABASE_URL || process.env.REDRESS_DATA) return inHouse(process.env, options);
  const folder = await mkdtemp(join(tmpdir(), 'redress-bench-'));
  // Processes that make rows and the sorting thread find the base by the environment.
  process.env.REDRESS_DATA = folder;
  try {
    return await inHouse(process.env, options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
