// The SQL of repeats: fingerprints in the order of their commits, candidates' texts, relations and what was decided of them.
import type pg from 'pg';
import { withTransaction } from '../../platform/db/connect.ts';
import type { Decision, MatchedBy, RelationKind } from './contract.ts';

export type Db = pg.Pool | pg.ClientBase;

export interface NewPrint {
  readonly matterId: string;
  readonly petitionId: string;
  readonly terms: Buffer;
}

export interface PrintRow {
  readonly seq: number;
  readonly terms: Buffer;
}

/** Held until the rows are committed, so that who reads up to a seq has read all before it. */
const LOCK = "select pg_advisory_xact_lock(hashtextextended('sorting.fingerprint', 17))";

/**
 * Writes fingerprints in a short transaction of their own; those that are there stay as they are. The caller sees to it that
 * the matters are not sealed meanwhile.
 */
export const addPrints = (pool: pg.Pool, prints: readonly NewPrint[]): Promise<void> =>
  withTransaction(pool, (client) => insertPrints(client, prints));

/** The same in the caller's transaction, which should end soon: others wait for it. */
export async function insertPrints(client: pg.ClientBase, prints: readonly NewPrint[]): Promise<void> {
  if (prints.length === 0) return;
  await client.query(LOCK);
  await client.query({
    name: 'add-prints',
    text: `insert into sorting.fingerprint (matter_id, petition_id, seq, terms)
           select x.matter_id, x.petition_id, nextval('sorting.fingerprint_seq'), x.terms
             from unnest($1::uuid[], $2::uuid[], $3::bytea[]) as x(matter_id, petition_id, terms)
               on conflict do nothing`,
    values: [prints.map((one) => one.matterId), prints.map((one) => one.petitionId), prints.map((one) => one.terms)],
  });
}

/** Petitions of these matters that have a fingerprint. */
export async function printed(db: Db, matterIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await db.query<{ id: string }>({
    name: 'printed',
    text: 'select petition_id as id from sorting.fingerprint where matter_id = any($1::uuid[])',
    values: [matterIds],
  });
  return new Set(rows.map(({ id }) => id));
}

/** Fingerprints behind a seq, in their order. */
export async function printsAfter(db: Db, seq: number, most: number): Promise<PrintRow[]> {
  const { rows } = await db.query<PrintRow>({
    name: 'prints-after',
    text: 'select seq, terms from sorting.fingerprint where seq > $1 order by seq limit $2',
    values: [seq, most],
  });
  return rows;
}

/** Matters from before that wait for a fingerprint; whoever takes them deletes them with what it writes. */
export async function takeUnprinted(client: pg.ClientBase, most: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>({
    name: 'take-unprinted',
    text: `delete from sorting.unprinted where matter_id in
             (select matter_id from sorting.unprinted limit $1 for update skip locked) returning matter_id as id`,
    values: [most],
  });
  return rows.map(({ id }) => id);
}

/** Whose text stands at a place of the index. */
export interface Place {
  readonly seq: number;
  readonly matterId: string;
  readonly petitionId: string;
}

export async function placesOf(db: Db, seqs: readonly number[]): Promise<Place[]> {
  if (seqs.length === 0) return [];
  const { rows } = await db.query<Place>({
    name: 'places-of-prints',
    text: `select f.seq, f.matter_id as "matterId", f.petition_id as "petitionId"
             from sorting.fingerprint f where f.seq = any($1::int[])`,
    values: [seqs],
  });
  return rows;
}

/** A relation as it is kept. */
export interface RelationRow {
  readonly matterId: string;
  readonly otherId: string;
  readonly petitionId: string;
  readonly otherPetitionId: string;
  readonly kind: RelationKind;
  readonly score: number;
  readonly matchedBy: readonly MatchedBy[];
  readonly model: string;
  readonly foundAt: Date;
}

/**
 * Until the transaction ends no matter forgets what sorting keeps of it: what is sealed meanwhile waits, and then takes what was
 * written here with it. Shared: those who write do not wait for each other.
 */
export const holdForgetting = (client: pg.ClientBase): Promise<unknown> =>
  client.query("select pg_advisory_xact_lock_shared(hashtextextended('sorting.forget', 17))");

/** Writes what is proposed, of what is not sealed now; what was proposed before of the same two is replaced. */
export async function insertRelations(client: pg.ClientBase, relations: readonly RelationRow[]): Promise<void> {
  if (relations.length === 0) return;
  await holdForgetting(client);
  await client.query({
    name: 'add-relations',
    text: `with x as (
             select * from jsonb_to_recordset($1) as x(matter_id uuid, other_id uuid, petition_id uuid, other_petition_id uuid,
               kind text, score real, matched_by text[], model text, found_at timestamptz)
           )
           insert into sorting.relation (matter_id, other_id, petition_id, other_petition_id, kind, score, matched_by, model,
             found_at)
           select x.* from x join petitions.matters m on m.matter_id = x.matter_id
                            join petitions.matters o on o.matter_id = x.other_id
               on conflict (matter_id, other_id) do update set kind = excluded.kind, score = excluded.score,
                  petition_id = excluded.petition_id, other_petition_id = excluded.other_petition_id,
                  matched_by = excluded.matched_by, model = excluded.model, found_at = excluded.found_at`,
    values: [
      JSON.stringify(
        relations.map((one) => ({
          matter_id: one.matterId,
          other_id: one.otherId,
          petition_id: one.petitionId,
          other_petition_id: one.otherPetitionId,
          kind: one.kind,
          score: one.score,
          matched_by: one.matchedBy,
          model: one.model,
          found_at: one.foundAt,
        })),
      ),
    ],
  });
}

export interface DecisionRow {
  readonly decision: Decision;
  readonly proposed: RelationKind;
  readonly score: number;
  readonly organ: string;
  readonly staffName: string;
  readonly decidedAt: Date;
}

/** A relation with what was last decided of it. */
export interface KnownRelation extends RelationRow {
  readonly decided: DecisionRow | null;
}

const KNOWN = `r.matter_id as "matterId", r.other_id as "otherId", r.petition_id as "petitionId",
  r.other_petition_id as "otherPetitionId", r.kind, r.score, r.matched_by as "matchedBy", r.model,
  r.found_at as "foundAt",
  (select jsonb_build_object('decision', d.decision, 'proposed', d.proposed, 'score', d.score, 'organ', d.organ,
            'staffName', d.staff_name, 'decidedAt', d.decided_at)
     from sorting.relation_decision d where d.matter_id = r.matter_id and d.other_id = r.other_id
    order by d.nth desc limit 1) as decided`;

/** What is known of each matter's relations, from both sides, the surest first; `most` from each side. */
export async function relationsAround(db: Db, matterId: string, most: number): Promise<KnownRelation[]> {
  const { rows } = await db.query<KnownRelation>({
    name: 'relations-around',
    text: `(select ${KNOWN} from sorting.relation r where r.matter_id = $1 order by r.score desc limit $2)
           union all
           (select ${KNOWN} from sorting.relation r where r.other_id = $1 order by r.score desc limit $2)`,
    values: [matterId, most],
  });
  return rows;
}

/** Which earlier matters of the same person these may repeat, as far as nobody said they do not; unsealed ones. */
export async function sameMatters(
  db: Db,
  matterIds: readonly string[],
): Promise<{ matterId: string; otherId: string }[]> {
  if (matterIds.length === 0) return [];
  const { rows } = await db.query<{ matterId: string; otherId: string }>({
    name: 'same-matters',
    text: `select r.matter_id as "matterId", r.other_id as "otherId" from sorting.relation r
            where r.matter_id = any($1::uuid[])
              and coalesce((select d.decision from sorting.relation_decision d
                             where d.matter_id = r.matter_id and d.other_id = r.other_id order by d.nth desc limit 1),
                           r.kind) = 'SAME_MATTER'`,
    values: [matterIds],
  });
  return rows;
}

/** How sure it was that these two are the same matter, whichever is the later; undefined: nothing was proposed. */
export async function pairScore(db: Db, one: string, other: string): Promise<number | undefined> {
  const { rows } = await db.query<{ score: number }>({
    name: 'pair-score',
    text: `select score from sorting.relation where (matter_id, other_id) in (($1::uuid, $2::uuid), ($2::uuid, $1::uuid))
            order by score desc limit 1`,
    values: [one, other],
  });
  return rows[0]?.score;
}
