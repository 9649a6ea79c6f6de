// `redress staff …`: add people one by one or from a CSV, disable them, remove the demo accounts.
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { addStaff, disableStaff, firstAdministrator, removeDemo } from '../../organs/acts.ts';
import { staffIdOf } from '../../organs/ask.ts';
import { ROLES, type Role } from '../../organs/contract.ts';
import { organsWording } from '../../organs/wording.ts';
import { hashPassword } from '../../platform/auth/password.ts';
import { withTransaction } from '../../platform/db/connect.ts';
import { translator } from '../../platform/i18n.ts';
import type { Refusal } from '../../platform/result.ts';
import type { House } from '../house.ts';
import { withHouse } from './with-house.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const sentence = (refusal: Refusal): string =>
  translator({ organs: organsWording }, 'zh').t(`organs:refusals.${refusal.code}`, { ...refusal.details });

/** A refusal ends the command with its sentence. */
class Refused extends Error {}

export interface StaffInput {
  readonly login: string;
  readonly name: string;
  readonly organ: string;
  readonly post: string;
  readonly roles: string;
}

const isRole = (role: string): role is Role => (ROLES as readonly string[]).includes(role);

function rolesFrom(text: string): Role[] {
  const roles = text.split(/[\s,;|]+/).filter(Boolean);
  const unknown = roles.find((role) => !isRole(role));
  if (unknown) throw new Refused(`没有这个角色 unknown role: ${unknown}。可用 known: ${ROLES.join(' ')}`);
  return roles.filter(isRole);
}

/** Adds one person with a one-time password, which is returned and stored nowhere. */
async function add(house: House, input: StaffInput): Promise<string> {
  const oneTimePassword = randomBytes(9).toString('base64url');
  const passwordHash = await hashPassword(oneTimePassword);
  const added = await withTransaction(house.database.pool, (client) =>
    addStaff(
      client,
      { actor: 'cli', now: house.spine.clock.now() },
      {
        login: input.login,
        name: input.name,
        organCode: input.organ,
        post: input.post,
        roles: rolesFrom(input.roles),
        passwordHash,
      },
    ),
  );
  if (!added.ok) throw new Refused(sentence(added.refusal));
  return oneTimePassword;
}

export const staffAdd = (input: StaffInput): Promise<void> =>
  withHouse('redress staff', async (house) =>
    say(`${input.login}  一次性密码 one-time password: ${await add(house, input)}`),
  );

/** CSV with login,name,organ,post,roles; prints login and one-time password, or why a line was not taken. */
export const staffImport = (file: string): Promise<void> =>
  withHouse('redress staff', async (house) => {
    let refused = 0;
    let line = 1;
    for await (const row of createReadStream(file).pipe(parse({ columns: true, bom: true, trim: true }))) {
      line++;
      try {
        say(`${(row as StaffInput).login},${await add(house, row as StaffInput)}`);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        refused++;
        process.stderr.write(`line ${line}: ${error.message}\n`);
      }
    }
    if (refused > 0) process.exitCode = 1;
  });

export const staffDisable = (login: string): Promise<void> =>
  withHouse('redress staff', async (house) => {
    const staffId = await staffIdOf(house.database.pool, login);
    const done = staffId
      ? await withTransaction(house.database.pool, (client) =>
          disableStaff(client, { actor: 'cli', now: house.spine.clock.now() }, staffId),
        )
      : ({ ok: false, refusal: { code: 'staff-unknown' } } as const);
    if (!done.ok) throw new Refused(sentence(done.refusal));
    say(`${login} 已停用 disabled`);
  });

/** Disables all demo accounts; if nobody could administer then, makes the first administrator. */
export const staffRemoveDemo = (): Promise<void> =>
  withHouse('redress staff', async (house) => {
    const oneTimePassword = randomBytes(12).toString('base64url');
    const context = { actor: 'cli', now: house.spine.clock.now() };
    const { logins, made } = await withTransaction(house.database.pool, async (client) => ({
      logins: await removeDemo(client, context),
      made: await firstAdministrator(client, context, { hash: hashPassword, oneTimePassword }),
    }));
    say(`已停用 disabled: ${logins.length} 个演示账号 demo accounts`);
    if (made) say(`管理员 administrator: admin  一次性密码 one-time password: ${oneTimePassword}`);
  });
