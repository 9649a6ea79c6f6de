// What sorting keeps of made-up petitions, written with them: their fingerprints, or that these are still to be made.
import type { Beside } from '../../petitions/generate/acts.ts';
import { fingerprintOf, packed, shippedModel, termsOf, weighed } from '../repeats/ask.ts';

export { numberPrintsFrom } from './store.ts';

type Counts = ReadonlyMap<number, number>;

/** Sentences that are remembered with their words: most are said by many. */
const REMEMBERED = 50_000;
/** No word goes on behind one of these. */
const ENDS = /(?<=[，。！？、：\n])/u;

/** The words of a text, sentence by sentence; `titled`: as a title's count. The same as cutting the whole. */
function sentences(titled: boolean): (text: string, counts: Map<number, number>) => void {
  const known = new Map<string, Counts>();
  const countsOf = (piece: string): Counts => {
    const found = known.get(piece);
    if (found) return found;
    const counts = termsOf(titled ? { title: piece, text: '' } : { title: '', text: piece });
    if (known.size >= REMEMBERED) known.clear();
    known.set(piece, counts);
    return counts;
  };
  return (text, counts) => {
    for (const piece of text.split(ENDS))
      for (const [term, times] of countsOf(piece)) counts.set(term, (counts.get(term) ?? 0) + times);
  };
}

/** As `termsOf`, for many texts that are put together from the same sentences. */
export function termsOfMany(): (said: {
  readonly title: string;
  readonly text: string;
  readonly demand: string;
}) => Counts {
  const [ofText, ofTitle] = [sentences(false), sentences(true)];
  return ({ title, text, demand }) => {
    const counts = new Map<number, number>();
    ofText(text, counts);
    ofTitle(title, counts);
    ofText(demand, counts);
    return counts;
  };
}

/** Fingerprints, numbered as the petitions of the plan: for a base in which there is nobody else to write any. */
export function printsBeside(): Beside {
  const { idf } = shippedModel();
  const terms = termsOfMany();
  return {
    table: 'sorting.fingerprint',
    columns: 'matter_id, petition_id, seq, terms',
    cellsOf: ({ life, telling, petitionId, content }) => [
      life.matter.id,
      petitionId,
      telling.index + 1,
      packed(fingerprintOf(weighed(terms(content), idf), idf)),
    ],
  };
}

/** Only that they are missing: they are made in the background, in the order in which others see them. */
export const unprintedBeside = (): Beside => ({
  table: 'sorting.unprinted',
  columns: 'matter_id',
  cellsOf: ({ life }) => [life.matter.id],
});
