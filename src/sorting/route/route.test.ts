// Where matters go: what the law sets, the table, what was learned with enough evidence; never to the accused or to what ended.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directory } from '../../../tests/support/ground.ts';
import { rules } from '../../../tests/support/sorting-rules.ts';
import { Directory } from '../../organs/directory.ts';
import { seedRows } from '../../organs/seed/categories.ts';
import { learnedRoutes, NOTHING_LEARNED, type RouteRow } from './learned.ts';
import { LEAST_LEARNED, type RouteAsked, routeTo } from './route.ts';

const ground = { directory, learned: NOTHING_LEARNED, local: rules.local, least: LEAST_LEARNED };
const asked = (more: Partial<RouteAsked>): RouteAsked => ({
  class: 'APPEAL',
  litigation: false,
  placeCode: '440106006',
  day: '2026-03-02',
  ...more,
});
const to = (more: Partial<RouteAsked>, over = ground) => routeTo(over, asked(more));
const kept = (organKind: string, times: number, more: Partial<RouteRow> = {}): RouteRow => ({
  categoryCode: '130203',
  placeCode: '440106',
  organKind,
  organLevel: 3,
  kept: times,
  returned: 0,
  ...more,
});
const taught = (...rows: RouteRow[]) => ({ ...ground, learned: learnedRoutes(rows) });

describe('an accusation', () => {
  it('goes to discipline inspection of the county, whatever its category', () => {
    const reading = to({ class: 'ACCUSATION', categoryCode: '130203', litigation: true });
    expect(reading).toMatchObject({ value: '440106-discipline', reasons: [{ rule: 'route-discipline' }] });
    expect(reading.others.map((one) => one.value)).toEqual(['4401-discipline', '44-discipline']);
  });
  it('goes above an accused that leads the county, and above discipline inspection itself', () => {
    for (const accusedOrganCode of ['440106-government', '440106-party-committee', '440106-discipline'])
      expect(to({ class: 'ACCUSATION', accusedOrganCode }).value).toBe('4401-discipline');
    expect(to({ class: 'ACCUSATION', accusedOrganCode: '4401-housing' }).value).toBe('4401-discipline');
  });
  it('goes above the level that the words say an accused leads', () => {
    expect(to({ class: 'ACCUSATION', accusedLevel: 3 }).value).toBe('4401-discipline');
    expect(to({ class: 'ACCUSATION', accusedLevel: 2 })).toMatchObject({ value: '44-discipline', others: [] });
  });
  it('against a department stays in the county', () => {
    expect(to({ class: 'ACCUSATION', accusedOrganCode: '440106-housing' }).value).toBe('440106-discipline');
  });
  it('never comes to the accused or to whom it leads', () => {
    const organs = fc.constantFrom(...directory.searchOrgans('', { placePrefix: '4401' }, 400).map((one) => one.code));
    fc.assert(
      fc.property(organs, fc.constantFrom('ACCUSATION', 'APPEAL'), (accusedOrganCode, kind) => {
        const reading = to({ class: kind as 'APPEAL', categoryCode: '030903', accusedOrganCode });
        for (const code of [reading.value, ...reading.others.map((one) => one.value)]) {
          expect(code).not.toBe(accusedOrganCode);
          expect(code !== undefined && directory.isSubordinate(code, accusedOrganCode)).toBe(false);
        }
      }),
    );
  });
});

describe('what is related to a law suit', () => {
  it('goes to the political-legal organ that the words speak of', () => {
    const fields = [
      { field: 'police' as const, weight: 3 },
      { field: 'court' as const, weight: 1 },
    ];
    const reading = to({ litigation: true, fields, categoryCode: '0807' });
    expect(reading).toMatchObject({ value: '440106-police', reasons: [{ rule: 'route-political-legal' }] });
    expect(reading.others[0]?.value).toBe('440106-court');
  });
  it('without such words most likely goes to the court', () => {
    expect(to({ litigation: true }).value).toBe('440106-court');
  });
});

describe('the table of competence', () => {
  it.each([
    ['040305', '440106-human-resources'],
    ['130203', '440106-ecology'],
    ['060404', '440106-education'],
    ['030214', '440106-development-reform'],
  ])('of %s names %s', (categoryCode, organ) => {
    const reading = to({ categoryCode });
    expect(reading).toMatchObject({ value: organ, reasons: [{ kind: 'competence', rule: 'route-competence' }] });
    expect(reading.others.map((one) => one.value)).toContain('440106006-street');
  });
  it('leaves small local matters to the government of the place', () => {
    expect(to({ categoryCode: '030213' })).toMatchObject({
      value: '440106006-street',
      reasons: [{ rule: 'route-local' }],
    });
    expect(to({ categoryCode: '030213', placeCode: '440106' }).value).toBe('440106-urban-management');
  });
  it('of Dongguan leads to the city', () => {
    expect(to({ categoryCode: '040305', placeCode: '441900121' }).value).toBe('4419-human-resources');
  });
  it('is less sure of a rough category, and says nothing without one', () => {
    expect(to({ categoryCode: '13' }).confidence).toBeLessThan(to({ categoryCode: '130203' }).confidence);
    const nothing = { confidence: 0, reasons: [], others: [] };
    expect([to({}), to({ categoryCode: '9999' }), to({ placeCode: '11' })]).toEqual([nothing, nothing, nothing]);
  });
});

describe('what was learned', () => {
  it('wins over the table with enough evidence, and says how much', () => {
    const reading = to({ categoryCode: '130203' }, taught(kept('urban-management', 40, { returned: 2 })));
    expect(reading).toMatchObject({
      value: '440106-urban-management',
      reasons: [{ kind: 'decided', rule: 'route-learned', times: 40, of: 42 }],
    });
    expect(reading.others[0]?.value).toBe('440106-ecology');
  });
  it('does not with little, nor when most came back', () => {
    expect(to({ categoryCode: '130203' }, taught(kept('urban-management', 5))).value).toBe('440106-ecology');
    const returned = taught(kept('urban-management', 9, { returned: 60 }), kept('ecology', 30));
    expect(to({ categoryCode: '130203' }, returned).value).toBe('440106-ecology');
  });
  it('makes the table surer where it agrees', () => {
    const reading = to({ categoryCode: '130203' }, taught(kept('ecology', 50)));
    expect(reading.confidence).toBeGreaterThan(0.9);
    expect(reading.reasons.map((one) => one.kind)).toEqual(['decided', 'competence']);
  });
  it('of other counties and of the categories above counts where nothing nearer is known', () => {
    const far = taught(kept('urban-management', 40, { placeCode: '440305' }));
    expect(to({ categoryCode: '130203' }, far).value).toBe('440106-urban-management');
    const upper = taught(kept('urban-management', 40, { categoryCode: '130206' }));
    expect(to({ categoryCode: '130203' }, upper).value).toBe('440106-urban-management');
    const nearer = taught(kept('urban-management', 40, { placeCode: '440305' }), kept('ecology', 10));
    expect(to({ categoryCode: '130203' }, nearer).value).toBe('440106-ecology');
  });
  it('of streets means the street of the place', () => {
    const street = taught(kept('governing', 60, { organLevel: 4 }));
    expect(to({ categoryCode: '130203' }, street).value).toBe('440106006-street');
  });
});

it('an organ that ended is replaced by whoever goes on, and not before its day', () => {
  const rows = seedRows();
  const ended = {
    organCode: '440106-ecology',
    successorCode: '440106-housing',
    since: '2026-01-01',
    ground: 'MERGED' as const,
  };
  const over = { ...ground, directory: new Directory({ ...rows, successions: [ended] }) };
  expect(to({ categoryCode: '130203' }, over).value).toBe('440106-housing');
  expect(to({ categoryCode: '130203', day: '2025-12-31' }, over).value).toBe('440106-ecology');
});

it('always names organs that exist, with confidences between 0 and 1', () => {
  const codes = directory.categories().map((one) => one.code);
  const places = directory.places().map((one) => one.code);
  const over = taught(kept('urban-management', 40), kept('governing', 9, { categoryCode: '0302', organLevel: 4 }));
  fc.assert(
    fc.property(
      fc.constantFrom(...codes),
      fc.constantFrom(...places),
      fc.constantFrom('APPEAL', 'SUGGESTION', 'ACCUSATION', undefined),
      fc.boolean(),
      (categoryCode, placeCode, kind, litigation) => {
        const { value, confidence, others } = to({ categoryCode, placeCode, class: kind as never, litigation }, over);
        for (const one of [{ value, confidence }, ...others]) {
          expect(one.value === undefined || directory.organ(one.value)).toBeTruthy();
          expect(one.confidence >= 0 && one.confidence <= 1).toBe(true);
        }
      },
    ),
  );
});
