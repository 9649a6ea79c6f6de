// Passages that two texts share, with their places in both, to be shown side by side. Pure.
import { simplified } from '../../platform/words.ts';
import type { SharedPassage } from './contract.ts';

/** Shorter matches are chance. */
const SHORTEST = 8;
const MOST = 12;
const SIGN = /[\p{L}\p{N}]/u;
const FULL_WIDTH = { first: 0xff01, last: 0xff5e, down: 0xfee0 };

interface Plain {
  /** Letters and digits alone, simplified, half width, small. */
  readonly text: string;
  /** Where each of them stands in the original. */
  readonly at: readonly number[];
}

const narrow = (unit: number): number =>
  unit >= FULL_WIDTH.first && unit <= FULL_WIDTH.last ? unit - FULL_WIDTH.down : unit;

/** One unit for one unit, so that places can be told. */
function plainOf(original: string): Plain {
  const text = simplified(original);
  const at: number[] = [];
  let out = '';
  for (let place = 0; place < text.length; place++) {
    const sign = String.fromCharCode(narrow(text.charCodeAt(place)));
    if (!SIGN.test(sign)) continue;
    const small = sign.toLowerCase();
    out += small.length === 1 ? small : sign;
    at.push(place);
  }
  return { text: out, at };
}

function startsOf(text: string): Map<string, number[]> {
  const starts = new Map<string, number[]>();
  for (let at = 0; at + SHORTEST <= text.length; at++) {
    const piece = text.slice(at, at + SHORTEST);
    const known = starts.get(piece);
    if (!known) starts.set(piece, [at]);
    else if (known.length < MOST) known.push(at);
  }
  return starts;
}

function reach(a: string, atA: number, b: string, atB: number): number {
  let length = SHORTEST;
  while (atA + length < a.length && atB + length < b.length && a[atA + length] === b[atB + length]) length++;
  return length;
}

interface Match {
  readonly at: number;
  readonly otherAt: number;
  readonly length: number;
}

/** From left to right through the other text, at each place the longest passage of the first that stands there. */
function matches(a: Plain, b: Plain): Match[] {
  const starts = startsOf(a.text);
  const found: Match[] = [];
  for (let otherAt = 0; otherAt + SHORTEST <= b.text.length; ) {
    let best: Match | undefined;
    for (const at of starts.get(b.text.slice(otherAt, otherAt + SHORTEST)) ?? []) {
      const length = reach(a.text, at, b.text, otherAt);
      if (length > (best?.length ?? 0)) best = { at, otherAt, length };
    }
    if (best) found.push(best);
    otherAt += best?.length ?? 1;
  }
  return found;
}

const overlaps = (one: Match, other: Match): boolean =>
  one.at < other.at + other.length && other.at < one.at + one.length;

/** The longest passages that stand in both texts, none twice, in the order of the first text. */
export function sharedPassages(text: string, other: string): SharedPassage[] {
  const [a, b] = [plainOf(text), plainOf(other)];
  const kept: Match[] = [];
  for (const one of matches(a, b).sort((x, y) => y.length - x.length)) {
    if (kept.length === MOST) break;
    if (!kept.some((other_) => overlaps(one, other_))) kept.push(one);
  }
  const place = (plain: Plain, nth: number): number => plain.at[nth] ?? 0;
  return kept
    .sort((x, y) => x.at - y.at)
    .map(({ at, otherAt, length }) => ({
      at: place(a, at),
      length: place(a, at + length - 1) + 1 - place(a, at),
      otherAt: place(b, otherAt),
      otherLength: place(b, otherAt + length - 1) + 1 - place(b, otherAt),
    }));
}
