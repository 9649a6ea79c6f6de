// `redress sorting train --from-history`, `models`, `use`: the model trained from the office's own decisions, and its versions.
import type { Command } from 'commander';
import { LANGUAGES, translator } from '../../platform/i18n.ts';
import { stopwatch } from '../../platform/time.ts';
import { openSorter } from '../../sorting/jobs.ts';
import { type OfficeTrained, trainOffice } from '../../sorting/learn/acts.ts';
import type { QuestionFigures } from '../../sorting/learn/contract.ts';
import { putInUse, SHIPPED } from '../../sorting/learn/models/acts.ts';
import { modelVersions } from '../../sorting/learn/models/ask.ts';
import { sortingWording } from '../../sorting/wording.ts';
import { progressLine } from './progress.ts';
import { withHouse } from './with-house.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** A text in both languages, one after the other. */
const both = (key: string, details: Record<string, string | number> = {}): string =>
  LANGUAGES.map((language) => translator({ sorting: sortingWording }, language).t(`sorting:${key}`, details)).join(
    '  ',
  );

export interface HistoryInput {
  /** Matters learnt from at most. */
  readonly most?: number;
  readonly json: boolean;
}

const percent = (value: number | undefined): string => (value === undefined ? '—' : `${(100 * value).toFixed(1)} %`);

const questionLine = ({
  question,
  outcome,
  learnt,
  heldBack,
  accuracy,
  inUseAccuracy,
  better,
}: QuestionFigures): string =>
  [
    both(`models.question.${question}`),
    both(`models.outcome.${outcome}`),
    `${learnt} + ${heldBack}`,
    ...(accuracy === undefined ? [] : [`${percent(inUseAccuracy)} → ${percent(accuracy)}`]),
    ...(better ? [both('models.better', { from: percent(better.from), to: percent(better.to) })] : []),
  ].join('  |  ');

function report({ figures, version, decisions, available }: OfficeTrained, seconds: number): void {
  say(`${both('models.learnt', { decisions, available })}; ${seconds} s`);
  for (const one of figures) say(questionLine(one));
  say(version ? `${both('models.inUse')}: ${version}` : both('models.outcome.kept'));
}

/** Trains on the office's own decisions, and puts the model in use where it is better. */
export async function trainFromHistoryCommand({ most, json }: HistoryInput): Promise<void> {
  const elapsed = stopwatch();
  const reading = progressLine('histories');
  const training = progressLine('rounds');
  const done = await withHouse('redress sorting train', async ({ spine }) => {
    const { answerWith } = await openSorter(spine, { repeats: false });
    return trainOffice(spine, {
      by: 'cli',
      proposing: (model, petition) => answerWith(model, petition).proposals,
      ...(most !== undefined && { most }),
      onRead: (read) => reading.show(read, read),
      onProgress: (_question, at, total) => training.show(at, total),
    });
  });
  reading.end();
  training.end();
  const seconds = Math.round(elapsed() / 100) / 10;
  if (json) say(JSON.stringify({ ...done, seconds }));
  else report(done, seconds);
}

async function modelsCommand({ json }: { readonly json: boolean }): Promise<void> {
  const items = await withHouse('redress sorting models', ({ database }) => modelVersions(database.pool));
  if (json) return say(JSON.stringify({ items }));
  for (const { version, source, madeAt, decisions, inUse } of items)
    say(`${inUse ? '*' : ' '} ${version}  ${madeAt}  ${decisions}  ${both(`models.source.${source}`)}`);
}

async function useCommand(version: string): Promise<void> {
  const used = await withHouse('redress sorting use', ({ database, spine }) =>
    putInUse(database.pool, version, spine.clock.now()),
  );
  if (!used.ok) throw new Error(both(`refusals.${used.refusal.code}`));
  say(`${both('models.inUse')}: ${used.value}`);
}

/** `models` and `use` under `redress sorting`. */
export function addHistoryCommands(sorting: Command): void {
  sorting
    .command('models')
    .description('versions of the model, and which is in use')
    .option('--json', 'as JSON', false)
    .action(modelsCommand);
  sorting
    .command('use <version>')
    .description(`put a kept version in use, or "${SHIPPED}"; running servers take it at once`)
    .action(useCommand);
}
