// Time in windows and as tags: every day in exactly one of them, and a document is found by the tags of its day.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ground } from '../../../tests/support/ground.ts';
import { anyMatter, anyOfficer } from '../../../tests/support/matters.ts';
import { addDays, dayOf } from '../../platform/time.ts';
import { mayRead, scopeOf } from '../policy.ts';
import { dayStart, receivedWithin, tagQuery, tagsOf } from './tags.ts';
import { windowsBack } from './windows.ts';

const day = fc.integer({ min: 0, max: 4000 }).map((count) => addDays('2018-01-01', count));

const tagsIn = (query: string): string[] => [...query.matchAll(/'([^']+)'/g)].map(([, tag]) => tag ?? '');

const documentOf = (receivedOn: string) =>
  tagsOf({
    placeCode: '440106006',
    categoryCode: '030102',
    channel: 'WEB',
    state: 'CLOSED',
    holder: 'a',
    organs: ['a', 'b', 'a'],
    dueAt: null,
    receivedAt: new Date(dayStart(receivedOn).getTime() + 3_600_000),
  });

describe('days as tags', () => {
  it('hold the days between and no other', () => {
    fc.assert(
      fc.property(day, day, day, (one, other, asked) => {
        const [from, to] = one <= other ? [one, other] : [other, one];
        const tags = tagsIn(receivedWithin(from, to));
        const found = documentOf(asked).some((tag) => tags.includes(tag));
        // Longer spans are left to the rows.
        expect(tags.length === 0 || found === (asked >= from && asked <= to)).toBe(true);
      }),
    );
  });

  it('are few', () => {
    expect(tagsIn(receivedWithin('2020-01-01', '2025-12-31'))).toHaveLength(6);
    expect(tagsIn(receivedWithin('2020-01-31', '2026-02-01')).length).toBeLessThan(40);
    expect(receivedWithin('2020-01-02', '2020-01-01')).toBe('');
  });
});

describe('windows', () => {
  it('go back without gap or overlap to the beginning of time', () => {
    fc.assert(
      fc.property(day, fc.nat(100), fc.nat(3000), fc.constantFrom(1, 12, 100), (newest, first, floor, spread) => {
        const windows = windowsBack(newest, addDays(newest, -first), addDays(newest, -floor), spread);
        expect(windows.length).toBeLessThanOrEqual(4);
        expect([windows[0]?.before, windows.at(-1)?.since]).toEqual([undefined, undefined]);
        for (const [index, { since }] of windows.entries())
          if (windows[index + 1]) expect(windows[index + 1]?.before).toEqual(since);
      }),
    );
  });

  it('are one where there is little', () => {
    expect(windowsBack('2026-03-02', null, '2020-01-01')).toEqual([{ tags: '' }]);
  });
});

describe('tags of rights', () => {
  it('narrow down to no less than a reader may see', () => {
    fc.assert(
      fc.property(anyMatter, anyOfficer, (matter, officer) => {
        const scope = scopeOf(officer, ground);
        if (matter.sealed || !mayRead(scope, matter)) return;
        const query =
          scope.region === undefined ? tagQuery.organ(scope.organ) : tagQuery.regionOrOrgan(scope.region, scope.organ);
        const tags = tagsOf({
          placeCode: matter.placeCode,
          categoryCode: null,
          channel: 'WEB',
          state: 'CLOSED',
          holder: matter.holder,
          organs: matter.tasks.map((task) => task.organ),
          dueAt: null,
          receivedAt: dayStart(dayOf(new Date(0))),
        });
        expect(query === '' || tags.some((tag) => tagsIn(query).includes(tag))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
