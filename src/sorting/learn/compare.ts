// Whether a new answer is better than the one in use: a part held back by time, and the difference with its uncertainty. Pure.

/** Of the examples the newest part is held back, near duplicates of them too. */
export const HELD_BACK = 0.2;

/**
 * Which examples are held back: the newest fifth, and with each all that are nearly the same, so that neither answer was learnt
 * from what it is judged by. `groups`: of each example, the earliest first, the number of its group of near duplicates.
 */
export function heldBackOf(groups: Int32Array, part = HELD_BACK): boolean[] {
  const from = groups.length - Math.floor(groups.length * part);
  const held = new Set(groups.subarray(from));
  return Array.from(groups, (group) => held.has(group));
}

/** One held-back decision, answered by both. */
export interface Pair {
  readonly group: number;
  readonly truth: string;
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
}

const DRAWS = 1_000;

/** Per group of near duplicates: how many there are, and by how many ours are more right. */
function gainsByGroup(pairs: readonly Pair[]): { n: number; gain: number }[] {
  const groups = new Map<number, { n: number; gain: number }>();
  for (const { group, truth, ours, theirs } of pairs) {
    const one = groups.get(group) ?? { n: 0, gain: 0 };
    one.n++;
    one.gain += Number(ours === truth) - Number(theirs === truth);
    groups.set(group, one);
  }
  return [...groups.values()];
}

/**
 * The middle 95 % of the difference in accuracy (ours less theirs) over samples of groups drawn again: paired, since both
 * answered the same, and by group, since copies say the same again.
 */
export function differenceOf(pairs: readonly Pair[], dice: () => number, draws = DRAWS): { from: number; to: number } {
  const groups = gainsByGroup(pairs);
  if (groups.length === 0) return { from: 0, to: 0 };
  const differences: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    let [n, gain] = [0, 0];
    for (let at = 0; at < groups.length; at++) {
      const drawn = groups[Math.floor(dice() * groups.length)];
      n += drawn?.n ?? 0;
      gain += drawn?.gain ?? 0;
    }
    differences.push(gain / n);
  }
  differences.sort((a, b) => a - b);
  return { from: differences[Math.floor(draws * 0.025)] ?? 0, to: differences[Math.ceil(draws * 0.975) - 1] ?? 0 };
}

/** The part that was answered right. */
export const accuracyOf = (pairs: readonly Pair[], whose: 'ours' | 'theirs'): number =>
  pairs.length === 0 ? 0 : pairs.filter((pair) => pair[whose] === pair.truth).length / pairs.length;

/** The mean F1 of the labels that occur as truth. */
export function macroF1Of(pairs: readonly Pair[], whose: 'ours' | 'theirs'): number {
  const labels = [...new Set(pairs.map(({ truth }) => truth))];
  const f1 = labels.map((label) => {
    const right = pairs.filter((pair) => pair.truth === label && pair[whose] === label).length;
    const met =
      pairs.filter((pair) => pair.truth === label).length + pairs.filter((one) => one[whose] === label).length;
    return (2 * right) / met;
  });
  return f1.length === 0 ? 0 : f1.reduce((a, b) => a + b, 0) / f1.length;
}

/** So much of macro-F1 may be lost for a better accuracy: rare categories are not given up. */
const F1_LOST_AT_MOST = 0.005;

/** Better: more accurate beyond chance, and no worse on rare labels. */
export const isBetter = (pairs: readonly Pair[], difference: { from: number }): boolean =>
  difference.from > 0 && macroF1Of(pairs, 'ours') >= macroF1Of(pairs, 'theirs') - F1_LOST_AT_MOST;
