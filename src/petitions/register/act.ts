// Registers what arrived, from every door: one transaction takes the number, claims the files, writes history and state
// and queues what follows. A retry with the same key gets the same receipt.
import type pg from 'pg';
import { withTransaction } from '../../platform/db/connect.ts';
import { gather, gatherPerPool } from '../../platform/db/gather.ts';
import { claimUploads } from '../../platform/files/uploads.ts';
import { newId } from '../../platform/ids.ts';
import { decided, type Refusal, type Result, refused } from '../../platform/result.ts';
import { dayOf } from '../../platform/time.ts';
import { queryCode } from '../codes.ts';
import { chain, cleanText, digest, genesis, type NewFact } from '../events.ts';
import { evolve, unborn } from '../fold.ts';
import type { Actor, Matter } from '../matter.ts';
import { takeNumbers } from '../number-lanes.ts';
import { petitionNumber } from '../numbers.ts';
import { sealPetitioners } from '../petitioners.ts';
import { newMatterKey } from '../sealed/envelope.ts';
import { groundOf, type Spine } from '../spine.ts';
import { isUniqueViolation, loadMatter } from '../store.ts';
import { organFor } from './organ.ts';
import { type Filing, mayRegister, register } from './rule.ts';
import { insertMatters, type NewMatter } from './store.ts';

export interface Registered {
  readonly matter: Matter;
  readonly number: string;
  readonly queryCode: string;
  readonly title: string;
}

/** How the same filing is known when it is sent again: a key that only its sender knows. */
export interface FilingKey {
  readonly key: string;
  /** Ids of files uploaded under that key. */
  readonly uploads: readonly string[];
}

interface Prepared {
  readonly filing: Filing;
  readonly matterId: string;
  readonly petitionId: string;
  readonly number: string;
  readonly files: readonly { readonly sha256: string }[];
  readonly now: Date;
  readonly by: Actor;
  /** Facts that follow registration at once (an import's earlier reply). */
  readonly also?: readonly NewFact[];
  readonly source?: { readonly name: string; readonly id: string };
  readonly filingKey?: { readonly keyHash: string; readonly bodyHash: string };
}

/** What is hashed into the first fact: the words as they are stored, and the files. */
export const contentOf = (
  filing: Pick<Filing, 'title' | 'text' | 'demand' | 'placeDetail' | 'accused' | 'keepConfidential'>,
) => ({
  title: cleanText(filing.title).trim(),
  text: cleanText(filing.text).trim(),
  demand: cleanText(filing.demand).trim(),
  placeDetail: cleanText(filing.placeDetail ?? '').trim(),
  accused: cleanText(filing.accused ?? '').trim(),
  keepConfidential: filing.keepConfidential,
});

/** The digest that binds a petition's words and files to its first fact. */
export const contentDigest = (content: ReturnType<typeof contentOf>, files: readonly string[]): string =>
  digest({ ...content, files: [...files].sort() });

/** A new matter, ready to be inserted: history chained and folded. */
export function prepareMatter(spine: Spine, given: Prepared): NewMatter {
  const { filing, matterId, petitionId, number, now, by } = given;
  const content = contentOf(filing);
  const contentHash = contentDigest(
    content,
    given.files.map((file) => file.sha256),
  );
  const facts = [...register(filing, { petitionId, number, contentHash }, spine.clocks, now), ...(given.also ?? [])];
  const chained = chain(facts, { version: 0, headHash: genesis(matterId) }, now.toISOString(), by);
  const matter = chained.reduce(evolve, unborn(matterId));
  const key = matter.sealed ? newMatterKey(spine.keys, matterId) : undefined;
  return {
    matter,
    facts: chained,
    content,
    petitioners: sealPetitioners(spine.keys, key, petitionId, filing.petitioners),
    reminders: spine.clocks.reminders,
    ...(spine.hearers && { hearers: spine.hearers }),
    ...(given.files.length > 0 && { withFiles: true }),
    ...(key && { key }),
    ...(given.source && { source: given.source }),
    ...(given.filingKey && { filing: given.filingKey }),
  };
}

/** The numbers' region: the first two digits of the place code (the province). */
export const numbersFrom = (
  placeCode: string,
  year: number,
  taken: { lane: number; from: number },
  nth: number,
): string => petitionNumber(placeCode.slice(0, 2), year, taken.lane, taken.from + nth);

/** Carries a refusal out of the transaction, so that it is rolled back. */
class RefusedFiles extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

function claimed<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new RefusedFiles(result.refusal);
}

interface Given {
  readonly spine: Spine;
  readonly filing: Filing;
  /** Who registers it: of an accusation perhaps not who received it. */
  readonly organ: string;
  readonly by: Actor;
  readonly key: FilingKey | undefined;
}

/** Filings that come at the same time share a transaction: all of them are written, or none is. */
async function writeAll(pool: pg.Pool, given: readonly Given[]): Promise<NewMatter[]> {
  const [one] = given;
  if (!one) return [];
  const { keys } = one.spine;
  return withTransaction(pool, async (client) => {
    const prepared: Omit<Prepared, 'number'>[] = [];
    for (const { spine, filing, organ, by, key } of given) {
      const now = spine.clock.now();
      const petitionId = newId(now);
      const files = key?.uploads.length ? claimed(await claimUploads(client, key.uploads, key.key, petitionId)) : [];
      const filingKey = key && { keyHash: digest({ key: key.key }), bodyHash: bodyDigest(filing, key) };
      prepared.push({
        filing: { ...filing, organ },
        matterId: newId(now),
        petitionId,
        files,
        now,
        by,
        ...(filingKey && { filingKey }),
      });
    }
    // Taken late in the transaction, so that the lane is held only while the rows are written.
    const year = Number(dayOf(prepared[0]?.now ?? new Date(0)).slice(0, 4));
    const taken = await takeNumbers(client, year, prepared.length);
    const rows = given.map(({ spine }, nth) => {
      const one = prepared[nth] as Omit<Prepared, 'number'>;
      return prepareMatter(spine, { ...one, number: numbersFrom(one.filing.placeCode, year, taken, nth) });
    });
    await insertMatters(client, keys, rows, { indexLater: true });
    return rows;
  });
}

let filings = 0;
const write = gatherPerPool<Given, NewMatter>((pool) =>
  gather((given) => writeAll(pool, given), { atOnce: 2, most: 32, key: ({ key }) => key?.key ?? `${filings++}` }),
);

/** The same words from the same sender; when it was received does not count, a retry comes later. */
const bodyDigest = ({ receivedAt: _at, ...filing }: Filing, key: FilingKey): string =>
  digest(JSON.parse(JSON.stringify({ filing, uploads: key.uploads })));

const asRegistered = (spine: Spine, matter: Matter, title: string): Registered => {
  const number = matter.petitions[0]?.number ?? '';
  return { matter, number, title, queryCode: queryCode(spine.keys, number) };
};

/** What an earlier request with this key registered; a key used for other words is refused. */
async function earlier(spine: Spine, filing: Filing, key: FilingKey): Promise<Result<Registered> | undefined> {
  const { rows } = await spine.pool.query<{ matter_id: string; body_hash: string }>(
    'select matter_id, body_hash from petitions.filing where key_hash = $1',
    [digest({ key: key.key })],
  );
  const row = rows[0];
  if (!row) return undefined;
  if (row.body_hash !== bodyDigest(filing, key)) return refused('filing-key-reused');
  const loaded = await loadMatter(spine, row.matter_id);
  // The same words were hashed above: the title is theirs.
  return loaded && decided(asRegistered(spine, loaded.matter, contentOf(filing).title));
}

/**
 * Registers one filing. Refusals: those of `mayRegister`, filing-key-reused, and those of claiming files.
 * Nothing is written when it refuses or throws.
 */
export async function registerPetition(
  spine: Spine,
  filing: Filing,
  by: Actor,
  key?: FilingKey,
): Promise<Result<Registered>> {
  const allowed = mayRegister(filing, groundOf(spine.directory), spine.clock.now());
  if (!allowed.ok) return allowed;
  try {
    const row = await write(spine.pool, { spine, filing, organ: await organFor(spine, filing), by, key });
    return decided(asRegistered(spine, row.matter, row.content.title));
  } catch (error) {
    const files = error instanceof RefusedFiles ? error.refusal : undefined;
    const before = key && (files || isUniqueViolation(error)) ? await earlier(spine, filing, key) : undefined;
    if (before) return before;
    if (files) return { ok: false, refusal: files };
    throw error;
  }
}
