// The demo accounts: one for each role, around Tianhe district of Guangzhou, with one shared password.
import type { ClientBase } from 'pg';
import { newId } from '../../platform/ids.ts';
import { insertStaff, recordChange, type StaffRow } from '../store.ts';
import { readSeed } from './files.ts';
import { rolesOf } from './roles.ts';

/** Shown on the sign-in page in demo mode only. */
export const DEMO_PASSWORD = 'redress-demo';

/**
 * Makes the demo accounts that are missing, the password hashed once for all. Accounts that were removed stay removed.
 * Answers how many are new.
 */
export async function seedDemo(
  client: ClientBase,
  { hash, now }: { hash: (password: string) => Promise<string>; now: Date },
): Promise<number> {
  const wanted = readSeed('demo-staff.csv', ['login', 'name', 'name_en', 'organ_code', 'post', 'roles']);
  const { rows: known } = await client.query<{ login: string }>(
    'SELECT login FROM organs.staff WHERE login = ANY ($1::text[])',
    [wanted.map((row) => row.login)],
  );
  const taken = new Set(known.map((row) => row.login));
  const missing = wanted.filter((row) => !taken.has(row.login));
  if (missing.length === 0) return 0;
  const passwordHash = await hash(DEMO_PASSWORD);
  const rows: StaffRow[] = missing.map((row) => ({
    id: newId(now),
    login: row.login,
    name: row.name,
    nameEn: row.name_en,
    phone: null,
    organCode: row.organ_code,
    post: row.post,
    status: 'ACTIVE',
    passwordHash,
    mustChangePassword: false,
    demo: true,
    validFrom: now,
    roles: rolesOf(row.roles),
  }));
  const added = await insertStaff(client, rows);
  const after = { logins: rows.map((row) => row.login) };
  await recordChange(client, { at: now, actor: 'seed', what: 'demo-seeded', subject: 'demo', after });
  return added;
}
