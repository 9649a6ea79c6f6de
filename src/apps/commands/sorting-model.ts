// `redress sorting train`, `evaluate`: the model of categories from a file of examples, and how good it is. No database.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { LANGUAGES, translator } from '../../platform/i18n.ts';
import type { Result } from '../../platform/result.ts';
import { stopwatch } from '../../platform/time.ts';
import {
  CATEGORY_HEAD,
  CATEGORY_OPTIONS,
  classify,
  crossValidated,
  type Evaluation,
  type ExampleFile,
  evaluateHead,
  examplesIn,
  headOf,
  loadModel,
  type Model,
  modelFile,
  modelVersion,
  shippedModelFile,
  trainHead,
} from '../../sorting/classify/ask.ts';
import { classifyWording } from '../../sorting/classify/wording.ts';
import { quantile } from '../bench/report.ts';
import { progressLine } from './progress.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** The value, or the refusal's sentence in both languages as an error. */
function granted<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const { code, details = {} } = result.refusal;
  const sentences = LANGUAGES.map((language) =>
    translator({ classify: classifyWording }, language).t(`classify:fault.${code}`, details),
  );
  throw new Error(sentences.join('\n'));
}

interface TrainInput {
  readonly out: string;
  readonly seed: number;
  readonly json: boolean;
}

/** Progress over rounds of training, a line on standard error. */
function withProgress<T>(what: string, work: (progress: (done: number, total: number) => void) => T): T {
  const line = progressLine(what);
  const done = work((at, total) => line.show(at, total));
  line.end();
  return done;
}

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

/** Trains a category head from a file and writes the model. */
export function trainFromFile(file: string, { out, seed, json }: TrainInput): void {
  const elapsed = stopwatch();
  const { examples, skipped } = granted(examplesIn(file));
  const head = granted(
    withProgress('rounds', (progress) => trainHead(examples, { ...CATEGORY_OPTIONS, seed }, progress)),
  );
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12);
  const bytes = modelFile('category', `${basename(file)} ${hash}`, [head]);
  writeFileSync(out, bytes);
  const model = granted(loadModel(bytes));
  const seconds = Math.round(elapsed() / 100) / 10;
  const { figures, thresholds, labels, temperature } = head;
  const summary = { out, model: modelVersion(model), bytes: bytes.length, skipped, labels, temperature };
  if (json) {
    say(JSON.stringify({ ...summary, ...figures, thresholds, seconds }));
    return;
  }
  say(`${out}: ${modelVersion(model)}, ${bytes.length} bytes, ${figures.examples} 例 examples, ${seconds} s`);
  say(`交叉验证 cross-validated: accuracy ${percent(figures.accuracy)}, macro-F1 ${percent(figures.macroF1)}`);
}

interface EvaluateInput {
  readonly model: string;
  readonly head: string;
  readonly crossValidate: boolean;
  readonly json: boolean;
}

interface Measured extends Evaluation {
  readonly model: string;
  /** Rows without text or category, and rows whose category the model does not have: not judged. */
  readonly skipped: number;
  readonly unknown: number;
  readonly messagesPerSecond: number;
  readonly p95Ms: number;
}

/** Whole answers from raw text, one core, one after the other. */
function speedOf(model: Model, head: string, { examples }: ExampleFile): { perSecond: number; p95Ms: number } {
  for (const example of examples.slice(0, 200)) classify(model, head, example);
  const whole = stopwatch();
  const times = examples.map((example) => {
    const one = stopwatch();
    classify(model, head, example);
    return one();
  });
  return { perSecond: (1000 * examples.length) / whole(), p95Ms: quantile(times, 0.95) };
}

function measured(file: ExampleFile, input: EvaluateInput): Measured {
  const model = granted(loadModel(input.model));
  const head = headOf(model, input.head);
  if (!head) throw new Error(`${input.model}: no head ${input.head}`);
  const { perSecond, p95Ms } = speedOf(model, input.head, file);
  const common = { skipped: file.skipped, messagesPerSecond: Math.round(perSecond), p95Ms };
  if (input.crossValidate) {
    const figures = granted(
      withProgress('rounds', (progress) => crossValidated(file.examples, CATEGORY_OPTIONS, progress)),
    );
    return { ...figures, ...common, model: 'cross-validated', unknown: 0 };
  }
  const { evaluation, unknown } = granted(
    withProgress('messages', (progress) => evaluateHead(head, file.examples, progress)),
  );
  return { ...evaluation, ...common, model: modelVersion(model), unknown };
}

const column = (value: number): string => value.toFixed(4).padStart(9);

function tableText(figures: Measured): string {
  const [low, high] = figures.macroF1Interval;
  return [
    `${figures.model}: n ${figures.n}, skipped ${figures.skipped}, unknown ${figures.unknown}`,
    `accuracy ${figures.accuracy.toFixed(4)}  macroF1 ${figures.macroF1.toFixed(4)} (${low.toFixed(4)}–${high.toFixed(4)})`,
    `top2 ${figures.top2.toFixed(4)}  ece ${figures.ece.toFixed(4)}`,
    `${figures.messagesPerSecond} messages/s, p95 ${figures.p95Ms.toFixed(2)} ms`,
    ' precision   recall       f1    count',
    ...figures.perClass.map(
      ({ label, precision, recall, f1, count }) =>
        `${column(precision)}${column(recall)}${column(f1)}${String(count).padStart(9)}  ${label}`,
    ),
    ...figures.coverage.map(
      ({ target, threshold, coverage, precision }) =>
        `≥ ${target}: threshold ${threshold.toFixed(4)}, coverage ${coverage.toFixed(4)}, precision ${precision.toFixed(4)}`,
    ),
    'confusion (rows: truth)',
    ...figures.confusion.map((row, at) => `${row.map((n) => String(n).padStart(6)).join('')}  ${figures.labels[at]}`),
  ].join('\n');
}

function evaluateFile(file: string, input: EvaluateInput): void {
  const figures = measured(granted(examplesIn(file)), input);
  say(input.json ? JSON.stringify(figures) : tableText(figures));
}

/** `evaluate FILE` under `redress sorting`. */
export function addEvaluateCommand(sorting: Command): void {
  sorting
    .command('evaluate <file>')
    .description('how good the model is on a CSV file with title,text,category')
    .option('--model <file>', 'another model than the shipped one', shippedModelFile())
    .option('--head <name>', 'which question', CATEGORY_HEAD)
    .option('--cross-validate', 'train on parts of the file, judge the rest; near-duplicates stay together', false)
    .option('--json', 'as JSON', false)
    .action(evaluateFile);
}
