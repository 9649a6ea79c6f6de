// From kept rows to the figures of the page: rates, calibration, drift. Pure. Of fewer than LEAST_SHOWN nothing is shown.
import type { Static } from 'typebox';
import { addDays } from '../../platform/time.ts';
import { weekName } from '../weeks.ts';
import {
  type Bin,
  type FieldQuality,
  LEAST_SHOWN,
  QUALITY_FIELDS,
  type QualityField,
  type WeekQuality,
} from './contract.ts';
import type { BinRow, FieldRow, ReturnRow } from './lists.ts';
import { BINS } from './tally.ts';

export interface Counts {
  readonly decided: number;
  readonly right: number;
  readonly wrong: number;
  readonly abstained: number;
  readonly accuracy?: number;
  readonly abstention?: number;
}

/** Sums rows; rates are missing where there is nothing to divide. */
export function countsOf(rows: readonly Pick<FieldRow, 'decided' | 'correct' | 'wrong' | 'abstained'>[]): Counts {
  const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const [decided, right, wrong, abstained] = [
    sum((row) => row.decided),
    sum((row) => row.correct),
    sum((row) => row.wrong),
    sum((row) => row.abstained),
  ];
  return {
    decided,
    right,
    wrong,
    abstained,
    ...(right + wrong > 0 && { accuracy: right / (right + wrong) }),
    ...(right + wrong + abstained > 0 && { abstention: abstained / (right + wrong + abstained) }),
  };
}

const isShown = ({ decided }: { decided: number }): boolean => decided >= LEAST_SHOWN;

const binOf = ({ bin, n, correct, confidence }: BinRow): Static<typeof Bin> => ({
  from: bin / BINS,
  to: (bin + 1) / BINS,
  n,
  confidence: confidence / n,
  accuracy: correct / n,
});

/** How far sureness and being right lie apart, over all proposals. */
export function eceOf(bins: readonly BinRow[]): number | undefined {
  const n = bins.reduce((total, one) => total + one.n, 0);
  if (n === 0) return undefined;
  return bins.reduce((sum, one) => sum + Math.abs(one.confidence - one.correct), 0) / n;
}

/** Each field that has enough decisions. */
export function fieldsOf(rows: readonly FieldRow[], bins: readonly BinRow[]): Static<typeof FieldQuality>[] {
  return QUALITY_FIELDS.flatMap((field) => {
    const counts = countsOf(rows.filter((row) => row.field === field));
    if (!isShown(counts)) return [];
    const own = bins.filter((one) => one.field === field);
    const ece = eceOf(own);
    const shown = own.filter(({ n }) => n >= LEAST_SHOWN).map(binOf);
    return [{ field, ...counts, bins: shown, ...(ece !== undefined && { ece }) }];
  });
}

const FIELD: QualityField = 'category';

/** By first level, the most decided first. */
export function categoriesOf(rows: readonly FieldRow[]): ({ categoryCode: string } & Counts)[] {
  const own = rows.filter((row) => row.field === FIELD);
  return [...new Set(own.map(({ category }) => category))]
    .map((categoryCode) => ({ categoryCode, ...countsOf(own.filter((row) => row.category === categoryCode)) }))
    .filter(isShown)
    .sort((a, b) => b.decided - a.decided || (a.categoryCode < b.categoryCode ? -1 : 1));
}

const LEAST_FOR_DRIFT = 50;
/** Stands for a category that did not occur. */
const LEAST_SHARE = 0.0005;
const MOST_SHIFTS = 3;

const sharesOf = (rows: readonly FieldRow[]): { n: number; shares: Map<string, number> } => {
  const sums = new Map<string, number>();
  for (const { category, decided } of rows) sums.set(category, (sums.get(category) ?? 0) + decided);
  const n = [...sums.values()].reduce((a, b) => a + b, 0);
  return { n, shares: new Map([...sums].map(([code, count]) => [code, count / n])) };
};

/** How the categories of some rows shifted against those before: the index, and what shifted most. */
export function driftOf(now: readonly FieldRow[], before: readonly FieldRow[]) {
  const [own, earlier] = [sharesOf(now), sharesOf(before)];
  if (own.n < LEAST_FOR_DRIFT || earlier.n < LEAST_FOR_DRIFT) return { shifts: [] };
  const parts = [...new Set([...own.shares.keys(), ...earlier.shares.keys()])].map((categoryCode) => {
    const share = own.shares.get(categoryCode) ?? 0;
    const past = earlier.shares.get(categoryCode) ?? 0;
    const [p, q] = [Math.max(share, LEAST_SHARE), Math.max(past, LEAST_SHARE)];
    return { categoryCode, share, before: past, index: (p - q) * Math.log(p / q) };
  });
  parts.sort((a, b) => b.index - a.index || (a.categoryCode < b.categoryCode ? -1 : 1));
  return {
    psi: parts.reduce((sum, { index }) => sum + index, 0),
    shifts: parts.slice(0, MOST_SHIFTS).map(({ index: _, ...shift }) => shift),
  };
}

type Week = Omit<Static<typeof WeekQuality>, 'shifts'> & {
  readonly shifts: readonly { categoryCode: string; share: number; before: number }[];
};

const HIDDEN: Counts = { decided: 0, right: 0, wrong: 0, abstained: 0 };

/** Week by week, the oldest first; each against all the weeks before it in the answer. */
export function weeksOf(rows: readonly FieldRow[], weeks: readonly string[], today: string): Week[] {
  const own = rows.filter((row) => row.field === FIELD);
  return weeks.map((week) => {
    const now = own.filter((row) => row.week === week);
    const counts = countsOf(now);
    const drift = driftOf(
      now,
      own.filter((row) => row.week < week),
    );
    return {
      week: weekName(week),
      from: week,
      open: today < addDays(week, 7),
      ...(isShown(counts) ? counts : HIDDEN),
      ...drift,
    };
  });
}

interface Returned {
  readonly dispatched: number;
  readonly returned: number;
  readonly rate?: number;
}

/** Dispatches and returns; below the least shown, none. */
function returnsOf(rows: readonly ReturnRow[]): Returned {
  const dispatched = rows.reduce((sum, row) => sum + row.dispatched, 0);
  const returned = rows.reduce((sum, row) => sum + row.returned, 0);
  return dispatched < LEAST_SHOWN
    ? { dispatched: 0, returned: 0 }
    : { dispatched, returned, rate: returned / dispatched };
}

/** By what had been proposed, and by the organs to which most came back. */
export function returnFigures(rows: readonly ReturnRow[]) {
  const byWay = (way: string): Returned => returnsOf(rows.filter((row) => row.sentTo === '' && row.way === way));
  const organs = rows
    .filter(({ sentTo }) => sentTo !== '')
    .map((row) => ({ organ: row.sentTo, ...returnsOf([row]) }))
    .filter(({ dispatched }) => dispatched > 0)
    .sort((a, b) => b.returned - a.returned || b.dispatched - a.dispatched || (a.organ < b.organ ? -1 : 1));
  return {
    asProposed: byWay('AS_PROPOSED'),
    otherwise: byWay('OTHERWISE'),
    unproposed: byWay('UNPROPOSED'),
    organs,
  };
}
