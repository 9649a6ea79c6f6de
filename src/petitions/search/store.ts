// Filling the index of words: new petitions at once, tags and kept counts of what changed a moment later.
import type pg from 'pg';
import { withTransaction } from '../../platform/db/connect.ts';
import type { Db } from '../kept.ts';
import { type Tagged, tagsOf } from './tags.ts';
import { countMatters } from './tally/store.ts';
import { gramsOf } from './terms.ts';

/** A document to be indexed: the own words of a petition (source 0), or the text of one of its files. */
export interface IndexDocument {
  readonly matterId: string;
  readonly petitionId: string;
  readonly source?: number;
  readonly text: string;
}

interface TaggedRow extends Omit<Tagged, 'receivedAt'> {
  readonly matterId: string;
  readonly petitionId: string;
  readonly receivedAt: Date;
}

/** What the tags of these matters' petitions are made of, as it is now. */
async function taggedOf(db: Db, matterIds: readonly string[]): Promise<Map<string, TaggedRow>> {
  const { rows } = await db.query<TaggedRow>({
    name: 'search-tagged',
    text: `select m.matter_id as "matterId", p.petition_id as "petitionId", p.received_at as "receivedAt", m.place_code as "placeCode",
             m.category_code as "categoryCode", m.channel, m.state, m.holder, t.organs, t.due as "dueAt"
        from petitions.matter m join petitions.petition p using (matter_id),
             lateral (select coalesce(array_agg(distinct o.organ), '{}') as organs,
                             min(o.due_at) filter (where o.done_at is null and o.due_at < 'infinity') as due
                        from petitions.task o where o.matter_id = m.matter_id) t
       where m.matter_id = any($1::uuid[]) and not m.sealed`,
    values: [matterIds],
  });
  return new Map(rows.map((row) => [row.petitionId, row]));
}

/** Puts documents into the index, with the tags of their matters. Documents of a sealed matter are passed over. */
export async function indexWords(db: Db, documents: readonly IndexDocument[]): Promise<void> {
  if (documents.length === 0) return;
  const tagged = await taggedOf(db, [...new Set(documents.map((one) => one.matterId))]);
  const rows = documents.flatMap(({ matterId, petitionId, source = 0, text }) => {
    const about = tagged.get(petitionId);
    if (!about) return [];
    const grams = [...gramsOf(text), ...tagsOf(about)];
    return [{ matter_id: matterId, petition_id: petitionId, source, received_at: about.receivedAt, grams }];
  });
  await db.query({
    name: 'index-words',
    text: `insert into petitions.search (matter_id, petition_id, source, received_at, grams)
           select x.matter_id, x.petition_id, x.source, x.received_at,
                  array_to_tsvector(array(select jsonb_array_elements_text(x.grams)))
             from jsonb_to_recordset($1) as x(matter_id uuid, petition_id uuid, source int, received_at timestamptz, grams jsonb)
           on conflict (matter_id, petition_id, source) do update set grams = excluded.grams`,
    values: [JSON.stringify(rows)],
  });
}

/** Indexes the words of up to `most` newly registered matters; how many it found. Any number of workers may do so at once. */
export async function indexPending(pool: pg.Pool, most = 200): Promise<number> {
  return withTransaction(pool, async (client) => {
    const { rows } = await client.query<IndexDocument & { id: string }>({
      name: 'take-unindexed',
      text: `with taken as (delete from petitions.unindexed where matter_id in
               (select matter_id from petitions.unindexed limit $1 for update skip locked) returning matter_id)
             select t.matter_id as id, d.* from taken t left join lateral (
               select p.matter_id as "matterId", p.petition_id as "petitionId", 0 as source,
                      p.title || ' ' || p.text || ' ' || p.demand || ' ' || p.place_detail as text
                 from petitions.petition p where p.matter_id = t.matter_id
                union all
               select a.matter_id, a.petition_id, a.source, a.text from petitions.attachment_text a
                where a.matter_id = t.matter_id and a.state = 'READ') d on true`,
      values: [most],
    });
    await indexWords(
      client,
      rows.filter((row) => row.matterId !== null),
    );
    return new Set(rows.map((row) => row.id)).size;
  });
}

/** New tags for what is indexed already; rows that have them are left alone. */
async function tagAgain(client: pg.ClientBase, matterIds: readonly string[]): Promise<void> {
  const tagged = await taggedOf(client, matterIds);
  const rows = [...tagged.values()].map((row) => ({
    matter_id: row.matterId,
    petition_id: row.petitionId,
    tags: tagsOf(row),
  }));
  await client.query({
    name: 'tag-again',
    text: `update petitions.search s set grams = array_to_tsvector(w.words || x.tags)
             from (select matter_id, petition_id, array(select jsonb_array_elements_text(tags)) as tags
                     from jsonb_to_recordset($1) as y(matter_id uuid, petition_id uuid, tags jsonb)) x,
                  lateral (select array_agg(l) filter (where l not like '@%') as words, array_agg(l) filter (where l like '@%') as had
                             from petitions.search o, unnest(tsvector_to_array(o.grams)) l
                            where o.matter_id = x.matter_id and o.petition_id = x.petition_id) w
            where s.matter_id = x.matter_id and s.petition_id = x.petition_id
              and not (coalesce(w.had, '{}') @> x.tags and x.tags @> coalesce(w.had, '{}'))`,
    values: [JSON.stringify(rows)],
  });
}

export interface TagOptions {
  readonly most?: number;
  /** Changes of the last so many seconds wait: of several in a row only the last is written. */
  readonly settled?: number;
}

/** Tags and counts anew up to `most` changes; how many it found. Any number of workers may do so at once. */
export async function tagPending(pool: pg.Pool, { most = 300, settled = 0 }: TagOptions = {}): Promise<number> {
  return withTransaction(pool, async (client) => {
    const { rows } = await client.query<{ id: string }>({
      name: 'take-untagged',
      text: `delete from petitions.untagged u using
               (select matter_id, version from petitions.untagged where at <= now() - make_interval(secs => $2)
                 order by at limit $1 for update skip locked) x
              where u.matter_id = x.matter_id and u.version = x.version returning u.matter_id as id`,
      values: [most, settled],
    });
    if (rows.length === 0) return 0;
    const ids = [...new Set(rows.map((row) => row.id))];
    await tagAgain(client, ids);
    await countMatters(client, ids);
    return rows.length;
  });
}
