// What sorting keeps of made-up petitions, written with them: their fingerprints, or that these are still to be made.
import type { Beside } from '../../petitions/generate/acts.ts';
import { fingerprintOf, packed, shippedModel, termsOf, weighed } from '../repeats/ask.ts';

export { numberPrintsFrom } from './store.ts';

/** Fingerprints, numbered as the petitions of the plan: for a base in which there is nobody else to write any. */
export function printsBeside(): Beside {
  const { idf } = shippedModel();
  return {
    table: 'sorting.fingerprint',
    columns: 'matter_id, petition_id, seq, terms',
    cellsOf: ({ life, telling, petitionId, content }) => [
      life.matter.id,
      petitionId,
      telling.index + 1,
      packed(fingerprintOf(weighed(termsOf(content), idf), idf)),
    ],
  };
}

/** Only that they are missing: they are made in the background, in the order in which others see them. */
export const unprintedBeside = (): Beside => ({
  table: 'sorting.unprinted',
  columns: 'matter_id',
  cellsOf: ({ life }) => [life.matter.id],
});
