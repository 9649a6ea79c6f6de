// Writes a batch of rows in one transaction: numbers, history, state, words for searching; each source id once.
import type pg from 'pg';
import { queryCode } from '../../petitions/codes.ts';
import type { NewFact } from '../../petitions/events.ts';
import { firstPetition } from '../../petitions/matter.ts';
import { takeNumbers } from '../../petitions/number-lanes.ts';
import { contentDigest, contentOf, numbersFrom, prepareMatter } from '../../petitions/register/act.ts';
import { indexWords } from '../../petitions/search.ts';
import type { Spine } from '../../petitions/spine.ts';
import { insertMatters, type NewMatter } from '../../petitions/store.ts';
import { withTransaction } from '../../platform/db/connect.ts';
import { newId } from '../../platform/ids.ts';
import { dayOf } from '../../platform/time.ts';
import type { Origin, Row } from './judge.ts';

export type Taken =
  | { readonly state: 'new' | 'already'; readonly number: string; readonly queryCode: string }
  | { readonly state: 'other-words' };

interface Known {
  readonly number: string;
  readonly contentHash: string;
}

const hashOf = ({ filing }: Row): string => contentDigest(contentOf(filing), []);

/** What of this source is here already, by source id. */
async function knownOf(client: pg.ClientBase, source: string, ids: readonly string[]): Promise<Map<string, Known>> {
  const { rows } = await client.query<Known & { sourceId: string }>({
    name: 'import-known',
    text: `select r.source_id as "sourceId", m.number, m.fold->'petitions'->0->>'contentHash' as "contentHash"
             from petitions.source_ref r join petitions.matter m using (matter_id)
            where r.source = $1 and r.source_id = any($2::text[])`,
    values: [source, ids],
  });
  return new Map(rows.map((row) => [row.sourceId, row]));
}

function earlierFact({ earlier }: Row, origin: Origin): NewFact[] {
  return earlier ? [{ type: 'earlier-reply-recorded', data: { ...earlier, source: origin.source } }] : [];
}

/** The new matters of these rows, with numbers of one lane. */
async function prepare(
  client: pg.ClientBase,
  spine: Spine,
  origin: Origin,
  rows: readonly Row[],
  now: Date,
): Promise<NewMatter[]> {
  const year = Number(dayOf(now).slice(0, 4));
  const taken = await takeNumbers(client, year, rows.length);
  return rows.map((row, nth) =>
    prepareMatter(spine, {
      filing: row.filing,
      matterId: newId(now),
      petitionId: newId(now),
      number: numbersFrom(origin.placeCode, year, taken, nth),
      files: [],
      now,
      by: { kind: 'system', id: 'import' },
      also: earlierFact(row, origin),
      source: { name: origin.source, id: row.sourceId },
    }),
  );
}

const words = ({ matter, content }: NewMatter): { matterId: string; petitionId: string; text: string } => ({
  matterId: matter.id,
  petitionId: firstPetition(matter).id,
  text: `${content.title} ${content.text} ${content.demand} ${content.placeDetail}`,
});

async function write(client: pg.ClientBase, spine: Spine, origin: Origin, rows: readonly Row[]): Promise<Taken[]> {
  // Imports of the same source take turns, batch by batch; the key of source_ref stands behind this.
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 712))', [`import:${origin.source}`]);
  const known = await knownOf(
    client,
    origin.source,
    rows.map((row) => row.sourceId),
  );
  const fresh = new Map<string, Row>();
  for (const row of rows) if (!known.has(row.sourceId) && !fresh.has(row.sourceId)) fresh.set(row.sourceId, row);
  const first = new Set(fresh.values());
  const now = spine.clock.now();
  const matters = fresh.size > 0 ? await prepare(client, spine, origin, [...first], now) : [];
  if (matters.length > 0) {
    await insertMatters(client, matters, { indexLater: false });
    await indexWords(client, matters.map(words));
  }
  for (const { matter, source } of matters) {
    const { number, contentHash } = firstPetition(matter);
    if (source) known.set(source.id, { number, contentHash });
  }
  return rows.map((row) => {
    const found = known.get(row.sourceId);
    if (!found || found.contentHash !== hashOf(row)) return { state: 'other-words' };
    const code = queryCode(spine.keys, found.number);
    return { state: first.has(row) ? 'new' : 'already', number: found.number, queryCode: code };
  });
}

/** Takes the rows that are not here yet; the answer has one entry a row. Nothing is written when it throws. */
export const takeBatch = (spine: Spine, origin: Origin, rows: readonly Row[]): Promise<Taken[]> =>
  rows.length === 0 ? Promise.resolve([]) : withTransaction(spine.pool, (client) => write(client, spine, origin, rows));
