// The only writer of the catalogue of procedures: a new dated version of a way, one taken back; each with an audit row.
import type { ClientBase } from 'pg';
import { type AuditEntry, recordAudit } from '../../platform/audit/audit.ts';
import { decided, type Result, refused } from '../../platform/result.ts';
import { dayOf } from '../../platform/time.ts';
import type { CatalogWanted } from './contract.ts';
import { judgeWay } from './rule.ts';
import { addWay, loadWays, lockWays, removeWay } from './store.ts';

export interface ActContext {
  readonly now: Date;
  readonly by: Pick<AuditEntry, 'actorKind' | 'actorId' | 'actorName' | 'organCode'>;
}

/** Adds a version from a later day on; of a new way too. Refusals: those of judgeWay. */
export async function addWayVersion(
  client: ClientBase,
  { now, by }: ActContext,
  way: string,
  wanted: CatalogWanted,
): Promise<Result<undefined>> {
  await lockWays(client);
  const versions = (await loadWays(client)).filter((one) => one.way === way);
  const judged = judgeWay(versions, wanted, dayOf(now));
  if (!judged.ok) return judged;
  await addWay(client, { ...wanted, way }, by.actorName ?? '', now);
  const { reason, ...version } = wanted;
  const entry = { ...by, at: now, action: 'way-add', object: `way:${way}`, reason, details: { after: version } };
  await recordAudit(client, entry);
  return decided(undefined);
}

/** Takes back a version that has not begun. Refusals: way-begun, way-unknown. */
export async function withdrawWayVersion(
  client: ClientBase,
  { now, by }: ActContext,
  { way, validFrom }: { readonly way: string; readonly validFrom: string },
): Promise<Result<undefined>> {
  if (validFrom <= dayOf(now)) return refused('way-begun');
  await lockWays(client);
  if (!(await removeWay(client, way, validFrom))) return refused('way-unknown');
  await recordAudit(client, { ...by, at: now, action: 'way-withdraw', object: `way:${way}`, details: { validFrom } });
  return decided(undefined);
}
