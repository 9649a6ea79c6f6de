// Cuts a text into the words that spoke for a proposal and what stands between them.

export interface Piece {
  readonly from: number;
  readonly text: string;
  /** A word that spoke for something; `strong`: for what is being looked at. */
  readonly kind: 'plain' | 'word' | 'strong';
}

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The text in pieces; longer words win over shorter ones that lie in them, case does not matter. */
export function pieces(text: string, words: readonly string[], strong: readonly string[]): readonly Piece[] {
  const all = [...new Set([...strong, ...words])].filter((word) => word.trim() !== '');
  if (all.length === 0) return [{ from: 0, text, kind: 'plain' }];
  const lower = (list: readonly string[]): Set<string> => new Set(list.map((word) => word.toLowerCase()));
  const [known, looked] = [lower(all), lower(strong)];
  const pattern = [...all]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|');
  const found: Piece[] = [];
  let from = 0;
  for (const part of text.split(new RegExp(`(${pattern})`, 'i'))) {
    const key = part.toLowerCase();
    if (part !== '')
      found.push({ from, text: part, kind: looked.has(key) ? 'strong' : known.has(key) ? 'word' : 'plain' });
    from += part.length;
  }
  return found;
}
