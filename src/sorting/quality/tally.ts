// A week's decisions as the figures that are kept of it: per organ, and per place with all organs in it. Pure.
import type { FieldDecision } from '../learn/decision.ts';
import type { DecisionRow } from '../learn/store.ts';
import type { QualityField } from './contract.ts';

/** A decision as it is counted: triages that were superseded are none, and a dispatch knows whether it came back. */
export interface CountedDecision extends Pick<DecisionRow, 'kind' | 'organ' | 'automatic' | 'sample' | 'fields'> {
  readonly returned: boolean;
}

export const BINS = 10;
const FIRST_LEVEL = 2;

/** Codes say the same as far as both go: who names a county and who names its city do not contradict each other. */
function agree(field: QualityField, proposed: string, decided: string): boolean {
  if (field !== 'category' && field !== 'place') return proposed === decided;
  const length = Math.min(proposed.length, decided.length);
  return proposed.slice(0, length) === decided.slice(0, length);
}

interface Counts {
  decided: number;
  correct: number;
  wrong: number;
  abstained: number;
}
interface BinCounts {
  n: number;
  correct: number;
  confidence: number;
}
interface ReturnCounts {
  dispatched: number;
  returned: number;
}
interface AutomaticCounts {
  confirmed: number;
  samples: number;
  agreed: number;
}

/** What is kept of one scope: the keys are the key columns of the rows, parted by a space. */
export interface ScopeTally {
  /** field category */
  readonly fields: Map<string, Counts>;
  /** field bin */
  readonly bins: Map<string, BinCounts>;
  /** field proposed decided */
  readonly pairs: Map<string, { n: number }>;
  /** organ way; and, for all organs together, the way after an empty name */
  readonly returns: Map<string, ReturnCounts>;
  readonly automatic: AutomaticCounts;
}

const emptyTally = (): ScopeTally => ({
  fields: new Map(),
  bins: new Map(),
  pairs: new Map(),
  returns: new Map(),
  automatic: { confirmed: 0, samples: 0, agreed: 0 },
});

function at<T>(map: Map<string, T>, key: string, empty: () => T): T {
  const there = map.get(key) ?? empty();
  map.set(key, there);
  return there;
}

/** The measured fields of a decided one: the category is measured on its first level, and on all. */
function measured(one: FieldDecision): (FieldDecision & { readonly as: QualityField; readonly category: string })[] {
  if (one.field !== 'category') return [{ ...one, as: one.field, category: '' }];
  const first = {
    ...one,
    as: 'category1' as const,
    category: '',
    decided: one.decided.slice(0, FIRST_LEVEL),
    ...(one.proposed !== undefined && { proposed: one.proposed.slice(0, FIRST_LEVEL) }),
  };
  return [first, { ...one, as: 'category', category: one.decided.slice(0, FIRST_LEVEL) }];
}

type Measured = ReturnType<typeof measured>[number];

const isCorrect = ({ as, proposed, decided }: Measured): boolean =>
  proposed !== undefined && agree(as, proposed, decided);

function countAnswer({ fields }: ScopeTally, one: Measured): void {
  const counts = at(fields, `${one.as} ${one.category}`, () => ({ decided: 0, correct: 0, wrong: 0, abstained: 0 }));
  counts.decided++;
  if (one.abstained) counts.abstained++;
  else if (one.proposed !== undefined) counts[isCorrect(one) ? 'correct' : 'wrong']++;
}

/** How sure it was, also where it was too unsure to say it. */
function countSureness({ bins }: ScopeTally, one: Measured): void {
  if (one.confidence === undefined) return;
  const bin = Math.min(BINS - 1, Math.floor(one.confidence * BINS));
  const there = at(bins, `${one.as} ${bin}`, () => ({ n: 0, correct: 0, confidence: 0 }));
  there.n++;
  there.correct += Number(isCorrect(one));
  there.confidence += one.confidence;
}

function countCorrection({ pairs }: ScopeTally, one: Measured): void {
  const { as, proposed, decided, abstained } = one;
  if (proposed === undefined || abstained || isCorrect(one)) return;
  const length = as === 'category' || as === 'place' ? Math.min(proposed.length, decided.length) : undefined;
  at(pairs, `${as} ${proposed.slice(0, length)} ${decided.slice(0, length)}`, () => ({ n: 0 })).n++;
}

function countField(tally: ScopeTally, field: FieldDecision): void {
  for (const one of measured(field)) {
    countAnswer(tally, one);
    countSureness(tally, one);
    countCorrection(tally, one);
  }
}

/** Fields that a sample has to confirm: what automatic confirmation would have said. */
const SAMPLED: readonly string[] = ['class', 'category', 'place', 'litigation'];

const agreesIn = ({ field, proposed, decided }: FieldDecision): boolean =>
  !SAMPLED.includes(field) || (proposed !== undefined && agree(field, proposed, decided));

function countReturn(tally: ScopeTally, { fields, returned }: CountedDecision): void {
  for (const { proposed, abstained, decided } of fields) {
    const known = proposed !== undefined && !abstained;
    const way = known ? (proposed === decided ? 'AS_PROPOSED' : 'OTHERWISE') : 'UNPROPOSED';
    for (const sentTo of ['', decided]) {
      const there = at(tally.returns, `${sentTo} ${way}`, () => ({ dispatched: 0, returned: 0 }));
      there.dispatched++;
      there.returned += Number(returned);
    }
  }
}

function countOne(tally: ScopeTally, decision: CountedDecision): void {
  if (decision.kind === 'RETURNED') return;
  if (decision.automatic) {
    tally.automatic.confirmed += Number(decision.kind === 'TRIAGED');
    return;
  }
  for (const field of decision.fields) countField(tally, field);
  if (decision.kind === 'DISPATCHED') countReturn(tally, decision);
  if (decision.kind !== 'TRIAGED' || !decision.sample) return;
  tally.automatic.samples++;
  tally.automatic.agreed += Number(decision.fields.every(agreesIn));
}

/** Counts decisions one by one into the tallies of their scopes. */
export class WeekTally {
  readonly scopes = new Map<string, ScopeTally>();
  readonly #scopesOf: (organ: string) => readonly string[];
  constructor(scopesOf: (organ: string) => readonly string[]) {
    this.#scopesOf = scopesOf;
  }
  count(decision: CountedDecision): void {
    for (const scope of this.#scopesOf(decision.organ)) countOne(at(this.scopes, scope, emptyTally), decision);
  }
}

/** An organ and the places it stands in, from its own up to the province. */
export function scopesOf(organ: string, placeCode: string | null | undefined): string[] {
  if (!placeCode) return [organ];
  const ends = [2, 4, 6, 9].filter((end) => end <= placeCode.length);
  return [organ, ...ends.map((end) => placeCode.slice(0, end))];
}
