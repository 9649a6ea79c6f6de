// Other matters of the same persons: by identity number, telephone, name with address; a name alone is nobody.
import type pg from 'pg';
import type { PersonKeyKind } from './keys.ts';

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
