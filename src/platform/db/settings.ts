// Small values that the house notes about itself, by name.
import type { ClientBase, Pool } from 'pg';

/** The value noted under that name; undefined where none is. */
export async function readSetting(db: Pool | ClientBase, key: string): Promise<unknown> {
  const { rows } = await db.query<{ value: unknown }>('select value from platform.setting where key = $1', [key]);
  return rows[0]?.value;
}

/** Notes a value that JSON can hold, over what was there. */
export async function writeSetting(db: Pool | ClientBase, key: string, value: unknown): Promise<void> {
  await db.query(
    `insert into platform.setting (key, value) values ($1, $2::jsonb)
     on conflict (key) do update set value = excluded.value`,
    [key, JSON.stringify(value)],
  );
}
