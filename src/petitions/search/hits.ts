// Hits as the screen shows them: names instead of codes, passages with marks, the file in which something was found.
import type { MatterState, Passage, SearchHit } from '../contract.ts';
import { categoryPath, organOf, placeOf, type Reader } from '../names.ts';
import type { Spine } from '../spine.ts';
import type { Asked } from './asked.ts';
import type { FoundDocument } from './documents/lists.ts';
import type { HitRow } from './lists.ts';
import { beginningOf, type Cut, chosenFrom, marksIn, passagesOf } from './passages.ts';

interface Shown extends Cut {
  readonly file?: NonNullable<Passage['file']>;
}

/** The passages of a hit: of its own words first, then of the files in which it was found. */
function passagesIn(documents: readonly FoundDocument[], hit: HitRow, { terms }: Asked): Shown[] {
  const own = documents.find((one) => one.source === 0);
  const needles = terms?.needles ?? [];
  const cuts = documents
    .filter((one) => hit.sources.includes(one.source))
    .flatMap((one): Shown[] => {
      const file = one.uploadId ? { file: { id: one.uploadId, name: one.title } } : {};
      const texts = one.uploadId ? [one.text] : [one.text, one.demand, one.placeDetail];
      return texts.flatMap((text) => passagesOf(text, needles).map((cut) => ({ ...cut, ...file })));
    });
  const chosen = chosenFrom(cuts);
  return chosen.length > 0 || !own ? chosen : [beginningOf(own.text)];
}

/** A row of the list, as the reader is shown it. */
export function hitOf(
  { directory }: Spine,
  hit: HitRow,
  documents: readonly FoundDocument[],
  asked: Asked,
  reader: Reader,
): SearchHit {
  const passages = passagesIn(documents, hit, asked);
  return {
    matterId: hit.matter_id,
    number: hit.number,
    title: hit.title,
    titleMarks: marksIn(hit.title, asked.terms?.needles ?? []),
    excerpt: passages[0]?.text ?? '',
    passages: passages.map(({ text, marks, file }) => ({ text, marks, ...(file && { file }) })),
    state: hit.state as MatterState,
    channel: hit.channel as SearchHit['channel'],
    ...(hit.category_code && { categoryPath: categoryPath(directory, hit.category_code, reader) }),
    place: placeOf(directory, hit.place_code),
    holder: organOf(directory, hit.holder),
    receivedAt: hit.received_at.toISOString(),
  };
}
