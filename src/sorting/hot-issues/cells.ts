// Places and categories in which a week's matters are counted, each on all its levels. Pure.

/** A matter of the week: where, what, and the number of its person. */
export interface Counted {
  readonly matterId: string;
  readonly receivedAt: Date;
  readonly place: string;
  readonly category: string;
  readonly person: number;
}

export interface Cell {
  readonly place: string;
  readonly category: string;
  readonly matters: readonly Counted[];
  readonly people: number;
}

/** Province, city, county; first and second level. */
const PLACE_DIGITS = [2, 4, 6] as const;
const CATEGORY_DIGITS = [2, 4] as const;

export const cellKey = (place: string, category: string): string => `${place} ${category}`;

function* cellsOf({ place, category }: Counted): Generator<readonly [string, string]> {
  for (const where of PLACE_DIGITS)
    for (const what of CATEGORY_DIGITS)
      if (place.length >= where && category.length >= what) yield [place.slice(0, where), category.slice(0, what)];
}

/** Every cell in which something arrived, by its key. */
export function countCells(week: readonly Counted[]): Map<string, Cell> {
  const found = new Map<string, { place: string; category: string; matters: Counted[]; persons: Set<number> }>();
  for (const one of week)
    for (const [place, category] of cellsOf(one)) {
      const key = cellKey(place, category);
      const cell = found.get(key) ?? { place, category, matters: [], persons: new Set() };
      cell.matters.push(one);
      cell.persons.add(one.person);
      found.set(key, cell);
    }
  return new Map(
    [...found].map(([key, { place, category, matters, persons }]) => [
      key,
      { place, category, matters, people: persons.size },
    ]),
  );
}

export const HOURS_OF_WEEK = 168;
const HOUR_MS = 3_600_000;

/** How many arrived in each hour of the week. */
export function hoursOf(week: readonly Counted[], from: Date): number[] {
  const hours = new Array<number>(HOURS_OF_WEEK).fill(0);
  for (const { receivedAt } of week) {
    const hour = Math.floor((receivedAt.getTime() - from.getTime()) / HOUR_MS);
    if (hour >= 0 && hour < HOURS_OF_WEEK) hours[hour] = (hours[hour] ?? 0) + 1;
  }
  return hours;
}

/** The part of a usual week that has passed by now, from the hours of the weeks before; by the clock where there are none. */
export function passedOf(before: readonly (readonly number[])[], from: Date, now: Date): number {
  const hours = Math.min(HOURS_OF_WEEK, Math.max(0, (now.getTime() - from.getTime()) / HOUR_MS));
  if (hours === HOURS_OF_WEEK) return 1;
  const whole = Math.floor(hours);
  const sum = (upTo: number): number =>
    before.reduce((total, week) => total + week.slice(0, upTo).reduce((a, b) => a + b, 0), 0);
  const all = sum(HOURS_OF_WEEK);
  if (all === 0) return hours / HOURS_OF_WEEK;
  const inHour = before.reduce((total, week) => total + (week[whole] ?? 0), 0);
  return (sum(whole) + inHour * (hours - whole)) / all;
}
