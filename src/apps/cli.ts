// `redress …`: every command in one place; each opens what it needs and closes it.
import { Command, Option } from 'commander';
import { isTextThread, runTextThread } from '../platform/files/text/run.ts';
import { type BenchOptions, benchCommand } from './commands/bench.ts';
import { addCalendarCommands } from './commands/calendar.ts';
import { caseCommand, STAGES } from './commands/case.ts';
import { checkHistoryCommand } from './commands/check-history.ts';
import { type ClocksInput, clocksCommand } from './commands/clocks.ts';
import { type GenerateInput, generateCommand, generatePart } from './commands/generate.ts';
import { type ImportInput, importCommand } from './commands/import.ts';
import { rewrapCommand } from './commands/keys.ts';
import { migrateCommand, openApiCommand, seedCommand } from './commands/prepare.ts';
import { serve, work } from './commands/serve.ts';
import { addSortingCommands } from './commands/sorting.ts';
import { type StaffInput, staffAdd, staffDisable, staffImport, staffRemoveDemo } from './commands/staff.ts';
import { isSortingThread, runSortingThread } from './sorting/run.ts';
import { troubleText } from './trouble.ts';

const program = new Command('redress')
  .description('Redress 诉达: the open platform on which a province hears its people')
  .showHelpAfterError();

program
  .command('serve')
  .description('serve the portal, the desk and the API, with the work behind them')
  .option('--no-work', 'leave the work behind the acts to `redress worker`')
  .action((options: { work: boolean }) => serve(options));
program.command('worker').description('do only the work behind the acts').action(work);
program.command('migrate').description('bring schema and reference data up to date').action(migrateCommand);
program
  .command('seed')
  .description('demo accounts; with --size province also 16,300 staff on five levels')
  .addOption(new Option('--size <size>').choices(['demo', 'province']).default('demo'))
  .option('--json', 'a summary as JSON', false)
  .action(seedCommand);
program.command('openapi').description('print the OpenAPI 3.1 document').action(openApiCommand);

program
  .command('import <file>')
  .description('petitions of another system from a CSV file, at their own times; run it again to go on')
  .option('--map <pairs>', 'field=column,… where the headers do not say it', '')
  .option('--source <name>', 'name of the source (default: the name of the file)')
  .option('--organ <code>', 'the bureau that registers them', '44-petition-bureau')
  .option('--place <code>', 'the place they concern', '44')
  .option('--out <folder>', 'where FILE.imported.csv and FILE.rejected.csv go')
  .option('--json', 'a summary as JSON', false)
  .action((file: string, input: ImportInput) => importCommand(file, input));

const generating = (command: Command): Command =>
  command
    .requiredOption('--petitions <n>', 'how many', Number)
    .option('--years <n>', 'over so many years until now, from May 2022 on at the earliest', Number, 5)
    .option('--seed <n>', 'another seed, other petitions', Number, 1)
    .option('--processes <n>', 'processes that make rows', Number)
    .option('--json', 'a summary as JSON', false);
generating(program.command('generate'))
  .description('made-up petitions of a whole province with their histories, for measuring and trying')
  .action((input: GenerateInput) => generateCommand(input));
// A process of `generate` that makes rows; not for people.
const PART = 'generate-part';
generating(program.command(PART, { hidden: true }))
  .requiredOption('--now <instant>')
  .option('--fresh')
  .action((input: GenerateInput & { now: string; fresh?: boolean }) => generatePart(input));

program
  .command('case')
  .description('a petition at any stage, through the real acts')
  .addOption(new Option('--stage <stage>').choices(STAGES).default('registered'))
  .option('--organ <code>', 'who handles it', '440106-housing')
  .option('--json', 'as JSON', false)
  .action(caseCommand);

program
  .command('bench [name]')
  .description('measure the system against yardsticks of the same run')
  .option('--list', 'list the benchmarks')
  .option('--users <n>', 'users at once', Number, 50)
  .option('--seconds <n>', 'how long', Number, 30)
  .option('--base <n>', 'petitions that are there before', Number, 0)
  .option('--url <address>', 'a running system (in demo mode) instead of an own one')
  .option('--json', 'as JSON', false)
  .action((name: string | undefined, options: BenchOptions) => benchCommand(name, options));

program
  .command('check-history')
  .description('refold every matter and verify the chain; exit 1 and the list on any difference')
  .option('--json', 'as JSON', false)
  .action(checkHistoryCommand);

program
  .command('clocks')
  .description('the rows of all clocks: compare them with the histories, or rebuild them')
  .option('--check', 'only say where they differ; exit 1 when any does')
  .option('--recompute', 'rebuild those that differ, and plan anew when each is looked at')
  .option('--from <id>', 'the first matter of a range')
  .option('--to <id>', 'the last matter of a range')
  .option('--json', 'a summary as JSON', false)
  .action((input: ClocksInput) => clocksCommand(input));

addSortingCommands(program.command('sorting').description('models of sorting: train, evaluate, versions; repeats'));
addCalendarCommands(program.command('calendar').description('public holidays and make-up working days'));

program
  .command('keys')
  .description('keys of sealed matters')
  .command('rewrap')
  .description('after REDRESS_KEY got a new first key: wrap the keys of all sealed matters by it')
  .action(rewrapCommand);

const staff = program.command('staff').description('people at work');
staff
  .command('add')
  .description('add one person; prints a one-time password')
  .requiredOption('--login <login>')
  .requiredOption('--name <name>')
  .requiredOption('--organ <code>')
  .requiredOption('--post <title>')
  .requiredOption('--roles <roles>', 'separated by commas')
  .action((input: StaffInput) => staffAdd(input));
staff.command('import <file>').description('CSV: login,name,organ,post,roles').action(staffImport);
staff.command('disable <login>').description("end a person's access at once").action(staffDisable);
staff.command('remove-demo').description('disable all demo accounts').action(staffRemoveDemo);

try {
  const thread = [
    { is: isSortingThread, run: runSortingThread },
    { is: isTextThread, run: runTextThread },
  ].find(({ is }) => is());
  await (thread ? thread.run() : program.parseAsync());
} catch (error) {
  process.stderr.write(`${troubleText(error)}\n`);
  if (process.env.REDRESS_LOG === 'debug' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
}
