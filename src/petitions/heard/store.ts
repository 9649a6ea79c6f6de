// The SQL of hearing: rows are deleted by whoever takes them, and come back when the transaction does not commit.
import type pg from 'pg';
import type { Db } from '../kept.ts';
import type { Heard, OpenPetition } from './heard.ts';

/** Rows of one consumer, oldest matters first (ids begin with their time), past those that others are taking. */
export async function takeRows(client: pg.ClientBase, consumer: string, most: number): Promise<Heard[]> {
  const { rows } = await client.query<Heard>({
    name: 'take-heard',
    text: `with next as (
             select matter_id, consumer, seq from petitions.heard where consumer = $1
              order by matter_id, seq limit $2 for update skip locked
           )
           delete from petitions.heard h using next n
            where (h.matter_id, h.consumer, h.seq) = (n.matter_id, n.consumer, n.seq)
           returning h.matter_id as "matterId", h.seq, h.type`,
    values: [consumer, most],
  });
  return rows.sort((a, b) => (a.matterId < b.matterId ? -1 : a.matterId > b.matterId ? 1 : a.seq - b.seq));
}

const OPEN = (hold: string): string => `
with open as materialized (
  select matter_id, place_code, state, holder from petitions.matter
   where matter_id = any($1::uuid[]) and not sealed order by matter_id ${hold}
)
select p.matter_id as "matterId", p.petition_id as "petitionId", p.number, p.channel, p.received_at as "receivedAt", p.anonymous,
       p.people, p.title, p.text, p.demand, o.place_code as "placeCode", p.place_detail as "placeDetail", o.state, o.holder
  from open o join petitions.petition p using (matter_id)`;

/** Petitions in clear of matters that are not sealed; `hold` keeps them so until the transaction ends. */
export async function openRows(db: Db, matterIds: readonly string[], hold: boolean): Promise<OpenPetition[]> {
  const { rows } = await db.query<OpenPetition>({
    name: hold ? 'hold-open-petitions' : 'open-petitions',
    text: OPEN(hold ? 'for share' : ''),
    values: [matterIds],
  });
  return rows;
}

/** Ids of those that are not sealed, which they stay until the transaction ends. */
export async function stillOpen(client: pg.ClientBase, matterIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string }>({
    name: 'hold-open',
    text: `select matter_id as id from petitions.matter
            where matter_id = any($1::uuid[]) and not sealed order by matter_id for share`,
    values: [matterIds],
  });
  return new Set(rows.map((row) => row.id));
}
