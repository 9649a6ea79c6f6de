// What a benchmark says: figures with their yardstick of the same run, as JSON or as a table.

export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  /** What it is held against, measured in the same run. */
  readonly yardstick?: number;
  /** value / yardstick. */
  readonly ratio?: number;
  readonly aim?: number;
  readonly met?: boolean;
}

export interface Report {
  readonly bench: string;
  readonly base: number;
  readonly figures: readonly Figure[];
}

const round = (value: number): number => Math.round(value * 100) / 100;

export interface Held {
  readonly yardstick?: number | undefined;
  readonly aim?: number;
  /** The aim is a ceiling, not a floor. */
  readonly most?: boolean;
  /** The least the value may be of the yardstick. */
  readonly aimRatio?: number;
}

function isMet(value: number, ratio: number | undefined, held: Held): boolean | undefined {
  if (held.aimRatio !== undefined) return ratio !== undefined && ratio >= held.aimRatio;
  if (held.aim === undefined) return undefined;
  return held.most ? value <= held.aim : value >= held.aim;
}

/** A figure, held against its yardstick and its aim where it has them. */
export function figure(name: string, unit: string, value: number, held: Held = {}): Figure {
  const ratio = held.yardstick ? value / held.yardstick : undefined;
  const met = isMet(value, ratio, held);
  const aim = held.aimRatio ?? held.aim;
  return {
    name,
    unit,
    value: round(value),
    ...(held.yardstick !== undefined && { yardstick: round(held.yardstick) }),
    ...(ratio !== undefined && { ratio: round(ratio) }),
    ...(aim !== undefined && { aim }),
    ...(met !== undefined && { met }),
  };
}

/** The q-th part of sorted values, e.g. 0.95; 0 when there are none. */
export function quantile(values: readonly number[], q: number): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}

/** A line for each figure. */
export function tableOf(report: Report): string {
  const rows = report.figures.map((one) => [
    one.name,
    `${one.value} ${one.unit}`,
    one.ratio === undefined ? '' : `${one.ratio} × yardstick ${one.yardstick}`,
    one.met === undefined ? '' : `${one.met ? '✓' : '✗'} aim ${one.aim}`,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
