// `bench repeats`: earlier matters of a petition among a million texts: how many are found, how fast, what the index costs.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { openPetitions } from '../../petitions/heard/ask.ts';
import { openDatabase } from '../../platform/db/connect.ts';
import { projectRoot } from '../../platform/root.ts';
import { stopwatch } from '../../platform/time.ts';
import {
  type Candidate,
  comparedOf,
  evaluateRepeats,
  fingerprintOf,
  GoldSet,
  hashOf,
  InvertedIndex,
  type Message,
  packed,
  placesOf,
  printPending,
  RERANKED,
  RepeatIndex,
  type RepeatModel,
  type Said,
  shippedModel,
  termsOf,
  weighed,
} from '../../sorting/repeats/ask.ts';
import { goldIn, messagesIn } from '../commands/sorting-repeats.ts';
import { environmentFrom } from '../environment.ts';
import { type MadeWords, saidAgain, textMaker, written } from './repeats-texts.ts';
import { type Figure, figure, quantile, type Report } from './report.ts';

export interface RepeatsOptions {
  readonly base: number;
}

const USUAL_BASE = 1_703_000;
const SEED = 4_406;
const QUESTIONS = 500;
const AIM = { recall: 0.95, ms: 20 } as const;
/** Hidden texts have keys above all others. */
const HIDDEN = 2 ** 31;
const MB = 1024 * 1024;
/** Fingerprints read one by one for the yardstick; its time is told for all. */
const SCANNED = 50_000;

const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Where texts are looked for. */
interface Base {
  readonly size: number;
  readonly figures: readonly Figure[];
  hide(key: number, said: Said): void;
  find(said: Said): Promise<{ readonly key: number; readonly score: number }[]>;
  /** The texts behind keys of the base. Making one up takes longer than reading it: where they are made up it is not counted. */
  readonly madeUp: boolean;
  texts(keys: readonly number[]): Promise<ReadonlyMap<number, Said>>;
  close(): Promise<void>;
}

const heap = (): number => {
  global.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / MB;
};

/** Milliseconds to compare one text with every fingerprint, one after the other. */
function scanMs(model: RepeatModel, size: number, printAt: (nth: number) => Uint32Array, asked: Said): number {
  const prints = Array.from({ length: Math.min(SCANNED, size) }, (_, nth) => printAt(nth));
  const words = new Map(weighed(termsOf(asked), model.idf).map(({ term, weight }) => [term, weight]));
  const elapsed = stopwatch();
  let best = 0;
  for (const terms of prints) {
    let sum = 0;
    for (const term of terms) sum += words.get(term) ?? 0;
    best = Math.max(best, sum);
  }
  return (elapsed() * size) / prints.length;
}

/** Made-up texts are words already: they are counted without being cut again. */
function countWords({ title, text }: MadeWords): Map<number, number> {
  const counts = new Map<number, number>();
  for (const word of [...title, ...title, ...text]) {
    const term = hashOf(word);
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

function inMemory(model: RepeatModel, size: number): Base & { readonly scan: (asked: Said) => number } {
  const make = textMaker(SEED);
  const printOf = (made: MadeWords) => fingerprintOf(weighed(countWords(made), model.idf), model.idf);
  const before = heap();
  const index = new InvertedIndex(model.idf);
  const elapsed = stopwatch();
  for (let key = 0; key < size; key++) {
    index.add(key, printOf(make(key)));
    if ((key + 1) % 200_000 === 0) say(`${key + 1} texts: ${(elapsed() / 1000).toFixed(0)} s`);
  }
  const seconds = elapsed() / 1000;
  return {
    size,
    madeUp: true,
    figures: [
      figure('texts made and fingerprinted', '/s', size / seconds),
      figure('index', 'MB', index.bytes / MB),
      figure('memory of the process for it', 'MB', heap() - before),
    ],
    hide: (key, said) => index.add(key, fingerprintOf(weighed(termsOf(said), model.idf), model.idf)),
    find: async (said) => index.find(weighed(termsOf(said), model.idf), RERANKED + 1),
    texts: async (keys) => new Map(keys.map((key) => [key, written(make(key))])),
    close: async () => undefined,
    scan: (asked) => scanMs(model, size, (nth) => printOf(make(nth)).terms, asked),
  };
}

/** The texts at these places of the index. */
async function textsAt(pool: pg.Pool, keys: readonly number[]): Promise<ReadonlyMap<number, Said>> {
  const places = await placesOf(pool, keys);
  const found = await openPetitions(pool, [...new Set(places.map(({ matterId }) => matterId))]);
  const byId = new Map(found.map((petition) => [petition.petitionId, petition]));
  return new Map(
    places.flatMap(({ seq, petitionId }) => {
      const petition = byId.get(petitionId);
      return petition ? [[seq, petition] as const] : [];
    }),
  );
}

/** All texts of a database that somebody filled. */
async function inDatabase(model: RepeatModel, pool: pg.Pool): Promise<Base> {
  const printing = stopwatch();
  let pending = 0;
  for (let done = 1; done > 0; pending += done) done = await printPending(pool, model.idf, 1_000);
  const printSeconds = printing() / 1000;
  const before = heap();
  const elapsed = stopwatch();
  const index = await RepeatIndex.open(pool, model.idf);
  const seconds = elapsed() / 1000;
  const { size } = index;
  return {
    size,
    madeUp: false,
    figures: [
      ...(pending > 0 ? [figure('old texts fingerprinted', '/s', pending / printSeconds)] : []),
      figure('start-up: index read', 's', seconds),
      figure('index', 'MB', index.bytes / MB),
      figure('memory of the process for it', 'MB', heap() - before),
    ],
    hide: (key, said) =>
      index.add([{ seq: key, terms: packed(fingerprintOf(weighed(termsOf(said), model.idf), model.idf)) }]),
    find: async (said) => {
      await index.refresh();
      return index.find(weighed(termsOf(said), model.idf), RERANKED + 1);
    },
    texts: (keys) => textsAt(pool, keys),
    close: async () => undefined,
  };
}

/** Messages with their gold set: the real ones where they are there, else texts of the base said again. */
function hiddenSet(model: RepeatModel): GoldSet {
  const folder = join(projectRoot(), '..', 'shared', 'data');
  const [messages, gold] = [join(folder, 'messages-city.csv'), join(folder, 'repeats-gold.csv')];
  if (existsSync(messages) && existsSync(gold)) return new GoldSet(messagesIn(messages), goldIn(gold), model.idf);
  const make = textMaker(SEED + 1);
  const made = Array.from({ length: QUESTIONS }, (_, nth) => make(nth));
  const message = (id: string, one: Said): Message => ({ ...one, id, user: '', receivedAt: 0 });
  return new GoldSet(
    made.flatMap((one, nth) => [message(`${nth}a`, written(one)), message(`${nth}b`, saidAgain(one, nth))]),
    made.flatMap((_, nth) => ['a', 'b'].map((side) => ({ id: `${nth}${side}`, group: `${nth}` }))),
    model.idf,
  );
}

interface Asked {
  readonly ranked: Candidate[];
  readonly ms: number;
}

/** The candidates of a hidden message among all, as they would be proposed. */
async function ask(base: Base, set: GoldSet, model: RepeatModel, place: number): Promise<Asked> {
  const own = set.messages[place] as Message;
  const elapsed = stopwatch();
  const found = (await base.find(own)).filter(({ key }) => key !== HIDDEN + place);
  const before = elapsed();
  const texts = await base.texts(found.map(({ key }) => key).filter((key) => key < HIDDEN));
  const making = base.madeUp ? elapsed() - before : 0;
  const words = comparedOf(own, model.idf);
  const ranked = found
    .flatMap(({ key }) => {
      const hidden = key >= HIDDEN ? set.messages[key - HIDDEN] : undefined;
      const text = hidden ?? texts.get(key);
      if (!text) return [];
      const circumstances = hidden ? set.circumstances(place, key - HIDDEN) : { samePerson: false, days: 100 };
      const score = model.judge(words, comparedOf(text, model.idf), circumstances);
      return [{ place: hidden ? key - HIDDEN : -1, score }];
    })
    .sort((a, b) => b.score - a.score);
  return { ranked, ms: elapsed() - making };
}

async function measure(base: Base, model: RepeatModel): Promise<Figure[]> {
  const set = hiddenSet(model);
  set.messages.forEach((message, place) => {
    base.hide(HIDDEN + place, message);
  });
  const ranked = new Map<number, Candidate[]>();
  const times: number[] = [];
  for (const place of set.groups.keys()) {
    const asked = await ask(base, set, model, place);
    ranked.set(place, asked.ranked);
    times.push(asked.ms);
  }
  const { recallAt10, precisionAt1, messages } = evaluateRepeats(set, (place) => ranked.get(place) ?? []);
  return [
    figure('asked', 'texts', messages),
    figure('recall among the first ten', '', recallAt10, { aim: AIM.recall }),
    figure('precision of the first', '', precisionAt1),
    figure('one question p50', 'ms', quantile(times, 0.5)),
    figure('one question p95', 'ms', quantile(times, 0.95), { aim: AIM.ms, most: true }),
  ];
}

async function benchMemory(model: RepeatModel, size: number): Promise<Report> {
  const base = inMemory(model, size);
  const figures = await measure(base, model);
  const scan = base.scan(written(textMaker(SEED)(1)));
  return {
    bench: 'repeats',
    base: size,
    figures: [...base.figures, ...figures, figure('yardstick: every fingerprint compared', 'ms', scan)],
  };
}

/** Milliseconds of a question that returns nothing: what the way to the database costs. */
async function roundTrip(pool: pg.Pool): Promise<number> {
  const times: number[] = [];
  for (let nth = 0; nth < QUESTIONS; nth++) {
    const elapsed = stopwatch();
    await pool.query('select 1');
    times.push(elapsed());
  }
  return quantile(times, 0.95);
}

/** Measures over the database that DATABASE_URL names, when it is filled; else over texts made up in memory. */
export async function benchRepeats({ base }: RepeatsOptions): Promise<Report> {
  const model = shippedModel();
  const { databaseUrl, dataDir } = environmentFrom(process.env);
  if (!databaseUrl) return benchMemory(model, base || USUAL_BASE);
  const options = { databaseUrl, dataDir, applicationName: 'redress bench', statementTimeout: 0 };
  const database = await openDatabase(options);
  try {
    const filled = await inDatabase(model, database.pool);
    const figures = await measure(filled, model);
    const yardstick = figure('yardstick: a question to the database p95', 'ms', await roundTrip(database.pool));
    return { bench: 'repeats', base: filled.size, figures: [...filled.figures, ...figures, yardstick] };
  } finally {
    await database.close();
  }
}
