// Sessions of people who signed in: an opaque random token in the browser's cookie, its hash in the database.
// A session knows its subject only; who that is and whether they may still work is asked elsewhere.
import { createHash, randomBytes } from 'node:crypto';
import type { ClientBase } from 'pg';

/** A pool or a client in a transaction. */
type Queryable = Pick<ClientBase, 'query'>;

export const SESSION_COOKIE = 'redress_session';

/** Hours without a request after which a session is over. */
export const IDLE_HOURS = 8;
/** Hours after signing in at which a session is over in any case. */
export const ABSOLUTE_HOURS = 12;
/** `last_seen_at` is written at most this often. */
const SEEN_EVERY_MS = 5 * 60_000;

const HOUR_MS = 3_600_000;
const TOKEN_BYTES = 32;
const USER_AGENT_CHARACTERS = 80;
const TOKEN = /^[\w-]{43}$/;

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

export interface NewSession {
  readonly subjectId: string;
  readonly now: Date;
  /** A keyed hash of the sender's address, never the address. */
  readonly ipHash?: Buffer;
  readonly userAgent?: string;
}

/** Opens a session; the token it returns goes into the cookie and nowhere else. */
export async function createSession(db: Queryable, { subjectId, now, ipHash, userAgent }: NewSession): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const expires = new Date(now.getTime() + ABSOLUTE_HOURS * HOUR_MS);
  await db.query(
    `insert into platform.session (token_hash, subject_id, created_at, last_seen_at, expires_at, ip_hash, user_agent_short)
     values ($1, $2, $3, $3, $4, $5, $6)`,
    [hashOf(token), subjectId, now, expires, ipHash ?? null, userAgent?.slice(0, USER_AGENT_CHARACTERS) ?? null],
  );
  return token;
}

const FIND = {
  name: 'session-find',
  text: `select subject_id, last_seen_at from platform.session
    where token_hash = $1 and expires_at > $2 and last_seen_at > $2 - interval '${IDLE_HOURS} hours'`,
};

/** Whose session a token is; undefined when it is forged, over, or ended. One lookup by primary key, prepared once. */
export async function findSession(
  db: Queryable,
  token: string | undefined,
  now: Date,
): Promise<{ subjectId: string } | undefined> {
  if (token === undefined || !TOKEN.test(token)) return undefined;
  const hash = hashOf(token);
  const { rows } = await db.query<{ subject_id: string; last_seen_at: Date }>({ ...FIND, values: [hash, now] });
  const row = rows[0];
  if (!row) return undefined;
  if (now.getTime() - row.last_seen_at.getTime() > SEEN_EVERY_MS) {
    await db.query('update platform.session set last_seen_at = $2 where token_hash = $1 and last_seen_at < $2', [
      hash,
      now,
    ]);
  }
  return { subjectId: row.subject_id };
}

/** Ends one session (sign-out). */
export async function endSession(db: Queryable, token: string): Promise<void> {
  await db.query('delete from platform.session where token_hash = $1', [hashOf(token)]);
}

/** Ends all sessions of a subject (password changed, account disabled), except the one of `keepToken`. */
export async function endSessionsOf(db: Queryable, subjectId: string, keepToken?: string): Promise<void> {
  await db.query('delete from platform.session where subject_id = $1 and token_hash <> $2', [
    subjectId,
    keepToken === undefined ? Buffer.alloc(0) : hashOf(keepToken),
  ]);
}

/** Removes sessions that are over; returns how many. A nightly job. */
export async function sweepSessions(db: Queryable, now: Date): Promise<number> {
  const { rowCount } = await db.query(
    `delete from platform.session where expires_at <= $1 or last_seen_at <= $1 - interval '${IDLE_HOURS} hours'`,
    [now],
  );
  return rowCount ?? 0;
}
