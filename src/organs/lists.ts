// Lists for administrators: staff of an organ or of everything under a place, and what was changed. Paged by keyset.
import { ORGAN_JSON, ROLES_ARRAY } from './ask.ts';
import type { Role, StaffItem, StaffStatus } from './contract.ts';
import type { Queryable } from './store.ts';

export interface StaffFilter {
  readonly organCode?: string;
  /** Organs whose code begins so: '440106' is Tianhe and its streets. */
  readonly organPrefix?: string;
  readonly role?: Role;
  readonly status?: StaffStatus;
  /** Part of a name or a login. */
  readonly query?: string;
  /** The login of the last row seen. */
  readonly after?: string;
  /** At most 200. */
  readonly limit?: number;
}

export interface Page<Item> {
  readonly items: Item[];
  /** Pass it as `after` for the next page; null: there is none. */
  readonly next: string | null;
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
const PAGE = 50;

/** Staff by login. */
export async function listStaff(db: Queryable, filter: StaffFilter): Promise<Page<StaffItem>> {
  const limit = Math.min(Math.max(filter.limit ?? PAGE, 1), 200);
  const { rows } = await db.query<StaffItem>(
    `SELECT s.id AS "staffId", s.login, s.name, s.post, s.status, s.demo, ${ROLES_ARRAY} AS roles, ${ORGAN_JSON} AS organ
     FROM organs.staff s JOIN organs.organ o ON o.code = s.organ_code
     WHERE ($1::text IS NULL OR s.organ_code = $1)
       AND ($2::text IS NULL OR s.organ_code LIKE $2)
       AND ($3::text IS NULL OR EXISTS (SELECT 1 FROM organs.staff_role r WHERE r.staff_id = s.id AND r.role = $3))
       AND ($4::text IS NULL OR s.status = $4)
       AND ($5::text IS NULL OR s.name LIKE $5 OR s.login LIKE lower($5))
       AND ($6::text IS NULL OR s.login > $6)
     ORDER BY s.login LIMIT $7`,
    [
      filter.organCode ?? null,
      filter.organPrefix === undefined ? null : `${escapeLike(filter.organPrefix)}%`,
      filter.role ?? null,
      filter.status ?? null,
      filter.query ? `%${escapeLike(filter.query)}%` : null,
      filter.after ?? null,
      limit + 1,
    ],
  );
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.login ?? null) : null };
}

export interface ChangeItem {
  readonly id: number;
  readonly at: Date;
  readonly actor: string;
  readonly what: string;
  readonly subject: string;
  readonly before: object | null;
  readonly after: object | null;
}

/** Changes of organs' plain tables, newest first; `beforeId` is the id of the last row seen. */
export async function listChanges(
  db: Queryable,
  { subject, beforeId, limit = PAGE }: { subject?: string; beforeId?: number; limit?: number },
): Promise<ChangeItem[]> {
  const { rows } = await db.query<ChangeItem>(
    `SELECT id::float8 AS id, at, actor, what, subject, before, after FROM organs.change
     WHERE ($1::text IS NULL OR subject = $1) AND ($2::bigint IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
    [subject ?? null, beforeId ?? null, Math.min(limit, 200)],
  );
  return rows;
}
