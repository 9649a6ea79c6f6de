// `redress check-history`: whether everything still is what the history makes it; exit 1 and the list when not.
import type { Difference } from '../../petitions/check-history/matter.ts';
import { checkHistory } from '../../petitions/check-history/run.ts';
import { stopwatch } from '../../platform/time.ts';
import { progressLine } from './progress.ts';
import { withHouse } from './with-house.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Of a JSON answer; the count is always the whole. */
const MOST_LISTED = 10_000;

const line = ({ matter, what, expected, found }: Difference): string =>
  `${matter || '—'}  ${what}  应为 expected: ${expected}  实为 found: ${found}`;

/** Checks and prints; the exit code is 1 when anything differs. */
export async function checkHistoryCommand({ json }: { json: boolean }): Promise<void> {
  let elapsed = stopwatch();
  const list: Difference[] = [];
  const summary = await withHouse('redress check-history', async ({ spine }) => {
    elapsed = stopwatch();
    const progress = progressLine('matters');
    const done = await checkHistory(spine, {
      onDifference: (difference) => {
        if (!json) say(line(difference));
        else if (list.length < MOST_LISTED) list.push(difference);
      },
      onProgress: (done, total) => progress.show(done, total),
    });
    progress.end();
    return done;
  });
  const seconds = Math.round(elapsed()) / 1000;
  const { matters, facts, petitions, tasks, differences, head } = summary;
  const rate = Math.round(matters / Math.max(seconds, 0.001));
  if (json)
    say(
      JSON.stringify({ ok: differences === 0, ...summary, differences: list, differing: differences, seconds, rate }),
    );
  else {
    const counts = `${matters} 事项 matters, ${facts} 事实 facts, ${petitions} 信访件 petitions, ${tasks} 任务 tasks; ${seconds} s, ${rate}/s`;
    say(
      differences === 0 ? `历史无误 The history is whole: ${counts}` : `${differences} 处不符 differences: ${counts}`,
    );
    say(`${head}`);
  }
  if (differences > 0) process.exitCode = 1;
}
