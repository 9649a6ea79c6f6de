// `redress sorting evaluate-repeats`, `fit-repeats`: how well repeats are found, on a gold set; the shipped model made anew.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { parse } from 'csv-parse/sync';
import { stopwatch } from '../../platform/time.ts';
import {
  comparedOf,
  countIdf,
  evaluateRepeats,
  fitJudge,
  type GoldRow,
  GoldSet,
  idfFrom,
  type Message,
  modelBytes,
  type RepeatFigures,
  readModel,
  shippedModel,
  shippedModelPath,
  termsOf,
} from '../../sorting/repeats/ask.ts';

type Row = Readonly<Record<string, string | undefined>>;

const rowsOf = (file: string): Row[] =>
  parse(readFileSync(file), { columns: true, bom: true, relax_quotes: true, relax_column_count: true });

/** Rows of a CSV file that has these columns. Throws a sentence for the operator. */
function tableOf(file: string, columns: readonly string[]): Row[] {
  const rows = rowsOf(file);
  const missing = columns.filter((column) => rows[0]?.[column] === undefined);
  if (missing.length > 0) throw new Error(`${file}: no column ${missing.join(', ')}.`);
  return rows;
}

/** Instants without a zone are taken as they stand: only the days between two matter. */
const instantOf = (text: string | undefined): number =>
  Date.parse(`${(text ?? '').trim().replaceAll('/', '-').replace(' ', 'T')}Z`) || Date.parse(text ?? '') || 0;

/** Messages of a CSV file. */
export const messagesIn = (file: string): Message[] =>
  tableOf(file, ['id', 'title', 'text']).map((row) => ({
    id: row.id ?? '',
    user: row.user ?? '',
    title: row.title ?? '',
    text: row.text ?? '',
    receivedAt: instantOf(row.received_at),
  }));

/** Rows of a gold set. */
export const goldIn = (file: string): GoldRow[] =>
  tableOf(file, ['id', 'group']).map((row) => ({ id: row.id ?? '', group: row.group ?? '' }));

const DEFINED = `
How each figure is defined (gold: id,group[,kind]; messages of one group speak of the same matter; MESSAGES: id,user,title,received_at,text).
Each message of the gold set is asked for among all messages of the file, itself left out. Its repeats: the others of its group.
  recallAt10            repeats among the first ten candidates, of its repeats (ten at most); mean over the messages
  precisionAt1          of the first candidates that stand in the gold set: those that are repeats. The gold set holds only a part
                        of the matters, and what was never judged is neither right nor wrong
  precisionAt1Strict    the same, with a first candidate outside the gold set counted as wrong
  recallAtPrecision95   pairs of message and candidate (first ten) above the lowest score from which on at least 95 % of the judged
                        pairs are right, of all repeats that could stand among the first ten; Strict: pairs outside count as wrong
  msPerQuery            from raw text to ten ranked candidates, on one core: words, index, and the candidates' texts read anew`;

interface EvaluateInput {
  readonly json: boolean;
  readonly model?: string;
}

/** Milliseconds for one question from raw text, the candidates' words made anew as in a running house. */
function msPerQuery(set: GoldSet, model: ReturnType<typeof shippedModel>): number {
  const elapsed = stopwatch();
  for (const place of set.groups.keys()) {
    const own = comparedOf(set.messages[place] as Message, model.idf);
    for (const { place: other } of set.candidates(place))
      model.judge(own, comparedOf(set.messages[other] as Message, model.idf), set.circumstances(place, other));
  }
  return elapsed() / set.groups.size;
}

const tableText = (figures: object): string =>
  Object.entries(figures)
    .map(([name, value]) => `${name.padEnd(28)}${typeof value === 'number' ? Number(value.toFixed(4)) : value}`)
    .join('\n');

function evaluate(messages: string, gold: string, input: EvaluateInput): void {
  const model = input.model ? readModel(readFileSync(input.model)) : shippedModel();
  const set = new GoldSet(messagesIn(messages), goldIn(gold), model.idf);
  const figures = evaluateRepeats(set, (place) => set.ranked(place, model));
  const shown = { ...figures, msPerQuery: msPerQuery(set, model), model: model.name };
  process.stdout.write(`${input.json ? JSON.stringify(shown) : tableText(shown)}\n`);
}

interface FitInput {
  readonly texts: string;
  readonly out: string;
  readonly name: string;
  readonly json: boolean;
}

const figuresOf = (figures: RepeatFigures): Record<string, number> => ({ ...figures });

/** Fits words and judge; the figures in the file are cross-validated over groups. */
function fit(messages: string, gold: string, input: FitInput): void {
  const own = messagesIn(messages);
  const others = input.texts.split(',').filter(Boolean).flatMap(rowsOf);
  const texts = [...own, ...others].map((row) => termsOf({ title: row.title ?? '', text: row.text ?? '' }));
  const table = countIdf(texts);
  const set = new GoldSet(own, goldIn(gold), idfFrom(table));
  const { judge, unseen } = fitJudge(set);
  const figures = figuresOf(evaluateRepeats(set, (place) => set.ranked(place, unseen(place))));
  const source = `${texts.length} texts, ${set.groups.size} messages of a gold set in ${set.sizes.size} groups`;
  const bytes = modelBytes({ name: input.name, source, figures }, table, judge);
  mkdirSync(dirname(input.out), { recursive: true });
  writeFileSync(input.out, bytes);
  const shown = { ...figures, bytes: bytes.length, words: table.terms.length };
  process.stdout.write(`${input.json ? JSON.stringify(shown) : tableText(shown)}\n`);
}

/** Under `redress sorting`. */
export function addRepeatCommands(sorting: Command): void {
  sorting
    .command('evaluate-repeats <messages> <gold>')
    .description('how well repeats are found, on a gold set')
    .option('--model <file>', 'another model than the one in use')
    .option('--json', 'as JSON', false)
    .addHelpText('after', DEFINED)
    .action(evaluate);
  sorting
    .command('fit-repeats <messages> <gold>')
    .description('fit the model of repeats anew: weights of words, judge of pairs; prints cross-validated figures')
    .option('--texts <files>', 'more texts to count words in, separated by commas (columns title, text)', '')
    .option('--out <file>', 'where it goes', shippedModelPath())
    .option('--name <name>', 'its name', 'repeats-1')
    .option('--json', 'as JSON', false)
    .addHelpText('after', DEFINED)
    .action(fit);
}
