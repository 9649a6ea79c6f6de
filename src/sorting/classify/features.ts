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

/** The parts of a message, made plain, and how much each counts. */
type Parts = readonly { readonly text: string; readonly weight: number }[];

const tally = new Tally();

/** Counts words; words of one character are left to the groups. Answers each word with its place in the tally. */
function countWords(parts: Parts): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { text, weight } of parts)
    for (const word of wordsOf(text)) {
      if (word.length < 2 || kindOf(word.charCodeAt(0)) === 0) continue;
      const place = tally.add(wordHash(word), weight);
      if (place >= 0) seen.set(word, place);
    }
  return seen;
}

const GROUP_SEEDS = [0x2545f491, 0x3c6ef372, 0x1b873593] as const;

/** Counts groups of one, two or three characters; a group does not reach over what parts. */
function countGroups(text: string, weight: number, size: 1 | 2 | 3): void {
  const seed = GROUP_SEEDS[size - 1] ?? 0;
  let before = 0;
  let first = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (kindOf(unit) !== 2) {
      before = 0;
      first = 0;
      continue;
    }
    if (size === 1) tally.add(mixed(step(seed, unit)), weight);
    else if (size === 2 && before) tally.add(mixed(step(step(seed, before), unit)), weight);
    else if (size === 3 && first) tally.add(mixed(step(step(step(seed, first), before), unit)), weight);
    first = before;
    before = unit;
  }
}

/** Lists that grow by the kinds; used again and again. */
const MOST_FEATURES = BLOCKS.length << 13;
const allHashes = new Uint32Array(MOST_FEATURES);
const allWeights = new Float32Array(MOST_FEATURES);

/** Empties the tally behind what is there; answers the new end. */
function gathered(end: number): number {
  const { size } = tally;
  tally.drain(allHashes, allWeights, end);
  return end + size;
}

/** The features of a message. The title counts twice. */
export function featuresOf(message: Message): Features {
  const parts = [
    { text: normalised(message.title), weight: TITLE_WEIGHT },
    { text: normalised(message.text), weight: 1 },
  ];
  const seen = countWords(parts);
  const ends = [gathered(0)];
  for (const size of [1, 2, 3] as const) {
    for (const { text, weight } of parts) countGroups(text, weight, size);
    ends.push(gathered(ends[size - 1] ?? 0));
  }
  const end = ends[BLOCKS.length - 1] ?? 0;
  const counts = new Float32Array(end);
  for (let at = 0; at < end; at++) counts[at] = 1 + Math.log(allWeights[at] ?? 1);
  return { hashes: allHashes.slice(0, end), counts, ends, words: [...seen].map(([word, at]) => ({ word, at })) };
}
