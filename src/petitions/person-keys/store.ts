// The SQL of the blind index of persons: looking up, and keying matters from before there was one.
import type pg from 'pg';
import { withTransaction } from '../../platform/db/connect.ts';
import type { Kept } from '../kept.ts';
import { petitionersIn } from '../petitioners.ts';
import type { PersonKey, PersonKeyKind } from './keys.ts';
import { personKeysOf } from './keys.ts';

/** Where a key was found. */
export interface KeyHit {
  readonly matterId: string;
  readonly petitionId: string;
  readonly ordinal: number;
  readonly kind: PersonKeyKind;
}

export interface PersonKeyRow {
  readonly matter_id: string;
  readonly petition_id: string;
  readonly ordinal: number;
  readonly kind: PersonKeyKind;
  /** Base64. */
  readonly key: string;
}

/** The rows of one petitioner. */
export const keyRows = (
  matterId: string,
  petitionId: string,
  ordinal: number,
  keys: readonly PersonKey[],
): PersonKeyRow[] =>
  keys.map(({ kind, key }) => ({
    matter_id: matterId,
    petition_id: petitionId,
    ordinal,
    kind,
    key: key.toString('base64'),
  }));

/** `$n` is a JSON array of PersonKeyRow. */
export const insertKeysSql = (n: number): string =>
  `insert into petitions.person_key (matter_id, petition_id, ordinal, kind, key)
   select matter_id, petition_id, ordinal, kind, decode(key, 'base64')
     from jsonb_to_recordset($${n}) as x(matter_id uuid, petition_id uuid, ordinal int, kind text, key text)`;

/**
 * The newest matters that have one of the keys, at most `most` for each. Of sealed matters there is none; whether a reader
 * may know of the others is for the caller to ask.
 */
export async function matterIdsByKeys(
  db: pg.Pool | pg.ClientBase,
  keys: readonly PersonKey[],
  most = 200,
): Promise<KeyHit[]> {
  if (keys.length === 0) return [];
  const { rows } = await db.query<KeyHit>({
    name: 'matters-by-person-keys',
    text: `select h.* from unnest($1::bytea[]) as k(key), lateral (
             select matter_id as "matterId", petition_id as "petitionId", ordinal, kind from petitions.person_key p
              where p.key = k.key order by p.matter_id desc limit $2) h`,
    values: [keys.map(({ key }) => key), most],
  });
  return rows;
}

/** Keys up to `most` matters from before there were keys; how many it found. Any number of workers may do so at once. */
export async function keyPending(
  { pool, keys }: Kept,
  { most = 200, onFault }: { most?: number; onFault?: (matterId: string, error: unknown) => void } = {},
): Promise<number> {
  return withTransaction(pool, async (client) => {
    const { rows } = await client.query<{ id: string }>({
      name: 'take-unkeyed',
      text: `delete from petitions.unkeyed where matter_id in
               (select matter_id from petitions.unkeyed limit $1 for update skip locked) returning matter_id as id`,
      values: [most],
    });
    if (rows.length === 0) return 0;
    const found = await petitionersIn(
      client,
      keys,
      rows.map(({ id }) => id),
    );
    const made = found.flatMap(({ matterId, open }) => {
      try {
        return open().flatMap((one) => keyRows(matterId, one.petitionId, one.ordinal, personKeysOf(keys, one.person)));
      } catch (error) {
        onFault?.(matterId, error);
        return [];
      }
    });
    await client.query({
      name: 'key-persons',
      text: `${insertKeysSql(1)} on conflict do nothing`,
      values: [JSON.stringify(made)],
    });
    return rows.length;
  });
}

/** A petition in which a person of another matter stands too. */
export interface SamePerson {
  readonly matterId: string;
  readonly otherId: string;
  readonly otherPetitionId: string;
  readonly kinds: readonly PersonKeyKind[];
}

const TELLING: readonly PersonKeyKind[] = ['ID', 'PHONE', 'NAME_ADDRESS'];
/** Under one key: who files more often is compared with the newest. */
const MOST = 50;

/**
 * Petitions of other matters in which one of the persons of these matters stands; the newest of each key. Sealed matters have
 * no keys: there is none among them.
 */
export async function samePersons(db: pg.Pool | pg.ClientBase, matterIds: readonly string[]): Promise<SamePerson[]> {
  const { rows } = await db.query<SamePerson>({
    name: 'same-persons',
    text: `select own.matter_id as "matterId", h.matter_id as "otherId", h.petition_id as "otherPetitionId",
                  array_agg(distinct own.kind order by own.kind) as kinds
             from (select distinct matter_id, kind, key from petitions.person_key
                    where matter_id = any($1::uuid[]) and kind = any($2::text[])) own,
                  lateral (select p.matter_id, p.petition_id from petitions.person_key p
                            where p.key = own.key and p.matter_id <> own.matter_id order by p.matter_id desc limit $3) h
            group by 1, 2, 3`,
    values: [matterIds, TELLING, MOST],
  });
  return rows;
}
