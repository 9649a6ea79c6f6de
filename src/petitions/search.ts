// Finding matters by their words or number, newest first, within what the reader may see; and indexing new words.
// Words of sealed matters are in no index: those who may read them find them by number.
import { Kysely, PostgresDialect, sql } from 'kysely';
import type pg from 'pg';
import type { Static } from 'typebox';
import { withTransaction } from '../platform/db/connect.ts';
import type { SearchQuery } from './contract.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { Db } from './kept.ts';
import type { Scope } from './policy.ts';
import { gramsOf, NUMBER_LIKE, termsOf } from './search-terms.ts';
import { visibleSql } from './worklist.ts';

export interface SearchRow {
  matter_id: string;
  number: string;
  title: string;
  text: string;
  state: string;
  channel: string;
  place_code: string;
  holder: string;
  sealed: boolean;
  received_at: Date;
}

/** Candidates of one query at most, newest first: a wider query should be narrowed, not paged through. */
const MOST = 10_000;

/** One page of hits, newest first. */
export async function searchPage(
  pool: pg.Pool,
  scope: Scope,
  query: Static<typeof SearchQuery>,
): Promise<{ rows: SearchRow[]; next: string | undefined }> {
  const limit = query.limit ?? 20;
  const typed = query.q.trim();
  const keys = readCursor(query.after, ['instant', 'id']);
  const after = keys ? sql`and (m.received_at, m.matter_id) < (${keys[0]}::timestamptz, ${keys[1]}::uuid)` : sql``;
  const terms = termsOf(typed);
  const found = NUMBER_LIKE.test(typed)
    ? sql`select n.matter_id, n.petition_id from petitions.number n where n.number = ${typed.replace(/\D/g, '')}`
    : sql`select s.matter_id, s.petition_id from petitions.search s where s.grams @@ ${terms.query}::tsquery`;
  const exact = NUMBER_LIKE.test(typed)
    ? sql``
    : sql`and lower(normalize(p.title || ' ' || p.text || ' ' || p.demand || ' ' || p.place_detail, NFKC)) like all(${terms.likes}::text[])`;
  if (!NUMBER_LIKE.test(typed) && terms.query === '') return { rows: [], next: undefined };
  const db = new Kysely<object>({ dialect: new PostgresDialect({ pool }) });
  const { rows } = await sql<SearchRow>`with hit as materialized (${found} limit ${MOST})
    select m.matter_id, m.number, m.title, p.text, m.state, m.channel, m.place_code, m.holder, m.sealed, m.received_at
      from hit join petitions.petition p using (matter_id, petition_id) join petitions.matter m using (matter_id)
     where ${visibleSql(scope)} ${exact} ${after}
     order by m.received_at desc, m.matter_id desc limit ${limit + 1}`.execute(db);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page,
    next: rows.length > limit && last ? writeCursor([last.received_at.toISOString(), last.matter_id]) : undefined,
  };
}

const EXCERPT = 60;

/** A piece of the text around what was looked for. */
export function excerptOf(text: string, typed: string): string {
  const flat = text.replace(/\s+/g, ' ');
  const at = flat.toLowerCase().indexOf(typed.trim().toLowerCase().split(/\s+/)[0] ?? '');
  const from = Math.max(0, at - EXCERPT / 3);
  return `${from > 0 ? '…' : ''}${flat.slice(from, from + EXCERPT)}${from + EXCERPT < flat.length ? '…' : ''}`;
}

/** Puts the words of petitions into the index: all of a matter, or those given (a bulk import has them at hand). */
export async function indexWords(
  db: Db,
  rows: readonly { matterId: string; petitionId: string; text: string }[],
): Promise<void> {
  await db.query({
    name: 'index-words',
    text: `insert into petitions.search (matter_id, petition_id, grams)
           select x.matter_id, x.petition_id, array_to_tsvector(array(select jsonb_array_elements_text(x.grams)))
             from jsonb_to_recordset($1) as x(matter_id uuid, petition_id uuid, grams jsonb)
           on conflict (matter_id, petition_id) do update set grams = excluded.grams`,
    values: [
      JSON.stringify(
        rows.map((row) => ({ matter_id: row.matterId, petition_id: row.petitionId, grams: gramsOf(row.text) })),
      ),
    ],
  });
}

/** Indexes the words of up to `most` newly registered matters; how many it found. Any number of workers may do so at once. */
export async function indexPending(pool: pg.Pool, most = 200): Promise<number> {
  return withTransaction(pool, async (client) => {
    const { rows } = await client.query<{ matter_id: string; petition_id: string; text: string }>({
      name: 'take-unindexed',
      text: `with taken as (delete from petitions.unindexed where matter_id in
               (select matter_id from petitions.unindexed limit $1 for update skip locked) returning matter_id)
             select p.matter_id, p.petition_id, p.title || ' ' || p.text || ' ' || p.demand || ' ' || p.place_detail as text
               from taken join petitions.petition p using (matter_id)`,
      values: [most],
    });
    if (rows.length > 0) {
      await indexWords(
        client,
        rows.map((row) => ({ matterId: row.matter_id, petitionId: row.petition_id, text: row.text })),
      );
    }
    return rows.length;
  });
}
