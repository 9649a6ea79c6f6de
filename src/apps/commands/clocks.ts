// `redress clocks`: the rows of all clocks compared with the folds, or rebuilt from them; exit 1 when --check finds any.
import { type ClockDifference, recomputeClocks } from '../../petitions/clocks/acts.ts';
import { stopwatch } from '../../platform/time.ts';
import { progressLine } from './progress.ts';
import { withHouse } from './with-house.ts';

export interface ClocksInput {
  readonly recompute?: boolean;
  readonly check?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly json: boolean;
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const shown = (value: unknown): string => (value === undefined || value === null ? '—' : String(value));

const line = (matter: string, { what, expected, found }: ClockDifference): string =>
  `${matter}  ${what}  应为 expected: ${shown(expected)}  实为 found: ${shown(found)}`;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Throws a sentence unless exactly one of the two was asked for and the range is one of matters. */
function judge({ recompute, check, from, to }: ClocksInput): void {
  if (Boolean(recompute) === Boolean(check)) throw new Error('say either --check or --recompute');
  for (const id of [from, to]) if (id !== undefined && !ID.test(id)) throw new Error(`not the id of a matter: ${id}`);
}

/** Compares or rebuilds, with progress on standard error. */
export async function clocksCommand(input: ClocksInput): Promise<void> {
  judge(input);
  const { from, to, json } = input;
  const check = input.check === true;
  const done = await withHouse('redress clocks', async ({ spine, clocks }) => {
    const elapsed = stopwatch();
    const progress = progressLine('matters');
    const counts = await recomputeClocks(spine, clocks.reminders, spine.clock.now(), {
      check,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      onProgress: (at, total) => progress.show(at, total),
      onUnreadable: (id) => {
        if (!json) say(`${id}  打不开，请运行 does not open, run: redress check-history`);
      },
      onDiffering: (matter, differences) => {
        const name = matter.petitions[0]?.number ?? matter.id;
        if (check && !json) for (const one of differences) say(line(name, one));
      },
    });
    progress.end();
    return { ...counts, seconds: Math.round(elapsed()) / 1000 };
  });
  const { matters, differed, rewritten, seconds } = done;
  if (json) say(JSON.stringify({ ok: !check || differed === 0, ...done }));
  else if (check) say(`${differed} 件事项的期限不符 matters whose clocks differ, of ${matters}; ${seconds} s`);
  else say(`已重算 rebuilt: ${rewritten} 件事项 matters of ${matters} (${differed} 件不符 differed); ${seconds} s`);
  if (check && differed > 0) process.exitCode = 1;
}
