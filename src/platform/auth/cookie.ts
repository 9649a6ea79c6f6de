// The one cookie there is: read from the request, set at sign-in, cleared at sign-out.
import { ABSOLUTE_HOURS, SESSION_COOKIE } from './session.ts';

/** The session token that a cookie header carries, if any. */
export function sessionTokenOf(cookieHeader: string | undefined): string | undefined {
  if (cookieHeader === undefined) return undefined;
  for (const pair of cookieHeader.split(';')) {
    const equals = pair.indexOf('=');
    if (equals > 0 && pair.slice(0, equals).trim() === SESSION_COOKIE) return pair.slice(equals + 1).trim();
  }
  return undefined;
}

const attributes = (secure: boolean): string => `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;

/** The set-cookie header of a new session. `secure`: whether the request came by https. */
export const sessionCookie = (token: string, secure: boolean): string =>
  `${SESSION_COOKIE}=${token}; Max-Age=${ABSOLUTE_HOURS * 3600}; ${attributes(secure)}`;

/** The set-cookie header that removes the session from the browser. */
export const endedCookie = (secure: boolean): string => `${SESSION_COOKIE}=; Max-Age=0; ${attributes(secure)}`;
