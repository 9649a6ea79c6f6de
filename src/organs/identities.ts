// Remembers who is signed in for a few seconds. The database tells every server at once when someone's access changed
// (triggers on staff, roles and sessions); a server that cannot hear it remembers nothing.
import { createHash } from 'node:crypto';
import { listenTo } from '../platform/db/listen.ts';
import type { Logger } from '../platform/log.ts';
import type { StaffIdentity } from './contract.ts';

/** Milliseconds an identity is remembered without having heard of a change. */
const REMEMBERED_MS = 10_000;
const MOST = 20_000;

export interface Identities {
  get(token: string, now: Date): StaffIdentity | undefined;
  /** Call it before asking the database: what it returns remembers the answer, unless a change was told of meanwhile. */
  begin(token: string, now: Date): (identity: StaffIdentity) => void;
  stop(): Promise<void>;
}

/** Remembers nothing: each request asks the database. For commands and tests. */
export const forgetful: Identities = { get: () => undefined, begin: () => () => {}, stop: async () => {} };

const keyOf = (token: string): string => createHash('sha256').update(token).digest('base64');

/** Listens on a connection of its own to the database of that address. */
export async function rememberIdentities(url: string, logger?: Logger): Promise<Identities> {
  const known = new Map<string, { identity: StaffIdentity; until: number }>();
  let changes = 0;
  const forget = (): void => {
    changes++;
    known.clear();
  };
  const listener = await listenTo(url, 'identity', { heard: forget, lost: forget }, logger);
  return {
    get(token, now) {
      const entry = listener.hears() ? known.get(keyOf(token)) : undefined;
      return entry && entry.until > now.getTime() ? entry.identity : undefined;
    },
    begin(token, now) {
      const before = changes;
      return (identity) => {
        if (!listener.hears() || changes !== before) return;
        if (known.size >= MOST) known.clear();
        known.set(keyOf(token), { identity, until: now.getTime() + REMEMBERED_MS });
      };
    },
    stop: () => listener.stop(),
  };
}
