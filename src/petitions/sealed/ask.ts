// Reading a matter's facts and words, whether they stand in clear or under the matter's own key.
import type { Fact } from '../events.ts';
import type { Kept } from '../kept.ts';
import type { Matter } from '../matter.ts';
import { matterKey, openFact, openFold, openWords, type Words } from './envelope.ts';
import { wrappedKeys } from './store.ts';

type Which = Pick<Matter, 'id' | 'sealed'>;

/** The key of a matter's content; only of a sealed one is it looked up. */
export async function keyOf({ pool, keys }: Kept, { id, sealed }: Which) {
  return sealed ? matterKey(keys, id, (await wrappedKeys(pool, [id])).get(id) ?? null) : undefined;
}

/** The facts of a matter, first to last. */
export async function factsOf(kept: Kept, matter: Which): Promise<Fact[]> {
  const [{ rows }, key] = await Promise.all([
    kept.pool.query<Omit<Fact, 'at'> & { at: Date }>({
      name: 'facts-of',
      text: 'select seq, type, at, by, data from petitions.fact where matter_id = $1 order by seq',
      values: [matter.id],
    }),
    keyOf(kept, matter),
  ]);
  return rows.map((row) => openFact(key, matter.id, { ...row, at: row.at.toISOString() } as Fact));
}

export interface PetitionWords extends Words {
  readonly petitionId: string;
  readonly anonymous: boolean;
  readonly keep_confidential: boolean;
  readonly people: number;
  readonly source: string | null;
}

const COLUMNS = `p.petition_id as "petitionId", p.title, p.text, p.demand, p.place_detail as "placeDetail", p.accused,
  p.anonymous, p.keep_confidential, p.people, p.source`;
const IN_CLEAR = { name: 'words-of', text: `select ${COLUMNS} from petitions.petition p where p.matter_id = $1` };
const SEALED = {
  name: 'sealed-words-of',
  text: `select ${COLUMNS}, c.sealed from petitions.petition p
           left join petitions.sealed_content c using (matter_id, petition_id) where p.matter_id = $1`,
};

/** The words of a matter's petitions, by petition id. */
export async function contentsOf(kept: Kept, matter: Which): Promise<Map<string, PetitionWords>> {
  const [{ rows }, key] = await Promise.all([
    kept.pool.query<PetitionWords & { sealed?: Buffer | null }>({
      ...(matter.sealed ? SEALED : IN_CLEAR),
      values: [matter.id],
    }),
    keyOf(kept, matter),
  ]);
  return new Map(
    rows.map(({ sealed, ...row }) => [
      row.petitionId,
      key && sealed ? { ...row, ...openWords(key, matter.id, row.petitionId, sealed) } : row,
    ]),
  );
}

interface SealedRow {
  readonly id: string;
  readonly fold: Matter;
  readonly wrapped: Buffer;
  readonly petitionId: string;
  readonly sealed: Buffer;
}

interface OpenedForList {
  readonly title: string;
  readonly matter: Matter;
}

/** Undefined where it does not open: its row stays without a title, the rest of the list is shown, its own page says so. */
function openRow(keys: Kept['keys'], { id, fold, wrapped, petitionId, sealed }: SealedRow): OpenedForList | undefined {
  try {
    const key = matterKey(keys, id, wrapped);
    return key && { title: openWords(key, id, petitionId, sealed).title, matter: openFold(key, id, fold) };
  } catch {
    return undefined;
  }
}

/** What lists lack of sealed matters that the reader may see: title and fold, opened. One question for all of them. */
async function openedForList({ pool, keys }: Kept, matterIds: readonly string[]): Promise<Map<string, OpenedForList>> {
  if (matterIds.length === 0) return new Map();
  const { rows } = await pool.query<SealedRow>(
    `select m.matter_id as id, m.fold, k.wrapped, c.petition_id as "petitionId", c.sealed
       from petitions.matter m join petitions.matter_key k using (matter_id)
       join petitions.petition p on p.matter_id = m.matter_id and p.number = m.number
       join petitions.sealed_content c on c.matter_id = m.matter_id and c.petition_id = p.petition_id
      where m.matter_id = any($1::uuid[])`,
    [matterIds],
  );
  return new Map(
    rows.flatMap((row) => {
      const opened = openRow(keys, row);
      return opened ? [[row.id, opened] as const] : [];
    }),
  );
}

/** A row of a list. */
interface Listed {
  readonly matter_id: string;
  readonly sealed: boolean;
  readonly title: string;
}

/** Rows of a list with the titles of sealed matters, and who handles them. Without a sealed row nothing is asked. */
export async function titled<R extends Listed & { readonly task_no?: number; readonly handler?: string | null }>(
  kept: Kept,
  rows: readonly R[],
): Promise<R[]> {
  const opened = await openedForList(kept, [...new Set(rows.filter((row) => row.sealed).map((row) => row.matter_id))]);
  return rows.map((row) => {
    const found = opened.get(row.matter_id);
    if (!found) return row;
    const handler = found.matter.tasks.find((task) => task.no === row.task_no)?.handler?.name ?? null;
    return { ...row, title: found.title, ...(row.task_no !== undefined && { handler }) };
  });
}
