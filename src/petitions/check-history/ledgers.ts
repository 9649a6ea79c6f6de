// Checks what no single matter shows: rows whose matter is gone, numbers of petitions and documents that are missing or too
// many, source references.
import type pg from 'pg';
import type { Difference } from './matter.ts';

/** Tables whose rows belong to a matter. */
const BELONGING = [
  'fact',
  'task',
  'petition',
  'petitioner',
  'number',
  'filing',
  'source_ref',
  'search',
  'unindexed',
  'heard',
  'matter_key',
  'sealed_content',
  'clock',
  'reminder',
  'document',
  'document_file',
];

/** Of one kind of fault, as many as help to find its cause. */
const MOST_OF_A_KIND = 1000;

const orphans = (table: string): string => `
select x.matter_id::text as matter, '${table}' as what, 'a matter' as expected, count(*) || ' rows without' as found
  from petitions.${table} x
 where not exists (select from petitions.matter m where m.matter_id = x.matter_id)
 group by x.matter_id`;

/** A lane counts 1, 2, 3 … to its last: nothing missing, nothing twice, nothing beyond. */
const LANES = `
with taken as (
  select 2000 + substr(number, 3, 2)::int as year, substr(number, 5, 2)::int as lane, substr(number, 7, 6)::int as nth, number
    from petitions.number where number ~ '^[0-9]{13}$'
), counted as (
  select year, lane, count(*) as n, count(distinct nth) as different, min(nth) as lowest, max(nth) as highest
    from taken group by year, lane
), wrong as (
  select year, lane, coalesce(l.last, 0) as last
    from counted c full join petitions.number_lane l using (year, lane)
   where (coalesce(l.last, 0), coalesce(c.n, 0)) is distinct from (coalesce(c.highest, 0), coalesce(c.different, 0))
      or coalesce(c.n, 0) <> coalesce(l.last, 0) or coalesce(c.lowest, 1) <> 1
)
select '' as matter, format('number.%s.lane-%s.%s', w.year, w.lane, nth) as what, 'one number' as expected,
       coalesce(string_agg(t.number, ' '), '—') as found
  from wrong w cross join lateral generate_series(1, w.last) as nth left join taken t using (year, lane, nth)
 group by w.year, w.lane, nth having count(t.number) <> 1
union all
select '', format('number.%s.lane-%s.%s', t.year, t.lane, t.nth), 'no number beyond ' || w.last, t.number
  from wrong w join taken t using (year, lane) where t.nth > w.last or t.nth < 1`;

/** The documents of an organ, year and kind are numbered 1, 2, 3 … to the last. */
const SERIALS = `
with counted as (
  select organ, year, kind, count(*) as n, max(serial) as highest from petitions.document group by organ, year, kind
), wrong as (
  select organ, year, kind, coalesce(l.last, 0) as last
    from counted c full join petitions.document_number l using (organ, year, kind)
   where (coalesce(l.last, 0), coalesce(l.last, 0)) is distinct from (coalesce(c.n, 0), coalesce(c.highest, 0))
)
select '' as matter, format('document.%s.%s.%s.%s', w.organ, w.year, w.kind, nth) as what, 'one document' as expected, '—' as found
  from wrong w cross join lateral generate_series(1, w.last) as nth
 where not exists (select from petitions.document d where (d.organ, d.year, d.kind, d.serial) = (w.organ, w.year, w.kind, nth))
union all
select d.matter_id::text, format('document.%s.%s.%s.%s', d.organ, d.year, d.kind, d.serial), 'no number beyond ' || w.last, 'a document'
  from wrong w join petitions.document d using (organ, year, kind) where d.serial > w.last`;

const CHECKS: readonly string[] = [
  ...BELONGING.map(orphans),
  LANES,
  SERIALS,
  `select n.matter_id::text as matter, 'number.' || n.number as what, 'a petition' as expected, '—' as found
     from petitions.number n
    where not exists (select from petitions.petition p
                       where p.matter_id = n.matter_id and p.petition_id = n.petition_id and p.number = n.number)`,
  `select p.number as matter, 'source_ref' as what, p.source as expected, '—' as found
     from petitions.petition p
    where p.source is not null and not exists
          (select from petitions.source_ref r where r.matter_id = p.matter_id and r.source || '#' || r.source_id = p.source)`,
  `select r.matter_id::text as matter, 'source_ref' as what, 'a petition of ' || r.source || '#' || r.source_id as expected, '—' as found
     from petitions.source_ref r
    where not exists (select from petitions.petition p where p.matter_id = r.matter_id and p.source = r.source || '#' || r.source_id)
      and exists (select from petitions.matter m where m.matter_id = r.matter_id)`,
];

/** What is wrong across matters, at most a thousand of each kind. */
export async function checkLedgers(client: pg.ClientBase): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const check of CHECKS) {
    const { rows } = await client.query<Difference>(`select * from (${check}) as differing limit ${MOST_OF_A_KIND}`);
    differences.push(...rows);
  }
  return differences;
}
