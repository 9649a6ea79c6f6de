// What other capabilities may ask about staff: who is this, may this login come in, who holds a role where.
import type { Pool } from 'pg';
import { gather, gatherPerPool } from '../platform/db/gather.ts';
import { type OrganRef, ROLES, type Role, type StaffIdentity } from './contract.ts';
import type { Queryable } from './store.ts';

/** SQL that makes an OrganRef of the row `o`. */
export const ORGAN_JSON = `json_build_object('code', o.code, 'name', o.name, 'shortName', o.short_name,
  'nameEn', o.name_en, 'type', o.type, 'level', o.level, 'placeCode', o.place_code)`;

/** SQL for the roles of the row `s`, in order. */
export const ROLES_ARRAY = `ARRAY(SELECT r.role FROM organs.staff_role r WHERE r.staff_id = s.id ORDER BY r.role)`;

/** The person behind a staff id, as long as the access lasts: disabled people are undefined at once. */
export async function staffIdentity(db: Queryable, staffId: string): Promise<StaffIdentity | undefined> {
  const { rows } = await db.query<StaffIdentity>({
    name: 'staff-identity',
    text: `SELECT s.id AS "staffId", s.login, s.name, s.post, ${ORGAN_JSON} AS organ, ${ROLES_ARRAY} AS roles,
            s.must_change_password AS "mustChangePassword"
     FROM organs.staff s JOIN organs.organ o ON o.code = s.organ_code
     WHERE s.id = $1 AND s.status = 'ACTIVE'`,
    values: [staffId],
  });
  return rows[0];
}

export interface Credential {
  readonly staffId: string;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
}

/** What sign-in checks a login against; undefined for unknown, invited and disabled people alike. */
export async function credentialOf(db: Queryable, login: string): Promise<Credential | undefined> {
  const { rows } = await db.query<Credential>(
    `SELECT id AS "staffId", password_hash AS "passwordHash", must_change_password AS "mustChangePassword"
     FROM organs.staff WHERE login = lower($1) AND status = 'ACTIVE' AND password_hash IS NOT NULL`,
    [login.trim()],
  );
  return rows[0];
}

/** The staff id of a login, whatever its status. */
export async function staffIdOf(db: Queryable, login: string): Promise<string | undefined> {
  const { rows } = await db.query<{ id: string }>('SELECT id FROM organs.staff WHERE login = lower($1)', [
    login.trim(),
  ]);
  return rows[0]?.id;
}

/** Everybody who can administer now. */
export async function activeAdministrators(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT s.id FROM organs.staff s JOIN organs.staff_role r ON r.staff_id = s.id
     WHERE r.role = 'administrator' AND s.status = 'ACTIVE' ORDER BY s.id`,
  );
  return rows.map((row) => row.id);
}

/** Whether an organ of this code exists. */
export async function organExists(db: Queryable, organCode: string): Promise<boolean> {
  const { rows } = await db.query('SELECT 1 FROM organs.organ WHERE code = $1', [organCode]);
  return rows.length > 0;
}

/** People of an organ who are at work or invited; with a role, only those who hold it. By login. */
export async function staffOfOrgan(
  db: Queryable,
  organCode: string,
  role?: Role,
): Promise<{ staffId: string; name: string; post: string; roles: Role[] }[]> {
  const { rows } = await db.query<{ staffId: string; name: string; post: string; roles: Role[] }>(
    `SELECT s.id AS "staffId", s.name, s.post, ${ROLES_ARRAY} AS roles FROM organs.staff s
     WHERE s.organ_code = $1 AND s.status <> 'DISABLED'
       AND ($2::text IS NULL OR EXISTS (SELECT 1 FROM organs.staff_role r WHERE r.staff_id = s.id AND r.role = $2))
     ORDER BY s.login`,
    [organCode, role ?? null],
  );
  return rows;
}

/** The telephones of staff, as far as they are known: to find out who is a party. Never for showing. */
export async function staffPhones(pool: Pool, staffIds: readonly string[]): Promise<Map<string, string>> {
  const phones = await Promise.all(staffIds.map((id) => gatheredPhone(pool, id)));
  return new Map(staffIds.flatMap((id, at): [string, string][] => (phones[at] ? [[id, phones[at]]] : [])));
}

const gatheredPhone = gatherPerPool<string, string | undefined>((pool) =>
  gather(
    async (ids) => {
      const { rows } = await pool.query<{ id: string; phone: string }>({
        name: 'staff-phones',
        text: 'SELECT id, phone FROM organs.staff WHERE id = ANY ($1::uuid[]) AND phone IS NOT NULL',
        values: [ids],
      });
      const byId = new Map(rows.map((row) => [row.id, row.phone]));
      return ids.map((id) => byId.get(id));
    },
    { atOnce: 1, most: 64 },
  ),
);

/** The names behind staff ids, also of people who left: history shows them. */
export async function staffNames(db: Queryable, staffIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await db.query<{ id: string; name: string }>(
    'SELECT id, name FROM organs.staff WHERE id = ANY ($1::uuid[])',
    [staffIds],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}

export interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly post: string;
  readonly organ: OrganRef;
  readonly roles: Role[];
}

/** The demo accounts that can sign in, for the sign-in page; empty outside demo mode. In the order of the journey. */
export async function demoAccounts(db: Queryable): Promise<DemoAccount[]> {
  const { rows } = await db.query<DemoAccount>(
    `SELECT s.login, s.name, s.post, ${ORGAN_JSON} AS organ, ${ROLES_ARRAY} AS roles
     FROM organs.staff s JOIN organs.organ o ON o.code = s.organ_code
     WHERE s.demo AND s.status = 'ACTIVE' ORDER BY s.login`,
  );
  const place = ({ roles }: DemoAccount) => Math.min(...roles.map((role) => ROLES.indexOf(role)));
  return rows.sort((a, b) => place(a) - place(b) || a.roles.length - b.roles.length);
}
