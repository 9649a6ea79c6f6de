// When petitions come and who writes again: working days, seasons, growth, chains; the same for the same seed.
import { describe, expect, it } from 'vitest';
import { clocks } from '../../../tests/support/ground.ts';
import { dayOf } from '../../platform/time.ts';
import { Plan } from './plan.ts';

const planOf = (petitions: number, seed = 1): Plan =>
  new Plan({ petitions, years: 3, seed, calendar: clocks.calendar, now: new Date('2026-03-02T02:00:00Z') });
const COUNT = 20_000;
const plan = planOf(COUNT);
const days = Array.from({ length: COUNT }, (_, index) => dayOf(new Date(plan.timeline.instantOf(index))));

describe('a plan', () => {
  it('is the same for the same seed, and another for another', () => {
    const links = (one: Plan) => Array.from({ length: 300 }, (_, index) => one.linkOf(index));
    expect(links(planOf(300))).toEqual(links(planOf(300)));
    expect(links(planOf(300, 2))).not.toEqual(links(planOf(300)));
  });

  it('goes forward in time, to yesterday', () => {
    expect(days.every((day, index) => index === 0 || day >= (days[index - 1] ?? ''))).toBe(true);
    expect([days[0], days.at(-1)]).toEqual(['2023-03-02', '2026-03-01']);
    const index = plan.timeline.firstAt(plan.timeline.instantOf(777));
    expect(index).toBe(777);
  });

  it('has the rhythm of offices: few on rest days, more year by year', () => {
    const rest = days.filter((day) => clocks.calendar.isRestDay(day)).length;
    expect(rest / COUNT).toBeGreaterThan(0.04);
    expect(rest / COUNT).toBeLessThan(0.1);
    const of = (year: string) => days.filter((day) => day.startsWith(year)).length;
    expect(of('2025')).toBeGreaterThan(of('2024'));
  });

  it('has no law older than the regulations in force', () => {
    expect(
      new Plan({ petitions: 10, years: 20, seed: 1, calendar: clocks.calendar, now: new Date('2026-03-02') }).from,
    ).toBe('2022-05-01');
    expect(
      () => new Plan({ petitions: 10, years: 1, seed: 1, calendar: clocks.calendar, now: new Date('2022-05-01') }),
    ).toThrow('nothing lies between');
  });

  it('lets about 30 % write again about the same, in chains of ten at most', () => {
    const links = Array.from({ length: COUNT }, (_, index) => plan.linkOf(index));
    const same = links.filter((link) => link?.same).length / COUNT;
    expect(same).toBeGreaterThan(0.27);
    expect(same).toBeLessThan(0.33);
    const lengthOf = (index: number): number => {
      const link = links[index];
      return link ? 1 + lengthOf(link.of) : 1;
    };
    const lengths = links.map((_, index) => lengthOf(index));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(10);
    expect(lengths.filter((length) => length > 3).length).toBeGreaterThan(100);
    expect(links.every((link, index) => !link || link.of < index)).toBe(true);
  });

  it('gathers many people around some matters', () => {
    const joined = new Map<number, number>();
    for (let index = 0; index < COUNT; index++) {
      const link = plan.linkOf(index);
      if (link && !link.same) joined.set(link.of, (joined.get(link.of) ?? 0) + 1);
    }
    expect(Math.max(...joined.values())).toBeGreaterThan(10);
  });

  it('cuts batches that follow each other and keep within a year', () => {
    let at = 0;
    for (const batch of plan.batches) {
      expect(batch.from).toBe(at);
      at = batch.to;
      expect(new Set(days.slice(batch.from, batch.to).map((day) => day.slice(0, 4)))).toEqual(
        new Set([`${batch.year}`]),
      );
      expect(plan.batchOf(batch.from)).toBe(batch);
      expect(plan.batchOf(batch.to - 1)).toBe(batch);
    }
    expect(at).toBe(COUNT);
  });
});
