// The audit trail: who signed in, looked at hidden data, changed settings. Rows can be added, never changed.
import type { ClientBase } from 'pg';

export interface AuditEntry {
  readonly at: Date;
  /** staff, petitioner, system. */
  readonly actorKind: string;
  readonly actorId?: string;
  readonly actorName?: string;
  readonly organCode?: string;
  /** What was done, in a word of the capability: `sign-in`, `reveal`, `staff-disable`. */
  readonly action: string;
  /** What it was done to: `matter:<id>`, `staff:<id>`. */
  readonly object?: string;
  /** Why, in the actor's own words. */
  readonly reason?: string;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly ipHash?: Buffer;
}

/** Adds one entry, in the caller's transaction when a client is given. */
export async function recordAudit(db: Pick<ClientBase, 'query'>, entry: AuditEntry): Promise<void> {
  await db.query({
    name: 'audit-record',
    text: `insert into platform.audit
      (at, actor_kind, actor_id, actor_name, organ_code, action, object, reason, details, ip_hash)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      entry.at,
      entry.actorKind,
      entry.actorId ?? null,
      entry.actorName ?? null,
      entry.organCode ?? null,
      entry.action,
      entry.object ?? null,
      entry.reason ?? null,
      JSON.stringify(entry.details ?? {}),
      entry.ipHash ?? null,
    ],
  });
}
