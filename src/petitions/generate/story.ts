// What a petition is about: who, where, which trouble, with the same things for everybody who writes about it. Pure.
import type { Directory } from '../../organs/directory.ts';
import type { Place } from '../../organs/model.ts';
import type { Channel, MatterClass } from '../contract.ts';
import { Dice, type Weighted, weighted } from './dice.ts';
import { nameOf, type Person, personOf } from './people.ts';
import { placesOf, type ThrowPlace } from './places.ts';
import { FOR, type Link, type Plan } from './plan.ts';
import type { Trouble, Words } from './words.ts';

/** The matter behind petitions, thrown once with the first of them. */
export interface Story {
  readonly root: number;
  readonly class: MatterClass;
  /** Of the second level. */
  readonly category: string;
  /** As triage finds it: of the third level where there is one. */
  readonly categoryCode: string;
  readonly place: Place;
  readonly trouble: Trouble;
  /** What stands in the gaps of wordings. */
  readonly slots: Readonly<Record<string, string>>;
  readonly litigation: boolean;
}

export interface Telling {
  readonly index: number;
  /** The petition that it was handled together with; else itself. */
  readonly leader: number;
  readonly story: Story;
  readonly person: Person;
  readonly link: Link | undefined;
  readonly channel: Channel;
  readonly anonymous: boolean;
  /** How many signed. */
  readonly people: number;
}

/** How often categories of the second level come; the others once. */
const OFTEN: Readonly<Record<string, number>> = {
  '0302': 14,
  '0305': 9,
  '0309': 10,
  '0303': 6,
  '0306': 4,
  '0307': 4,
  '0203': 8,
  '0204': 4,
  '0403': 14,
  '0402': 7,
  '0406': 6,
  '0401': 4,
  '0602': 6,
  '0603': 4,
  '0605': 4,
  '0805': 8,
  '0807': 9,
  '1302': 8,
  '0102': 4,
  '0111': 3,
  '0112': 4,
  '0503': 3,
  '0504': 4,
  '0708': 4,
  '0905': 5,
  '1102': 5,
  '1103': 5,
  '1003': 3,
  '1502': 3,
};

/** By month, January first: what the year brings. */
const SEASONS: readonly (readonly [category: string, months: Readonly<Record<number, number>>])[] = [
  ['0403', { 12: 2, 1: 3.2, 2: 1.8 }],
  ['0605', { 5: 2.5, 6: 4, 7: 4.5, 8: 3.5 }],
  ['0602', { 9: 2, 3: 1.5, 7: 0.5, 8: 0.5 }],
  ['0603', { 8: 2, 9: 2 }],
  ['0906', { 7: 3, 8: 3, 12: 1.5, 1: 1.5 }],
  ['0111', { 5: 2.5, 6: 4, 7: 3 }],
  ['0302', { 5: 1.4, 6: 1.7, 7: 1.4 }],
  ['0704', { 6: 3, 7: 4, 8: 4, 9: 4 }],
  ['0201', { 7: 4, 8: 4, 9: 4 }],
  ['1004', { 1: 3, 2: 3 }],
  ['0901', { 1: 1.6, 2: 1.6 }],
];

const CHANNELS: Weighted<Channel> = [
  ['WEB', 0.58],
  ['VISIT', 0.15],
  ['PHONE', 0.15],
  ['LETTER', 0.11],
  ['FAX', 0.01],
];

/** Stories that are remembered: several petitions in a row are about the same. */
const KNOWN = 5_000;
const DISCIPLINE = '15';
/** Reports of wrongdoing are rare, and dear: each is kept under a key of its own. */
const ACCUSES = 0.008;
const SUGGESTS = 0.07;
const LITIGATION = 0.02;
const JOINT = 0.05;
const ANONYMOUS = 0.03;

/** Made when it is asked for, and then kept. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const factor = (category: string, month: number): number =>
  SEASONS.find(([code]) => code === category)?.[1][month] ?? 1;

export class Stories {
  readonly #plan: Plan;
  readonly #words: Words;
  readonly #directory: Directory;
  readonly #place: ThrowPlace;
  readonly #byMonth: readonly Weighted<string>[];
  readonly #known = new Map<number, Story>();
  /** Categories of the third level by the one above. */
  readonly #below = new Map<string, string[]>();

  constructor(plan: Plan, words: Words, directory: Directory) {
    this.#plan = plan;
    this.#words = words;
    this.#directory = directory;
    this.#place = placesOf(directory);
    for (const { code, parentCode } of directory.categories())
      if (parentCode) this.#below.set(parentCode, [...(this.#below.get(parentCode) ?? []), code]);
    const codes = [...words.troubles.keys()].filter((code) => !code.startsWith(DISCIPLINE));
    this.#byMonth = Array.from({ length: 13 }, (_, month) =>
      codes.map((code): readonly [string, number] => [code, (OFTEN[code] ?? 1) * factor(code, month)]),
    );
  }

  /** The story of a petition, as the first that told it has it: at times the same trouble as before, somewhere else. */
  #storyOf(root: number): Story {
    const leader = this.#plan.twinOf(root);
    if (leader === undefined) return this.#thrownFor(root);
    const { class: kind, category, categoryCode, place, trouble, litigation } = this.#thrownFor(leader);
    const slots = once(() => this.#slots(this.#plan.dice(FOR.words, root), place, trouble));
    return {
      root,
      class: kind,
      category,
      categoryCode,
      place,
      trouble,
      litigation,
      get slots() {
        return slots();
      },
    };
  }

  #thrownFor(root: number): Story {
    const known = this.#known.get(root);
    if (known) return known;
    if (this.#known.size >= KNOWN) this.#known.clear();
    const story = this.#thrown(root);
    this.#known.set(root, story);
    return story;
  }

  #thrown(root: number): Story {
    const dice = this.#plan.dice(FOR.story, root);
    const month = new Date(this.#plan.timeline.instantOf(root) + 8 * 3_600_000).getUTCMonth() + 1;
    const kind = dice.next();
    const accuses = kind < ACCUSES;
    const category = accuses ? dice.pick(['1503', '1504', '1505', '1502']) : weighted(dice, this.#byMonth[month] ?? []);
    const place = this.#place(dice);
    const trouble = dice.pick(this.#words.troubles.get(category) ?? []);
    const below = this.#below.get(category) ?? [];
    // Thrown when somebody tells it: whoever only looks at what became of it has no use for the words.
    const slots = once(() => this.#slots(this.#plan.dice(FOR.words, root), place, trouble));
    return {
      root,
      class: accuses ? 'ACCUSATION' : kind < ACCUSES + SUGGESTS ? 'SUGGESTION' : 'APPEAL',
      category,
      categoryCode: below.length > 0 && dice.chance(0.6) ? dice.pick(below) : category,
      place,
      trouble,
      get slots() {
        return slots();
      },
      litigation: !accuses && dice.chance(LITIGATION),
    };
  }

  #slots(dice: Dice, place: Place, { noun }: Trouble): Record<string, string> {
    const { of } = this.#words;
    const of2 = (name: string): string => dice.pick(of(`list/${name}-first`)) + dice.pick(of(`list/${name}-second`));
    const county = place.level === 4 ? this.#directory.place(place.parentCode ?? '') : undefined;
    return {
      noun,
      t: dice.chance(0.5) && county ? county.name + place.name : place.name,
      en_place: place.nameEn,
      e: of2('estate'),
      r: of2('road'),
      r2: of2('road'),
      v: of2('village'),
      c: dice.pick(of('list/company-first')) + dice.pick(of('list/company-second')),
      s: dice.pick(of('list/estate-first')) + dice.pick(of('list/school-second')),
      h: place.name.slice(0, 2) + dice.pick(of('list/hospital')),
      d: dice.pick(of('list/date')),
      part: dice.pick(of('list/part')),
      n: String(dice.between(2, 48)),
      age: String(dice.between(24, 83)),
      n2: String(dice.between(2, 5)),
      m: String(dice.between(2, 20)),
      y: String(dice.between(2, 12)),
      w: String(dice.between(1, 90)),
      k: String(dice.between(2, 95) * 100),
      b: String(dice.between(1, 28)),
      p: String(dice.between(3, 80)),
      name2: nameOf(dice, this.#words),
    };
  }

  /** Who writes: now and then somebody who also wrote about something else. */
  #personOf(index: number): Person {
    const begun = this.#plan.personOf(index);
    const alias = this.#plan.dice(FOR.person, begun);
    const who = begun > 0 && alias.chance(0.08) ? alias.below(begun) : begun;
    const dice = new Dice(this.#plan.seed, FOR.person, who, 1);
    return personOf(dice, this.#words, this.#place(dice).fullName);
  }

  /** The petition of that index, without its words. */
  telling(index: number): Telling {
    const link = this.#plan.linkOf(index);
    const story = this.#storyOf(this.#plan.rootOf(index));
    const leader = this.#plan.twinOf(index) ?? index;
    const dice = this.#plan.dice(FOR.text, leader);
    const at = new Date(this.#plan.timeline.instantOf(leader) + 8 * 3_600_000);
    const office = at.getUTCHours() >= 8 && at.getUTCHours() < 18 && at.getUTCDay() % 6 !== 0;
    const anonymous = !link && dice.chance(story.class === 'ACCUSATION' ? 0.35 : ANONYMOUS);
    const joint = story.class === 'APPEAL' && !anonymous && dice.chance(JOINT);
    const person = once(() => this.#personOf(index));
    return {
      index,
      leader,
      story,
      link,
      get person() {
        return person();
      },
      channel: office ? weighted(dice, CHANNELS) : 'WEB',
      anonymous,
      people: joint ? dice.between(2, dice.chance(0.2) ? 120 : 8) : 1,
    };
  }
}
