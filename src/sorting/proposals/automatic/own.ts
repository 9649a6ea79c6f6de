// The office's own decisions as a check on how sure is sure enough: what was proposed with such confidence, how often was it right. Pure.
import type { FieldDecision } from '../../learn/decision.ts';

/** Fewer decisions about a field than this say nothing. */
const ENOUGH = 200;
/** Above a bar there must be so many, or it is chance. */
const ABOVE = 50;
/** Nothing passes. */
const NEVER = 2;

interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/** Of a category as far as both codes go: who decided more exactly said the same. */
const isRight = ({ field, proposed = '', decided }: FieldDecision): boolean =>
  proposed === decided ||
  (field === 'category' && proposed !== '' && (decided.startsWith(proposed) || proposed.startsWith(decided)));

function judgedOf(decisions: readonly (readonly FieldDecision[])[]): Map<string, Judged[]> {
  const judged = new Map<string, Judged[]>();
  for (const one of decisions.flat()) {
    if (one.confidence === undefined || one.abstained) continue;
    const known = judged.get(one.field) ?? [];
    known.push({ confidence: one.confidence, right: isRight(one) });
    judged.set(one.field, known);
  }
  return judged;
}

/** The lowest confidence from which on that part was right; 2 where there is none. */
function lowest(sorted: readonly Judged[], precision: number): number {
  let right = 0;
  let bar = NEVER;
  for (const [nth, one] of sorted.entries()) {
    right += Number(one.right);
    const isLastOfEqual = sorted[nth + 1]?.confidence !== one.confidence;
    if (isLastOfEqual && nth + 1 >= ABOVE && right / (nth + 1) >= precision) bar = one.confidence;
  }
  return bar;
}

/** How sure a field must be by what persons decided of late; 0 while there are too few decisions to tell. */
export function ownBars(
  decisions: readonly (readonly FieldDecision[])[],
): (field: string, precision: number) => number {
  const judged = judgedOf(decisions);
  for (const all of judged.values()) all.sort((a, b) => b.confidence - a.confidence);
  return (field, precision) => {
    const all = judged.get(field) ?? [];
    return all.length < ENOUGH ? 0 : lowest(all, precision);
  };
}
