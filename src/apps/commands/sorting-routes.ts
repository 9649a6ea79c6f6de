// `redress sorting routes`: learns from all histories which organs kept the matters that came to them.
import type { Command } from 'commander';
import { stopwatch } from '../../platform/time.ts';
import { learnAllRoutes } from '../../sorting/route/acts.ts';
import { progressLine } from './progress.ts';
import { withHouse } from './with-house.ts';

async function routesCommand({ json }: { readonly json: boolean }): Promise<void> {
  const elapsed = stopwatch();
  const line = progressLine('matters');
  const matters = await withHouse('redress sorting routes', ({ spine }) =>
    learnAllRoutes(spine.pool, spine.directory, (count) => line.show(count, count)),
  );
  line.end();
  const seconds = Math.round(elapsed() / 100) / 10;
  if (json) process.stdout.write(`${JSON.stringify({ matters, seconds })}\n`);
  else process.stdout.write(`${matters} 件的去向已学习 matters: routes learnt; ${seconds} s\n`);
}

/** Adds `routes` to `redress sorting`. */
export function addRoutesCommand(sorting: Command): void {
  sorting
    .command('routes')
    .description('learn from all histories which organs kept what was dispatched to them')
    .option('--json', 'a summary as JSON', false)
    .action(routesCommand);
}
