// The SQL of sealed matters: their keys and words, the append under the key, and putting away what stood in clear.
import type pg from 'pg';
import type { DataKey } from '../../platform/data-key.ts';
import { rewrap as wrapAnew } from '../../platform/data-key.ts';
import { withTransaction } from '../../platform/db/connect.ts';
import { sealNames } from '../../platform/files/sealed.ts';
import type { Fact } from '../events.ts';
import type { Append, Db, Kept, Loaded } from '../kept.ts';
import type { Matter } from '../matter.ts';
import { resealPetitioners } from '../petitioners.ts';
import { uncountMatter } from '../search/tally/store.ts';
import type { Keys } from '../spine.ts';
import {
  contentMac,
  matterKey,
  newMatterKey,
  openFold,
  sealFact,
  sealFold,
  sealWords,
  type Words,
} from './envelope.ts';

/** The key that content of the matter goes under after an act; undefined where it is not sealed. */
export const keyAfter = (keys: Keys, before: Loaded, after: Matter): DataKey | undefined =>
  before.key ?? (after.sealed ? newMatterKey(keys, after.id) : undefined);

/** The keys of sealed matters, wrapped, by matter id. */
export async function wrappedKeys(db: Db, matterIds: readonly string[]): Promise<Map<string, Buffer>> {
  const { rows } = await db.query<{ id: string; wrapped: Buffer }>({
    name: 'matter-keys',
    text: 'select matter_id as id, wrapped from petitions.matter_key where matter_id = any($1::uuid[])',
    values: [matterIds],
  });
  return new Map(rows.map((row) => [row.id, row.wrapped]));
}

const insertKeys = (db: Db, rows: readonly { id: string; key: DataKey; at: string }[]): Promise<unknown> =>
  db.query(
    `insert into petitions.matter_key (matter_id, wrapped, wrapped_by, made_at)
     select matter_id, decode(wrapped, 'base64'), wrapped_by, made_at
       from jsonb_to_recordset($1) as x(matter_id uuid, wrapped text, wrapped_by text, made_at timestamptz)`,
    [
      JSON.stringify(
        rows.map(({ id, key, at }) => ({
          matter_id: id,
          wrapped: key.wrapped.toString('base64'),
          wrapped_by: key.wrappedBy,
          made_at: at,
        })),
      ),
    ],
  );

interface SealedWords {
  readonly matterId: string;
  readonly petitionId: string;
  readonly sealed: Buffer;
  readonly mac: Buffer;
}

const insertWords = (db: Db, rows: readonly SealedWords[]): Promise<unknown> =>
  db.query(
    `insert into petitions.sealed_content (matter_id, petition_id, sealed, content_mac)
     select matter_id, petition_id, decode(sealed, 'base64'), decode(mac, 'base64')
       from jsonb_to_recordset($1) as x(matter_id uuid, petition_id uuid, sealed text, mac text)`,
    [
      JSON.stringify(
        rows.map(({ matterId, petitionId, sealed, mac }) => ({
          matter_id: matterId,
          petition_id: petitionId,
          sealed: sealed.toString('base64'),
          mac: mac.toString('base64'),
        })),
      ),
    ],
  );

/** A new matter, as far as its sealing goes; without a key it is not sealed. */
interface NewSealed {
  readonly key?: DataKey;
  readonly matter: Matter;
  readonly facts: readonly { readonly at: string }[];
  readonly content: Words;
}

/** What stands beside new sealed matters, in the transaction that inserts them; others of the list are passed over. */
export async function insertSealed(db: Db, keys: Keys, rows: readonly NewSealed[]): Promise<void> {
  const sealed = rows.flatMap(({ key, matter, facts, content }) => {
    const petition = matter.petitions[0];
    return key && petition ? [{ key, matter, petition, content, at: facts.at(-1)?.at ?? petition.registeredAt }] : [];
  });
  if (sealed.length === 0) return;
  await insertKeys(
    db,
    sealed.map(({ key, matter, at }) => ({ id: matter.id, key, at })),
  );
  await insertWords(
    db,
    sealed.map(({ key, matter, petition, content }) => ({
      matterId: matter.id,
      petitionId: petition.id,
      sealed: sealWords(key, matter.id, petition.id, content),
      mac: contentMac(keys, petition.contentHash),
    })),
  );
  for (const { key, matter } of sealed) await putFilesAway(db, key, matter);
}

/** The names of files go under the key with the words; their bytes follow (jobs.ts). */
const putFilesAway = async (db: Db, key: DataKey, matter: Matter): Promise<void> => {
  for (const { id } of [matter, ...matter.petitions, ...matter.statements]) await sealNames(db, id, key);
};

async function putWordsAway(client: pg.ClientBase, keys: Keys, key: DataKey, matter: Matter): Promise<void> {
  const { rows } = await client.query<Words & { id: string }>(
    `select petition_id as id, title, text, demand, place_detail as "placeDetail", accused
       from petitions.petition where matter_id = $1`,
    [matter.id],
  );
  const hashes = new Map(matter.petitions.map((one) => [one.id, one.contentHash]));
  await insertWords(
    client,
    rows.map(({ id, ...words }) => ({
      matterId: matter.id,
      petitionId: id,
      sealed: sealWords(key, matter.id, id, words),
      mac: contentMac(keys, hashes.get(id) ?? ''),
    })),
  );
  await client.query(
    `update petitions.petition set title = '', text = '', demand = '', place_detail = '', accused = '' where matter_id = $1`,
    [matter.id],
  );
}

/** Facts from before are put into their envelopes: the one change that the guard of the history lets through. */
async function putFactsAway(client: pg.ClientBase, key: DataKey, matterId: string): Promise<void> {
  const { rows } = await client.query<Pick<Fact, 'seq' | 'data'>>(
    `select seq, data from petitions.fact where matter_id = $1 and jsonb_typeof(data->'sealed') is distinct from 'string'`,
    [matterId],
  );
  const sealed = rows.map((fact) => ({ seq: fact.seq, data: sealFact(key, matterId, fact) }));
  await client.query(
    `update petitions.fact f set data = x.data from jsonb_to_recordset($2) as x(seq int, data jsonb)
      where f.matter_id = $1 and f.seq = x.seq`,
    [matterId, JSON.stringify(sealed)],
  );
}

/** In this order: first what waits to be indexed, read or counted. */
const WAITING_AND_INDEXES = [
  'unindexed',
  'unkeyed',
  'untagged',
  'unread',
  'search',
  'attachment_text',
  'person_key',
] as const;

/** Everything of the matter that stands in clear goes under its key, and out of every index. */
async function putAway(client: pg.ClientBase, keys: Keys, key: DataKey, matter: Matter, at: string): Promise<void> {
  await insertKeys(client, [{ id: matter.id, key, at }]);
  // First what waits: who is indexing it just now is waited for, and then what they wrote is there to be deleted.
  for (const table of WAITING_AND_INDEXES)
    await client.query(`delete from petitions.${table} where matter_id = $1`, [matter.id]);
  await client.query(`update petitions.matter set title = '' where matter_id = $1`, [matter.id]);
  await uncountMatter(client, matter.id);
  await putWordsAway(client, keys, key, matter);
  await putFactsAway(client, key, matter.id);
  await resealPetitioners(client, keys, key, matter.id);
  await putFilesAway(client, key, matter);
}

/** An append to a sealed matter: facts and fold in envelopes; what still stood in clear is put away in the same transaction. */
export function appendSealed(
  { pool, keys }: Kept,
  append: Append,
  write: (client: pg.ClientBase, append: Append) => Promise<boolean>,
): Promise<boolean> {
  const { before, after, facts } = append;
  const key = append.key ?? keyAfter(keys, before, after);
  if (!key) throw new Error(`matter ${after.id} is not sealed`);
  const sealed = { fold: sealFold(key, after), facts: facts.map((fact) => sealFact(key, after.id, fact)) };
  return withTransaction(pool, async (client) => {
    if (!(await write(client, { ...append, sealed }))) return false;
    await client.query(
      'update petitions.matter set barred_organs = $2, barred_staff = $3, readers = $4 where matter_id = $1',
      [
        after.id,
        after.barred?.organs ?? null,
        after.barred?.staff ?? null,
        after.readers?.map((one) => one.id) ?? null,
      ],
    );
    if (!before.key) await putAway(client, keys, key, after, facts.at(-1)?.at ?? '');
    return true;
  });
}

/** The key of the matter that a petition, or a later statement of the petitioner, belongs to; undefined where it is not sealed. */
export async function keyOfPetition({ pool, keys }: Kept, petitionId: string): Promise<DataKey | undefined> {
  const { rows } = await pool.query<{ id: string; wrapped: Buffer }>(
    `select k.matter_id as id, k.wrapped from petitions.sealed_content c join petitions.matter_key k using (matter_id)
      where c.petition_id = $1
     union all
     select k.matter_id, k.wrapped from petitions.statement s join petitions.matter_key k using (matter_id)
      where s.statement_id = $1
     union all
     select matter_id, wrapped from petitions.matter_key where matter_id = $1`,
    [petitionId],
  );
  const row = rows[0];
  return row && matterKey(keys, row.id, row.wrapped);
}

const AT_ONCE = 200;

/** Seals what was marked sealed before there were keys of their own (an upgrade); how many. Safe beside running servers. */
export async function sealOutstanding({ pool, keys }: Kept, now: Date): Promise<number> {
  const { rows } = await pool.query<{ id: string }>(
    `select m.matter_id as id from petitions.matter m
      where m.sealed and jsonb_typeof(m.fold->'sealed') <> 'string'
        and not exists (select from petitions.matter_key k where k.matter_id = m.matter_id)`,
  );
  let done = 0;
  for (const { id } of rows) if (await sealOne({ pool, keys }, id, now)) done++;
  return done;
}

const sealOne = ({ pool, keys }: Kept, id: string, now: Date): Promise<boolean> =>
  withTransaction(pool, async (client) => {
    const { rows } = await client.query<{ fold: Matter }>(
      'select fold from petitions.matter where matter_id = $1 for update',
      [id],
    );
    const row = rows[0];
    if (!row || (await wrappedKeys(client, [id])).size > 0) return false;
    const key = newMatterKey(keys, id);
    const matter = openFold(undefined, id, row.fold);
    await client.query('update petitions.matter set fold = $2 where matter_id = $1', [
      id,
      JSON.stringify(sealFold(key, matter)),
    ]);
    await putAway(client, keys, key, matter, now.toISOString());
    return true;
  });

/** Wraps every key of a matter by the newest key of the installation (`newest` names it); how many were another's. */
export async function rewrapKeys({ pool, keys }: Kept, newest: string): Promise<number> {
  for (let done = 0; ; ) {
    const n = await withTransaction(pool, async (client) => {
      const { rows } = await client.query<{ id: string; wrapped: Buffer }>(
        `select matter_id as id, wrapped from petitions.matter_key where wrapped_by <> $1 limit $2 for update skip locked`,
        [newest, AT_ONCE],
      );
      for (const { id, wrapped } of rows) {
        await client.query('update petitions.matter_key set wrapped = $2, wrapped_by = $3 where matter_id = $1', [
          id,
          wrapAnew(keys, `matter/${id}`, wrapped),
          newest,
        ]);
      }
      return rows.length;
    });
    done += n;
    if (n === 0) return done;
  }
}
