// When petitions arrive: day by day through the years, as offices work, with seasons and growth. An index is a moment; pure.
import type { ClockBook } from '../../deadlines/clock.ts';
import { addDays, startOfDay } from '../../platform/time.ts';

type Calendar = ClockBook['calendar'];

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** More each year. */
const GROWTH = 0.06;
const REST_DAY = 0.14;
const MONDAY = 1.2;

/** Of a month, January first: before Spring Festival and in summer there is more. */
const MONTHS = [1.22, 0.8, 1.05, 1, 1, 1.06, 1.08, 1.1, 1.04, 0.92, 1, 1.08];

/** By which hour which part of a working day's petitions has come. */
const WORKING_HOURS: readonly (readonly [number, number])[] = [
  [0, 0],
  [7, 0.03],
  [8.5, 0.12],
  [10, 0.34],
  [12, 0.56],
  [14, 0.62],
  [16, 0.82],
  [17.5, 0.92],
  [20, 0.96],
  [24, 1],
];
const REST_HOURS: readonly (readonly [number, number])[] = [
  [0, 0],
  [8, 0.06],
  [23, 0.98],
  [24, 1],
];

interface Day {
  readonly start: number;
  readonly rest: boolean;
}

/** The hour at which that part of the day's petitions has come. */
function hourAt(part: number, hours: typeof WORKING_HOURS): number {
  for (let at = 1; at < hours.length; at++) {
    const [hour, reached] = hours[at] ?? [24, 1];
    const [before, had] = hours[at - 1] ?? [0, 0];
    if (part <= reached) return before + ((part - had) / (reached - had)) * (hour - before);
  }
  return 24;
}

const isRest = (calendar: Calendar, day: string): boolean => {
  const nth = new Date(`${day}T00:00:00Z`).getUTCDay();
  return calendar.isRestDay(day) ?? (nth === 0 || nth === 6);
};

function weightOf(day: string, rest: boolean, first: string): number {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const years = (Date.parse(day) - Date.parse(first)) / (365 * DAY_MS);
  const kind = rest ? REST_DAY : weekday === 1 ? MONDAY : 1;
  return kind * (MONTHS[Number(day.slice(5, 7)) - 1] ?? 1) * (1 + GROWTH * years);
}

export class Timeline {
  readonly count: number;
  readonly #days: Day[] = [];
  /** How many petitions have come by the end of each day, in parts of one. */
  readonly #reached: Float64Array;

  /** `from` and `to` are days, both included. */
  constructor(calendar: Calendar, from: string, to: string, count: number) {
    this.count = count;
    const weights: number[] = [];
    for (let day = from; day <= to; day = addDays(day, 1)) {
      const rest = isRest(calendar, day);
      this.#days.push({ start: startOfDay(day).getTime(), rest });
      weights.push(weightOf(day, rest, from));
    }
    const total = weights.reduce((sum, one) => sum + one, 0);
    let sum = 0;
    this.#reached = Float64Array.from(weights, (weight) => {
      sum += weight / total;
      return sum;
    });
  }

  /** When the petition of that index arrives: the later the greater the index. */
  instantOf(index: number): number {
    const part = (index + 0.5) / this.count;
    let low = 0;
    let high = this.#days.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#reached[middle] ?? 1) < part) low = middle + 1;
      else high = middle;
    }
    const before = low > 0 ? (this.#reached[low - 1] ?? 0) : 0;
    const day = this.#days[low];
    if (!day) throw new Error('a timeline without days');
    const within = (part - before) / ((this.#reached[low] ?? 1) - before);
    const hour = hourAt(Math.min(1, Math.max(0, within)), day.rest ? REST_HOURS : WORKING_HOURS);
    return day.start + Math.min(DAY_MS - 1, Math.floor(hour * HOUR_MS));
  }

  /** The first index that arrives at that instant or later; the count where none does. */
  firstAt(instant: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.instantOf(middle) < instant) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Working days by number, so that a step forward costs nothing. */
export class WorkingDays {
  readonly #starts: number[] = [];
  /** By days since the first: the number of the working day that it is or that follows. */
  readonly #next: number[] = [];
  readonly #first: number;

  constructor(calendar: Calendar, from: string, to: string) {
    this.#first = startOfDay(from).getTime();
    for (let day = from; day <= to; day = addDays(day, 1)) {
      this.#next.push(this.#starts.length);
      if (!isRest(calendar, day)) this.#starts.push(startOfDay(day).getTime());
    }
  }

  /** That hour of the working day so many after the day of the instant (0: the same, or the next that is one). */
  after(instant: number, days: number, hour: number): number {
    const day = Math.floor((instant - this.#first) / DAY_MS);
    const own = this.#next[day];
    const start = own === undefined ? undefined : this.#starts[own + days];
    return (start ?? this.#first + (day + days) * DAY_MS) + Math.floor(hour * HOUR_MS);
  }
}
