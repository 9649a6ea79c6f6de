// The only writer of staff: add, let in, disable, remove the demo accounts, make the first administrator.
// Each act runs in the caller's transaction and leaves an audit row.
import type { ClientBase } from 'pg';
import { newId } from '../platform/ids.ts';
import { decided, type Result, refused } from '../platform/result.ts';
import { activeAdministrators, organExists, staffIdOf } from './ask.ts';
import type { Role } from './contract.ts';
import {
  disableDemoRows,
  disableStaffRow,
  grantRole,
  insertStaff,
  lockStaff,
  recordChange,
  setPasswordRow,
} from './store.ts';
import { organsWording } from './wording.ts';

/** Who acts and when. The actor is a staff id, or the name of the command ('cli'). */
export interface ActContext {
  readonly actor: string;
  readonly now: Date;
}

export interface NewStaff {
  readonly login: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly phone?: string;
  readonly organCode: string;
  readonly post: string;
  readonly roles: readonly Role[];
  /** With a hash the person is let in at once and must change the password; without, invited. */
  readonly passwordHash?: string;
}

/** Small letters, digits, dot, dash and underline; 2 to 64 of them. */
const LOGIN = /^[a-z0-9][a-z0-9._-]{1,63}$/;
const ADMIN_LOGIN = 'admin';
const ADMIN_ORGAN = '44-petition-bureau';

/** Adds a person to an organ. Refusals: login-malformed, login-taken, organ-unknown, name-missing, roles-missing. */
export async function addStaff(
  client: ClientBase,
  { actor, now }: ActContext,
  wanted: NewStaff,
): Promise<Result<{ staffId: string }>> {
  const login = wanted.login.trim().toLowerCase();
  const name = wanted.name.trim();
  if (!LOGIN.test(login)) return refused('login-malformed', { field: 'login' });
  if (!name) return refused('name-missing', { field: 'name' });
  if (wanted.roles.length === 0) return refused('roles-missing', { field: 'roles' });
  if (!(await organExists(client, wanted.organCode))) return refused('organ-unknown', { field: 'organCode' });
  const staffId = newId(now);
  const added = await insertStaff(client, [
    {
      id: staffId,
      login,
      name,
      nameEn: wanted.nameEn ?? null,
      phone: wanted.phone ?? null,
      organCode: wanted.organCode,
      post: wanted.post,
      status: wanted.passwordHash ? 'ACTIVE' : 'INVITED',
      passwordHash: wanted.passwordHash ?? null,
      mustChangePassword: wanted.passwordHash !== undefined,
      demo: false,
      validFrom: now,
      roles: [...new Set(wanted.roles)],
    },
  ]);
  if (added === 0) return refused('login-taken', { field: 'login' });
  const after = { login, name, organCode: wanted.organCode, post: wanted.post, roles: wanted.roles };
  await recordChange(client, { at: now, actor, what: 'staff-added', subject: staffId, after });
  return decided({ staffId });
}

/** Sets a password (already hashed). Refusals: staff-unknown, staff-disabled. */
export async function setPassword(
  client: ClientBase,
  { actor, now }: ActContext,
  { staffId, passwordHash, mustChange }: { staffId: string; passwordHash: string; mustChange: boolean },
): Promise<Result<null>> {
  const staff = await lockStaff(client, staffId);
  if (!staff) return refused('staff-unknown');
  if (staff.status === 'DISABLED') return refused('staff-disabled');
  await setPasswordRow(client, staffId, passwordHash, mustChange);
  await recordChange(client, { at: now, actor, what: 'password-set', subject: staffId, after: { mustChange } });
  return decided(null);
}

/**
 * Ends a person's access at once (leave, transfer). The row stays, because history names it.
 * Refusals: staff-unknown, staff-disabled, last-administrator.
 */
export async function disableStaff(
  client: ClientBase,
  { actor, now }: ActContext,
  staffId: string,
): Promise<Result<null>> {
  const staff = await lockStaff(client, staffId);
  if (!staff) return refused('staff-unknown');
  if (staff.status === 'DISABLED') return refused('staff-disabled');
  const administrators = await activeAdministrators(client);
  if (administrators.length === 1 && administrators[0] === staffId) return refused('last-administrator');
  await disableStaffRow(client, staffId, now);
  const before = { status: staff.status };
  await recordChange(client, { at: now, actor, what: 'staff-disabled', subject: staffId, before });
  return decided(null);
}

/** Disables every demo account. They do not come back with the next start. Answers the logins. */
export async function removeDemo(client: ClientBase, { actor, now }: ActContext): Promise<string[]> {
  const logins = await disableDemoRows(client, now);
  if (logins.length > 0) {
    await recordChange(client, { at: now, actor, what: 'demo-removed', subject: 'demo', before: { logins } });
  }
  return logins;
}

/**
 * Makes the account 'admin' with a one-time password that must be changed, when nobody is administrator.
 * An 'admin' that was disabled is let in again. Answers false when there is an administrator already.
 */
export async function firstAdministrator(
  client: ClientBase,
  { actor, now }: ActContext,
  { hash, oneTimePassword }: { hash: (password: string) => Promise<string>; oneTimePassword: string },
): Promise<boolean> {
  await client.query('LOCK TABLE organs.staff IN SHARE ROW EXCLUSIVE MODE');
  if ((await activeAdministrators(client)).length > 0) return false;
  const passwordHash = await hash(oneTimePassword);
  const known = await staffIdOf(client, ADMIN_LOGIN);
  if (known) {
    await setPasswordRow(client, known, passwordHash, true);
    await grantRole(client, known, 'administrator');
    await recordChange(client, { at: now, actor, what: 'administrator-restored', subject: known });
    return true;
  }
  const title = organsWording.zh.role.administrator;
  const added = await addStaff(
    client,
    { actor, now },
    { login: ADMIN_LOGIN, name: title, organCode: ADMIN_ORGAN, post: title, roles: ['administrator'], passwordHash },
  );
  if (!added.ok) throw new Error(`The first administrator could not be made: ${added.refusal.code}`);
  return true;
}
