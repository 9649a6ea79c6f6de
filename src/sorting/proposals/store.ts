// The rows of proposals: written once for each petition and round, read by matter. Of sealed matters there is none.
import type pg from 'pg';
import type { Proposals } from '../contract.ts';

type Db = pg.Pool | pg.ClientBase;

/** What sorting says of a petition: proposals, or a word for why it cannot. */
export interface NewProposal {
  readonly matterId: string;
  readonly petitionId: string;
  readonly model: string;
  readonly proposals?: Proposals;
  readonly fault?: string;
  readonly sample: boolean;
}

export interface StoredProposal {
  readonly matterId: string;
  readonly petitionId: string;
  readonly round: number;
  readonly model: string;
  readonly proposals: Proposals | null;
  readonly fault: string | null;
  readonly sample: boolean;
  readonly madeAt: Date;
}

/** Adds a round for each petition; the caller holds their matters open. */
export async function addProposals(client: pg.ClientBase, rows: readonly NewProposal[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  await client.query({
    name: 'add-proposals',
    text: `insert into sorting.proposal (matter_id, petition_id, round, model, data, fault, sample, made_at)
           select x.matter_id, x.petition_id,
                  coalesce((select max(p.round) from sorting.proposal p
                             where p.matter_id = x.matter_id and p.petition_id = x.petition_id), 0) + 1,
                  x.model, x.data, x.fault, x.sample, $2
             from jsonb_to_recordset($1) as x(matter_id uuid, petition_id uuid, model text, data jsonb, fault text, sample boolean)
           on conflict (matter_id, petition_id, round) do nothing`,
    values: [
      JSON.stringify(
        rows.map(({ matterId, petitionId, model, proposals, fault, sample }) => ({
          matter_id: matterId,
          petition_id: petitionId,
          model,
          data: proposals ?? null,
          fault: fault ?? null,
          sample,
        })),
      ),
      now,
    ],
  });
}

/** The last proposals of each of these matters, by matter id; of its first petition. */
export async function lastProposals(db: Db, matterIds: readonly string[]): Promise<Map<string, StoredProposal>> {
  if (matterIds.length === 0) return new Map();
  const { rows } = await db.query<StoredProposal>({
    name: 'last-proposals',
    text: `select distinct on (matter_id) matter_id as "matterId", petition_id as "petitionId", round, model,
                  data as proposals, fault, sample, made_at as "madeAt"
             from sorting.proposal where matter_id = any($1::uuid[])
            order by matter_id, petition_id, round desc`,
    values: [matterIds],
  });
  return new Map(rows.map((row) => [row.matterId, row]));
}

/** Undoes what `work` wrote when it throws, and leaves the rest of the transaction as it was. */
export async function withSavepoint(client: pg.ClientBase, work: () => Promise<void>): Promise<void> {
  await client.query('savepoint sorting');
  try {
    await work();
  } catch (error) {
    await client.query('rollback to savepoint sorting');
    throw error;
  }
  await client.query('release savepoint sorting');
}

/** How many proposals there are, of all rounds: for measuring, it counts them one by one. */
export async function proposalCount(db: Db): Promise<number> {
  const { rows } = await db.query<{ n: number }>('select count(*)::int as n from sorting.proposal');
  return rows[0]?.n ?? 0;
}
