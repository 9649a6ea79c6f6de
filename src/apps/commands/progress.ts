// One line on standard error that says how far a long command is: done, rate, time left.
import { stopwatch } from '../../platform/time.ts';

export interface ProgressLine {
  show(done: number, total: number): void;
  end(): void;
}

const BETWEEN_MS = 500;

const clock = (seconds: number): string =>
  seconds >= 60
    ? `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')} min`
    : `${Math.round(seconds)} s`;

/** Rewrites itself on a terminal; else a line every few seconds. */
export function progressLine(what: string, out: NodeJS.WriteStream = process.stderr): ProgressLine {
  const elapsed = stopwatch();
  const every = out.isTTY ? BETWEEN_MS : BETWEEN_MS * 10;
  let last = -every;
  let shown = false;
  return {
    show(done, total) {
      const ms = elapsed();
      if (ms - last < every && done < total) return;
      last = ms;
      shown = true;
      const rate = done / Math.max(ms / 1000, 0.001);
      const left = rate > 0 ? (total - done) / rate : 0;
      const percent = total > 0 ? Math.round((100 * done) / total) : 100;
      const text = `${done}/${total} ${what}  ${percent} %  ${Math.round(rate)}/s  ${clock(left)} left`;
      out.write(out.isTTY ? `\r\x1b[K${text}` : `${text}\n`);
    },
    end() {
      if (shown && out.isTTY) out.write('\n');
    },
  };
}
