// Which cells grew beyond what the weeks before let expect. Pure.
import { falseParts, lnTail } from './chance.ts';

/** Of fewer people nothing is shown. */
export const LEAST_PEOPLE = 5;
/** Weeks that a week is compared with, and how many of them there must be. */
export const WEEKS_BEFORE = 8;
export const LEAST_WEEKS = 3;
/** Of what is called hot so large a part may be chance. */
export const FALSE_PART = 0.05;
const LEAST_RATIO = 1.5;

/** People of a cell in the weeks that it is compared with. */
export interface Past {
  /** Each of the weeks before, the oldest first; a week in which nothing came is 0. */
  readonly before: readonly number[];
  /** The same week of last year, and the mean of the weeks before that one. */
  readonly lastYear?: { readonly people: number; readonly mean: number };
}

export interface CellNow {
  readonly place: string;
  readonly category: string;
  readonly people: number;
}

export interface Grown<C extends CellNow> {
  readonly cell: C;
  readonly past: Past;
  readonly expected: number;
  /** −log10 of the probability of so many or more. */
  readonly score: number;
  readonly chance: number;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** A season of a few petitions says little: it is drawn towards none. */
const SEASON_WEIGHT = 10;
const seasonOf = ({ lastYear }: Past): number =>
  lastYear ? clamp((lastYear.people + SEASON_WEIGHT) / (lastYear.mean + SEASON_WEIGHT), 0.5, 3) : 1;

/** Before anything was counted: half a person in all the weeks. */
const PRIOR = 0.5;

/** What a week of that cell lets expect, were it like the weeks before. */
const usualOf = (past: Past): number => ((sum(past.before) + PRIOR) / past.before.length) * seasonOf(past);

const MOST_DISPERSION = 5;

/** How much wider than Poisson the weeks before lie: pooled over cells that have one a week at least. */
export function dispersionOf(pasts: Iterable<Past>): number {
  let [squares, freedom] = [0, 0];
  for (const { before } of pasts) {
    const mean = sum(before) / before.length;
    if (mean < 1 || before.length < 2) continue;
    squares += sum(before.map((people) => (people - mean) ** 2 / mean));
    freedom += before.length - 1;
  }
  return freedom === 0 ? 1 : clamp(squares / freedom, 1, MOST_DISPERSION);
}

const LEAST_FOR_LEVEL = 10;
const LEAST_CATEGORIES = 3;

/**
 * How the week as a whole lies against the weeks before (after a holiday everything is more): the middle ratio of the first-level
 * categories of the whole province. What all of them share is no issue.
 */
export function levelOf(cells: readonly (readonly [CellNow, Past])[], passed: number): number {
  const ratios = cells
    .filter(([{ place, category }]) => place.length === 2 && category.length === 2)
    .map(([{ people }, past]) => [people, usualOf(past) * passed] as const)
    .filter(([, usual]) => usual >= LEAST_FOR_LEVEL)
    .map(([people, usual]) => people / usual)
    .sort((a, b) => a - b);
  if (ratios.length < LEAST_CATEGORIES) return 1;
  return clamp(ratios[Math.floor(ratios.length / 2)] ?? 1, 0.5, 2);
}

const LEAST_EXPECTED = 0.01;

/** The cells that grew, the strongest first, before those are left out that say the same. */
export function grownCells<C extends CellNow>(cells: readonly (readonly [C, Past])[], passed: number): Grown<C>[] {
  const dispersion = dispersionOf(cells.map(([, past]) => past));
  const level = levelOf(cells, passed);
  const judged = cells
    .filter(([{ people }]) => people >= LEAST_PEOPLE)
    .map(([cell, past]) => {
      const expected = Math.max(LEAST_EXPECTED, usualOf(past) * level * passed);
      // Not sure of the mean, and weeks vary more than chance: both widen the distribution.
      const size = 1 / (1 / (sum(past.before) + PRIOR) + (dispersion - 1) / expected);
      return { cell, past, expected, ln: lnTail(cell.people, expected, size) };
    });
  const chances = falseParts(
    judged.map(({ ln }) => ln),
    cells.length,
  );
  return judged
    .map(({ ln, ...one }, at) => ({ ...one, score: -ln / Math.LN10, chance: chances[at] ?? 1 }))
    .filter(({ cell, expected, chance }) => chance <= FALSE_PART && cell.people >= LEAST_RATIO * expected)
    .sort((a, b) => b.score - a.score || (a.cell.place < b.cell.place ? -1 : 1));
}

const excess = ({ cell, expected }: Grown<CellNow>): number => cell.people - expected;
const isWithin = (inner: CellNow, outer: CellNow): boolean =>
  inner !== outer && inner.place.startsWith(outer.place) && inner.category.startsWith(outer.category);

/** So much of a wider cell's growth makes the narrower one the issue; so little is only its part of the wider one. */
const MOST_OF_IT = 0.6;
const LITTLE_OF_IT = 0.3;

/** One line for one issue: of cells within each other the one that says it best. */
export function withoutEchoes<C extends CellNow>(grown: readonly Grown<C>[]): Grown<C>[] {
  const isEcho = (one: Grown<C>): boolean =>
    grown.some(
      (other) =>
        (isWithin(other.cell, one.cell) && excess(other) >= MOST_OF_IT * excess(one)) ||
        (isWithin(one.cell, other.cell) && excess(one) < LITTLE_OF_IT * excess(other) && one.score < other.score),
    );
  return grown.filter((one) => !isEcho(one));
}
