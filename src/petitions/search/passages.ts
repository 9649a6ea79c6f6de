// Where in a text the pieces stand, and the two passages that show it best. Offsets are those of the text as it is shown.
import { folded, type Needle } from './terms.ts';

export type Mark = [from: number, to: number];

/** A folded text that knows where each of its units came from. */
interface FoldedText {
  readonly plain: string;
  /** Index in the text of the unit at that index of `plain`; the last entry is the end. */
  at(index: number): number;
}

/** Folding may make one character many (㎡): then each remembers where it came from. */
function foldWithOffsets(text: string): FoldedText {
  const whole = folded(text).replace(/\s/g, ' ');
  if (whole.length === text.length) return { plain: whole, at: (index) => index };
  const offsets: number[] = [];
  let plain = '';
  let from = 0;
  for (const char of text) {
    const piece = folded(char).replace(/\s/g, ' ');
    for (let unit = 0; unit < piece.length; unit++) offsets.push(from);
    plain += piece;
    from += char.length;
  }
  offsets.push(text.length);
  return { plain, at: (index) => offsets[index] ?? text.length };
}

/** Marks of one text at most: what a page shows, not all there is. */
const MOST_MARKS = 60;
const WORD = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;

/** A word of letters or digits counts from its beginning only, as the index has it. */
const isBeginning = (plain: string, at: number, needle: string): boolean => {
  const before = plain[at - 1] ?? '';
  return HAN.test(needle[0] ?? '') || !WORD.test(before) || HAN.test(before);
};

interface Found {
  readonly from: number;
  readonly to: number;
  readonly needle: number;
}

function findIn({ plain, at }: FoldedText, needles: readonly Needle[]): Found[] {
  const found: Found[] = [];
  needles.forEach(({ text }, needle) => {
    for (let from = plain.indexOf(text); from >= 0 && found.length < MOST_MARKS; from = plain.indexOf(text, from + 1)) {
      if (isBeginning(plain, from, text)) found.push({ from: at(from), to: at(from + text.length), needle });
    }
  });
  return found.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Overlapping marks as one. */
function merged(found: readonly Found[]): Mark[] {
  const marks: Mark[] = [];
  for (const { from, to } of found) {
    const last = marks.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else marks.push([from, to]);
  }
  return marks;
}

/** Where the pieces stand in a short text that is shown whole. */
export const marksIn = (text: string, needles: readonly Needle[]): Mark[] =>
  merged(findIn(foldWithOffsets(text), needles));

/** Units shown before the first mark of a passage, and in all. */
const BEFORE = 18;
const LENGTH = 84;
const MOST_PASSAGES = 2;

export interface Cut {
  readonly text: string;
  readonly marks: Mark[];
  /** Which of the pieces stand in it. */
  readonly needles: ReadonlySet<number>;
}

/** Not in the middle of a character of two units. */
const whole = (text: string, index: number): number =>
  index > 0 && /[\uDC00-\uDFFF]/.test(text[index] ?? '') ? index - 1 : index;

function cutAt(text: string, start: number, found: readonly Found[]): Cut {
  const from = whole(text, Math.max(0, start - BEFORE));
  const to = whole(text, Math.min(text.length, from + LENGTH));
  const inside = found.filter((one) => one.from >= from && one.to <= to);
  const head = from > 0 ? '…' : '';
  return {
    text: `${head}${text.slice(from, to).replace(/\s/g, ' ')}${to < text.length ? '…' : ''}`,
    marks: merged(inside).map(([a, b]) => [a - from + head.length, b - from + head.length]),
    needles: new Set(inside.map((one) => one.needle)),
  };
}

/** The passage with the most pieces that are not shown yet; the earliest of several. */
function best(text: string, found: readonly Found[], shown: ReadonlySet<number>): Cut | undefined {
  let chosen: Cut | undefined;
  let most = -1;
  for (const one of found) {
    const cut = cutAt(text, one.from, found);
    const fresh = [...cut.needles].filter((needle) => !shown.has(needle)).length;
    if (fresh > most) [chosen, most] = [cut, fresh];
  }
  return chosen;
}

/** Up to two passages of a text. Empty where none of the pieces stands in it. */
export function passagesOf(text: string, needles: readonly Needle[]): Cut[] {
  const found = findIn(foldWithOffsets(text), needles);
  const first = best(text, found, new Set());
  if (!first) return [];
  const rest = found.filter((one) => !first.needles.has(one.needle));
  const second = rest.length > 0 ? best(text, rest, first.needles) : undefined;
  return second ? [first, second] : [first];
}

/** The beginning of a text, where nothing is to be marked. */
export const beginningOf = (text: string): Cut => cutAt(text, 0, []);

/** The passages of several texts in their order, at most two in all, those first that show something new. */
export function chosenFrom<T extends Cut>(cuts: readonly T[]): T[] {
  const chosen: T[] = [];
  const shown = new Set<number>();
  const takes = (cut: T): boolean => chosen.length === 0 || [...cut.needles].some((needle) => !shown.has(needle));
  for (const cut of cuts) {
    if (chosen.length === MOST_PASSAGES || !takes(cut)) continue;
    chosen.push(cut);
    for (const needle of cut.needles) shown.add(needle);
  }
  return chosen;
}
