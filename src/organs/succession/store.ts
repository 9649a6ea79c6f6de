// The SQL of successions: few rows, held in memory with the directory.
import type { ClientBase } from 'pg';
import type { Succession } from '../model.ts';

/** All entries, the oldest first. */
export async function readSuccessions(db: { query: ClientBase['query'] }): Promise<Succession[]> {
  const { rows } = await db.query<Succession>(
    `select organ_code as "organCode", successor_code as "successorCode", to_char(since, 'YYYY-MM-DD') as since, ground
       from organs.succession order by since, recorded_at, organ_code, successor_code`,
  );
  return rows;
}

/** One writer at a time, until the transaction ends; readers are not held up. */
export async function lockSuccessions(client: ClientBase): Promise<void> {
  await client.query('lock table organs.succession in share row exclusive mode');
}

export async function addSuccession(client: ClientBase, one: Succession, at: Date): Promise<void> {
  await client.query(
    'insert into organs.succession (organ_code, successor_code, since, ground, recorded_at) values ($1, $2, $3, $4, $5)',
    [one.organCode, one.successorCode, one.since, one.ground, at],
  );
}

/** The entry that was taken back; undefined when there was none. */
export async function removeSuccession(
  client: ClientBase,
  { organCode, successorCode }: Pick<Succession, 'organCode' | 'successorCode'>,
): Promise<Succession | undefined> {
  const { rows } = await client.query<Succession>(
    `delete from organs.succession where organ_code = $1 and successor_code = $2
     returning organ_code as "organCode", successor_code as "successorCode", to_char(since, 'YYYY-MM-DD') as since, ground`,
    [organCode, successorCode],
  );
  return rows[0];
}
