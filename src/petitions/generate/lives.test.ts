// Made-up petitions are plausible, differ, and live as the rules let them: 300 of a plan, and some of a whole province.
import { describe, expect, it } from 'vitest';
import { clocks, directory } from '../../../tests/support/ground.ts';
import { seedOrgans } from '../../organs/seed/organs.ts';
import { seedPlaces } from '../../organs/seed/places.ts';
import { provincePeople } from '../../organs/seed/province.ts';
import type { Somebody } from '../act.ts';
import { USUAL_POINTS } from '../clocks/rows.ts';
import { fold } from '../fold.ts';
import { ProcedureBook } from '../procedures/book.ts';
import { type Lived, Lives } from './lives.ts';
import { Plan } from './plan.ts';
import { Province } from './province.ts';
import { readWords } from './words.ts';

const staff = provincePeople(seedOrgans(seedPlaces())).map(
  ({ name, organCode, roles }, nth): Somebody => ({ id: `staff-${nth}`, name, organ: organCode, roles }),
);
const province = new Province({
  directory,
  clocks: { ...clocks, reminders: USUAL_POINTS },
  procedures: new ProcedureBook(),
  staff,
  words: readWords(),
});
const now = new Date('2026-10-20T02:00:00Z');
const livesOf = (petitions: number): Lives => {
  const plan = new Plan({ petitions, years: 5, seed: 7, calendar: clocks.calendar, now });
  return new Lives(plan, province, (index) => String(4_426_000_000_000 + index));
};
const each = (lives: Lives, count: number, step = 1): Lived[] =>
  Array.from({ length: count }, (_, nth) => lives.lived(nth * step));

const WHOLE = 1_703_000;
const small = each(livesOf(300), 300);
/** Of a whole province some of every month. */
const some = each(livesOf(WHOLE), 500, Math.floor(WHOLE / 500));
const shareOf = (lived: readonly Lived[], is: (one: Lived) => boolean): number =>
  lived.filter(is).length / lived.length;

describe('300 petitions', () => {
  it('are the same again', () => {
    const again = each(livesOf(300), 300);
    const known = (lived: readonly Lived[]) =>
      lived.map(({ life, content, petitioners }) => ({ hash: life.headHash, content, petitioners }));
    expect(known(again)).toEqual(known(small));
  });

  it('are chained from the first fact to what they fold to', () => {
    for (const { life } of small) {
      expect(fold(life.matter.id, life.facts)).toEqual(life.matter);
      expect(life.facts.at(-1)?.hash).toBe(life.headHash);
      expect(life.facts.every((fact, nth) => fact.seq === nth + 1)).toBe(true);
      const times = life.facts.map(({ at }) => at);
      expect([...times].sort()).toEqual(times);
    }
  });
});

describe('an earlier petition that somebody looks back to', () => {
  it('is at every time what its own history has', () => {
    const lives = livesOf(300);
    for (const { life, telling } of small.filter(
      (one) => !['MERGED', 'NO_LONGER_ACCEPTED'].includes(one.life.matter.state),
    ))
      for (const nth of [1, 3, life.facts.length]) {
        const upTo = life.facts.slice(0, nth);
        const at = Date.parse(upTo.at(-1)?.at ?? '');
        const then = fold(
          life.matter.id,
          life.facts.filter((fact) => Date.parse(fact.at) <= at),
        );
        const seen = lives.earlierAt(telling.index, at);
        expect([seen?.state, seen?.version, seen?.holder]).toEqual([then.state, then.version, then.holder]);
      }
  });
});

it('comes also in the last second of a day, and is registered no earlier', () => {
  const plan = new Plan({ petitions: WHOLE, years: 5, seed: 1, calendar: clocks.calendar, now });
  const lives = new Lives(plan, province, (index) => String(4_426_000_000_000 + index));
  const late: number[] = [];
  for (let index = 0; index < WHOLE && late.length < 3; index++)
    if ((plan.timeline.instantOf(index) + 8 * 3_600_000) % 86_400_000 > 86_399_000) late.push(index);
  expect(late.length).toBeGreaterThan(0);
  for (const index of late) expect(lives.lived(index).life.facts.length).toBeGreaterThan(0);
});

describe('petitions of a whole province', () => {
  it('are mostly ended, with histories', () => {
    const closed = shareOf(some, ({ life }) => ['CLOSED', 'TERMINATED'].includes(life.matter.state));
    expect(closed).toBeGreaterThan(0.6);
    const facts = some.reduce((sum, { life }) => sum + life.facts.length, 0) / some.length;
    expect(facts).toBeGreaterThan(7);
    expect(facts).toBeLessThan(15);
    expect(new Set(some.map(({ life }) => life.matter.state)).size).toBeGreaterThan(8);
  });

  it('are of all classes, few under keys of their own', () => {
    const of = (name: string) => shareOf(some, ({ telling }) => telling.story.class === name);
    expect(of('APPEAL')).toBeGreaterThan(0.85);
    expect(of('SUGGESTION')).toBeGreaterThan(0.03);
    expect(of('ACCUSATION')).toBeLessThan(0.03);
  });

  it('differ in their words, also where the same person writes again', () => {
    const texts = some.map(({ content }) => content.text);
    expect(new Set(texts).size).toBeGreaterThan(0.97 * texts.length);
    const lengths = texts.map((text) => text.length);
    expect(Math.min(...lengths)).toBeGreaterThan(10);
    expect(Math.max(...lengths)).toBeGreaterThan(200);
    expect(Math.max(...lengths)).toBeLessThan(1500);
    expect(texts.every((text) => !/[{}]|undefined/.test(text))).toBe(true);
    const again = small.flatMap(({ telling, content }) => {
      const before = telling.link?.same ? small[telling.link.of] : undefined;
      return before ? [{ now: { telling, content }, before }] : [];
    });
    expect(again.length).toBeGreaterThan(60);
    expect(again.map((one) => one.now.telling.person)).toEqual(again.map((one) => one.before.telling.person));
    expect(again.map((one) => one.now.telling.story.root)).toEqual(again.map((one) => one.before.telling.story.root));
    expect(again.filter((one) => one.now.content.text === one.before.content.text).length).toBeLessThan(5);
  });

  it('name nobody: telephones and identity numbers that are given to none', () => {
    const people = some.flatMap(({ petitioners }) => petitioners);
    const phones = people.flatMap(({ phone }) => phone ?? []);
    const numbers = people.flatMap(({ idNumber }) => idNumber ?? []);
    expect(phones.filter((phone) => !/^102\d{8}$/.test(phone))).toEqual([]);
    expect(numbers.filter((number) => !/^449\d{14}[\dX]$/.test(number))).toEqual([]);
    expect(Math.min(phones.length, numbers.length)).toBeGreaterThan(100);
  });
});
