// `redress sorting again`: proposals made anew for what nobody triaged yet, after another model came into use.
import type { Command } from 'commander';
import { startOfDay } from '../../platform/time.ts';
import { openSorter, sortAgain } from '../../sorting/jobs.ts';
import { progressLine } from './progress.ts';
import { withHouse } from './with-house.ts';

interface AgainInput {
  readonly since?: string;
  readonly json: boolean;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function sinceOf(day: string | undefined): Date {
  if (day === undefined) return new Date(0);
  const since = DAY.test(day) ? startOfDay(day) : new Date(Number.NaN);
  if (Number.isNaN(since.getTime())) throw new Error(`不是日期 no day: ${day} (YYYY-MM-DD)`);
  return since;
}

async function againCommand({ since, json }: AgainInput): Promise<void> {
  let stopped = false;
  const stop = (): void => {
    stopped = true;
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const from = sinceOf(since);
  const done = await withHouse('redress sorting again', async ({ spine }) => {
    const open = await openSorter(spine, { repeats: true });
    const line = progressLine('matters');
    const sorted = await sortAgain(open.sorter, {
      since: from,
      onProgress: (count) => line.show(count, count),
      stopped: () => stopped,
    });
    line.end();
    await open.close();
    return { sorted, ...open.status() };
  });
  if (json) process.stdout.write(`${JSON.stringify(done)}\n`);
  else process.stdout.write(`${done.sorted} 件重新分拣 sorted anew; ${done.model}\n`);
}

/** Adds `again` to `redress sorting`. */
export function addAgainCommand(sorting: Command): void {
  sorting
    .command('again')
    .description('proposals anew for what nobody triaged yet, by the model and rules in use now')
    .option('--since <day>', 'only what was registered from that day on (YYYY-MM-DD)')
    .option('--json', 'a summary as JSON', false)
    .action(againCommand);
}
