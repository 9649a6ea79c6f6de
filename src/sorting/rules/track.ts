// The track of a matter (urgent, simple, ordinary, complex; domain 2.7, SIMP22 arts. 4, 5) with each reason for and against.
import type { MatterClass, Procedure, Track } from '../../petitions/contract.ts';
import type { Reason } from '../contract.ts';
import { byRule, type Ranked, type Reading, readingOf } from './reading.ts';
import type { FoundSignal } from './signals.ts';
import type { ReadText } from './text.ts';
import { type Found, found, ofValue, spokenRules, type WordLists, weightOf, wordsOfFound } from './words.ts';

export interface TrackAsked {
  readonly class?: MatterClass | undefined;
  readonly litigation: boolean;
  readonly procedure?: Procedure | undefined;
  readonly signals: readonly FoundSignal[];
  /** How many people stand behind it. */
  readonly people: number;
  /** The same person came with the same matter before. */
  readonly repeat: boolean;
  /** A superior organ assigned it. */
  readonly assigned: boolean;
  /** It only asks, suggests or thanks. */
  readonly need?: 'CONSULT' | 'THANKS' | undefined;
}

/** From so many people on it is joint, and a collective one. */
const JOINT = 2;
const COLLECTIVE = 5;
/** Kinds of organs named in the text: with so many there are several responsible bodies. */
const MANY_ORGANS = 3;

const distinct = (all: readonly Found[]): string[] => [...new Set(wordsOfFound(all))];

/** Why it may not be handled simply, each by its own rule (SIMP22 arts. 4, 5). */
function exclusions(all: readonly Found[], asked: TrackAsked): Reason[] {
  const organs = distinct(ofValue(all, 'ORGAN'));
  const refusable = ofValue(all, 'REFUSABLE');
  const procedure = asked.procedure !== undefined && asked.procedure !== 'PETITION_PROCEDURE';
  return [
    asked.class === 'ACCUSATION' && byRule('not-simple-accusation'),
    asked.litigation && byRule('not-simple-litigation'),
    procedure && !asked.litigation && byRule('not-simple-procedure'),
    asked.repeat && byRule('not-simple-repeat'),
    asked.assigned && byRule('not-simple-assigned'),
    asked.people >= JOINT && byRule('not-simple-joint'),
    organs.length >= MANY_ORGANS && byRule('not-simple-many-organs', organs),
    refusable.length > 0 && byRule('not-simple-refusable', wordsOfFound(refusable)),
  ].filter((one) => one !== false);
}

function simple(all: readonly Found[], asked: TrackAsked): { weight: number; reasons: Reason[] } {
  const daily = ofValue(all, 'SIMPLE');
  const reasons = spokenRules(daily).map(({ rule, words }) => byRule(rule, words));
  if (asked.need === 'CONSULT') reasons.unshift(byRule('simple-consultation'));
  if (asked.need === 'THANKS') reasons.unshift(byRule('simple-thanks'));
  if (asked.class === 'SUGGESTION') reasons.unshift(byRule('simple-suggestion'));
  const asks = asked.need || asked.class === 'SUGGESTION' ? 2 : 0;
  return { weight: Math.max(weightOf(daily), asks), reasons };
}

function complex(all: readonly Found[], asked: TrackAsked): { weight: number; reasons: Reason[] } {
  const words = ofValue(all, 'COMPLEX');
  const organs = distinct(ofValue(all, 'ORGAN'));
  const many = asked.people >= COLLECTIVE || asked.signals.some(({ signal }) => signal === 'MANY_PEOPLE');
  return {
    weight:
      weightOf(words) +
      (asked.people >= COLLECTIVE ? 2.2 : 0) +
      (many ? 0.8 : 0) +
      (organs.length >= MANY_ORGANS ? 1 : 0) +
      (asked.repeat ? 1 : 0) +
      (asked.litigation ? 0.5 : 0),
    reasons: [
      ...spokenRules(words).map(({ rule, words: some }) => byRule(rule, some)),
      ...(many ? [byRule('complex-people')] : []),
      ...(organs.length >= MANY_ORGANS ? [byRule('complex-organs', organs)] : []),
      ...(asked.repeat ? [byRule('complex-repeat')] : []),
    ],
  };
}

/** What each signal weighs for handling at once. */
const URGENCY: Readonly<Record<string, number>> = {
  LIFE: 2.6,
  WAGES_BEFORE_FESTIVAL: 2.2,
  CHILDREN_OR_ILL: 1.2,
  DATE_NEAR: 1.4,
  MANY_PEOPLE: 0.4,
};

function urgent({ signals }: TrackAsked): { weight: number; reasons: Reason[] } {
  const weights = signals.map(({ signal }) => URGENCY[signal] ?? 0).sort((a, b) => b - a);
  const [first = 0, ...more] = weights;
  return {
    weight: first + more.reduce((sum, one) => sum + one / 2, 0),
    reasons: signals.filter(({ signal }) => signal !== 'MANY_PEOPLE').flatMap(({ reasons }) => reasons),
  };
}

const ORDINARY_WEIGHT = 1.5;
/** What words do not tell: so much is left open. */
const UNTOLD = 0.8;

/** The track; what excludes simple handling stands among the reasons when it would have been simple. */
export function readTrack(lists: WordLists, read: ReadText, asked: TrackAsked): Reading<Track> {
  const all = found(lists.track, read);
  const against = exclusions(all, asked);
  const [easy, hard, now] = [simple(all, asked), complex(all, asked), urgent(asked)];
  const parts: { value: Track; weight: number; reasons: Reason[] }[] = [
    { value: 'URGENT', ...now },
    { value: 'SIMPLE', weight: against.length > 0 ? 0 : easy.weight, reasons: easy.reasons },
    { value: 'COMPLEX', ...hard },
    { value: 'ORDINARY', weight: ORDINARY_WEIGHT, reasons: [byRule('track-usual')] },
  ];
  const whole = parts.reduce((sum, { weight }) => sum + weight ** 2, UNTOLD);
  const order: Ranked<Track>[] = parts
    .filter(({ weight }) => weight > 0)
    .map(({ value, weight }) => ({ value, confidence: weight ** 2 / whole }));
  const best = parts.toSorted((a, b) => b.weight - a.weight)[0];
  const said = best?.value === 'SIMPLE' || easy.weight === 0 ? [] : against;
  return readingOf(order, [...(best?.reasons ?? []), ...said]);
}
