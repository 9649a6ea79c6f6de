// What is confirmed without a person: set by a bureau's director, done by the system, judged by the sample, stopped when it falls short.
import type pg from 'pg';
import type { Spine } from '../../../petitions/spine.ts';
import { triageAutomatically } from '../../../petitions/triage/acts.ts';
import type { Triaged } from '../../../petitions/triage/ask.ts';
import { type AuditEntry, recordAudit } from '../../../platform/audit/audit.ts';
import { isConnectionFault } from '../../../platform/db/connect.ts';
import { decided, type Result, refused } from '../../../platform/result.ts';
import type { AutomaticWanted } from '../contract.ts';
import { fallsShort } from './rule.ts';
import {
  countedRules,
  judge,
  type KeptRule,
  lockRule,
  noteDone,
  putRule,
  stopRule,
  type ToConfirm,
  toConfirm,
} from './store.ts';

export interface ActContext {
  readonly now: Date;
  readonly by: Pick<AuditEntry, 'actorKind' | 'actorId' | 'actorName' | 'organCode'>;
}

const objectOf = ({ organ, categoryPrefix }: Pick<KeptRule, 'organ' | 'categoryPrefix'>): string =>
  `automatic-triage:${organ}:${categoryPrefix}`;

type RuleSaid = Pick<KeptRule, 'precision' | 'sampleShare' | 'on'>;
const said = ({ precision, sampleShare, on }: RuleSaid): RuleSaid => ({ precision, sampleShare, on });

/** Sets one rule of a bureau, with an audit row. Refusals: unknown-bureau, unknown-category, at their fields. */
export async function setAutomaticRule(
  client: pg.ClientBase,
  { directory }: Pick<Spine, 'directory'>,
  { now, by }: ActContext,
  wanted: AutomaticWanted,
): Promise<Result<undefined>> {
  if (directory.organ(wanted.organ)?.type !== 'PETITION_BUREAU') return refused('unknown-bureau', { field: 'organ' });
  if (!directory.category(wanted.categoryPrefix)) return refused('unknown-category', { field: 'categoryPrefix' });
  const before = await lockRule(client, wanted);
  await putRule(client, { ...wanted, setAt: now, setBy: by.actorName ?? '' });
  await recordAudit(client, {
    ...by,
    at: now,
    action: 'automatic-triage-set',
    object: objectOf(wanted),
    details: { ...(before && { before: said(before) }), after: said(wanted) },
  });
  return decided(undefined);
}

/** Stops the rules whose sample fell short, with an audit row each; those that it stopped. */
async function stopShort(
  client: pg.ClientBase,
  touched: readonly Pick<KeptRule, 'organ' | 'categoryPrefix'>[],
  now: Date,
): Promise<string[]> {
  const stopped: string[] = [];
  for (const organ of [...new Set(touched.map((one) => one.organ))].sort()) {
    for (const rule of await countedRules(client, organ)) {
      const { categoryPrefix, precision, agreed, judged } = rule;
      if (!rule.on || !fallsShort(precision, agreed, judged) || !(await stopRule(client, rule, now))) continue;
      stopped.push(objectOf(rule));
      await recordAudit(client, {
        at: now,
        actorKind: 'system',
        actorName: 'sorting',
        organCode: organ,
        action: 'automatic-triage-stopped',
        object: objectOf(rule),
        details: { categoryPrefix, precision, agreed, judged },
      });
    }
  }
  return stopped;
}

/** Counts what persons said of matters that a rule was for; rules that fell short are stopped, and named in the answer. */
export async function judgeAutomatic(client: pg.ClientBase, triages: readonly Triaged[], now: Date): Promise<string[]> {
  const touched = await judge(client, triages);
  return touched.length === 0 ? [] : stopShort(client, touched, now);
}

async function confirmOne(spine: Spine, one: ToConfirm): Promise<void> {
  const { matterId, model, precision, inForce } = one;
  if (!inForce) return noteDone(spine.pool, matterId, spine.clock.now(), 'switched-off');
  const outcome = await triageAutomatically(spine, matterId, { ...one.said, automatic: { model, precision } });
  const refusal =
    outcome.kind === 'done' ? undefined : outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind;
  await noteDone(spine.pool, matterId, spine.clock.now(), refusal);
}

/**
 * Confirms up to `most` matters that wait for it; how many it looked at. Two at once do each once: the second finds the matter
 * triaged. What fails is noted as refused and left to a person.
 */
export async function confirmDue(
  spine: Spine,
  most: number,
  onFault: (matterId: string, error: unknown) => void,
): Promise<number> {
  const waiting = await toConfirm(spine.pool, most);
  await Promise.all(
    waiting.map((one) =>
      confirmOne(spine, one).catch(async (error: unknown) => {
        if (isConnectionFault(error)) throw error;
        onFault(one.matterId, error);
        await noteDone(spine.pool, one.matterId, spine.clock.now(), 'fault');
      }),
    ),
  );
  return waiting.length;
}
