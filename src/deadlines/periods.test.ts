// A new dated version of a period: only from a future day on, after every other, counted as before; what is in force stays.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statutoryPeriods } from '../../tests/support/periods.ts';
import { addDays } from '../platform/time.ts';
import { newVersion, type Period, type Periods, periodOn, withdrawnVersion } from './periods.ts';

const TODAY = '2026-03-02';
const wanted = (change: Partial<Period> = {}): Omit<Period, 'validTo'> => ({
  timer: 'T-DISP',
  validFrom: '2026-07-01',
  length: 10,
  unit: 'calendar-days',
  article: 'R22 22',
  ...change,
});
const codeOf = (answer: ReturnType<typeof newVersion> | ReturnType<typeof withdrawnVersion>) =>
  answer.ok ? undefined : answer.refusal.code;

/** The table after a version was added. */
function withVersion(periods: Periods, version: Omit<Period, 'validTo'>): Periods {
  const answer = newVersion(periods, version, TODAY);
  if (!answer.ok) throw new Error(answer.refusal.code);
  const { closes, adds } = answer.value;
  return periods.map((one) => (one === closes ? { ...one, validTo: adds.validFrom } : one)).concat(adds);
}

describe('a new version', () => {
  it('closes the one before it and leaves every earlier day as it was', () => {
    const after = withVersion(statutoryPeriods, wanted());
    expect(periodOn(after, 'T-DISP', '2026-06-30').length).toBe(15);
    expect(periodOn(after, 'T-DISP', '2026-07-01').length).toBe(10);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7727 }), (nth) => {
        const day = addDays('2005-05-01', nth);
        const { validTo: _before, ...was } = periodOn(statutoryPeriods, 'T-DISP', day);
        expect(periodOn(after, 'T-DISP', day)).toMatchObject(day < '2026-07-01' ? was : wanted());
      }),
    );
  });

  it.each<[string, Partial<Period>]>([
    ['period-unknown', { timer: 'T-NONE' }],
    ['period-day-malformed', { validFrom: '2026-02-30' }],
    ['period-not-future', { validFrom: TODAY }],
    ['period-not-future', { validFrom: '2022-05-01' }],
    ['period-unit-fixed', { unit: 'working-days' }],
    ['period-unit-fixed', { unit: 'hours' }],
    ['period-unit-fixed', { timer: 'T-OBJ', unit: 'calendar-days' }],
    ['period-length-out-of-range', { length: 0 }],
    ['period-length-out-of-range', { length: 731 }],
    ['period-length-out-of-range', { length: 1, unit: 'same-day' }],
    ['period-article-malformed', { article: 'article 22' }],
  ])('is refused as %s: %j', (code, change) => {
    expect(codeOf(newVersion(statutoryPeriods, wanted(change), TODAY))).toBe(code);
  });

  it('comes after every other version', () => {
    const after = withVersion(statutoryPeriods, wanted());
    expect(codeOf(newVersion(after, wanted({ validFrom: '2026-06-01' }), TODAY))).toBe('period-version-later');
    expect(codeOf(newVersion(after, wanted(), TODAY))).toBe('period-version-later');
    expect(codeOf(newVersion(after, wanted({ validFrom: '2026-07-02' }), TODAY))).toBeUndefined();
  });

  it.each(['R22 34', 'SIMP16', 'R22 31(6)', 'R22 31(1)-(5)'])('may name %s', (article) => {
    expect(codeOf(newVersion(statutoryPeriods, wanted({ article }), TODAY))).toBeUndefined();
  });
});

describe('taking back', () => {
  const twice = withVersion(withVersion(statutoryPeriods, wanted()), wanted({ validFrom: '2026-08-01' }));

  it('lets the version before run on', () => {
    const answer = withdrawnVersion(twice, { timer: 'T-DISP', validFrom: '2026-08-01' }, TODAY);
    expect(answer).toMatchObject({ value: { reopens: { validFrom: '2026-07-01' } } });
  });

  it.each([
    ['period-version-unknown', '2026-07-02'],
    ['period-in-force', '2022-05-01'],
    ['period-in-force', '2005-05-01'],
    ['period-not-last', '2026-07-01'],
  ])('is refused as %s: %s', (code, validFrom) => {
    expect(codeOf(withdrawnVersion(twice, { timer: 'T-DISP', validFrom }, TODAY))).toBe(code);
  });

  it('is refused once the day has come', () => {
    const answer = withdrawnVersion(twice, { timer: 'T-DISP', validFrom: '2026-08-01' }, '2026-08-01');
    expect(codeOf(answer)).toBe('period-in-force');
  });
});
