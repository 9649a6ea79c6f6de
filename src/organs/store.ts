// The SQL that reads reference data and writes staff. Only acts.ts and the seeds may call the writing half.
import type { ClientBase, Pool } from 'pg';
import type { Role, StaffStatus } from './contract.ts';
import type { Category, Competence, Organ, Place, ReferenceRows } from './model.ts';
import { readSuccessions } from './succession/store.ts';

/** A pool or a client inside a transaction. */
export type Queryable = Pick<ClientBase, 'query'> | Pick<Pool, 'query'>;

/** Places, organs, categories and competence that exist today. Organs and categories that ended stay, for old matters. */
export async function readReference(db: Queryable): Promise<ReferenceRows> {
  const places = await db.query<Place>(
    `SELECT code, parent_code AS "parentCode", level, name, short_name AS "shortName", full_name AS "fullName",
            name_en AS "nameEn", kind, pinyin, initials FROM organs.place ORDER BY level, code`,
  );
  const organs = await db.query<Organ>(
    `SELECT code, name, short_name AS "shortName", name_en AS "nameEn", type, field, level, place_code AS "placeCode",
            superior_code AS "superiorCode", sector_code AS "sectorCode" FROM organs.organ ORDER BY level, code`,
  );
  const categories = await db.query<Category>(
    `SELECT code, parent_code AS "parentCode", level, name, name_en AS "nameEn"
     FROM organs.category ORDER BY level, code`,
  );
  const competence = await db.query<Competence>(
    `SELECT place_code AS "placeCode", category_code AS "categoryCode", organ_code AS "organCode"
     FROM organs.competence ORDER BY place_code, category_code, organ_code`,
  );
  return {
    places: places.rows,
    organs: organs.rows,
    categories: categories.rows,
    competence: competence.rows,
    successions: await readSuccessions(db),
  };
}

/** A person at an organ as the table keeps it. Instants in UTC. */
export interface StaffRow {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly phone: string | null;
  readonly organCode: string;
  readonly post: string;
  readonly status: StaffStatus;
  readonly passwordHash: string | null;
  readonly mustChangePassword: boolean;
  readonly demo: boolean;
  readonly validFrom: Date;
  readonly roles: readonly Role[];
}

const json = (rows: readonly StaffRow[]): string =>
  JSON.stringify(rows.map((row) => ({ ...row, validFrom: row.validFrom.toISOString() })));

/** Writes people and their roles in one statement each; logins that exist are left alone. Answers how many are new. */
export async function insertStaff(db: Queryable, rows: readonly StaffRow[]): Promise<number> {
  const { rows: added } = await db.query<{ id: string }>(
    `INSERT INTO organs.staff (id, login, name, name_en, phone, organ_code, post, status, password_hash,
                               must_change_password, demo, valid_from)
     SELECT id, login, name, "nameEn", phone, "organCode", post, status, "passwordHash", "mustChangePassword", demo,
            "validFrom"
     FROM json_to_recordset($1::json) AS r (id uuid, login text, name text, "nameEn" text, phone text,
       "organCode" text, post text, status text, "passwordHash" text, "mustChangePassword" boolean, demo boolean,
       "validFrom" timestamptz)
     ON CONFLICT (login) DO NOTHING RETURNING id`,
    [json(rows)],
  );
  const fresh = new Set(added.map((row) => row.id));
  const roles = rows.filter((row) => fresh.has(row.id)).flatMap((row) => row.roles.map((role) => [row.id, role]));
  await db.query('INSERT INTO organs.staff_role (staff_id, role) SELECT * FROM unnest($1::uuid[], $2::text[])', [
    roles.map(([id]) => id),
    roles.map(([, role]) => role),
  ]);
  return fresh.size;
}

/** What a change of these tables leaves behind. Never a password or its hash. */
export interface Change {
  readonly at: Date;
  readonly actor: string;
  readonly what: string;
  readonly subject: string;
  readonly before?: object | undefined;
  readonly after?: object | undefined;
}

/** Writes the audit row of a change. */
export async function recordChange(db: Queryable, change: Change): Promise<void> {
  await db.query(
    'INSERT INTO organs.change (at, actor, what, subject, before, after) VALUES ($1, $2, $3, $4, $5, $6)',
    [
      change.at,
      change.actor,
      change.what,
      change.subject,
      change.before ? JSON.stringify(change.before) : null,
      change.after ? JSON.stringify(change.after) : null,
    ],
  );
}

/** The status and demo mark of a person, locked until the transaction ends. */
export async function lockStaff(
  db: Queryable,
  staffId: string,
): Promise<{ login: string; status: StaffStatus; demo: boolean } | undefined> {
  const { rows } = await db.query<{ login: string; status: StaffStatus; demo: boolean }>(
    'SELECT login, status, demo FROM organs.staff WHERE id = $1 FOR UPDATE',
    [staffId],
  );
  return rows[0];
}

/** Ends a person's access at once: no password, no status to sign in with. */
export async function disableStaffRow(db: Queryable, staffId: string, at: Date): Promise<void> {
  await db.query(`UPDATE organs.staff SET status = 'DISABLED', password_hash = NULL, valid_to = $2 WHERE id = $1`, [
    staffId,
    at,
  ]);
}

/** Sets a password's hash and lets the person in. */
export async function setPasswordRow(db: Queryable, staffId: string, hash: string, mustChange: boolean): Promise<void> {
  await db.query(
    `UPDATE organs.staff SET password_hash = $2, must_change_password = $3, status = 'ACTIVE' WHERE id = $1`,
    [staffId, hash, mustChange],
  );
}

/** Disables every demo account; the rows stay, because history names them. Answers their logins. */
export async function disableDemoRows(db: Queryable, at: Date): Promise<string[]> {
  const { rows } = await db.query<{ login: string }>(
    `UPDATE organs.staff SET status = 'DISABLED', password_hash = NULL, valid_to = $1
     WHERE demo AND status <> 'DISABLED' RETURNING login`,
    [at],
  );
  return rows.map((row) => row.login).sort();
}

/** Gives a person a role; nothing happens when it is there. */
export async function grantRole(db: Queryable, staffId: string, role: Role): Promise<void> {
  await db.query('INSERT INTO organs.staff_role (staff_id, role) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    staffId,
    role,
  ]);
}
