// Passwords: the policy's named refusals, and no difference between a wrong password and an unknown login.
import { expect, it } from 'vitest';
import { endedCookie, sessionCookie, sessionTokenOf } from './cookie.ts';
import { hashPassword, judgePassword, verifyPassword } from './password.ts';

const codeOf = (password: string, login = 'zhangsan'): string => {
  const judged = judgePassword(password, login);
  return judged.ok ? 'ok' : judged.refusal.code;
};

it('names why a password is refused', () => {
  expect(codeOf('short')).toBe('password-too-short');
  expect(codeOf('x1'.repeat(65))).toBe('password-too-long');
  expect(codeOf('my-ZhangSan-2026')).toBe('password-contains-login');
  expect(codeOf('1234567890')).toBe('password-common');
  expect(codeOf('Password123')).toBe('password-common');
  expect(codeOf('ababababababab')).toBe('password-common');
  expect(codeOf('山清水秀好地方真不错啊')).toBe('ok');
  expect(codeOf('correct horse battery')).toBe('ok');
});

it('verifies by argon2id, the same for composed and full-width characters', async () => {
  const stored = await hashPassword('Ｐａｓｓ-é-1234');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(stored, 'Pass-e\u0301-1234')).toBe(true);
  expect(await verifyPassword(stored, 'Pass-é-1235')).toBe(false);
});

it('does the same work for a login that does not exist', async () => {
  expect(await verifyPassword(undefined, 'a password that nobody has')).toBe(false);
});

it('reads its cookie among others, and closes it to scripts and other sites', () => {
  expect(sessionTokenOf('a=1; redress_session=tok; b=2')).toBe('tok');
  expect(sessionTokenOf('xredress_session=tok')).toBeUndefined();
  expect(sessionTokenOf(undefined)).toBeUndefined();
  expect(sessionCookie('tok', true)).toBe(
    'redress_session=tok; Max-Age=43200; Path=/; HttpOnly; SameSite=Strict; Secure',
  );
  expect(sessionCookie('tok', false)).not.toContain('Secure');
  expect(endedCookie(false)).toContain('Max-Age=0');
});
