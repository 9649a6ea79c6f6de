// The SQL of saved searches: each row is one person's own, and asked for with that person.
import type pg from 'pg';
import { withTransaction } from '../../../platform/db/connect.ts';
import { decided, type Result, refused } from '../../../platform/result.ts';
import type { SavedSearch } from '../../contract.ts';
import { MOST_SAVED } from './rule.ts';

/** The searches of a person, by name. */
export async function savedSearches(pool: pg.Pool, staffId: string): Promise<SavedSearch[]> {
  const { rows } = await pool.query<SavedSearch>({
    name: 'saved-searches',
    text: `select search_id as id, name, query from petitions.saved_search where staff_id = $1 order by name, search_id limit $2`,
    values: [staffId, MOST_SAVED],
  });
  return rows;
}

/** Keeps one more. Refusals: too-many-searches, search-name-taken. */
export const saveSearch = (
  pool: pg.Pool,
  staffId: string,
  search: SavedSearch & { readonly at: Date },
): Promise<Result<SavedSearch>> =>
  withTransaction(pool, async (client) => {
    // Of one person one after the other, so that the limit holds.
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 714))', [`saved-search:${staffId}`]);
    const { rows } = await client.query<{ n: number; taken: boolean }>(
      `select count(*)::int as n, coalesce(bool_or(name = $2), false) as taken from petitions.saved_search where staff_id = $1`,
      [staffId, search.name],
    );
    if (rows[0]?.taken) return refused('search-name-taken', { field: 'name', details: { name: search.name } });
    if ((rows[0]?.n ?? 0) >= MOST_SAVED) return refused('too-many-searches', { details: { limit: MOST_SAVED } });
    await client.query(
      'insert into petitions.saved_search (staff_id, search_id, name, query, created_at) values ($1, $2, $3, $4, $5)',
      [staffId, search.id, search.name, search.query, search.at],
    );
    return decided({ id: search.id, name: search.name, query: search.query });
  });

/** Forgets one of a person's own; false when there is none such. */
export async function dropSearch(pool: pg.Pool, staffId: string, id: string): Promise<boolean> {
  const { rowCount } = await pool.query('delete from petitions.saved_search where staff_id = $1 and search_id = $2', [
    staffId,
    id,
  ]);
  return (rowCount ?? 0) > 0;
}
