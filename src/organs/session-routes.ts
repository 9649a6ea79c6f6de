// Signing in and out, the own password, and in demo mode the accounts to try.
import { Type } from 'typebox';
import { recordAudit } from '../platform/audit/audit.ts';
import { endedCookie, sessionCookie, sessionTokenOf } from '../platform/auth/cookie.ts';
import { hashPassword, judgePassword, verifyPassword } from '../platform/auth/password.ts';
import { createSession, endSession, endSessionsOf } from '../platform/auth/session.ts';
import { withTransaction } from '../platform/db/connect.ts';
import { HttpProblem, notSignedIn, orProblem, refusalProblem, tooManyAttempts } from '../platform/http/problem.ts';
import { attemptKey, forgiveAttempt, recordFailure, tooMany } from '../platform/http/ratelimit.ts';
import type { App, Request } from '../platform/http/type.ts';
import type { Secrets } from '../platform/secrets.ts';
import { setPassword } from './acts.ts';
import { credentialOf, demoAccounts, staffIdentity } from './ask.ts';
import { OrganRef, Role, StaffIdentity } from './contract.ts';
import { DEMO_PASSWORD } from './seed/demo.ts';
import { identify, type SignIn } from './sign-in.ts';

export interface SessionSetting extends SignIn {
  readonly secrets: Secrets;
  /** Demo accounts are listed on the sign-in page. */
  readonly demo: boolean;
}

/** Wrong passwords in a quarter of an hour: of one login, and of one sender whatever the login. */
const PER_LOGIN = { limit: 10, windowMinutes: 15 };
const PER_SENDER = { limit: 60, windowMinutes: 15 };

const Credentials = Type.Object(
  { login: Type.String({ minLength: 1, maxLength: 64 }), password: Type.String({ minLength: 1, maxLength: 128 }) },
  { additionalProperties: false },
);
const PasswordChange = Type.Object(
  { current: Type.String({ maxLength: 128 }), next: Type.String({ maxLength: 128 }) },
  { additionalProperties: false },
);
const DemoAccounts = Type.Object({
  accounts: Type.Array(
    Type.Object({
      login: Type.String(),
      password: Type.String(),
      name: Type.String(),
      post: Type.String(),
      organ: OrganRef,
      roles: Type.Array(Role),
    }),
  ),
});

const isSecure = (request: Request): boolean => request.protocol === 'https';

async function signIn(
  setting: SessionSetting,
  request: Request,
  login: string,
  password: string,
): Promise<{ token: string; staff: StaffIdentity }> {
  const { pool, clock, secrets } = setting;
  const now = clock.now();
  const keys = [
    { key: attemptKey(secrets, 'sign-in-login', login.trim().toLowerCase()), rule: PER_LOGIN },
    { key: attemptKey(secrets, 'sign-in-sender', request.ip), rule: PER_SENDER },
  ];
  const minutes = await tooMany(pool, keys, now);
  if (minutes !== undefined) throw tooManyAttempts(minutes);
  // Counted before the password is looked at, so that many guesses at once are not one.
  for (const { key, rule } of keys) {
    if ((await recordFailure(pool, key, rule, now)) > rule.limit) throw tooManyAttempts(rule.windowMinutes);
  }
  const credential = await credentialOf(pool, login);
  if (!(await verifyPassword(credential?.passwordHash, password)) || !credential) {
    throw new HttpProblem(401, 'sign-in-failed', { key: 'auth:refusals.sign-in-failed' });
  }
  for (const { key, rule } of keys) await forgiveAttempt(pool, key, rule, now);
  const staff = await staffIdentity(pool, credential.staffId);
  if (!staff) throw notSignedIn();
  const ipHash = secrets.mac('ip', request.ip);
  const userAgent = request.headers['user-agent'];
  await recordAudit(pool, {
    at: now,
    actorKind: 'staff',
    actorId: staff.staffId,
    actorName: staff.name,
    organCode: staff.organ.code,
    action: 'sign-in',
    ipHash,
  });
  const token = await createSession(pool, { subjectId: staff.staffId, now, ipHash, ...(userAgent && { userAgent }) });
  return { token, staff };
}

async function changePassword(setting: SessionSetting, request: Request, current: string, next: string): Promise<void> {
  const { pool, clock } = setting;
  const staff = await identify(setting, request);
  if (!staff) throw notSignedIn();
  const key = attemptKey(setting.secrets, 'sign-in-login', staff.login);
  const minutes = await tooMany(pool, [{ key, rule: PER_LOGIN }], clock.now());
  if (minutes !== undefined) throw tooManyAttempts(minutes);
  const credential = await credentialOf(pool, staff.login);
  if (!(await verifyPassword(credential?.passwordHash, current))) {
    await recordFailure(pool, key, PER_LOGIN, clock.now());
    throw refusalProblem({ code: 'current-password-wrong', field: 'current' }, 'auth');
  }
  orProblem(judgePassword(next, staff.login), 'auth');
  const passwordHash = await hashPassword(next);
  await withTransaction(pool, async (client) => {
    const context = { actor: staff.staffId, now: clock.now() };
    orProblem(
      await setPassword(client, context, { staffId: staff.staffId, passwordHash, mustChange: false }),
      'organs',
    );
    await endSessionsOf(client, staff.staffId, sessionTokenOf(request.headers.cookie));
  });
}

/** Routes under /api/session. */
export function sessionRoutes(app: App, setting: SessionSetting): void {
  const tags = ['session'];
  app.post(
    '/api/session',
    { schema: { tags, summary: 'Sign in', body: Credentials, response: { 200: StaffIdentity } } },
    async (request, reply) => {
      const { token, staff } = await signIn(setting, request, request.body.login, request.body.password);
      void reply.header('set-cookie', sessionCookie(token, isSecure(request)));
      return staff;
    },
  );
  app.get(
    '/api/session',
    { schema: { tags, summary: 'Who is signed in', response: { 200: StaffIdentity } } },
    async (request) => {
      const staff = await identify(setting, request);
      if (!staff) throw notSignedIn();
      return staff;
    },
  );
  app.delete(
    '/api/session',
    { schema: { tags, summary: 'Sign out', response: { 204: Type.Null() } } },
    async (request, reply) => {
      const token = sessionTokenOf(request.headers.cookie);
      if (token) await endSession(setting.pool, token);
      return reply
        .header('set-cookie', endedCookie(isSecure(request)))
        .code(204)
        .send(null);
    },
  );
  app.post(
    '/api/session/password',
    { schema: { tags, summary: 'Change the own password', body: PasswordChange, response: { 204: Type.Null() } } },
    async (request, reply) => {
      await changePassword(setting, request, request.body.current, request.body.next);
      return reply.code(204).send(null);
    },
  );
  app.get(
    '/api/session/demo',
    { schema: { tags, summary: 'Demo accounts; empty outside demo mode', response: { 200: DemoAccounts } } },
    async () => ({
      accounts: setting.demo
        ? (await demoAccounts(setting.pool)).map((one) => ({ ...one, password: DEMO_PASSWORD }))
        : [],
    }),
  );
}
