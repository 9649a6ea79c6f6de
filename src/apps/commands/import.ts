// `redress import FILE.csv`: petitions of another system, with progress, a summary, and Ctrl-C after a batch.

import { existsSync } from 'node:fs';
import { ImportFault, mapFrom } from '../../intake/import/columns.ts';
import { type ImportSummary, importFile } from '../../intake/import/run.ts';
import { sortedBeside } from '../sorting/beside.ts';
import { progressLine } from './progress.ts';
import { withHouse } from './with-house.ts';

export interface ImportInput {
  readonly map: string;
  readonly organ: string;
  readonly place: string;
  readonly source?: string;
  readonly out?: string;
  readonly json: boolean;
}

/** The exit code of a command that Ctrl-C ended. */
const INTERRUPTED = 130;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function tell(summary: ImportSummary): void {
  const { rows, imported, already, rejected, seconds, rate } = summary;
  say(
    `${rows} 行 rows: ${imported} 新 new, ${already} 已有 already here, ${rejected} 未收 rejected; ${seconds} s, ${rate}/s`,
  );
  say(`编号和查询码 numbers and query codes: ${summary.importedFile}`);
  if (rejected > 0) say(`未收的行和原因 rejected rows with reasons: ${summary.rejectedFile}`);
  if (summary.stopped) say('已停下，再运行一次即可继续 Stopped; run it again to go on.');
}

/** Imports one file. Rejected rows do not fail it. */
export async function importCommand(file: string, { map, json, ...input }: ImportInput): Promise<void> {
  let stopped = false;
  const stop = (): void => {
    stopped = true;
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const columns = mapFrom(map);
  if (!existsSync(file)) throw new ImportFault(`没有这个文件 no such file: ${file}`);
  const summary = await withHouse('redress import', ({ spine, database }) =>
    sortedBeside(database.url, async (sorted) => {
      const progress = progressLine('rows');
      const onProgress = (done: number, total: number): void => progress.show(done, total);
      const done = await importFile(spine, { file, map: columns, ...input }, { onProgress, stopped: () => stopped });
      progress.end();
      if (!done.stopped) await sorted();
      return done;
    }),
  );
  if (json) say(JSON.stringify(summary));
  else tell(summary);
  if (summary.stopped) process.exitCode = INTERRUPTED;
}
