// Cuts a text at the offsets the server gave: the pieces that were found and the pieces between.

export interface Piece {
  readonly from: number;
  readonly text: string;
  readonly hit: boolean;
}

/** The text in pieces; offsets that do not fit it mark nothing. */
export function pieces(text: string, marks: readonly (readonly number[])[]): readonly Piece[] {
  const found: Piece[] = [];
  let at = 0;
  const put = (to: number, hit: boolean) => {
    if (to > at) found.push({ from: at, text: text.slice(at, to), hit });
    at = Math.max(at, to);
  };
  for (const [from = 0, to = 0] of marks) {
    if (from < at || to > text.length || to <= from) continue;
    put(from, false);
    put(to, true);
  }
  put(text.length, false);
  return found;
}
