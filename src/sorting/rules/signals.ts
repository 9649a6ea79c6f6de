// Signals of urgency about a matter: danger, help needed, wages before a festival, many people, children or ill people, a date
// that is near. Never about a person: words of despair say that help is needed, and nothing of who wrote them.
import type { Reason, Signal } from '../contract.ts';
import { daysBetween, namedDays } from './dates.ts';
import { byRule, someWords } from './reading.ts';
import type { ReadText } from './text.ts';
import { type Found, found, ofValue, type WordLists, wordsOfFound } from './words.ts';

/** A festival before which wages have to be paid, with its first day. */
export interface Festival {
  readonly name: string;
  readonly day: string;
}

export interface SignalsAsked {
  /** The day it was received, YYYY-MM-DD. */
  readonly received: string;
  /** How many people stand behind it, as it says. */
  readonly people: number;
  readonly festivals: readonly Festival[];
}

export interface FoundSignal {
  readonly signal: Signal;
  readonly reasons: Reason[];
}

/** Days before the Spring Festival in which unpaid wages are urgent; before another festival. */
const BEFORE_SPRING = 60;
const BEFORE_NAMED = 100;
const BEFORE_FESTIVAL = 15;
const SPRING = /春节/;
/** So many words of what may be over make a danger that is there. */
const SEVERAL = 2;
/** From five people on a visit is a collective one; of those whom the text counts, so many. */
const COLLECTIVE = 5;
const COUNTED = 30;
const NEAR_DAYS = 10;
/** How far from the child or the ill one the harm may stand, in signs. */
const HARM_NEAR = 30;
const DATE_WORD_NEAR = 14;

/** The first days of festivals out of rows of the calendar: each year's first day off of that name. */
export function festivalsOf(days: readonly { day: string; kind: string; name: string }[]): Festival[] {
  const first = new Map<string, Festival>();
  for (const { day, kind, name } of days) {
    const key = `${name} ${day.slice(0, 4)}`;
    const known = first.get(key);
    if (kind === 'holiday' && (!known || day < known.day)) first.set(key, { name, day });
  }
  return [...first.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

const near = (a: Found, b: Found, signs: number): boolean => a.at - b.end < signs && b.at - a.end < signs;

/** Danger to life or safety; words of despair ask for help. What may be told of what is over counts only with another. */
function life(all: readonly Found[]): Reason[] {
  const words = (value: string, rule?: string): string[] =>
    someWords(wordsOfFound(ofValue(all, value).filter((one) => rule === undefined || one.rule === rule)));
  const isTitled = (value: string): boolean => ofValue(all, value).some((one) => one.inTitle);
  const enough = (value: string): string[] => {
    const some = words(value);
    return some.length >= SEVERAL || isTitled(value) ? some : [];
  };
  const danger = [...words('LIFE', 'danger'), ...enough('DANGER')];
  const despair = [...words('LIFE', 'help-needed'), ...enough('DESPAIR')];
  return [
    ...(danger.length > 0 ? [byRule('danger', danger)] : []),
    ...(despair.length > 0 ? [byRule('help-needed', despair)] : []),
  ];
}

/** Unpaid wages shortly before a festival; where no festival is known, when the text itself says so. */
function wages(all: readonly Found[], { received, festivals }: SignalsAsked): Reason[] {
  const unpaid = ofValue(all, 'WAGES');
  if (unpaid.length === 0) return [];
  const named = ofValue(all, 'FESTIVAL');
  const within = (spring: number, other: number) =>
    festivals.some(({ name, day }) => {
      const ahead = daysBetween(received, day);
      return ahead >= 0 && ahead <= (SPRING.test(name) ? spring : other);
    });
  const isKnown = festivals.some(({ day }) => day >= received);
  if (named.length > 0 && (!isKnown || within(BEFORE_NAMED, BEFORE_FESTIVAL)))
    return [byRule('wages-festival-named', wordsOfFound([...unpaid, ...named]))];
  return within(BEFORE_SPRING, BEFORE_FESTIVAL) ? [byRule('wages-festival-near', wordsOfFound(unpaid))] : [];
}

const PEOPLE =
  /(\d{1,5}|[一二三四五六七八九十百千]{1,5})\s?(?:多|余|几|来)?\s?(?:名|户|个|位|家)\s?(?:业主|村民|工人|员工|职工|家长|居民|群众|农民工|住户|商户|家庭|投资人|受害人|农户|农民|人)/gu;
const DIGITS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A small number, written in figures or in words. */
function countOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  let [sum, digit] = [0, 0];
  for (const sign of text) {
    const unit = UNITS[sign];
    if (unit === undefined) digit = DIGITS[sign] ?? 0;
    else {
      sum += (digit || 1) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}

function many(all: readonly Found[], read: ReadText, people: number): Reason[] {
  const counted = [...read.plain.matchAll(PEOPLE)]
    .filter((match) => countOf(match[1] ?? '') >= COUNTED)
    .map((match) => read.original.slice(match.index, match.index + match[0].length));
  const words = [...counted, ...wordsOfFound(ofValue(all, 'MANY'))];
  return [
    ...(people >= COLLECTIVE ? [byRule('people-behind')] : []),
    ...(words.length > 0 ? [byRule('people-named', words)] : []),
  ];
}

function frail(all: readonly Found[]): Reason[] {
  const ill = ofValue(all, 'ILL');
  const harms = ofValue(all, 'HARM');
  const pairs = ofValue(all, 'FRAIL').flatMap((one) => {
    const harm = harms.find((other) => near(one, other, HARM_NEAR));
    return harm ? [one, harm] : [];
  });
  return [
    ...(ill.length > 0 ? [byRule('gravely-ill', wordsOfFound(ill))] : []),
    ...(pairs.length > 0 ? [byRule('frail-harmed', wordsOfFound(pairs))] : []),
  ];
}

function dateNear(all: readonly Found[], read: ReadText, received: string): Reason[] {
  const about = ofValue(all, 'DATE');
  const words = namedDays(read, received)
    .filter(({ day }) => day >= received && daysBetween(received, day) <= NEAR_DAYS)
    .flatMap(({ at, end }) => {
      const what = about.find((one) => one.at - end < DATE_WORD_NEAR && at - one.end < DATE_WORD_NEAR);
      return what ? [read.original.slice(at, end), what.word] : [];
    });
  return words.length > 0 ? [byRule('date-near', words)] : [];
}

/** The signals of a matter, each with what spoke for it. */
export function readSignals(lists: WordLists, read: ReadText, asked: SignalsAsked): FoundSignal[] {
  const all = found(lists.signal, read);
  const signals: [Signal, Reason[]][] = [
    ['LIFE', life(all)],
    ['WAGES_BEFORE_FESTIVAL', wages(all, asked)],
    ['MANY_PEOPLE', many(all, read, asked.people)],
    ['CHILDREN_OR_ILL', frail(all)],
    ['DATE_NEAR', dateNear(all, read, asked.received)],
  ];
  return signals.flatMap(([signal, reasons]) => (reasons.length > 0 ? [{ signal, reasons }] : []));
}
