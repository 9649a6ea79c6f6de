// `redress sorting …`: the model, what it learns from, repeats; each part's subcommands stand in their own file.
import type { Command } from 'commander';
import { addAgainCommand } from './sorting-again.ts';
import { addHistoryCommands, trainFromHistoryCommand } from './sorting-history.ts';
import { addEvaluateCommand, trainFromFile } from './sorting-model.ts';
import { addRepeatCommands } from './sorting-repeats.ts';
import { addRoutesCommand } from './sorting-routes.ts';

interface TrainInput {
  readonly fromHistory: boolean;
  readonly most?: number;
  readonly out: string;
  readonly seed: number;
  readonly json: boolean;
}

function train(file: string | undefined, input: TrainInput): Promise<void> | void {
  if (input.fromHistory === (file !== undefined))
    throw new Error('请给出一个文件或 --from-history: a file, or --from-history');
  return file === undefined ? trainFromHistoryCommand(input) : trainFromFile(file, input);
}

/** Everything under `redress sorting`. */
export function addSortingCommands(sorting: Command): void {
  sorting
    .command('train [file]')
    .description('train a model: from a CSV file with title,text,category, or from what the office decided')
    .option('--from-history', "learn from the office's own decisions; taken only where it is better", false)
    .option('--most <n>', 'of the history: matters learnt from at most', Number)
    .option('--out <file>', 'of a file: where the model goes', 'category.model')
    .option('--seed <n>', 'of a file: another order of the examples', Number, 1)
    .option('--json', 'a summary as JSON', false)
    .action(train);
  addEvaluateCommand(sorting);
  addHistoryCommands(sorting);
  addAgainCommand(sorting);
  addRepeatCommands(sorting);
  addRoutesCommand(sorting);
}
