// Statutory periods as dated data, each with its article.

export interface Period {
  readonly timer: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly length: number;
  readonly unit: 'calendar-days' | 'working-days' | 'same-day';
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
