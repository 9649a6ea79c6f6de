// Petitioners' personal data: kept encrypted, shown masked, opened only by `reveal` with a reason (domain 6).
import type { PetitionerInput, PetitionerView } from './contract.ts';
import { REPRESENTATIVES } from './register/rule.ts';
import type { Keys } from './spine.ts';
import type { Db } from './store.ts';

const PURPOSE = 'petitioner';

/** Encrypts one person for the place it will stand in: moved elsewhere, it no longer opens. */
export const sealPetitioner = (keys: Keys, petitionId: string, ordinal: number, person: PetitionerInput): Buffer =>
  keys.seal(PURPOSE, JSON.stringify(person), `${petitionId}/${ordinal}`);

/** All petitioners of a petition as they are stored. */
export const sealPetitioners = (
  keys: Keys,
  petitionId: string,
  people: readonly PetitionerInput[],
): { sealed: Buffer; representative: boolean }[] =>
  people.map((person, index) => ({
    sealed: sealPetitioner(keys, petitionId, index + 1, person),
    representative: index < REPRESENTATIVES,
  }));

const stars = (text: string, head: number, tail: number): string =>
  text.length <= head + tail
    ? '*'.repeat(text.length)
    : text.slice(0, head) + '*'.repeat(text.length - head - tail) + text.slice(-tail || text.length);

/** A name with only its first character: 张**; two characters at least stay hidden. */
export const maskName = (name: string): string => {
  const chars = Array.from(name);
  return `${chars[0] ?? ''}${'*'.repeat(Math.max(2, Math.min(chars.length - 1, 3)))}`;
};

/** What everyone in the chain may see of a person. */
export const masked = (person: PetitionerInput): Omit<PetitionerView, 'ordinal' | 'representative'> => ({
  masked: true,
  name: person.name ? maskName(person.name) : '',
  ...(person.phone && { phone: stars(person.phone, 3, 2) }),
  ...(person.idType && { idType: person.idType }),
  ...(person.idNumber && { idNumber: stars(person.idNumber, 1, 1) }),
  ...(person.address && { address: `${Array.from(person.address).slice(0, 6).join('')}…` }),
});

export interface StoredPetitioner {
  readonly petitionId: string;
  readonly ordinal: number;
  readonly representative: boolean;
  readonly person: PetitionerInput;
}

/** The petitioners of a matter, opened. Callers mask them unless the reader revealed them. */
export async function openPetitioners(db: Db, keys: Keys, matterId: string): Promise<StoredPetitioner[]> {
  const { rows } = await db.query<{ petitionId: string; ordinal: number; representative: boolean; sealed: Buffer }>(
    `select petition_id as "petitionId", ordinal, representative, sealed from petitions.petitioner
      where matter_id = $1 order by petition_id, ordinal`,
    [matterId],
  );
  return rows.map(({ petitionId, ordinal, representative, sealed }) => ({
    petitionId,
    ordinal,
    representative,
    person: JSON.parse(keys.open(PURPOSE, sealed, `${petitionId}/${ordinal}`)) as PetitionerInput,
  }));
}
