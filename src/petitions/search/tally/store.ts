// Kept counts: what each unsealed matter is counted as, and the sums by scope (region or organ). Written as differences.
import type pg from 'pg';
import type { Db } from '../../kept.ts';

/** Those who change the sums do so one after the other: each batch touches the same rows. */
const TURN = `select pg_advisory_xact_lock(hashtextextended('petitions.tally', 713))`;

/** Scopes and facets of the matters `m`: none of what is sealed or barred to anybody. */
const COUNTED = `select m.matter_id,
    array(select distinct 'r' || left(m.place_code, length) from unnest(array[2, 4, 6, 9]) length)
      || array(select distinct 'o' || o.organ from petitions.task o where o.matter_id = m.matter_id) as scopes,
    array(select distinct f from unnest(array['*', 's' || m.state, 'h' || m.channel, 'k' || coalesce(left(m.category_code, 2), ''),
      'y' || to_char(m.received_at at time zone 'Asia/Shanghai', 'YYYY'),
      'p' || left(m.place_code, 4), 'p' || left(m.place_code, 6), 'p' || m.place_code]) f) as facets
  from petitions.matter m
 where not m.sealed and m.accused_organ is null and coalesce(m.barred_organs, '{}') = '{}' and coalesce(m.barred_staff, '{}') = '{}'`;

const COUNT = `with fresh as materialized (${COUNTED} and m.matter_id = any($1::uuid[])),
  was as materialized (select matter_id, scopes, facets from petitions.counted where matter_id = any($1::uuid[])),
  put as (insert into petitions.counted (matter_id, scopes, facets) select matter_id, scopes, facets from fresh
          on conflict (matter_id) do update set scopes = excluded.scopes, facets = excluded.facets),
  gone as (delete from petitions.counted c where c.matter_id = any($1::uuid[]) and not exists (select from fresh where fresh.matter_id = c.matter_id)),
  change as (select scope, facet, sum(n)::int as n
               from (select s.scope, f.facet, 1 as n from fresh, unnest(fresh.scopes) s(scope), unnest(fresh.facets) f(facet)
                      union all
                     select s.scope, f.facet, -1 from was, unnest(was.scopes) s(scope), unnest(was.facets) f(facet)) d
              group by scope, facet having sum(n) <> 0)
insert into petitions.tally (scope, facet, n) select scope, facet, n from change
on conflict (scope, facet) do update set n = petitions.tally.n + excluded.n`;

/** Brings the counts of these matters up to date, in the caller's transaction. */
export async function countMatters(client: pg.ClientBase, matterIds: readonly string[]): Promise<void> {
  await client.query(TURN);
  await client.query({ name: 'count-matters', text: COUNT, values: [matterIds] });
}

/** Takes a matter out of the counts, in the transaction that seals it. */
export const uncountMatter = (client: pg.ClientBase, matterId: string): Promise<void> =>
  countMatters(client, [matterId]);

/** Counts everything anew, in one go: after a base was filled past the acts. */
export async function recountAll(client: pg.ClientBase): Promise<void> {
  await client.query(TURN);
  await client.query('truncate petitions.counted, petitions.tally');
  await client.query(`insert into petitions.counted (matter_id, scopes, facets) ${COUNTED}`);
  await tallyAll(client);
  await client.query('delete from petitions.untagged');
}

/** The sums anew, from what each matter is counted as: for who has written petitions.counted. */
export async function tallyAll(client: pg.ClientBase): Promise<void> {
  await client.query('delete from petitions.tally');
  // Matters that are counted alike are taken together first.
  await client.query(
    `insert into petitions.tally (scope, facet, n)
     select s.scope, f.facet, sum(c.n) from (select scopes, facets, count(*) as n from petitions.counted group by 1, 2) c,
            unnest(c.scopes) s(scope), unnest(c.facets) f(facet)
      group by 1, 2`,
  );
}

/** The kept sums of a scope, by facet. */
export async function talliesOf(db: Db, scope: string): Promise<Map<string, number>> {
  const { rows } = await db.query<{ facet: string; n: number }>({
    name: 'tallies-of',
    text: 'select facet, n from petitions.tally where scope = $1 and n > 0',
    values: [scope],
  });
  return new Map(rows.map((row) => [row.facet, row.n]));
}
