// Who is at work behind a request: the session's staff member. Leaving ends it at once.
import type pg from 'pg';
import { sessionTokenOf } from '../platform/auth/cookie.ts';
import { findSession } from '../platform/auth/session.ts';
import { forbidden, HttpProblem, notSignedIn } from '../platform/http/problem.ts';
import type { Request } from '../platform/http/type.ts';
import type { Clock } from '../platform/time.ts';
import { staffIdentity } from './ask.ts';
import type { Role, StaffIdentity } from './contract.ts';
import type { Identities } from './identities.ts';

export interface SignIn {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly identities: Identities;
}

/** The staff member of the request's session, or undefined. */
export async function identify(
  { pool, clock, identities }: SignIn,
  request: Request,
): Promise<StaffIdentity | undefined> {
  const token = sessionTokenOf(request.headers.cookie);
  if (!token) return undefined;
  const now = clock.now();
  const known = identities.get(token, now);
  if (known) return known;
  const remember = identities.begin(token, now);
  const session = await findSession(pool, token, now);
  const staff = session && (await staffIdentity(pool, session.subjectId));
  if (staff) remember(staff);
  return staff;
}

/** The staff member of the request. Problems: 401; 403 while a one-time password is still to be changed. */
export async function requireStaff(signIn: SignIn, request: Request): Promise<StaffIdentity> {
  const staff = await identify(signIn, request);
  if (!staff) throw notSignedIn();
  if (staff.mustChangePassword)
    throw new HttpProblem(403, 'password-change-due', { key: 'organs:problems.password-change-due' });
  return staff;
}

/** The staff member of the request, who must hold one of these roles. Problems: those of requireStaff; 403. */
export async function requireRole(signIn: SignIn, request: Request, ...roles: readonly Role[]): Promise<StaffIdentity> {
  const staff = await requireStaff(signIn, request);
  if (!staff.roles.some((role) => roles.includes(role))) throw forbidden();
  return staff;
}
