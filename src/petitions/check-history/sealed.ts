// A sealed matter's row with its envelopes opened, so that it is checked like any other.
import type { Matter } from '../matter.ts';
import { matterKey, openFact, openFold, openWords } from '../sealed/envelope.ts';
import type { Keys } from '../spine.ts';
import type { MatterRow, PetitionRow } from './rows.ts';

export interface OpenedRow extends MatterRow {
  readonly fold: Matter;
}

const isSealed = (value: unknown): boolean => typeof Reflect.get(Object(value), 'sealed') === 'string';

/** What stands in clear although it is sealed; each by its path. */
function leftInClear(row: MatterRow): string[] {
  const found: string[] = [];
  if (!isSealed(row.fold)) found.push('matter.fold');
  if (row.title !== '') found.push('matter.title');
  for (const fact of row.facts ?? []) if (!isSealed(fact.data)) found.push(`fact.${fact.seq}.data`);
  for (const { number, title, text, demand, placeDetail, accused } of row.petitions ?? [])
    if ([title, text, demand, placeDetail, accused].some((one) => one !== '')) found.push(`petition.${number}.words`);
  return found;
}

/** Opened with the matter's key; undefined, and noted, where something does not open or the key is gone. A row that is not sealed as it is. */
export function openRow(row: MatterRow, keys: Keys, note: (what: string) => void): OpenedRow | undefined {
  if (!row.wrapped) {
    if (!isSealed(row.fold)) return row as OpenedRow;
    note('matter.key');
    return undefined;
  }
  leftInClear(row).forEach(note);
  let at = 'matter.key';
  try {
    const key = matterKey(keys, row.id, row.wrapped);
    at = 'matter.fold';
    const fold = openFold(key, row.id, row.fold);
    const facts = (row.facts ?? []).map((fact) => {
      at = `fact.${fact.seq}.data`;
      return openFact(key, row.id, fact);
    });
    const petitions = (row.petitions ?? []).map((petition): PetitionRow => {
      at = `petition.${petition.number}.words`;
      const words =
        key && petition.sealed ? openWords(key, row.id, petition.id, Buffer.from(petition.sealed, 'base64')) : {};
      return { ...petition, ...words };
    });
    const first = petitions.find((one) => one.id === fold.petitions[0]?.id);
    return { ...row, fold, facts, petitions, title: first?.title ?? '' };
  } catch {
    note(at);
    return undefined;
  }
}
