// Cuts a text at marked places.

interface Span {
  readonly at: number;
  readonly length: number;
}

interface Cut {
  readonly from: number;
  readonly text: string;
  readonly hit: boolean;
}

/** The text in pieces, marked where a span lies; spans may overlap, stand in any order and run over the end. */
export function marks(text: string, spans: readonly Span[]): readonly Cut[] {
  const cuts: Cut[] = [];
  let from = 0;
  const upTo = (end: number, hit: boolean): void => {
    const to = Math.min(end, text.length);
    if (to > from) {
      cuts.push({ from, text: text.slice(from, to), hit });
      from = to;
    }
  };
  for (const { at, length } of [...spans].sort((a, b) => a.at - b.at)) {
    upTo(at, false);
    upTo(at + length, true);
  }
  upTo(text.length, false);
  return cuts;
}
