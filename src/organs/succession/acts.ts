// The only writer of successions: add one, take one back. Each in the caller's transaction, with an audit row.
import type { ClientBase } from 'pg';
import { type AuditEntry, recordAudit } from '../../platform/audit/audit.ts';
import { decided, type Result, refused } from '../../platform/result.ts';
import { organExists } from '../ask.ts';
import type { Succession } from '../model.ts';
import { judgeSuccession } from './rule.ts';
import { addSuccession, lockSuccessions, readSuccessions, removeSuccession } from './store.ts';

/** Who acts and when. */
export interface SuccessionContext {
  readonly now: Date;
  readonly by: Pick<AuditEntry, 'actorKind' | 'actorId' | 'actorName' | 'organCode'>;
  readonly reason: string;
}

/** Refusals: organ-unknown (with the field), and those of judgeSuccession. */
export async function enterSuccession(
  client: ClientBase,
  { now, by, reason }: SuccessionContext,
  wanted: Succession,
): Promise<Result<undefined>> {
  await lockSuccessions(client);
  for (const field of ['organCode', 'successorCode'] as const)
    if (!(await organExists(client, wanted[field]))) return refused('organ-unknown', { field });
  const judged = judgeSuccession(await readSuccessions(client), wanted);
  if (!judged.ok) return judged;
  await addSuccession(client, wanted, now);
  await recordAudit(client, {
    ...by,
    at: now,
    action: 'succession-add',
    object: `organ:${wanted.organCode}`,
    reason,
    details: { after: wanted },
  });
  return decided(undefined);
}

/** Takes an entry back; what was passed on already stays where it is. Refusal: succession-unknown. */
export async function withdrawSuccession(
  client: ClientBase,
  { now, by, reason }: SuccessionContext,
  wanted: Pick<Succession, 'organCode' | 'successorCode'>,
): Promise<Result<undefined>> {
  await lockSuccessions(client);
  const before = await removeSuccession(client, wanted);
  if (!before) return refused('succession-unknown');
  await recordAudit(client, {
    ...by,
    at: now,
    action: 'succession-withdraw',
    object: `organ:${wanted.organCode}`,
    reason,
    details: { before },
  });
  return decided(undefined);
}
