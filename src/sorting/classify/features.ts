// What the model sees of a message: hashed words and groups of one to three neighbouring characters, each kind scaled alike.
import { wordsOf } from '../../platform/words.ts';
import { NUMBER_SIGN, normalised } from './normalise.ts';
import { Tally } from './tally.ts';

/** A message as it arrives; the title may be empty. */
export interface Message {
  readonly title: string;
  readonly text: string;
}

/** Features of one message: 32-bit hashes (a head keeps the lowest bits), how often each occurs, and the words among them. */
export interface Features {
  readonly hashes: Uint32Array;
  /** 1 + ln(times). */
  readonly counts: Float32Array;
  /** Where each kind ends, in the order of BLOCKS. */
  readonly ends: readonly number[];
  /** Words as they stand in the text (made plain), with the place of their feature. */
  readonly words: readonly { readonly word: string; readonly at: number }[];
}

/** The kinds of features: words, and one, two and three neighbouring characters. */
export const BLOCKS = ['word', 'one', 'two', 'three'] as const;
const TITLE_WEIGHT = 2;

/** Letters, Han characters and the sign for numbers; everything else parts groups. */
const READ = /[\p{L}\p{M}\ue000]/u;
const HAN = /\p{Script=Han}/u;

/** Kind of each UTF-16 unit: 0 parts, 1 letter, 2 Han or number. Filled as met: 255 is not known yet. */
const kinds = new Uint8Array(0x10000).fill(255);
function kindOf(unit: number): number {
  const known = kinds[unit] ?? 0;
  if (known !== 255) return known;
  const sign = String.fromCharCode(unit);
  const kind =
    HAN.test(sign) || sign === NUMBER_SIGN || (unit >= 0xd800 && unit < 0xe000) ? 2 : READ.test(sign) ? 1 : 0;
  kinds[unit] = kind;
  return kind;
}

/** Mixes so that each bit of the answer depends on every bit of the input (murmur3's end). */
export function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193) ^ (hash >>> 15);

const WORD_SEED = 0x811c9dc5;
/** The hash of a word, the same in every process and version. */
export function wordHash(word: string): number {
  let hash = WORD_SEED;
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at));
  return mixed(hash);
}

const GROUP_SEEDS = [0x2545f491, 0x3c6ef372, 0x1b873593] as const;
const tallies = BLOCKS.map(() => new Tally());

/** Counts the groups of one, two and three characters; a group does not reach over what parts. */
function countGroups(text: string, weight: number): void {
  const [, ones, twos, threes] = tallies;
  let before = 0;
  let first = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (kindOf(unit) !== 2) {
      before = 0;
      first = 0;
      continue;
    }
    ones?.add(mixed(step(GROUP_SEEDS[0], unit)), weight);
    if (before) twos?.add(mixed(step(step(GROUP_SEEDS[1], before), unit)), weight);
    if (first) threes?.add(mixed(step(step(step(GROUP_SEEDS[2], first), before), unit)), weight);
    first = before;
    before = unit;
  }
}

/** Counts words; words of one character are left to the groups. */
function countWords(text: string, weight: number, seen: Map<string, number>): void {
  for (const word of wordsOf(text)) {
    if (word.length < 2 || kindOf(word.charCodeAt(0)) === 0) continue;
    const hash = wordHash(word);
    seen.set(word, hash);
    tallies[0]?.add(hash, weight);
  }
}

/** Empties the counts into lists, kind after kind. */
function drained(): Pick<Features, 'hashes' | 'counts' | 'ends'> {
  const total = tallies.reduce((sum, tally) => sum + tally.size, 0);
  const hashes = new Uint32Array(total);
  const counts = new Float32Array(total);
  let end = 0;
  const ends = tallies.map((tally) => {
    tally.drain((hash, count) => {
      hashes[end] = hash;
      counts[end++] = 1 + Math.log(count);
    });
    return end;
  });
  return { hashes, counts, ends };
}

/** The features of a message. The title counts twice. */
export function featuresOf(message: Message): Features {
  const seen = new Map<string, number>();
  for (const [part, weight] of [
    [message.title, TITLE_WEIGHT],
    [message.text, 1],
  ] as const) {
    const text = normalised(part);
    countWords(text, weight, seen);
    countGroups(text, weight);
  }
  const features = drained();
  const places = new Map<number, number>();
  for (let at = 0; at < (features.ends[0] ?? 0); at++) places.set(features.hashes[at] ?? 0, at);
  const words = [...seen].map(([word, hash]) => ({ word, at: places.get(hash) ?? -1 }));
  return { ...features, words };
}
