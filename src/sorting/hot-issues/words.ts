// The words that make a growth: those of this week's petitions that the weeks before did not have so often. Pure but for the
// dictionary.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../platform/root.ts';
import { wordsOf } from '../../platform/words.ts';
import { normalised } from '../classify/normalise.ts';
import { LEAST_PEOPLE } from './growth.ts';

const HAN = /^\p{Script=Han}{2,}$/u;

let manners: ReadonlySet<string> | undefined;

/** How a letter begins and ends says nothing of what it is about. Read once a process. */
function mannerWords(): ReadonlySet<string> {
  manners ??= new Set(readFileSync(join(projectRoot(), 'db', 'seeds', 'manner-words.txt'), 'utf8').split('\n'));
  return manners;
}

/** The different words of a text, of two Han characters or more. */
export const wordSet = (text: string): Set<string> =>
  new Set(wordsOf(normalised(text)).filter((word) => HAN.test(word) && !mannerWords().has(word)));

export interface GrowingWord {
  readonly word: string;
  readonly now: number;
  readonly before: number;
}

/** In how many of the texts each word stands. */
function frequencies(texts: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** All texts together weigh as so many more texts: rare words need more to stand out. */
const PRIOR_TEXTS = 20;
const LEAST_Z = 2;
const MOST_WORDS = 8;

/** Log-odds of a word now against before, over its deviation, with the common frequency as prior (Monroe and others, 2008). */
function zOf(now: number, nowTexts: number, before: number, beforeTexts: number): number {
  const prior = (PRIOR_TEXTS * (now + before + 1)) / (nowTexts + beforeTexts + 2);
  const odds = (n: number, texts: number): number => Math.log((n + prior) / (texts + PRIOR_TEXTS - n - prior));
  return (odds(now, nowTexts) - odds(before, beforeTexts)) / Math.sqrt(1 / (now + prior) + 1 / (before + prior));
}

/**
 * The words that grew most, the strongest first. `now`: one text of each person this week; `before`: texts of so many weeks.
 * Words that fewer than five people used are never among them.
 */
export function growingWords(
  now: readonly ReadonlySet<string>[],
  before: readonly ReadonlySet<string>[],
  weeks: number,
  isLeftOut: (word: string) => boolean = () => false,
): GrowingWord[] {
  const [counts, earlier] = [frequencies(now), frequencies(before)];
  return [...counts]
    .filter(([word, n]) => n >= LEAST_PEOPLE && !isLeftOut(word))
    .map(([word, n]) => ({ word, n, z: zOf(n, now.length, earlier.get(word) ?? 0, before.length) }))
    .filter(({ z }) => z >= LEAST_Z)
    .sort((a, b) => b.z - a.z || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ word, n }) => ({ word, now: n, before: Math.round((10 * (earlier.get(word) ?? 0)) / weeks) / 10 }));
}
