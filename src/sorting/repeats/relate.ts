// Writing repeats: a petition's fingerprint first, for everyone who asks from now on; then what it may repeat.
import type pg from 'pg';
import { openPetitions } from '../../petitions/heard/ask.ts';
import { withTransaction } from '../../platform/db/connect.ts';
import type { Clock } from '../../platform/time.ts';
import { type Asking, findRepeatsMany } from './find.ts';
import { fingerprintOf, packed, weighed } from './fingerprint.ts';
import type { Idf } from './idf.ts';
import type { Lookup } from './index.ts';
import type { RepeatModel } from './model.ts';
import {
  addPrints,
  type Db,
  holdForgetting,
  insertPrints,
  insertRelations,
  type NewPrint,
  printed,
  takeUnprinted,
} from './store.ts';
import { type Said, termsOf } from './terms.ts';

/** What relating needs beside the transaction it writes in. */
export interface Relating {
  /** For fingerprints, which are committed at once: another connection than the caller's. */
  readonly pool: pg.Pool;
  readonly lookup: Lookup;
  readonly model: RepeatModel;
  readonly clock: Clock;
}

/** The fingerprint of a petition as it is kept. */
export const printOf = (petition: Said & Pick<NewPrint, 'matterId' | 'petitionId'>, idf: Idf): NewPrint => ({
  matterId: petition.matterId,
  petitionId: petition.petitionId,
  terms: packed(fingerprintOf(weighed(termsOf(petition), idf), idf)),
});

async function print({ pool, model }: Relating, db: Db, petitions: readonly Asking[]): Promise<void> {
  const known = await printed(
    db,
    petitions.map(({ matterId }) => matterId),
  );
  const fresh = petitions.filter(({ petitionId }) => !known.has(petitionId));
  if (fresh.length > 0)
    await addPrints(
      pool,
      fresh.map((petition) => printOf(petition, model.idf)),
    );
}

/**
 * Looks up what these petitions may repeat and writes it in the caller's transaction, which holds their matters open (nobody
 * seals them meanwhile). How many earlier matters of the same person each matter may repeat.
 */
export async function relate(
  relating: Relating,
  client: pg.ClientBase,
  petitions: readonly Asking[],
): Promise<Map<string, number>> {
  const { lookup, model, clock } = relating;
  await print(relating, client, petitions);
  const found = await findRepeatsMany({ db: client, lookup, model }, petitions);
  const at = clock.now();
  const rows = petitions.flatMap(({ matterId, petitionId }) =>
    (found.get(petitionId) ?? []).map((relation) => ({ ...relation, matterId, model: model.name, foundAt: at })),
  );
  // Two petitions of one matter may repeat the same earlier one: the surer of the two is kept.
  const surest = new Map<string, (typeof rows)[number]>();
  for (const row of rows.sort((a, b) => a.score - b.score)) surest.set(`${row.matterId} ${row.otherId}`, row);
  await insertRelations(client, [...surest.values()]);
  const counts = new Map<string, number>();
  for (const { matterId, kind } of surest.values())
    if (kind === 'SAME_MATTER') counts.set(matterId, (counts.get(matterId) ?? 0) + 1);
  return counts;
}

/** Fingerprints up to `most` matters from before there were any; how many it took. Any number of workers may do so at once. */
export const printPending = (pool: pg.Pool, idf: Idf, most = 500): Promise<number> =>
  withTransaction(pool, async (client) => {
    const ids = await takeUnprinted(client, most);
    if (ids.length === 0) return 0;
    await holdForgetting(client);
    const petitions = await openPetitions(client, ids);
    await insertPrints(
      client,
      petitions.map((petition) => printOf(petition, idf)),
    );
    return ids.length;
  });
