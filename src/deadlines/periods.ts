// Statutory periods as dated data, each with its article; and what a new dated version of one must keep to.
import { decided, type Result, refused } from '../platform/result.ts';
import { isDay } from './calendar.ts';

export const PERIOD_UNITS = ['calendar-days', 'working-days', 'same-day', 'hours'] as const;

export interface Period {
  readonly timer: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly length: number;
  readonly unit: (typeof PERIOD_UNITS)[number];
  readonly article: string;
}

export type Periods = readonly Period[];

/** The period of that name in force on a day. Throws when there is none: the data is incomplete. */
export function periodOn(periods: Periods, timer: string, day: string): Period {
  const found = periods.find(
    (one) => one.timer === timer && one.validFrom <= day && (one.validTo === null || day < one.validTo),
  );
  if (!found) throw new Error(`no period ${timer} is in force on ${day}`);
  return found;
}

/** Longest lengths: more is a slip of the keyboard. */
const LONGEST: Readonly<Record<Period['unit'], number>> = {
  'calendar-days': 730,
  'working-days': 250,
  'same-day': 0,
  hours: 720,
};

/** `R22 34`, `SIMP16`, `R22 31(1)-(5)`: the code of a law, then the place in it. */
const ARTICLE = /^[A-Z]{1,8}\d{2}( \d{1,3}(\(\d{1,2}\)(-\(\d{1,2}\))?)?)?$/;

/** Units that the procedure counts in one way; from one to another a period cannot go by data alone. */
const wayOf = (unit: Period['unit']): string => (unit === 'same-day' ? 'calendar-days' : unit);

function lengthRefusal({ unit, length }: Pick<Period, 'unit' | 'length'>): Result<never> | undefined {
  const [least, most] = [unit === 'same-day' ? 0 : 1, LONGEST[unit]];
  const good = Number.isInteger(length) && least <= length && length <= most;
  return good ? undefined : refused('period-length-out-of-range', { field: 'length', details: { least, most } });
}

/**
 * A new version of a period from a future day on, and the version before it that it closes. What is in force already is
 * never changed, so that an old matter recomputes as it was. Refusals: period-unknown, period-day-malformed,
 * period-not-future, period-version-later, period-unit-fixed, period-length-out-of-range, period-article-malformed.
 */
export function newVersion(
  periods: Periods,
  wanted: Omit<Period, 'validTo'>,
  today: string,
): Result<{ closes: Period; adds: Period }> {
  const { timer, validFrom, unit, article } = wanted;
  const closes = periods.filter((one) => one.timer === timer).find((one) => one.validTo === null);
  if (!closes) return refused('period-unknown', { details: { timer } });
  if (!isDay(validFrom)) return refused('period-day-malformed', { field: 'validFrom', details: { day: validFrom } });
  if (validFrom <= today) return refused('period-not-future', { field: 'validFrom', details: { day: validFrom } });
  if (closes.validFrom >= validFrom)
    return refused('period-version-later', { field: 'validFrom', details: { day: closes.validFrom } });
  if (wayOf(unit) !== wayOf(closes.unit)) return refused('period-unit-fixed', { field: 'unit' });
  const length = lengthRefusal(wanted);
  if (length) return length;
  if (!ARTICLE.test(article)) return refused('period-article-malformed', { field: 'article', details: { article } });
  return decided({ closes, adds: { ...wanted, validTo: null } });
}

/**
 * Takes back a version that has not begun: the one before it runs on. Refusals: period-version-unknown,
 * period-in-force, period-not-last (another version stands after it).
 */
export function withdrawnVersion(
  periods: Periods,
  { timer, validFrom }: Pick<Period, 'timer' | 'validFrom'>,
  today: string,
): Result<{ removes: Period; reopens: Period }> {
  const versions = periods.filter((one) => one.timer === timer);
  const removes = versions.find((one) => one.validFrom === validFrom);
  if (!removes) return refused('period-version-unknown', { details: { timer, day: validFrom } });
  const reopens = versions.find((one) => one.validTo === validFrom);
  if (validFrom <= today || !reopens) return refused('period-in-force', { details: { day: validFrom } });
  if (removes.validTo !== null) return refused('period-not-last', { details: { day: removes.validTo } });
  return decided({ removes, reopens });
}
