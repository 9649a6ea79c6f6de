// The content category of model and rules together: the model tells apart the branches it was trained on, unless the words speak
// strongly for one that it does not know; below the branch the words decide, or what people decided taught. Pure.
import type { Proposed, Reason } from '../contract.ts';
import { type Ranked, type Reading, runnersUp, sure } from '../rules/reading.ts';
import { proposed } from './field.ts';

/** What a model says of one level. */
export interface ModelLevel {
  /** Codes, the likeliest first. */
  readonly ranked: readonly Ranked<string>[];
  /** Words of the petition that spoke for the first, the strongest first. */
  readonly words: readonly string[];
  /** Learnt from what the office itself decided: a branch that it does not know is one that nobody decided for. */
  readonly own?: boolean;
}

export interface CategorySources {
  /** By level; missing where no model was trained for it. */
  readonly model: readonly (ModelLevel | undefined)[];
  /** By keywords from the first level down: of everything, or within a branch that is so sure. */
  readonly words: (within: string, sure: number) => readonly Reading<string>[];
}

/** From which confidence on words for a branch that the model does not know are heard against it. */
const STRONG = 0.78;
/**
 * Where words speak for another branch that the model knows, its odds are less than it says: of 1,406 messages that it had not
 * learnt it was right in 0.70 of those where words disagreed, having said 0.79; and as often as it said where they agreed.
 */
const DOUBT = 0.62;

/** Words that the model heard. */
export const byWords = (words: readonly string[]): Reason => ({ kind: 'words', words: words.slice(0, 8) });

const ofModel = ({ ranked, words }: ModelLevel): Reading<string> => {
  const [best, ...rest] = ranked;
  if (!best) return { confidence: 0, reasons: [], others: [] };
  return {
    value: best.value,
    confidence: sure(best.confidence),
    reasons: words.length > 0 ? [byWords(words)] : [],
    others: runnersUp(rest),
  };
};

/** A confidence with its odds lessened. */
const doubted = (confidence: number): number => sure((DOUBT * confidence) / (1 - confidence + DOUBT * confidence));

/** The first level: the model's, with the rule's reasons where both agree; or that of words for a branch it does not know. */
function firstLevel(model: ModelLevel | undefined, rule: Reading<string> | undefined): Reading<string> {
  const best = model?.ranked[0];
  if (!model || !best) return rule ?? { confidence: 0, reasons: [], others: [] };
  const own = ofModel(model);
  if (rule?.value === undefined) return own;
  if (rule.value === best.value) return { ...own, reasons: [...own.reasons, ...rule.reasons] };
  if (model.ranked.some((one) => one.value === rule.value)) return { ...own, confidence: doubted(own.confidence) };
  // What the office decides again and again against the words is not undone by them.
  if (rule.confidence < (model.own ? Math.max(STRONG, own.confidence) : STRONG)) return own;
  const others = runnersUp([best, ...rule.others]);
  return { value: rule.value, confidence: rule.confidence, reasons: rule.reasons, others };
}

/** What the model says within a branch: its labels there, as parts of one. */
function within(model: ModelLevel | undefined, branch: string, above: number): Reading<string> | undefined {
  const some = model?.ranked.filter((one) => one.value.startsWith(branch)) ?? [];
  const sum = some.reduce((total, one) => total + one.confidence, 0);
  if (!model || sum <= 0) return undefined;
  return ofModel({ ...model, ranked: some.map((one) => ({ ...one, confidence: (above * one.confidence) / sum })) });
}

/** A deeper level: whichever of the two is surer. */
function deeperLevel(
  model: ModelLevel | undefined,
  words: readonly Reading<string>[],
  above: Reading<string>,
): Reading<string> | undefined {
  const branch = above.value ?? '';
  const rule = words.find((one) => one.value?.length === branch.length + 2 && one.value.startsWith(branch));
  const own = within(model, branch, above.confidence);
  return own && (!rule || own.confidence >= rule.confidence) ? own : rule;
}

/** All levels from the first down, as far as something speaks. */
function levelsOf({ model, words }: CategorySources): Reading<string>[] {
  const first = firstLevel(model[0], words('', 1)[0]);
  const levels = [first];
  let below: readonly Reading<string>[] = [];
  for (let level = 1; level < 3; level++) {
    const above = levels.at(-1);
    if (above?.value === undefined) break;
    below = words(above.value, above.confidence);
    const next = deeperLevel(model[level], below, above);
    if (!next) break;
    levels.push(next);
  }
  return levels;
}

export interface ProposedCategory {
  readonly category: Proposed<string>;
  /** From the first level down, as far as something speaks. */
  readonly categoryLevels: { value: string; confidence: number }[];
}

/** The category of the deepest level that is sure enough, with the reasons of the levels above it. */
export function proposedCategory(sources: CategorySources, threshold: number): ProposedCategory {
  const levels = levelsOf(sources);
  const deepest = levels.findLastIndex((one) => one.value !== undefined && one.confidence >= threshold);
  const chosen = levels[Math.max(deepest, 0)] as Reading<string>;
  const below = levels[deepest + 1];
  const nearer =
    deepest >= 0 && below?.value !== undefined ? [{ value: below.value, confidence: below.confidence }] : [];
  const reasons = levels.slice(0, Math.max(deepest, 0) + 1).flatMap((one) => one.reasons);
  return {
    category: proposed({ ...chosen, reasons, others: [...nearer, ...chosen.others] }, threshold),
    categoryLevels: levels.flatMap(({ value, confidence }) => (value === undefined ? [] : [{ value, confidence }])),
  };
}
