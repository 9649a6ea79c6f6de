// The SQL of generating: whether the base is empty, numbers from a lane, rows by COPY, indexes taken off and made again.
import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { LANES } from '../number-lanes.ts';
import type { Taken } from './maker.ts';

/** An index or key as it is made again. */
export interface Kept {
  readonly name: string;
  readonly drop: string;
  readonly create: string;
}

/** For a long load in one session. What a crash takes back is whole: batches, or all. */
export async function loadSettings(client: pg.ClientBase): Promise<void> {
  await client.query(`set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set synchronous_commit = off;
    set maintenance_work_mem = '1GB'; set max_parallel_maintenance_workers = 2`);
}

export async function isEmpty(db: pg.ClientBase): Promise<boolean> {
  const { rows } = await db.query<{ empty: boolean }>(
    'select not exists (select from petitions.matter) and not exists (select from petitions.number) as empty',
  );
  return rows[0]?.empty ?? false;
}

/** Nobody reads or writes these tables until the transaction ends. */
export const lockTables = (client: pg.ClientBase, tables: readonly string[]): Promise<unknown> =>
  client.query(`lock table ${tables.join(', ')} in access exclusive mode`);

/** Keys and indexes of the tables, keys first; those of partitions go with those of their table. */
export async function indexesOf(client: pg.ClientBase, tables: readonly string[]): Promise<Kept[]> {
  const { rows } = await client.query<Kept>(
    `select c.relname as name,
            case when k.conname is not null then format('alter table %s drop constraint %I', i.indrelid::regclass, k.conname)
                 else format('drop index %s', i.indexrelid::regclass) end as drop,
            case when k.conname is not null
                 then format('alter table %s add constraint %I %s', i.indrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
                 else pg_get_indexdef(i.indexrelid) end as create
       from pg_index i join pg_class c on c.oid = i.indexrelid
       left join pg_constraint k on k.conindid = i.indexrelid and k.contype in ('p', 'u')
      where i.indrelid = any($1::regclass[]) and not exists (select from pg_inherits h where h.inhrelid = i.indexrelid)
      order by k.conname is null, c.relname`,
    [tables],
  );
  return rows;
}

/** Tables whose pages are left partly empty for changes, with how full they are otherwise. */
export async function fillFactors(
  client: pg.ClientBase,
  tables: readonly string[],
): Promise<{ readonly table: string; readonly full: string }[]> {
  const { rows } = await client.query<{ table: string; full: string }>(
    `select c.oid::regclass::text as table, split_part(o, '=', 2) as full
       from pg_class c, unnest(c.reloptions) o where c.oid = any($1::regclass[]) and o like 'fillfactor=%'`,
    [tables],
  );
  return rows;
}

export const run = (client: pg.ClientBase, statement: string): Promise<unknown> => client.query(statement);

/** So many numbers in a row from that lane of the year, which is held until the transaction ends. Throws where it is full. */
export async function takeFromLane(client: pg.ClientBase, year: number, lane: number, count: number): Promise<Taken> {
  await client.query(
    'insert into petitions.number_lane (year, lane, last) select $1, lane, 0 from generate_series(0, $2 - 1) as lane on conflict do nothing',
    [year, LANES],
  );
  const { rows } = await client.query<{ last: number }>(
    'update petitions.number_lane set last = last + $3 where year = $1 and lane = $2 and last + $3 <= 999999 returning last',
    [year, lane, count],
  );
  const last = rows[0]?.last;
  if (last === undefined) throw new Error(`lane ${lane} of ${year} has no ${count} numbers left`);
  return { lane, from: last - count + 1 };
}

/** Writes lines into a table. */
export async function copyLines(
  client: pg.ClientBase,
  { table, columns, lines }: { readonly table: string; readonly columns: string; readonly lines: Buffer },
): Promise<void> {
  const stream = client.query(copyFrom(`copy ${table} (${columns}) from stdin`));
  const ended = once(stream, 'finish');
  stream.end(lines);
  await ended;
}

/** Adds up the sums that each maker has. */
export async function keepSums(client: pg.ClientBase, parts: readonly Buffer[]): Promise<void> {
  await client.query('create temporary table part (scope text, facet text, n int) on commit drop');
  for (const lines of parts) await copyLines(client, { table: 'part', columns: 'scope, facet, n', lines });
  await client.query(
    'insert into petitions.tally (scope, facet, n) select scope, facet, sum(n) from part group by scope, facet',
  );
}

export async function analyze(client: pg.ClientBase, tables: readonly string[]): Promise<void> {
  for (const table of tables) await client.query(`analyze ${table}`);
}
