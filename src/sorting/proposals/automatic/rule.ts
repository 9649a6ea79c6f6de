// Which proposals a bureau lets the system confirm, which of those go to a person all the same, and when it stops itself. Pure.
import type { Proposals, ProposedField } from '../../contract.ts';
import type { Confirmable } from '../contract.ts';

/** What a bureau asked for. */
export interface AutomaticRule {
  readonly organ: string;
  readonly categoryPrefix: string;
  /** The part of what is confirmed that has to be right. */
  readonly precision: number;
  readonly sampleShare: number;
}

/** The fields that triage decides. */
const TRIAGED = ['class', 'category', 'litigation', 'place', 'track'] as const satisfies readonly ProposedField[];
type TriagedField = (typeof TRIAGED)[number];

/** How sure a field must be for that precision: cross-validated where it was, else the precision itself. */
export type BarOf = (field: TriagedField, precision: number, categoryLevel: number) => number;

const DIGITS = 2;
const levelOf = (code: string): number => code.length / DIGITS;

/** What triage would say; undefined where something it needs was left open, or the words accuse somebody. */
export function confirmable({ class: kind, category, place, litigation, track }: Proposals): Confirmable | undefined {
  if (kind.value === undefined || kind.value === 'ACCUSATION') return undefined;
  if (category.value === undefined || place.value === undefined) return undefined;
  if (litigation.value === undefined || track.value === undefined) return undefined;
  return {
    class: kind.value,
    categoryCode: category.value,
    placeCode: place.value,
    litigationRelated: litigation.value,
    track: track.value,
  };
}

/** Whether a person has to read it alone: it may be a matter of life. */
export const needsLook = (proposals: Proposals): boolean => proposals.signals.some(({ signal }) => signal === 'LIFE');

/** The lowest confidence among what triage decides. */
export const leastSure = (proposals: Proposals): number =>
  Math.min(...TRIAGED.map((field) => proposals[field].confidence));

/** The bureau's rule with the longest prefix of that category. */
const ruleFor = (rules: readonly AutomaticRule[], organ: string, categoryCode: string): AutomaticRule | undefined =>
  rules
    .filter((rule) => rule.organ === organ && categoryCode.startsWith(rule.categoryPrefix))
    .sort((a, b) => b.categoryPrefix.length - a.categoryPrefix.length)[0];

/** The deepest level of the category that is sure enough; undefined where not even what the rule is for is. */
function sureCategory({ categoryLevels = [] }: Proposals, rule: AutomaticRule, barOf: BarOf): string | undefined {
  const sure = categoryLevels.filter(
    ({ value, confidence }) => confidence >= barOf('category', rule.precision, levelOf(value)),
  );
  const deepest = sure.at(-1)?.value;
  return deepest?.startsWith(rule.categoryPrefix) ? deepest : undefined;
}

export interface ForAutomatic {
  readonly proposals: Proposals;
  /** The organ that has the matter. */
  readonly holder: string;
  /** How many earlier matters were proposed that it may repeat. */
  readonly repeats: number;
}

/**
 * What the system may confirm by itself, by which rule: an appeal or a suggestion in which every field is sure enough for the
 * precision asked, its category as deep as that goes; never litigation, never urgent, never with a danger to life or a possible repeat.
 */
export function automaticFor(
  rules: readonly AutomaticRule[],
  { proposals, holder, repeats }: ForAutomatic,
  barOf: BarOf,
): { readonly rule: AutomaticRule; readonly said: Confirmable } | undefined {
  const said = confirmable(proposals);
  if (!said || said.litigationRelated || said.track === 'URGENT' || repeats > 0 || needsLook(proposals))
    return undefined;
  const rule = ruleFor(rules, holder, said.categoryCode);
  const categoryCode = rule && sureCategory(proposals, rule, barOf);
  if (!rule || categoryCode === undefined) return undefined;
  const others = TRIAGED.filter((field) => field !== 'category');
  const sure = others.every((field) => proposals[field].confidence >= barOf(field, rule.precision, 0));
  return sure ? { rule, said: { ...said, categoryCode } } : undefined;
}

/** Whether a matter with that number between 0 and 1 (of its id) goes to a person all the same. */
export const isSample = (share: number, part: number): boolean => part < Math.max(share, 0.05);

/** The chance of so few or fewer rights among so many, if each were right with that probability. */
export function tail(right: number, of: number, probability: number): number {
  const odds = Math.log(probability) - Math.log1p(-probability);
  let term = of * Math.log1p(-probability);
  let sum = Math.exp(term);
  for (let k = 1; k <= right; k++) {
    term += Math.log((of - k + 1) / k) + odds;
    sum += Math.exp(term);
  }
  return Math.min(1, sum);
}

const SIGNIFICANT = 0.05;
/** Fewer than so many disagreements are no ground to stop. */
const LEAST_WRONG = 2;

/** Whether persons disagreed so often that the precision asked for is not reached: significantly, not by chance. */
export const fallsShort = (precision: number, agreed: number, judged: number): boolean =>
  judged - agreed >= LEAST_WRONG && tail(agreed, judged, precision) < SIGNIFICANT;
