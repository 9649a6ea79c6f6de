// Who stands behind the matters of a week: matters of one person are put together, so that nobody makes an issue alone. Pure.

/** A matter with what tells persons apart. */
export interface Voice {
  readonly matterId: string;
  /** Fingerprints of identity number, telephone, name with address. */
  readonly keys: readonly string[];
  /** Fingerprint of the name alone, asked where there is nothing better: the same person where place and category are the same. */
  readonly name: string | null;
  readonly place: string;
  readonly category: string;
  /** Of a matter of nobody known: the number of its group of nearly equal texts, which count once. */
  readonly text?: number;
}

const COUNTY = 6;
const FIRST_LEVEL = 2;

/** Numbers that are joined with each other. */
class Joined {
  readonly #parents: Int32Array;
  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, at) => at);
  }
  root(of: number): number {
    let root = of;
    while (this.#parents[root] !== root) root = this.#parents[root] ?? root;
    for (let on = of; on !== root; ) {
      const next = this.#parents[on] ?? root;
      this.#parents[on] = root;
      on = next;
    }
    return root;
  }
  join(one: number, other: number): void {
    this.#parents[this.root(other)] = this.root(one);
  }
}

/** By what a matter is told to be of the same person as another. */
function marksOf({ keys, name, place, category, text }: Voice): string[] {
  const where = `${place.slice(0, COUNTY)} ${category.slice(0, FIRST_LEVEL)}`;
  if (keys.length > 0) return [...keys];
  if (name !== null) return [`${name} ${where}`];
  return text === undefined ? [] : [`text ${text} ${where}`];
}

/** Of each matter the number of its person. */
export function personsAmong(voices: readonly Voice[]): Int32Array {
  const joined = new Joined(voices.length);
  const first = new Map<string, number>();
  for (const [at, voice] of voices.entries())
    for (const mark of marksOf(voice)) {
      const there = first.get(mark);
      if (there === undefined) first.set(mark, at);
      else joined.join(there, at);
    }
  return Int32Array.from(voices.keys(), (at) => joined.root(at));
}
