// The only place that reads the machine's clock. Everything else gets a Clock or an instant as an argument.

export interface Clock {
  /** The present instant. */
  now(): Date;
}

/** Milliseconds since some fixed point, for measuring durations only. */
export const stopwatch = (): (() => number) => {
  const start = performance.now();
  return () => performance.now() - start;
};

const OFFSET = /^([+-])(\d+)(ms|s|m|h|d)$/;
const UNIT_MS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/**
 * The clock that REDRESS_NOW asks for: absent, the machine's; `2026-03-02T01:00:00Z`, fixed; `+3d` or `-2h`, offset.
 * Throws on anything else.
 */
export function clockFrom(setting: string | undefined): Clock {
  if (!setting) return { now: () => new Date() };
  const offset = OFFSET.exec(setting);
  if (offset) {
    const [, sign, count, unit] = offset;
    const shift = Number(count) * UNIT_MS[unit as keyof typeof UNIT_MS] * (sign === '-' ? -1 : 1);
    return { now: () => new Date(Date.now() + shift) };
  }
  const fixed = new Date(setting);
  if (Number.isNaN(fixed.getTime())) throw new Error(`REDRESS_NOW is neither an instant nor an offset: ${setting}`);
  return { now: () => new Date(fixed) };
}

/** A clock for tests: stands still until it is set or moved. */
export class TestClock implements Clock {
  #now: Date;
  constructor(start: string) {
    this.#now = new Date(start);
  }
  now(): Date {
    return new Date(this.#now);
  }
  set(instant: string): void {
    this.#now = new Date(instant);
  }
  /** Moves on by whole hours. */
  forward(hours: number): void {
    this.#now = new Date(this.#now.getTime() + hours * 3_600_000);
  }
}

const ZONE_OFFSET_MS = 8 * 3_600_000; // Asia/Shanghai has had no daylight saving since 1991

/** The calendar day of an instant in Asia/Shanghai, as YYYY-MM-DD. */
export const dayOf = (instant: Date): string => new Date(instant.getTime() + ZONE_OFFSET_MS).toISOString().slice(0, 10);

/** 24:00 of a day in Asia/Shanghai: the first instant that is too late. */
export const endOfDay = (day: string): Date => new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000);

/** The day that ends at that instant, for an instant that is 24:00. */
export const lastDayOf = (instant: string): string => dayOf(new Date(Date.parse(instant) - 1));

/** 00:00 of a day in Asia/Shanghai. */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

/** The day `count` calendar days after `day` (negative: before). */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
