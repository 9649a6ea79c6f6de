// The only writer of templates and number prefixes: a new dated version, one taken back, an organ's prefix; each with an audit row.
import type { ClientBase } from 'pg';
import { type AuditEntry, recordAudit } from '../../platform/audit/audit.ts';
import { decided, type Result, refused } from '../../platform/result.ts';
import { dayOf } from '../../platform/time.ts';
import type { DocumentKind, TemplateWanted } from './contract.ts';
import { addTemplates, loadTemplates, lockTemplates, putPrefix, removeTemplate } from './store.ts';
import { judgeVersion } from './template-rules.ts';

export interface ActContext {
  readonly now: Date;
  readonly by: Pick<AuditEntry, 'actorKind' | 'actorId' | 'actorName' | 'organCode'>;
}

/** Adds a version from today or a later day on. Refusals: those of judgeVersion. */
export async function addVersion(
  client: ClientBase,
  { now, by }: ActContext,
  kind: DocumentKind,
  wanted: TemplateWanted,
): Promise<Result<undefined>> {
  await lockTemplates(client);
  const versions = (await loadTemplates(client)).filter((one) => one.kind === kind);
  const days = versions.map(({ validFrom }) => validFrom);
  const refusal = judgeVersion(kind, wanted, days, dayOf(now));
  if (refusal) return { ok: false, refusal };
  await addTemplates(client, [{ ...wanted, kind, createdBy: by.actorName ?? '' }], now);
  await recordAudit(client, {
    ...by,
    at: now,
    action: 'template-add',
    object: `document-template:${kind}`,
    reason: wanted.reason,
    details: { validFrom: wanted.validFrom, title: wanted.title },
  });
  return decided(undefined);
}

/** Takes back a version that has not begun. Refusals: template-begun. Unknown ones are nothing to take back. */
export async function withdrawVersion(
  client: ClientBase,
  { now, by }: ActContext,
  kind: DocumentKind,
  validFrom: string,
): Promise<Result<undefined>> {
  if (validFrom <= dayOf(now)) return refused('template-begun');
  await lockTemplates(client);
  await removeTemplate(client, kind, validFrom);
  await recordAudit(client, {
    ...by,
    at: now,
    action: 'template-withdraw',
    object: `document-template:${kind}`,
    details: { validFrom },
  });
  return decided(undefined);
}

/** Sets what an organ's numbers begin with; empty: its short name again. Documents that are there keep theirs. */
export async function setPrefix(
  client: ClientBase,
  { now, by }: ActContext,
  organ: string,
  prefix: string,
): Promise<void> {
  await putPrefix(client, organ, prefix);
  await recordAudit(client, {
    ...by,
    at: now,
    action: 'document-prefix-set',
    object: `organ:${organ}`,
    details: { prefix },
  });
}
