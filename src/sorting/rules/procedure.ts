// The lawful way of an appeal (R22 art. 31) by its category, its words, and the catalogue of other lawful ways.
import { type MatterClass, PROCEDURES, type Procedure } from '../../petitions/contract.ts';
import type { Reason } from '../contract.ts';
import { byRule, type Ranked, type Reading, readingOf } from './reading.ts';
import type { ReadText } from './text.ts';
import { type Found, found, ofValue, spokenRules, type WordLists, weightOf } from './words.ts';

/** What the category alone speaks for; the longest match decides. */
export type ProcedureTable = ReadonlyMap<string, { readonly procedure: Procedure; readonly weight: number }>;

/** A way of the catalogue, as far as it matters here. */
export interface KnownWay {
  readonly way: string;
  readonly procedure: Procedure;
  readonly categoryPrefix: string | null;
}

export interface ProcedureAsked {
  readonly class?: MatterClass | undefined;
  readonly categoryCode?: string | undefined;
  readonly litigation: boolean;
  /** The ways in force; missing: none is left out for want of one. */
  readonly ways?: readonly KnownWay[];
}

export interface ProcedureReading extends Reading<Procedure> {
  /** Ways of the proposed procedure that are made for the category, then those for all. */
  readonly ways: string[];
}

const isProcedure = (text: string): text is Procedure => (PROCEDURES as readonly string[]).includes(text);

/** The table from its rows; a procedure that the law does not know throws. */
export function procedureTable(
  rows: readonly { category_code: string; procedure: string; weight: string }[],
): ProcedureTable {
  return new Map(
    rows.map(({ category_code, procedure, weight }) => {
      if (!isProcedure(procedure)) throw new Error(`sorting-procedures.csv: unknown procedure ${procedure}`);
      return [category_code, { procedure, weight: Number(weight) }];
    }),
  );
}

function byCategory(table: ProcedureTable, code: string | undefined) {
  for (let length = code?.length ?? 0; length >= 2; length -= 2) {
    const found = table.get((code ?? '').slice(0, length));
    if (found) return found;
  }
  return undefined;
}

const waysOf = (ways: readonly KnownWay[], procedure: Procedure, code = ''): KnownWay[] =>
  ways
    .filter((one) => one.procedure === procedure && code.startsWith(one.categoryPrefix ?? ''))
    .sort((a, b) => (b.categoryPrefix ?? '').length - (a.categoryPrefix ?? '').length);

/** The way of article 31(6) is there for whatever no other way is made for. */
const USUAL: Procedure = 'PETITION_PROCEDURE';
const USUAL_WEIGHT = 1.6;
const LITIGATION_WEIGHT = 7;
const SHARP = 2;
const ENOUGH = 0.9;

function weigh(all: readonly Found[], prior: ReturnType<typeof byCategory>, litigation: boolean) {
  return PROCEDURES.map((value) => ({
    value,
    weight:
      weightOf(ofValue(all, value)) +
      (value === USUAL ? USUAL_WEIGHT : 0) +
      (prior?.procedure === value ? prior.weight : 0) +
      (value === 'JUDICIAL' && litigation ? LITIGATION_WEIGHT : 0),
  }));
}

function ranked(weights: readonly { value: Procedure; weight: number }[]): Ranked<Procedure>[] {
  const whole = weights.reduce((sum, { weight }) => sum + weight ** SHARP, 0);
  return weights
    .filter(({ weight }) => weight > 0)
    .map(({ value, weight }) => ({
      value,
      confidence: (weight ** SHARP / whole) * (1 - Math.exp(-weight / ENOUGH)),
    }));
}

/**
 * The lawful way. Only appeals have one (R22 art. 31): of a suggestion or an accusation nothing is proposed. A way that the
 * catalogue has not for this category is never proposed.
 */
export function readProcedure(
  { words, procedures }: { words: WordLists; procedures: ProcedureTable },
  read: ReadText,
  { class: kind, categoryCode, litigation, ways }: ProcedureAsked,
): ProcedureReading {
  if (kind !== undefined && kind !== 'APPEAL')
    return { confidence: 0, reasons: [byRule('procedure-of-appeals')], others: [], ways: [] };
  const all = found(words.procedure, read);
  const prior = byCategory(procedures, categoryCode);
  const possible = weigh(all, prior, litigation).filter(
    ({ value }) => value === USUAL || !ways || waysOf(ways, value, categoryCode).length > 0,
  );
  const order = ranked(possible);
  const best = order.toSorted((a, b) => b.confidence - a.confidence)[0]?.value ?? USUAL;
  const reasons: Reason[] = spokenRules(ofValue(all, best)).map((one) => byRule(one.rule, one.words));
  if (prior?.procedure === best) reasons.unshift(byRule('procedure-of-category'));
  if (best === 'JUDICIAL' && litigation) reasons.unshift(byRule('procedure-litigation'));
  if (best === USUAL && reasons.length === 0) reasons.push(byRule('procedure-usual'));
  return { ...readingOf(order, reasons), ways: waysOf(ways ?? [], best, categoryCode).map((one) => one.way) };
}
