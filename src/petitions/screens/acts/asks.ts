// What an act asks for, field by field, as data; and the body that the server gets from what was filled in.
import type { MatterView, OpinionView } from '../../contract.ts';
import type { ProposedOrgan } from '../fields/pickers.tsx';
import { instantOf } from '../shared/instants.ts';

export type Value = string | boolean | readonly string[] | undefined;
export type Values = Readonly<Record<string, Value>>;
type Person = NonNullable<OpinionView['draftedBy']>;

/** A choice whose words are no code of the wording: a document, a report, a colleague in question. */
export interface Offer {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
}

/** How an offer speaks: the words of the desk, instants as people write them, and whose desk it is. */
export interface Say {
  readonly words: (key: string, params?: Readonly<Record<string, string>>) => string;
  readonly instant: (at: string) => string;
  readonly organ: string;
}

interface Named {
  readonly name: string;
  /** May stay empty. */
  readonly optional?: boolean | ((values: Values, matter: MatterView) => boolean);
  /** Asked only then; what is not asked is not sent. */
  readonly when?: (values: Values, matter: MatterView) => boolean;
  readonly initial?: (matter: MatterView) => Value;
}

export type Ask = Named &
  (
    | { readonly kind: 'line'; readonly most: number }
    | { readonly kind: 'text'; readonly rows: number; readonly most: number }
    | {
        readonly kind: 'day';
        readonly min?: (matter: MatterView) => string | undefined;
        readonly max?: (matter: MatterView) => string | undefined;
      }
    | { readonly kind: 'time'; readonly max?: () => string }
    | { readonly kind: 'number' }
    /** `words`: where the codes have their words; a second key with `Note` behind it explains them. */
    | { readonly kind: 'choice' | 'pick'; readonly words: string; readonly codes: readonly string[] }
    | {
        readonly kind: 'offer';
        readonly number?: boolean;
        readonly offers: (matter: MatterView, say: Say) => readonly Offer[];
      }
    /** Always the same; not shown. */
    | { readonly kind: 'fixed'; readonly value: string }
    | { readonly kind: 'organ'; readonly proposed?: (matter: MatterView) => readonly ProposedOrgan[] }
    | { readonly kind: 'organs'; readonly proposed?: (matter: MatterView) => readonly ProposedOrgan[] }
    /** `self`: who fills it in. */
    | { readonly kind: 'person'; readonly among: (matter: MatterView, self: string) => readonly Person[] }
    | { readonly kind: 'names' }
    | { readonly kind: 'petition' }
    | { readonly kind: 'tick' }
    | { readonly kind: 'yes-no' }
    /** A legal time before now: when, what proves it, who else saw the proof. */
    | { readonly kind: 'earlier' }
  );

/** Where a legal time's evidence and its second person stand beside the time itself: as the server names them in refusals. */
export const EVIDENCE = '.evidence';
export const SECOND = '.secondPersonId';

const emptyOf = (ask: Ask): Value => {
  if (ask.kind === 'tick') return false;
  if (ask.kind === 'organs') return [];
  if (ask.kind === 'fixed') return ask.value;
  return ask.kind === 'choice' || ask.kind === 'pick' || ask.kind === 'person' || ask.kind === 'organ' ? undefined : '';
};

/** What the form starts with. */
export function initialOf(asks: readonly Ask[], matter: MatterView): Values {
  const pairs = asks.flatMap((ask): [string, Value][] => {
    const own: [string, Value] = [ask.name, ask.initial?.(matter) ?? emptyOf(ask)];
    if (ask.kind !== 'earlier') return [own];
    return [own, [`${ask.name}${EVIDENCE}`, ''], [`${ask.name}${SECOND}`, undefined]];
  });
  return Object.fromEntries(pairs);
}

/** What is asked as things stand. */
export const askedNow = (asks: readonly Ask[], values: Values, matter: MatterView): readonly Ask[] =>
  asks.filter((ask) => ask.when?.(values, matter) ?? true);

export const isRequired = (ask: Ask, values: Values, matter: MatterView): boolean => {
  const optional = typeof ask.optional === 'function' ? ask.optional(values, matter) : ask.optional;
  return !optional && ask.kind !== 'tick' && ask.kind !== 'earlier';
};

/** The names of fields that must be filled in; a legal time, once given, needs its evidence and second person. */
export function requiredOf(asks: readonly Ask[], values: Values, matter: MatterView): readonly string[] {
  return askedNow(asks, values, matter).flatMap((ask) => {
    if (ask.kind === 'earlier') return values[ask.name] ? [`${ask.name}${EVIDENCE}`, `${ask.name}${SECOND}`] : [];
    return isRequired(ask, values, matter) ? [ask.name] : [];
  });
}

/** Names one a line, or with commas between them. */
export const lines = (value: string): readonly string[] =>
  value
    .split(/[\n、,，;；]/)
    .map((line) => line.trim())
    .filter(Boolean);

function earlier(ask: Ask, values: Values): unknown {
  const at = instantOf(String(values[ask.name] ?? ''));
  if (!at) return undefined;
  return {
    at,
    evidence: values[`${ask.name}${EVIDENCE}`],
    secondPersonId: values[`${ask.name}${SECOND}`],
  };
}

/** One value as the server wants it. */
function sent(ask: Ask, values: Values): unknown {
  const value = values[ask.name];
  if (ask.kind === 'earlier') return earlier(ask, values);
  if (typeof value !== 'string' || value === '') return value;
  switch (ask.kind) {
    case 'time':
      return instantOf(value);
    case 'number':
      return Number(value);
    case 'names':
      return lines(value);
    case 'petition':
      return value.replace(/\D/g, '');
    case 'yes-no':
      return value === 'yes';
    case 'offer':
      return ask.number ? Number(value) : value;
    default:
      return value;
  }
}

/** The body for the server. */
export function bodyFrom(asks: readonly Ask[], values: Values, matter: MatterView): Readonly<Record<string, unknown>> {
  return Object.fromEntries(askedNow(asks, values, matter).map((ask) => [ask.name, sent(ask, values)]));
}
