// The names of places to look for: full, short, with other suffixes, old. Built once; ambiguous names know all they may mean.
import type { Place } from '../../organs/model.ts';
import { Lexicon, type Term } from './lexicon.ts';

/** A name besides those of the tree; its kind is explained at the head of db/seeds/place-names.csv. */
export interface OtherName {
  readonly name: string;
  readonly code: string | null;
  readonly kind: string;
}

/** How a name stands for its place. */
export type NameForm = 'full' | 'suffix' | 'short' | 'old';

export interface PlaceName {
  /** Every place of that name; none for a name that only hides others. */
  readonly codes: readonly string[];
  readonly form: NameForm;
  /** An everyday word: it needs more than itself. */
  readonly isWord: boolean;
}

export interface PlaceIndex {
  readonly lexicon: Lexicon<PlaceName>;
  readonly places: ReadonlyMap<string, Place>;
}

const RANK: Readonly<Record<NameForm, number>> = { full: 3, old: 2, suffix: 1, short: 0 };

const SUFFIX_KINDS = ['street-suffix', 'street-suffix-clear', 'town-suffix', 'town-suffix-clear'];

class Names {
  readonly #names = new Map<string, { form: NameForm; codes: Set<string> }>();
  readonly #words: ReadonlySet<string>;
  /** By kind of suffix. */
  readonly #suffixes: ReadonlyMap<string, string[]>;

  constructor(others: readonly OtherName[]) {
    const ofKind = (kind: string) => others.filter((one) => one.kind === kind).map((one) => one.name);
    this.#words = new Set(ofKind('word'));
    this.#suffixes = new Map(SUFFIX_KINDS.map((kind) => [kind, ofKind(kind)]));
  }

  /** A stronger form of a name hides weaker ones: 新塘镇 is the town of that name, not what somebody calls 新塘街道. */
  add(name: string, form: NameForm, code: string | null): void {
    if (name.length < 2) return;
    const known = this.#names.get(name);
    // What bore the name once and what bears it now may both be meant.
    if (known?.form === 'full' && form === 'old' && code !== null && known.codes.size > 0) known.codes.add(code);
    if (known && RANK[known.form] > RANK[form]) return;
    const codes = known?.form === form ? known.codes : new Set<string>();
    if (code !== null) codes.add(code);
    this.#names.set(name, { form, codes });
  }

  /** What people say after the short name of a street or town: 猎德街, 新塘街道. */
  suffixes({ kind, shortName, level }: Place): string[] {
    if (level < 4 || kind === 'zone' || kind === 'unit') return [];
    const of = kind === 'street' ? 'street-suffix' : 'town-suffix';
    const clear = this.#words.has(shortName) ? [] : this.#suffixes.get(`${of}-clear`);
    return [...(this.#suffixes.get(of) ?? []), ...(clear ?? [])];
  }

  terms(): Term<PlaceName>[] {
    return [...this.#names].map(([word, { form, codes }]) => ({
      word,
      entry: { codes: [...codes], form, isWord: this.#words.has(word) },
    }));
  }
}

/** The index of a place tree with its other names; names of places that do not exist are left out. */
export function placeIndex(places: readonly Place[], others: readonly OtherName[]): PlaceIndex {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const names = new Names(others);
  for (const place of places) {
    names.add(place.name, place.name === place.shortName ? 'suffix' : 'full', place.code);
    names.add(place.shortName, 'short', place.code);
    for (const suffix of names.suffixes(place)) names.add(place.shortName + suffix, 'suffix', place.code);
  }
  for (const { name, code, kind } of others) {
    if (kind === 'not') names.add(name, 'full', null);
    else if (code !== null && byCode.has(code)) names.add(name, 'old', code);
  }
  return { lexicon: new Lexicon(names.terms()), places: byCode };
}
