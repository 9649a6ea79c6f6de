// `bench sorting`: how fast the model reads messages on one core, and how fast everything is proposed; no server, no database.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../platform/root.ts';
import { stopwatch } from '../../platform/time.ts';
import { wordsOf } from '../../platform/words.ts';
import { CATEGORY_HEAD, classify, examplesIn, loadModel, shippedModelFile } from '../../sorting/classify/ask.ts';
import { proposalFigures } from './proposals.ts';
import { textMaker } from './repeats-texts.ts';
import { type Figure, figure, quantile, type Report } from './report.ts';

interface Message {
  readonly title: string;
  readonly text: string;
}

/** Real messages that may lie beside the project; they are no part of it. */
const REAL = join('..', 'shared', 'data', 'messages-labelled.csv');
const MADE_UP = 4_000;
/** Texts of the maker that are put together, so that lengths vary as those of real messages do. */
const PARTS = [1, 1, 1, 1, 2, 2, 4, 6] as const;
const WARM_UP = 500;
const MICROSECONDS = 1_000;

function madeUp(): Message[] {
  const make = textMaker(11);
  return Array.from({ length: MADE_UP }, (_, at) => {
    const parts = Array.from({ length: PARTS[at % PARTS.length] ?? 1 }, (_part, part) => make(at * 16 + part));
    return { title: '', text: parts.map(({ text }) => text.join('')).join('，') };
  });
}

function realMessages(): Message[] {
  const file = join(projectRoot(), REAL);
  const read = existsSync(file) ? examplesIn(file) : undefined;
  return read?.ok ? [...read.value.examples] : [];
}

interface Times {
  /** Milliseconds of each message by the clock, others may run beside. */
  readonly clock: readonly number[];
  readonly perSecond: number;
  /** The same of the processor's time. */
  readonly processor: readonly number[];
}

function timesOf(messages: readonly Message[], work: (message: Message) => unknown): Times {
  for (const message of messages.slice(0, WARM_UP)) work(message);
  const whole = stopwatch();
  const clock = messages.map((message) => {
    const one = stopwatch();
    work(message);
    return one();
  });
  const perSecond = (1000 * messages.length) / whole();
  const processor = messages.map((message) => {
    const begun = process.cpuUsage();
    work(message);
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / MICROSECONDS;
  });
  return { clock, perSecond, processor };
}

const perSecondOf = (times: readonly number[]): number => (1000 * times.length) / times.reduce((a, b) => a + b, 0);

function modelFigures(messages: readonly Message[]): Figure[] {
  const elapsed = stopwatch();
  const loaded = loadModel(shippedModelFile());
  if (!loaded.ok) throw new Error(loaded.refusal.code);
  const first = messages[0] ?? { title: '', text: '' };
  classify(loaded.value, CATEGORY_HEAD, first);
  const loadMs = elapsed();
  const cut = timesOf(messages, ({ title, text }) => [wordsOf(title), wordsOf(text)]);
  const json = timesOf(messages, (message) => JSON.parse(JSON.stringify(message)));
  const model = timesOf(messages, (message) => classify(loaded.value, CATEGORY_HEAD, message));
  const most = { most: true } as const;
  const mean = messages.reduce((sum, { title, text }) => sum + title.length + text.length, 0) / messages.length;
  return [
    figure('characters of a message, mean', 'characters', mean),
    figure('model, dictionary and first answer', 'ms', loadMs, { aim: 500, ...most }),
    figure('messages from raw text, one core; yardstick: jieba alone', 'messages/s', model.perSecond, {
      yardstick: cut.perSecond,
      aim: 2000,
    }),
    figure('messages in a second of the processor', 'messages/s', perSecondOf(model.processor), {
      yardstick: perSecondOf(cut.processor),
      aim: 2000,
    }),
    figure('a message p50; yardstick: jieba alone', 'ms', quantile(model.clock, 0.5), {
      yardstick: quantile(cut.clock, 0.5),
    }),
    figure('a message p95; yardstick: jieba alone', 'ms', quantile(model.clock, 0.95), {
      yardstick: quantile(cut.clock, 0.95),
      aim: 1,
      ...most,
    }),
    figure('a message p95 on the processor', 'ms', quantile(model.processor, 0.95), {
      yardstick: quantile(cut.processor, 0.95),
      aim: 1,
      ...most,
    }),
    figure('a message as JSON and back, p50', 'ms', quantile(json.clock, 0.5)),
  ];
}

/** Measures on real messages where they lie beside the project, else on made-up ones of like length. */
export async function benchSorting(): Promise<Report> {
  const real = realMessages();
  const messages = real.length > 0 ? real : madeUp();
  return {
    bench: 'sorting',
    base: messages.length,
    figures: [...modelFigures(messages), ...proposalFigures(messages)],
  };
}
