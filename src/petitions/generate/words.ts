// The words that made-up petitions and acts are put together from, read from db/seeds.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { projectRoot } from '../../platform/root.ts';

/** Something that is complained of, with several wordings of the same. */
export interface Trouble {
  readonly noun: string;
  readonly wordings: readonly string[];
}

export interface Words {
  /** Wordings by part and key, e.g. `list/road-first`, `act/object`. */
  of(name: string): readonly string[];
  /** By category of the second level. */
  readonly troubles: ReadonlyMap<string, readonly Trouble[]>;
  /** Surnames, the frequent ones first; first and second characters of given names. */
  readonly names: Readonly<Record<'surname' | 'first' | 'second', readonly string[]>>;
  /** Each simplified character that has a traditional form. */
  readonly traditional: ReadonlyMap<string, string>;
}

const GAP = /\{([a-z0-9_]+)\}/g;

/** A wording with its gaps filled; a gap that nothing is known for stays empty. */
export const filled = (wording: string, slots: Readonly<Record<string, string>>): string =>
  wording.includes('{') ? wording.replace(GAP, (_gap, name: string) => slots[name] ?? '') : wording;

const seed = (name: string): string => readFileSync(join(projectRoot(), 'db', 'seeds', name), 'utf8');
const rowsOf = <Row>(name: string): Row[] => parse<Row>(seed(name), { columns: true });

const NOUN_END = '：';

function troubleOf(words: string): Trouble {
  const [noun = '', rest = ''] = words.split(NOUN_END, 2);
  return { noun, wordings: rest.split('|') };
}

/**
 * The file has a line of traditional characters and below it their simplified ones; of several the first is taken, but for
 * the usual ones (pairs of a simplified and its traditional character).
 */
function traditionalOf(text: string, usual: readonly string[]): Map<string, string> {
  const [traditional = '', simple = ''] = text.split('\n').filter((line) => !line.startsWith('#'));
  const found = new Map(usual.map((pair) => [pair.charAt(0), pair.charAt(1)]));
  for (let at = 0; at < simple.length; at++)
    if (!found.has(simple.charAt(at))) found.set(simple.charAt(at), traditional.charAt(at));
  return found;
}

/** Reads all of them; a name that is asked for and not there throws. */
export function readWords(): Words {
  const known = new Map<string, readonly string[]>();
  const troubles = new Map<string, Trouble[]>();
  for (const { part, key, words } of rowsOf<{ part: string; key: string; words: string }>('petition-words.csv')) {
    if (part === 'trouble') troubles.set(key, [...(troubles.get(key) ?? []), troubleOf(words)]);
    else known.set(`${part}/${key}`, words.split('|'));
  }
  const names = rowsOf<{ part: string; text: string }>('names.csv');
  const part = (wanted: string): string[] => names.filter((row) => row.part === wanted).map((row) => row.text);
  return {
    of(name) {
      const found = known.get(name);
      if (!found) throw new Error(`db/seeds/petition-words.csv has no ${name}`);
      return found;
    },
    troubles,
    names: { surname: part('surname'), first: part('first'), second: part('second') },
    traditional: traditionalOf(seed('traditional.txt'), known.get('list/traditional') ?? []),
  };
}
