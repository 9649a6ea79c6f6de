// The class of a petition (R22 arts. 28–30) by its words: suggestion, accusation, appeal. An accusation shall not be missed.
import type { MatterClass } from '../../petitions/contract.ts';
import type { Reason } from '../contract.ts';
import { byRule, type Ranked, type Reading, readingOf, runnersUp } from './reading.ts';
import type { ReadText } from './text.ts';
import { type Found, found, ofValue, spokenRules, type WordLists, weightOf, wordsOfFound } from './words.ts';

/** How far from a post, in signs, wrongdoing is read as its holder's. */
const NEAR = 60;
/** What each rule of wrongdoing weighs where no post is named near it. */
const ALONE: Readonly<Record<string, number>> = {
  wrongdoing: 0.7,
  graft: 0.5,
  'officials-do-wrong': 0.55,
  report: 0.5,
  'report-weak': 0.3,
  'report-official': 0.9,
  'corrupt-officials': 0.3,
  favours: 0.25,
};

const isNear = (one: Found, posts: readonly Found[]): boolean =>
  posts.some((post) => post.at - one.end < NEAR && one.at - post.end < NEAR);

/** Wrongdoing with what it weighs where it stands. */
function accused(all: readonly Found[]): { wrong: Found[]; named: Found[] } {
  const posts = ofValue(all, 'POST');
  const wrong = ofValue(all, 'ACCUSATION').map((one) =>
    isNear(one, posts) ? one : { ...one, weight: one.weight * (ALONE[one.rule] ?? 1) },
  );
  const strong = wrong.filter((one) => one.rule !== 'report-weak');
  return { wrong, named: posts.filter((post) => isNear(post, strong)) };
}

/** One that is missed leaves somebody unprotected; one too many is put right by a person. */
const ACCUSATION_COUNTS = 1.4;
/** What is likely before a word is read. */
const BEFORE: Readonly<Record<MatterClass, number>> = { SUGGESTION: 0, ACCUSATION: -0.8, APPEAL: 1.2 };
const CLASSES: readonly MatterClass[] = ['APPEAL', 'SUGGESTION', 'ACCUSATION'];

function ranked(evidence: Readonly<Record<MatterClass, number>>): Ranked<MatterClass>[] {
  const parts = CLASSES.map((one) => ({ value: one, part: Math.exp(evidence[one] + BEFORE[one]) }));
  const whole = parts.reduce((sum, { part }) => sum + part, 0);
  return parts.map(({ value, part }) => ({ value, confidence: part / whole }));
}

const reasonsOf = (all: readonly Found[]) => spokenRules(all).map(({ rule, words }) => byRule(rule, words));

/**
 * The class. What the petitioner marked as wrongdoing is an accusation, whatever its words. Nothing of a text that says
 * nothing.
 */
export function readClass(
  lists: WordLists,
  read: ReadText,
  { reportsWrongdoing }: { reportsWrongdoing: boolean },
): Reading<MatterClass> {
  if (reportsWrongdoing)
    return {
      value: 'ACCUSATION',
      confidence: 1,
      reasons: [{ kind: 'petitioner', rule: 'marked-wrongdoing', words: [] }],
      others: [],
    };
  const all = found(lists.class, read);
  const { wrong, named } = accused(all);
  const [suggests, appeals] = [ofValue(all, 'SUGGESTION'), ofValue(all, 'APPEAL')];
  if (wrong.length + suggests.length + appeals.length === 0) return silent(read);
  const order = ranked({
    ACCUSATION: weightOf(wrong) * ACCUSATION_COUNTS,
    SUGGESTION: weightOf(suggests),
    // Whoever accuses or suggests also asks for something: what asks weighs only so much.
    APPEAL: Math.min(weightOf(appeals), 2.6),
  });
  const best = order.toSorted((a, b) => b.confidence - a.confidence)[0]?.value;
  const speaks = { ACCUSATION: wrong, SUGGESTION: suggests, APPEAL: appeals }[best ?? 'APPEAL'];
  const reasons = reasonsOf(speaks);
  if (best === 'ACCUSATION' && named.length > 0) reasons.push(byRule('post-named', wordsOfFound(named)));
  return readingOf(order, reasons.length > 0 ? reasons : [byRule('class-usual')]);
}

const LETTERS = /[\p{L}]{2}/u;

/** Of words that speak for no class most are appeals; of no words nothing is said. */
const silent = (read: ReadText): Reading<MatterClass> =>
  LETTERS.test(read.plain)
    ? readingOf(ranked({ SUGGESTION: 0, ACCUSATION: 0, APPEAL: 0 }), [byRule('class-usual')])
    : { confidence: 0, reasons: [], others: [] };

/**
 * The level of the places that an accused leads, as far as the words say (3 county, 2 city): no organ of that level or below
 * may have such an accusation. A salutation accuses nobody.
 */
export function readAccusedLevel(lists: WordLists, read: ReadText): { level?: number; reasons: Reason[] } {
  const all = found(lists.accused, read);
  if (all.length === 0) return { reasons: [] };
  const level = Math.min(...all.map((one) => Number(one.value)));
  return { level, reasons: reasonsOf(ofValue(all, String(level))) };
}

/** Against what a question or thanks have to stand: what a matter mostly is, and half of what demands something. */
const NEED_AGAINST = 1.5;

/** Whether it asks or thanks rather than demands; of anything else no value. */
export function readNeed(lists: WordLists, read: ReadText): Reading<'CONSULT' | 'THANKS'> {
  const all = found(lists.need, read);
  const parts = (['CONSULT', 'THANKS'] as const).map((value) => ({ value, weight: weightOf(ofValue(all, value)) }));
  const [best] = parts.toSorted((a, b) => b.weight - a.weight);
  if (!best || best.weight < 1) return { confidence: 0, reasons: [], others: [] };
  const demands = found(lists.class, read).filter(({ value }) => value === 'APPEAL' || value === 'ACCUSATION');
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0) + NEED_AGAINST + weightOf(demands) / 2;
  const order = parts.map(({ value, weight }) => ({ value, confidence: weight / whole }));
  const [first, ...rest] = order.toSorted((a, b) => b.confidence - a.confidence);
  if (!first || first.confidence < 0.5) return { confidence: 0, reasons: [], others: runnersUp(order) };
  return readingOf([first, ...rest], reasonsOf(ofValue(all, best.value)));
}
