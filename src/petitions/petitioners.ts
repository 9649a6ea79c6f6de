// Petitioners' personal data: kept encrypted, shown masked, opened only by `reveal` with a reason (domain 6).
import type pg from 'pg';
import { DATA_KEY_FORMAT, type DataKey } from '../platform/data-key.ts';
import { gather, gatherPerPool } from '../platform/db/gather.ts';
import type { PetitionerInput, PetitionerView } from './contract.ts';
import type { Db, Kept } from './kept.ts';
import type { Matter } from './matter.ts';
import { type PersonKey, personKeysOf } from './person-keys/keys.ts';
import { REPRESENTATIVES } from './register/rule.ts';
import { matterKey } from './sealed/envelope.ts';
import type { Keys } from './spine.ts';

const PURPOSE = 'petitioner';

const placeOf = (petitionId: string, ordinal: number): string => `${petitionId}/${ordinal}`;

/** Encrypts one person for the place it will stand in: moved elsewhere, it no longer opens. Of a sealed matter, under its key. */
const sealPetitioner = (
  keys: Keys,
  key: DataKey | undefined,
  petitionId: string,
  ordinal: number,
  person: PetitionerInput,
): Buffer => {
  const place = placeOf(petitionId, ordinal);
  return key ? key.seal(JSON.stringify(person), place) : keys.seal(PURPOSE, JSON.stringify(person), place);
};

/** All petitioners of a petition as they are stored, and what they are found by: those of a sealed matter by nothing. */
export const sealPetitioners = (
  keys: Keys,
  key: DataKey | undefined,
  petitionId: string,
  people: readonly PetitionerInput[],
): { sealed: Buffer; representative: boolean; keys: PersonKey[] }[] =>
  people.map((person, index) => ({
    sealed: sealPetitioner(keys, key, petitionId, index + 1, person),
    representative: index < REPRESENTATIVES,
    keys: key ? [] : personKeysOf(keys, person),
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

interface PetitionerRow {
  readonly matterId: string;
  readonly petitionId: string;
  readonly ordinal: number;
  readonly representative: boolean;
  readonly sealed: Buffer;
  /** The matter's own key, where they stand under it. */
  readonly wrapped: Buffer | null;
}

const ROWS = `select p.matter_id as "matterId", p.petition_id as "petitionId", p.ordinal, p.representative, p.sealed,
       case when get_byte(p.sealed, 0) = ${DATA_KEY_FORMAT}
            then (select k.wrapped from petitions.matter_key k where k.matter_id = p.matter_id) end as wrapped
  from petitions.petitioner p where p.matter_id = any($1::uuid[]) order by p.petition_id, p.ordinal`;

function personOf(keys: Keys, matterId: string, row: PetitionerRow): PetitionerInput {
  const place = placeOf(row.petitionId, row.ordinal);
  const key = matterKey(keys, matterId, row.wrapped);
  return JSON.parse(key ? key.open(row.sealed, place) : keys.open(PURPOSE, row.sealed, place)) as PetitionerInput;
}

const rowsOf = async (db: Db, matterIds: readonly string[]): Promise<PetitionerRow[]> =>
  (await db.query<PetitionerRow>({ name: 'petitioners-of', text: ROWS, values: [matterIds] })).rows;

/** Acts that come at the same time ask together (platform/db/gather). */
const gatheredRows = gatherPerPool<string, PetitionerRow[]>((pool) =>
  gather(
    async (ids) => {
      const rows = await rowsOf(pool, ids);
      return ids.map((id) => rows.filter((row) => row.matterId === id));
    },
    { atOnce: 1, most: 64 },
  ),
);

const openedRows = (keys: Keys, matterId: string, rows: readonly PetitionerRow[]): StoredPetitioner[] =>
  rows.map((row) => ({
    petitionId: row.petitionId,
    ordinal: row.ordinal,
    representative: row.representative,
    person: personOf(keys, matterId, row),
  }));

/** The petitioners of a matter, opened. Callers mask them unless the reader revealed them. */
export const openPetitioners = async (pool: pg.Pool, keys: Keys, matterId: string): Promise<StoredPetitioner[]> =>
  openedRows(keys, matterId, await gatheredRows(pool, matterId));

const known = new WeakMap<object, Promise<StoredPetitioner[]>>();

/** As `openPetitioners`, once for a matter as it was loaded: the guards and the documents of one act ask for the same. */
export function petitionersOf({ pool, keys }: Kept, matter: Pick<Matter, 'id'>): Promise<StoredPetitioner[]> {
  const asked = known.get(matter) ?? openPetitioners(pool, keys, matter.id);
  known.set(matter, asked);
  return asked;
}

/** The petitioners of several matters, each opened when it is asked for: one that is broken is not in the way of others. */
export const petitionersIn = async (
  db: Db,
  keys: Keys,
  matterIds: readonly string[],
): Promise<{ matterId: string; open: () => StoredPetitioner[] }[]> =>
  (await rowsOf(db, matterIds)).map((row) => ({
    matterId: row.matterId,
    open: () => openedRows(keys, row.matterId, [row]),
  }));

/** Puts the petitioners of a matter that is being sealed under its own key. */
export async function resealPetitioners(db: Db, keys: Keys, key: DataKey, matterId: string): Promise<void> {
  for (const { petitionId, ordinal, person } of openedRows(keys, matterId, await rowsOf(db, [matterId]))) {
    await db.query(
      'update petitions.petitioner set sealed = $4 where matter_id = $1 and petition_id = $2 and ordinal = $3',
      [matterId, petitionId, ordinal, sealPetitioner(keys, key, petitionId, ordinal, person)],
    );
  }
}
