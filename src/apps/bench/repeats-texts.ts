// Texts for measuring repeats by the million: words of the dictionary as often as they are used, by subject, with names of their
// own. Each text comes from its number alone, so that none is kept.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const SUBJECTS = 400;
const WORDS_OF_SUBJECT = 300;
const NAMES = 200_000;
const WORD = /^\p{Script=Han}{1,4}$/u;

/** A seeded die: the same numbers for the same seed. */
function dice(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Dictionary {
  readonly words: readonly string[];
  /** Running sums of how often each is used. */
  readonly sums: Float64Array;
}

/** The segmenter's own dictionary: a word, how often, what it is. */
function readDictionary(): Dictionary {
  const folder = createRequire(import.meta.url)
    .resolve('@node-rs/jieba/dict')
    .replace(/dict\.js$/, '');
  const lines = readFileSync(join(folder, 'dict.txt'), 'utf8').split('\n');
  const words: string[] = [];
  const sums: number[] = [];
  let sum = 0;
  for (const line of lines) {
    const [word = '', times = '0'] = line.split(' ');
    if (!WORD.test(word)) continue;
    sum += Number(times);
    words.push(word);
    sums.push(sum);
  }
  return { words, sums: Float64Array.from(sums) };
}

function wordAt({ words, sums }: Dictionary, part: number): string {
  const wanted = part * (sums.at(-1) ?? 0);
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sums[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return words[low] ?? '';
}

/** Words of a title and of a text. */
export interface MadeWords {
  readonly title: readonly string[];
  readonly text: readonly string[];
}

export interface MadeText {
  readonly title: string;
  readonly text: string;
}

/** As somebody reads it. */
export const written = ({ title, text }: MadeWords): MadeText => ({ title: title.join(' '), text: text.join(' ') });

/** What makes texts by number. */
export function textMaker(seed: number): (nth: number) => MadeWords {
  const dictionary = readDictionary();
  const subjects = Array.from({ length: SUBJECTS }, (_, subject) => {
    const die = dice(seed * 1_000 + subject);
    return Array.from({ length: WORDS_OF_SUBJECT }, () => wordAt(dictionary, die()));
  });
  const nameOf = (die: () => number): string => {
    const name = dice(seed + Math.floor(die() * NAMES) * 7_919);
    return `${dictionary.words[Math.floor(name() * dictionary.words.length)]}${wordAt(dictionary, name())}`;
  };
  return (nth) => {
    const die = dice(seed + nth * 104_729);
    const subject = subjects[Math.floor(die() * SUBJECTS)] ?? [];
    const own = (): string => subject[Math.floor(die() ** 2 * WORDS_OF_SUBJECT)] ?? '';
    const names = [nameOf(die), nameOf(die)];
    const length = 40 + Math.floor(die() * 140);
    const words = Array.from({ length }, () => (die() < 0.4 ? own() : wordAt(dictionary, die())));
    for (const name of names) for (let times = 0; times < 2; times++) words[Math.floor(die() * length)] = name;
    return { title: [names[0] ?? '', own(), own(), wordAt(dictionary, die()), own()], text: words };
  };
}

/** A text said again by the same person: some words left out, others in their places. */
export function saidAgain({ title, text }: MadeWords, seed: number): MadeText {
  const die = dice(seed);
  return written({ title, text: text.filter(() => die() > 0.4).sort(() => die() - 0.5) });
}
