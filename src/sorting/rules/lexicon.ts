// Many words looked for at once: a trie in flat arrays, walked from every position; a longer word hides what it contains.

export interface Term<E> {
  /** A word; or two with what may stand between them: `拖欠~工资`. Alternatives with a stroke: `拖欠/克扣~工资/人工`. */
  readonly word: string;
  readonly entry: E;
}

export interface Hit<E> {
  readonly at: number;
  readonly end: number;
  readonly entry: E;
}

interface Meaning<E> {
  readonly entry: E;
  /** The word counts only when one of these follows close by, in the same clause. */
  readonly then?: readonly string[];
}

/** How many signs may stand between the two words of a pair. */
const GAP = 12;
const LONGEST_SECOND = 8;
/** No word is longer than this less one. */
const LONGEST = 64;
/** Of a word so many are heard. */
const MOST_TIMES = 24;
const CLAUSE_ENDS = /[。！？!?;；\n]/;

const alternatives = (part: string): string[] => part.split('/').filter((one) => one !== '');

/** The words of a term with what must follow. */
function meaningsOf<E>({ word, entry }: Term<E>): [string, Meaning<E>][] {
  const [first = '', second] = word.split('~');
  const then = second === undefined ? undefined : alternatives(second);
  return alternatives(first).map((one) => [one, then ? { entry, then } : { entry }]);
}

const FIRST_SIZE = 1 << 12;
const FILL = 0.5;

/** Edges of the trie in an open hash table: (node, unit) → node. */
class Edges {
  #keys = new Float64Array(FIRST_SIZE).fill(-1);
  #values = new Int32Array(FIRST_SIZE);
  #size = 0;

  #slot(key: number): number {
    const mask = this.#keys.length - 1;
    const mixed = Math.imul(key >>> 0, 0x9e3779b1) ^ Math.imul(Math.floor(key / 0x10000), 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (this.#keys[slot] !== -1 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  get(node: number, unit: number): number {
    const slot = this.#slot(node * 0x10000 + unit);
    return this.#keys[slot] === -1 ? -1 : (this.#values[slot] as number);
  }

  set(node: number, unit: number, next: number): void {
    if (this.#size > this.#keys.length * FILL) this.#grow();
    const key = node * 0x10000 + unit;
    const slot = this.#slot(key);
    if (this.#keys[slot] === -1) this.#size += 1;
    this.#keys[slot] = key;
    this.#values[slot] = next;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Float64Array(keys.length * 2).fill(-1);
    this.#values = new Int32Array(keys.length * 2);
    keys.forEach((key, at) => {
      if (key === -1) return;
      const slot = this.#slot(key);
      this.#keys[slot] = key;
      this.#values[slot] = values[at] as number;
    });
  }
}

/** Built once, asked many times. */
export class Lexicon<E> {
  readonly #edges = new Edges();
  /** From the root: unit → node, or -1. */
  readonly #first = new Int32Array(0x10000).fill(-1);
  readonly #meanings: (Meaning<E>[] | undefined)[] = [undefined];

  constructor(terms: readonly Term<E>[]) {
    for (const term of terms) for (const [word, meaning] of meaningsOf(term)) this.#add(word, meaning);
  }

  #step(node: number, unit: number): number {
    return node === 0 ? (this.#first[unit] as number) : this.#edges.get(node, unit);
  }

  #add(word: string, meaning: Meaning<E>): void {
    let node = 0;
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      let next = this.#step(node, unit);
      if (next === -1) {
        next = this.#meanings.push(undefined) - 1;
        if (node === 0) this.#first[unit] = next;
        else this.#edges.set(node, unit, next);
      }
      node = next;
    }
    const known = this.#meanings[node];
    if (known) known.push(meaning);
    else this.#meanings[node] = [meaning];
  }

  /** The longest word that begins there, as its node times LONGEST plus its length; 0 without one. */
  #longest(text: string, from: number): number {
    const last = Math.min(text.length, from + LONGEST - 1);
    let [node, found] = [0, 0];
    for (let at = from; at < last; at++) {
      node = this.#step(node, text.charCodeAt(at));
      if (node === -1) break;
      if (this.#meanings[node]) found = node * LONGEST + (at + 1 - from);
    }
    return found;
  }

  /** What the word at a node says where it ends: nothing when it needs another that does not follow. */
  #said(text: string, at: number, end: number, node: number): Hit<E>[] {
    const meanings = this.#meanings[node] ?? [];
    const clause = meanings.some((one) => one.then) ? clauseFrom(text, end) : '';
    return meanings.flatMap(({ entry, then }) => {
      const more = then ? reach(clause, then) : 0;
      return more === -1 ? [] : [{ at, end: end + more, entry }];
    });
  }

  /**
   * What stands in a text, from its beginning to its end; of words inside a longer one only the longer, and of a word that is
   * said again and again the first few.
   */
  hits(text: string): Hit<E>[] {
    const hits: Hit<E>[] = [];
    const times = new Map<number, number>();
    let covered = 0;
    for (let at = 0; at < text.length; at++) {
      if (this.#first[text.charCodeAt(at)] === -1) continue;
      const longest = this.#longest(text, at);
      const end = at + (longest % LONGEST);
      if (end <= covered || longest === 0) continue;
      const node = Math.floor(longest / LONGEST);
      const before = times.get(node) ?? 0;
      const said = before < MOST_TIMES ? this.#said(text, at, end, node) : [];
      times.set(node, before + 1);
      if (said.length > 0 || before >= MOST_TIMES) covered = end;
      hits.push(...said);
    }
    return hits;
  }
}

/** What follows in the clause, as far as the second word of a pair may stand. */
function clauseFrom(text: string, from: number): string {
  const near = text.slice(from, from + GAP + LONGEST_SECOND);
  const stop = near.search(CLAUSE_ENDS);
  return stop === -1 ? near : near.slice(0, stop);
}

/** How far it is to the end of the first of these words in a clause; -1 without one. */
function reach(clause: string, words: readonly string[]): number {
  let nearest = -1;
  for (const word of words) {
    const at = clause.indexOf(word);
    if (at === -1 || at > GAP) continue;
    if (nearest === -1 || at + word.length < nearest) nearest = at + word.length;
  }
  return nearest;
}
