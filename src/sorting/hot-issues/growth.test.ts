// What counts as growth: beyond chance, beyond the season and the whole week, one line for one issue.
import { describe, expect, it } from 'vitest';
import { seededDice } from '../classify/solver.ts';
import { passedOf } from './cells.ts';
import { falseParts, lnTail } from './chance.ts';
import { type CellNow, dispersionOf, grownCells, levelOf, type Past, withoutEchoes } from './growth.ts';
import { personsAmong, type Voice } from './persons.ts';
import { growingWords } from './words.ts';

const cell = (place: string, category: string, people: number): CellNow => ({ place, category, people });
const steady = (people: number): Past => ({ before: new Array<number>(8).fill(people) });

describe('chance', () => {
  it('agrees with the distribution where it is known', () => {
    // Size 1 is the geometric distribution: P(X ≥ n) = (mean / (1 + mean))^n.
    expect(lnTail(5, 3, 1)).toBeCloseTo(5 * Math.log(3 / 4), 10);
    // A very large size is Poisson: P(X ≥ 1) = 1 - e^-mean.
    expect(Math.exp(lnTail(1, 2, 1e9))).toBeCloseTo(1 - Math.exp(-2), 5);
    expect(lnTail(0, 2, 5)).toBe(0);
  });

  it('stays exact far out', () => {
    expect(lnTail(400, 1, 50)).toBeLessThan(-900);
    expect(Number.isFinite(lnTail(5_000, 0.01, 1))).toBe(true);
  });

  it('of many tests holds the false ones down', () => {
    const parts = falseParts([Math.log(0.001), Math.log(0.04), Math.log(0.5)], 10);
    expect(parts[0]).toBeCloseTo(0.01, 10);
    expect(parts[1]).toBeCloseTo(0.2, 10);
    expect(parts[2]).toBe(1);
  });

  it('finds next to nothing where there is only chance', () => {
    const dice = seededDice(7);
    const poisson = (mean: number): number => {
      let [n, product] = [0, dice()];
      for (const limit = Math.exp(-mean); product > limit; product *= dice()) n++;
      return n;
    };
    const cells = Array.from({ length: 2_000 }, (_, at): readonly [CellNow, Past] => {
      const mean = 1 + (at % 12);
      return [cell('4401', `${at}`, poisson(mean)), { before: Array.from({ length: 8 }, () => poisson(mean)) }];
    });
    expect(grownCells(cells, 1).length).toBeLessThanOrEqual(1);
  });
});

describe('growth', () => {
  it('is told from five people on, and from half as many more', () => {
    const grown = (people: number, past: Past) => grownCells([[cell('440106', '0302', people), past]], 1).length;
    expect(grown(4, steady(0))).toBe(0);
    expect(grown(5, steady(0))).toBe(1);
    expect(grown(1_300, steady(1_000))).toBe(0);
  });

  it('compares a week that is not over with as much of the weeks before', () => {
    const half = [[cell('440106', '0302', 12), steady(12)]] as const;
    expect(grownCells(half, 1)).toHaveLength(0);
    expect(grownCells(half, 0.2)).toHaveLength(1);
  });

  it('knows what comes every year', () => {
    const past = { ...steady(4), lastYear: { people: 40, mean: 4 } };
    expect(grownCells([[cell('44', '0403', 15), steady(4)]], 1)).toHaveLength(1);
    expect(grownCells([[cell('44', '0403', 15), past]], 1)).toHaveLength(0);
  });

  it('is not what all categories share, such as after a holiday', () => {
    const all = ['01', '02', '03', '04'].map((code) => [cell('44', code, 40), steady(20)] as const);
    expect(levelOf(all, 1)).toBeCloseTo(2, 1);
    expect(grownCells(all, 1)).toHaveLength(0);
    const one = [...all.slice(1), [cell('44', '01', 160), steady(20)] as const];
    expect(grownCells(one, 1).map((grown) => grown.cell.category)).toEqual(['01']);
  });

  it('needs more where weeks vary more', () => {
    expect(dispersionOf([steady(6)])).toBe(1);
    const wild = { before: [0, 20, 0, 22, 1, 19, 0, 18] };
    expect(dispersionOf([wild])).toBe(5);
    const scoreOf = (past: Past): number => grownCells([[cell('4401', '0302', 25), past]], 1)[0]?.score ?? 0;
    expect(scoreOf(wild)).toBeLessThan(scoreOf(steady(10)) / 1.5);
  });

  it('is one line where a county makes its city and its province grow, and the wider one where all its parts do', () => {
    const within = [
      [cell('44', '03', 60), steady(10)],
      [cell('4401', '03', 57), steady(8)],
      [cell('440106', '0302', 50), steady(2)],
    ] as const;
    expect(withoutEchoes(grownCells(within, 1)).map((one) => one.cell.place)).toEqual(['440106']);
    const spread = [
      [cell('44', '03', 120), steady(20)],
      ...['4401', '4403', '4405', '4406', '4407'].map((city) => [cell(city, '03', 22), steady(4)] as const),
    ] as const;
    expect(withoutEchoes(grownCells(spread, 1)).map((one) => one.cell.place)).toEqual(['44']);
  });
});

describe('people', () => {
  const voice = (matterId: string, more: Partial<Voice> = {}): Voice => ({
    matterId,
    keys: [],
    name: null,
    place: '440106006',
    category: '0302',
    ...more,
  });
  const count = (...voices: Voice[]): number => new Set(personsAmong(voices)).size;

  it('are one by any fingerprint that they share', () => {
    const [phone, both, id] = [['p1'], ['p1', 'i1'], ['i1']].map((keys, at) =>
      voice(`${at}`, { keys: keys as string[] }),
    );
    expect(count(phone as Voice, both as Voice, id as Voice)).toBe(1);
    expect(count(voice('a', { keys: ['p1'] }), voice('b', { keys: ['p2'], name: 'n' }))).toBe(2);
  });

  it('are one by the name alone only about the same thing in the same place', () => {
    expect(count(voice('a', { name: 'n' }), voice('b', { name: 'n', category: '0301' }))).toBe(1);
    expect(count(voice('a', { name: 'n' }), voice('b', { name: 'n', place: '440305' }))).toBe(2);
    expect(count(voice('a', { name: 'n' }), voice('b', { name: 'n', category: '1302' }))).toBe(2);
  });

  it('that nobody knows count once for each text', () => {
    expect(count(voice('a', { text: 1 }), voice('b', { text: 1 }), voice('c', { text: 2 }))).toBe(2);
    expect(count(voice('a'), voice('b'))).toBe(2);
  });
});

it('words that grow are those of five people at least that were rarer before', () => {
  const now = Array.from({ length: 20 }, (_, at) => new Set(['停水', '小区', ...(at < 4 ? ['送水车'] : [])]));
  const before = Array.from({ length: 40 }, (_, at) => new Set(['小区', ...(at < 2 ? ['停水'] : [])]));
  expect(growingWords(now, before, 8)).toEqual([{ word: '停水', now: 20, before: 0.3 }]);
  expect(growingWords(now, before, 8, (word) => word === '停水')).toEqual([]);
});

it('as much of a week has passed as of the weeks before had come by then', () => {
  const from = new Date('2026-03-01T16:00:00Z');
  const mornings = Array.from({ length: 168 }, (_, hour) => (hour < 24 ? 6 : 1));
  const after = (hours: number): Date => new Date(from.getTime() + hours * 3_600_000);
  expect(passedOf([mornings], from, after(24))).toBeCloseTo(0.5, 10);
  expect(passedOf([mornings], from, after(12.5))).toBeCloseTo(75 / 288, 10);
  expect(passedOf([], from, after(84))).toBeCloseTo(0.5, 10);
  expect(passedOf([mornings], from, after(500))).toBe(1);
});
