// Cuts a text into the pieces that match the words searched for and the pieces between.

export interface Piece {
  readonly from: number;
  readonly text: string;
  readonly hit: boolean;
}

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The text in pieces; words of the query are separated by spaces and found whatever their case. */
export function marked(text: string, q: string): readonly Piece[] {
  const words = q
    .split(/\s+/)
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);
  if (words.length === 0) return [{ from: 0, text, hit: false }];
  const pieces: Piece[] = [];
  let from = 0;
  for (const part of text.split(new RegExp(`(${words.map(literal).join('|')})`, 'i'))) {
    if (part !== '')
      pieces.push({ from, text: part, hit: words.some((word) => word.toLowerCase() === part.toLowerCase()) });
    from += part.length;
  }
  return pieces;
}
