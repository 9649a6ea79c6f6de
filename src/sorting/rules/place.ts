// The place of a matter: what the text names against where it was filed. What lies inside refines it, what conflicts is shown.
import { type PlaceEvidence, placeEvidence } from './place-evidence.ts';
import type { PlaceIndex } from './places.ts';
import { logistic, type Ranked, type Reading, readingOf, someWords } from './reading.ts';
import type { ReadText } from './text.ts';

const NEAR = { within: 1.2, sameCounty: 1.2, sameCity: 0.6, otherCity: -0.5 } as const;

/** The first digits that two codes have in common, by whole levels. */
const common = (a: string, b: string): number => [9, 6, 4, 2].find((n) => a.slice(0, n) === b.slice(0, n)) ?? 0;

/** How much the filing's own place speaks for a candidate. */
function nearnessTo(hint: string): (code: string) => number {
  if (hint.length < 4) return () => 0;
  return (code) => {
    if (code.startsWith(hint) || hint.startsWith(code)) return NEAR.within;
    const shared = common(code, hint);
    if (shared >= 6) return NEAR.sameCounty;
    return shared >= 4 ? NEAR.sameCity : NEAR.otherCity;
  };
}

/** What is less says nothing of a place by itself. */
const LEAST = 0.9;

interface Line {
  readonly code: string;
  /** Evidence for the place and all above it. */
  readonly total: number;
  readonly own: number;
}

const uppers = (code: string): string[] => [2, 4, 6, 9].filter((n) => n <= code.length).map((n) => code.slice(0, n));

/** The lines from the province down that end at a place with evidence of its own, the strongest first, deeper before upper. */
function linesOf(evidence: ReadonlyMap<string, PlaceEvidence>): Line[] {
  return [...evidence]
    .filter(([, { score }]) => score >= LEAST)
    .map(([code, { score }]) => ({
      code,
      own: score,
      total: uppers(code).reduce((sum, upper) => sum + (evidence.get(upper)?.score ?? 0), 0),
    }))
    .sort((a, b) => b.total - a.total || b.code.length - a.code.length || (a.code < b.code ? -1 : 1));
}

const related = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

/** How sure the first line is against the others, by what each has that they do not share. */
function sureOf(line: Line, lines: readonly Line[], evidence: ReadonlyMap<string, PlaceEvidence>): number {
  const rivals = lines.filter((other) => !related(other.code, line.code));
  const margin = Math.min(
    ...rivals.map((other) => {
      const shared = uppers(line.code).filter((upper) => other.code.startsWith(upper));
      const both = shared.reduce((sum, upper) => sum + (evidence.get(upper)?.score ?? 0), 0);
      return line.total - both - (other.total - both);
    }),
    4,
  );
  return logistic(1.5 * (margin + 0.2)) * logistic(1.6 * (line.own - 0.3));
}

/** How sure a filing's own place is where the text names none, by its level. */
const FILED = [0.2, 0.3, 0.6, 0.85, 0.9];
const levelOf = (code: string): number => [0, 2, 4, 6, 9].indexOf(code.length);

const reason = (rule: string, words: readonly string[] = []) => ({
  kind: 'place' as const,
  rule,
  words: someWords(words),
});

/** The words that speak for a place and for those above it, its own first. */
function wordsFor(code: string, evidence: ReadonlyMap<string, PlaceEvidence>): string[] {
  const upwards = uppers(code).reverse();
  return upwards.flatMap((upper) => evidence.get(upper)?.words ?? []);
}

/** The text names nothing: the filing's own place stands, if there is one. */
const asFiled = (hint: string): Reading<string> =>
  hint === ''
    ? { confidence: 0, reasons: [], others: [] }
    : readingOf([{ value: hint, confidence: FILED[levelOf(hint)] ?? 0 }], [reason('place-as-filed')]);

/** In a conflict the text wins when it is this sure, and names more than a city in passing. */
const CONFLICT_SURE = 0.75;
const CONFLICT_LEFT = 0.72;

function conflicting(
  hint: string,
  [best, ...rest]: readonly Ranked<string>[],
  words: readonly string[],
): Reading<string> {
  if (!best) return asFiled(hint);
  const wins = best.confidence >= CONFLICT_SURE && best.value.length >= 6;
  const confidence = wins ? best.confidence * CONFLICT_LEFT : Math.min(best.confidence, 0.45) * 0.8;
  const others: Ranked<string>[] = [
    { value: best.value, confidence },
    { value: hint, confidence: wins ? 1 - confidence - 0.02 : 0.62 },
    ...rest.map((one) => ({ ...one, confidence: Math.min(one.confidence, 0.2) })),
  ];
  return readingOf(others, [reason('place-conflicts-filed', words)]);
}

/** A name that says less does not contradict a filing for a county or a street. */
const CONTRADICTS = 1.7;

/** What the text says against where it was filed. */
function against(
  hint: string,
  ranked: readonly Ranked<string>[],
  { words, isOtherName }: { words: readonly string[]; isOtherName: boolean },
): Reading<string> {
  const [best, ...rest] = ranked;
  if (!best) return asFiled(hint);
  const old = isOtherName ? [reason('place-other-name', words)] : [];
  if (hint === '' || hint === '44') return readingOf(ranked, [reason('place-named', words), ...old]);
  if (hint.startsWith(best.value))
    return readingOf([{ value: hint, confidence: 0.95 }], [reason('place-confirms-filed', words), ...old]);
  if (best.value.startsWith(hint)) {
    const others = rest.map((one) => ({ ...one, confidence: one.confidence / 2 }));
    const filed = { value: hint, confidence: 1 - best.confidence };
    return readingOf([best, ...others, filed], [reason('place-within-filed', words), ...old]);
  }
  const reading = conflicting(hint, ranked, words);
  return { ...reading, reasons: [...reading.reasons, ...old] };
}

/**
 * The place. `hint` is the code under which it was filed ('' or an unknown one: none). A place that the text names inside it
 * is the place; one that conflicts is proposed or shown beside it, by how sure the text is.
 */
export function readPlace(index: PlaceIndex, read: ReadText, hint: string): Reading<string> {
  const filed = index.places.has(hint) ? hint : '';
  const evidence = placeEvidence(index, read, nearnessTo(filed));
  const lines = linesOf(evidence).filter(
    (one) => filed.length < 6 || related(one.code, filed) || one.own >= CONTRADICTS,
  );
  const [line] = lines;
  if (!line) return asFiled(filed);
  const best = { value: line.code, confidence: sureOf(line, lines, evidence) };
  const others = lines
    .filter((other) => !related(other.code, line.code))
    .slice(0, 4)
    .map((other) => ({ value: other.code, confidence: (1 - best.confidence) * logistic(other.total - line.total) }));
  const isOtherName = uppers(line.code).some((upper) => evidence.get(upper)?.isOtherName);
  return against(filed, [best, ...others], { words: wordsFor(line.code, evidence), isOtherName });
}
