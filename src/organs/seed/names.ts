// Plausible names for made-up people, the same ones for the same seed.
import { readSeed } from './files.ts';

export interface PersonName {
  readonly name: string;
  readonly nameEn: string;
}

/** A small deterministic generator (mulberry32): numbers from 0 up to, not including, 1. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const capital = (pinyin: string): string => pinyin.charAt(0).toUpperCase() + pinyin.slice(1);

/** Makes names one after another: a surname of Guangdong and one or two characters. */
export function nameMaker(seed: number): () => PersonName {
  const rows = readSeed('names.csv', ['part', 'text', 'pinyin']);
  const random = seededRandom(seed);
  const parts = (part: string) => rows.filter((row) => row.part === part);
  const [surnames, firsts, seconds] = [parts('surname'), parts('first'), parts('second')];
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('names.csv lacks a part');
    return item;
  };
  return () => {
    // The first surnames of the table are the frequent ones.
    const surname = pick(random() < 0.7 ? surnames.slice(0, 20) : surnames);
    const given = random() < 0.15 ? [pick(seconds)] : [pick(firsts), pick(seconds)];
    return {
      name: surname.text + given.map((one) => one.text).join(''),
      nameEn: `${capital(surname.pinyin)} ${capital(given.map((one) => one.pinyin).join(''))}`,
    };
  };
}
