// The content category by keywords: words of the category tree and everyday ones, weighed on each of three levels.
import type { Category } from '../../organs/model.ts';
import { Lexicon, type Term } from './lexicon.ts';
import { byRule, type Ranked, type Reading, runnersUp, sure } from './reading.ts';
import type { ReadText } from './text.ts';

interface Keyword {
  readonly code: string;
  readonly weight: number;
}

export interface CategoryRules {
  readonly lexicon: Lexicon<Keyword>;
  readonly codes: ReadonlySet<string>;
}

const HIDES = '-';
/** Words of a category's name that say nothing of its matter. */
const EMPTY_NAMES =
  /^(其他|管理|服务|问题|建设|规划|发展|政策|待遇|工作|事务|制度|监管|办理|工资调整|运行|体育|文化|诉讼|环境|组织|宣传)$/;
const NAME_BORDERS = /[、和与及（）“”]/;

/** A name of the tree as keywords: whole, and its halves where they say something. */
const ofName = (name: string): string[] =>
  [name, ...name.split(NAME_BORDERS)].filter((one) => one.length >= 2 && !EMPTY_NAMES.test(one));

/** A word of a whole branch, like 业主 or 学校, stands in many others' matters too. */
const GENERAL = 0.6;

/** A longer word is less likely to be there by chance. */
const byLength = (word: string): number => {
  const length = word.replace(/[~/].*/, '').length + (word.includes('~') ? 2 : 0);
  if (length <= 2) return 1;
  return length === 3 ? 1.5 : 2;
};

function keywordRows(categories: readonly Category[], rows: readonly { code: string; words: string }[]) {
  const named = categories
    .filter((one) => one.level > 1)
    .flatMap((one) => ofName(one.name).map((word) => [word, one.code] as const));
  const given = rows.flatMap(({ code, words }) => words.split('|').map((word) => [word, code] as const));
  return [...given, ...named];
}

/** Every spelling of a row: pairs stay whole, what stands alone is split at strokes. */
const spelled = (word: string): string[] => (word.includes('~') ? [word] : word.split('/'));

/** All that is written inside a word. */
const inside = (word: string): string[] =>
  [...word].flatMap((_, from) => [...word].map((__, to) => word.slice(from, to + 1))).filter((part) => part.length > 1);

/** A word hides those inside it: what one of them says of a category below the word's own is the word's too. */
function deepened(meanings: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Set<string>> {
  return new Map(
    [...meanings].map(([word, codes]) => {
      const below = inside(word)
        .flatMap((part) => [...(meanings.get(part) ?? [])])
        .filter((code) => [...codes].some((upper) => code.startsWith(upper)));
      return [word, new Set([...codes, ...below])];
    }),
  );
}

/** Rules from the tree and the table of keywords; words of categories that do not exist are left out. */
export function categoryRules(
  categories: readonly Category[],
  rows: readonly { code: string; words: string }[],
): CategoryRules {
  const codes = new Set(categories.map((one) => one.code));
  const meanings = new Map<string, Set<string>>();
  for (const [word, code] of keywordRows(categories, rows)) {
    if (code !== HIDES && !codes.has(code)) continue;
    for (const one of spelled(word)) meanings.set(one, (meanings.get(one) ?? new Set()).add(code));
  }
  const terms: Term<Keyword>[] = [...deepened(meanings)].flatMap(([word, all]) => {
    // A word of several branches says less of each; of its own upper levels it only says the same again.
    const deepest = [...all].filter((code) => ![...all].some((other) => other !== code && other.startsWith(code)));
    const branches = new Set(deepest.map((code) => code.slice(0, 4)));
    const depth = Math.max(...deepest.map((code) => code.length)) > 2 ? 1 : GENERAL;
    const weight = (depth * byLength(word)) / Math.sqrt(branches.size);
    return deepest.map((code) => ({ word, entry: { code, weight } }));
  });
  return { lexicon: new Lexicon(terms), codes };
}

const PART_WEIGHT = { title: 2, detail: 0, text: 1, demand: 1.2 } as const;

interface Evidence {
  weight: number;
  words: Map<string, number>;
}

/** What speaks for each category, its own words and those of what is below it. */
function weigh({ lexicon }: CategoryRules, read: ReadText): Map<string, Evidence> {
  const best = new Map<string, { code: string; word: string; weight: number }>();
  for (const { at, end, entry } of lexicon.hits(read.plain)) {
    if (entry.code === HIDES) continue;
    const word = read.original.slice(at, end);
    const key = `${entry.code} ${word}`;
    const weight = entry.weight * PART_WEIGHT[read.partAt(at)];
    const known = best.get(key);
    // The same word again says a little more, up to as much again.
    const total = known ? known.weight + Math.min(weight, entry.weight) * 0.25 : weight;
    best.set(key, { code: entry.code, word, weight: Math.min(total, entry.weight * 3) });
  }
  const evidence = new Map<string, Evidence>();
  for (const { code, word, weight } of best.values())
    for (let length = 2; length <= code.length; length += 2) {
      const upper = code.slice(0, length);
      const known = evidence.get(upper) ?? { weight: 0, words: new Map() };
      known.weight += weight;
      known.words.set(word, (known.words.get(word) ?? 0) + weight);
      evidence.set(upper, known);
    }
  return evidence;
}

/** A petition is asked about several branches: it is weighed once. */
const known = new WeakMap<ReadText, { readonly rules: CategoryRules; readonly evidence: Map<string, Evidence> }>();

function weighed(rules: CategoryRules, read: ReadText): Map<string, Evidence> {
  const before = known.get(read);
  if (before?.rules === rules) return before.evidence;
  const evidence = weigh(rules, read);
  known.set(read, { rules, evidence });
  return evidence;
}

/** How much evidence makes half of what can be sure. */
const ENOUGH = [1.2, 0.8, 0.8];
/** How sharply more evidence wins over less. */
const SHARP = 1.9;

/** The categories of one level below `above`, each with its share. */
function shares(evidence: ReadonlyMap<string, Evidence>, above: string): Ranked<string>[] {
  const level = above.length / 2;
  const some = [...evidence].filter(([code]) => code.length === above.length + 2 && code.startsWith(above));
  const all = some.reduce((sum, [, { weight }]) => sum + weight ** SHARP, 0);
  return some
    .map(([code, { weight }]) => ({
      value: code,
      confidence: (weight ** SHARP / all) * (1 - Math.exp(-weight / (ENOUGH[level] ?? 1))),
    }))
    .sort((a, b) => b.confidence - a.confidence || (a.value < b.value ? -1 : 1));
}

const strongest = ({ words }: Evidence): string[] => [...words].sort((a, b) => b[1] - a[1]).map(([word]) => word);

/**
 * The category on up to three levels, from the first down; a level of which nothing speaks is missing. `within`: only
 * below that category, which somebody else is `sure` of; its own levels are then not read.
 */
export function readCategory(
  rules: CategoryRules,
  read: ReadText,
  { within = '', sure: above = 1 }: { within?: string; sure?: number } = {},
): Reading<string>[] {
  const evidence = weighed(rules, read);
  const levels: Reading<string>[] = [];
  let [code, confidence] = [within, above];
  while (code.length < 6) {
    const ranked = shares(evidence, code);
    const [best, ...rest] = ranked;
    const speaks = best && evidence.get(best.value);
    if (!best || !speaks) break;
    const upper = confidence;
    confidence *= best.confidence;
    levels.push({
      value: best.value,
      confidence: sure(confidence),
      reasons: [byRule('category-words', strongest(speaks))],
      others: runnersUp(rest.map((one) => ({ value: one.value, confidence: one.confidence * upper }))),
    });
    code = best.value;
  }
  return levels;
}
