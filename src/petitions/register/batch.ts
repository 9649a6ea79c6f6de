// Registers many petitions of another system at once: numbers, history, state and words for searching in one transaction.
import type pg from 'pg';
import { withTransaction } from '../../platform/db/connect.ts';
import { newId } from '../../platform/ids.ts';
import { dayOf } from '../../platform/time.ts';
import { queryCode } from '../codes.ts';
import type { NewFact } from '../events.ts';
import { firstPetition } from '../matter.ts';
import { takeNumbers } from '../number-lanes.ts';
import { contentMac } from '../sealed/envelope.ts';
import { indexWords } from '../search/store.ts';
import type { Spine } from '../spine.ts';
import { contentDigest, contentOf, numbersFrom, prepareMatter } from './act.ts';
import { organFor } from './organ.ts';
import type { Filing } from './rule.ts';
import { insertMatters, type NewMatter } from './store.ts';

/** A petition of another system, which `mayRegister` has allowed. */
export interface Arrival {
  /** What the other system knows it by: taken once under the name of the source. */
  readonly sourceId: string;
  readonly filing: Filing;
  /** What an organ answered there. */
  readonly earlier?: { readonly text: string; readonly repliedAt: string };
}

/** `other-words`: the same source id is here with other words; nothing was written for it. */
export type Arrived =
  | { readonly state: 'new' | 'already'; readonly number: string; readonly queryCode: string }
  | { readonly state: 'other-words' };

interface Known {
  readonly number: string;
  /** Of the words; of sealed ones only their keyed fingerprint is kept in the open. */
  readonly contentHash: string | null;
  readonly mac: Buffer | null;
}

const hashOf = ({ filing }: Arrival): string => contentDigest(contentOf(filing), []);

/** What of this source is here already, by source id. */
async function knownOf(
  client: pg.ClientBase,
  source: string,
  arrivals: readonly Arrival[],
): Promise<Map<string, Known>> {
  const { rows } = await client.query<Known & { sourceId: string }>({
    name: 'known-arrivals',
    text: `select r.source_id as "sourceId", m.number, m.fold->'petitions'->0->>'contentHash' as "contentHash", c.content_mac as mac
             from petitions.source_ref r join petitions.matter m using (matter_id)
             left join petitions.sealed_content c on m.sealed and c.matter_id = m.matter_id
            where r.source = $1 and r.source_id = any($2::text[])`,
    values: [source, arrivals.map((one) => one.sourceId)],
  });
  return new Map(rows.map((row) => [row.sourceId, row]));
}

const hasWordsOf = ({ keys }: Spine, { contentHash, mac }: Known, arrival: Arrival): boolean =>
  mac ? mac.equals(contentMac(keys, hashOf(arrival))) : contentHash === hashOf(arrival);

const earlierFact = ({ earlier }: Arrival, source: string): NewFact[] =>
  earlier ? [{ type: 'earlier-reply-recorded', data: { ...earlier, source } }] : [];

const wordsOf = ({ matter, content }: NewMatter): { matterId: string; petitionId: string; text: string } => ({
  matterId: matter.id,
  petitionId: firstPetition(matter).id,
  text: `${content.title} ${content.text} ${content.demand} ${content.placeDetail}`,
});

/** Writes new matters with numbers of one lane, searchable at once. */
async function insert(
  client: pg.ClientBase,
  spine: Spine,
  source: string,
  arrivals: readonly Arrival[],
): Promise<NewMatter[]> {
  if (arrivals.length === 0) return [];
  const now = spine.clock.now();
  const year = Number(dayOf(now).slice(0, 4));
  const organs = new Map<Arrival, string>();
  for (const one of arrivals) organs.set(one, await organFor(spine, one.filing));
  const taken = await takeNumbers(client, year, arrivals.length);
  const matters = arrivals.map((arrival, nth) =>
    prepareMatter(spine, {
      filing: { ...arrival.filing, organ: organs.get(arrival) ?? arrival.filing.organ },
      matterId: newId(now),
      petitionId: newId(now),
      number: numbersFrom(arrival.filing.placeCode, year, taken, nth),
      files: [],
      now,
      by: { kind: 'system', id: 'import' },
      also: earlierFact(arrival, source),
      source: { name: source, id: arrival.sourceId },
    }),
  );
  await insertMatters(client, spine.keys, matters, { indexLater: false });
  const open = matters.filter((one) => !one.key);
  if (open.length > 0) await indexWords(client, open.map(wordsOf));
  return matters;
}

async function write(
  client: pg.ClientBase,
  spine: Spine,
  source: string,
  arrivals: readonly Arrival[],
): Promise<Arrived[]> {
  // Those who bring in the same source take turns, batch by batch; the key of source_ref stands behind this.
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 712))', [`import:${source}`]);
  const known = await knownOf(client, source, arrivals);
  const fresh = new Map<string, Arrival>();
  for (const one of arrivals) if (!known.has(one.sourceId) && !fresh.has(one.sourceId)) fresh.set(one.sourceId, one);
  for (const { matter, source: ref } of await insert(client, spine, source, [...fresh.values()])) {
    const { number, contentHash } = firstPetition(matter);
    if (ref) known.set(ref.id, { number, contentHash, mac: null });
  }
  return arrivals.map((one) => {
    const found = known.get(one.sourceId);
    if (!found || !hasWordsOf(spine, found, one)) return { state: 'other-words' };
    const code = queryCode(spine.keys, found.number);
    return { state: fresh.get(one.sourceId) === one ? 'new' : 'already', number: found.number, queryCode: code };
  });
}

/**
 * Registers the arrivals of a source that are not here yet; the answer has one entry for each, in their order. Nothing is
 * written when it throws.
 */
export const registerBatch = (spine: Spine, source: string, arrivals: readonly Arrival[]): Promise<Arrived[]> =>
  arrivals.length === 0
    ? Promise.resolve([])
    : withTransaction(spine.pool, (client) => write(client, spine, source, arrivals));
