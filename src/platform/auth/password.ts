// Passwords: hashed with argon2id, verified in the same time whether the login exists or not, and a policy without riddles.
import { hash, verify } from '@node-rs/argon2';
import { decided, type Result, refused } from '../result.ts';
import { isCommonPassword } from './common-passwords.ts';

/** OWASP's argon2id settings: 19 MiB, 2 passes, 1 lane (about 20 ms a hash). argon2id is the library's default kind. */
const SETTINGS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;

/** The same password typed on different keyboards should be the same bytes. */
const bytesOf = (password: string): string => password.normalize('NFKC');

/** The stored form of a password. */
export const hashPassword = (password: string): Promise<string> => hash(bytesOf(password), SETTINGS);

let decoy: Promise<string> | undefined;

/**
 * Whether the password is right. `stored` undefined means that no such login exists (or has no password): the same work is
 * done against a decoy, so that the time tells nothing.
 */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  if (password.length > PASSWORD_MAX) return false;
  decoy ??= hashPassword('a password that nobody has');
  const right = await verify(stored ?? (await decoy), bytesOf(password));
  return right && stored !== undefined;
}

/** Whether a password may be chosen for a login. Refusals: password-too-short, -too-long, -contains-login, -common. */
export function judgePassword(password: string, login: string): Result<string> {
  const refuse = (code: string, details = {}): Result<never> => refused(code, { field: 'next', details });
  const length = [...password].length;
  if (length < PASSWORD_MIN) return refuse('password-too-short', { min: PASSWORD_MIN });
  if (length > PASSWORD_MAX) return refuse('password-too-long', { max: PASSWORD_MAX });
  const plain = bytesOf(password).toLowerCase();
  if (login.length >= 3 && plain.includes(login.normalize('NFKC').toLowerCase()))
    return refuse('password-contains-login');
  if (isCommonPassword(plain)) return refuse('password-common');
  return decided(password);
}
