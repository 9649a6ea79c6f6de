// What is generated: so many petitions in their order, who writes again about what, in batches that follow each other. Pure:
// any petition can be made alone, and each batch by another process.
import type { ClockBook } from '../../deadlines/clock.ts';
import { addDays, dayOf, startOfDay } from '../../platform/time.ts';
import { Dice } from './dice.ts';
import { Timeline } from './timeline.ts';

type Calendar = ClockBook['calendar'];

/** Consecutive petitions of one year that are written together and take their numbers from one lane. */
export interface Batch {
  readonly no: number;
  readonly from: number;
  /** Not included. */
  readonly to: number;
  readonly year: number;
}

/** An earlier petition that one follows: of the same person, or of others in the same matter. */
export interface Link {
  readonly of: number;
  readonly same: boolean;
}

export interface PlanInput {
  readonly petitions: number;
  readonly years: number;
  readonly seed: number;
  readonly calendar: Calendar;
  readonly now: Date;
}

/** What the dice of a petition are thrown for. */
export const FOR = { link: 1, story: 2, person: 3, text: 4, life: 5, id: 6, words: 7, said: 8, twin: 9 } as const;

/** The regulations in force began then: histories before would have to follow others. */
const FIRST_DAY = '2022-05-01';
const REPEATS = 0.31;
const OTHERS = 0.06;
const LONGEST_CHAIN = 10;
/** Days between a petition and the next about the same matter: half come within so many. */
const LAG_DAYS = 24;
const LAG_SPREAD = 1.9;
const LONGEST_LAG = 500;
const DAY_MS = 86_400_000;
const BATCH = 1000;
/** How often a petition is handled together with the one before it; only one that came so near. */
const TOGETHER = 0.72;
const NEAR = 6;
/** Links that are remembered: each is asked for several times in a row. */
const KNOWN = 10_000;

/** Days back to what is written about again. */
const lagOf = (dice: Dice): number =>
  Math.min(LONGEST_LAG, Math.max(0.6, LAG_DAYS * Math.exp(LAG_SPREAD * dice.normal())));

export class Plan {
  readonly seed: number;
  readonly count: number;
  readonly from: string;
  readonly now: number;
  readonly timeline: Timeline;
  readonly batches: readonly Batch[];
  /** Matters of many people gather around every so-manieth petition. */
  readonly #hub: number;
  readonly #known = new Map<number, Link | undefined>();
  readonly #twins = new Map<number, number | undefined>();

  /** Throws when there is no day to put them on. */
  constructor({ petitions, years, seed, calendar, now }: PlanInput) {
    const last = addDays(dayOf(now), -1);
    const asked = addDays(dayOf(now), -Math.round(365.25 * years));
    const from = asked < FIRST_DAY ? FIRST_DAY : asked;
    if (from > last) throw new Error(`nothing lies between ${from} and ${last}`);
    this.seed = seed;
    this.count = petitions;
    this.from = from;
    this.now = now.getTime();
    this.timeline = new Timeline(calendar, from, last, petitions);
    this.#hub = Math.min(4000, Math.max(20, Math.floor(petitions / 50)));
    this.batches = this.#cut(Number(from.slice(0, 4)), Number(last.slice(0, 4)));
  }

  #cut(first: number, last: number): Batch[] {
    const batches: Batch[] = [];
    for (let year = first; year <= last; year++) {
      const end = year === last ? this.count : this.timeline.firstAt(startOfDay(`${year + 1}-01-01`).getTime());
      let from = batches.at(-1)?.to ?? 0;
      for (; from < end; from += BATCH)
        batches.push({ no: batches.length, from, to: Math.min(from + BATCH, end), year });
    }
    return batches;
  }

  dice(purpose: number, index: number): Dice {
    return new Dice(this.seed, purpose, index);
  }

  batchOf(index: number): Batch {
    let low = 0;
    let high = this.batches.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.batches[middle]?.from ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const batch = this.batches[low];
    if (!batch) throw new Error(`no batch has petition ${index}`);
    return batch;
  }

  /** What a petition would follow however long the chain. */
  #follows(index: number): Link | undefined {
    if (this.#known.has(index)) return this.#known.get(index);
    if (this.#known.size >= KNOWN) this.#known.clear();
    const link = this.#thrownFor(index);
    this.#known.set(index, link);
    return link;
  }

  #thrownFor(index: number): Link | undefined {
    const dice = this.dice(FOR.link, index);
    const thrown = dice.next();
    if (thrown >= REPEATS + OTHERS) return undefined;
    const same = thrown < REPEATS;
    const before = this.timeline.firstAt(this.timeline.instantOf(index) - lagOf(dice) * DAY_MS);
    const of = same ? before : before - (before % this.#hub);
    return of < index ? { of, same } : undefined;
  }

  /** The earlier petition that this one is about again, if there is one. A chain that grows too long begins anew. */
  linkOf(index: number): Link | undefined {
    const link = this.#follows(index);
    if (!link) return undefined;
    let depth = 1;
    for (let one = this.#follows(link.of); one; one = this.#follows(one.of)) depth++;
    return depth % LONGEST_CHAIN === 0 ? undefined : link;
  }

  /**
   * The petition that came just before about the same kind of trouble at the same place, and was handled together with this
   * one; both are the first about their own matter.
   */
  twinOf(index: number): number | undefined {
    if (this.#twins.has(index)) return this.#twins.get(index);
    if (this.#twins.size >= KNOWN) this.#twins.clear();
    const first = this.linkOf(index) ? undefined : this.#firstBefore(index);
    const twin =
      first !== undefined && this.dice(FOR.twin, index).chance(TOGETHER) ? (this.twinOf(first) ?? first) : undefined;
    this.#twins.set(index, twin);
    return twin;
  }

  /** The last petition before it in its batch that follows none. */
  #firstBefore(index: number): number | undefined {
    const { from } = this.batchOf(index);
    for (let before = index - 1; before >= from && before >= index - NEAR; before--)
      if (!this.linkOf(before)) return before;
    return undefined;
  }

  /** The petition in which the matter was first written about. */
  rootOf(index: number): number {
    const link = this.linkOf(index);
    return link ? this.rootOf(link.of) : index;
  }

  /** The petition with which this person began. */
  personOf(index: number): number {
    const link = this.linkOf(index);
    return link?.same ? this.personOf(link.of) : index;
  }
}
