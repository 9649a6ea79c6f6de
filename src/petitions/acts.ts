// The spine's only writer of acts on a matter: load, ask the rule, append with the version seen, in one transaction.
import type { Static } from 'typebox';
import type { Refusal } from '../platform/result.ts';
import { accept } from './accept/rule.ts';
import { mayMove, type Officer, type Rule, type Setting } from './act.ts';
import { close } from './close/rule.ts';
import { colleaguesOf } from './colleagues.ts';
import type { BodyOf, EvaluateBody, MatterState, StaffAct } from './contract.ts';
import { assign, refer } from './dispatch/rule.ts';
import { evaluate } from './evaluate/rule.ts';
import { ACT_OF, chain, type FactType, type NewFact } from './events.ts';
import { evolve } from './fold.ts';
import type { Actor, Matter } from './matter.ts';
import { mayRead, scopeOf } from './policy.ts';
import { draftReply, returnDraft, signReply } from './reply/rule.ts';
import { groundOf, type Spine } from './spine.ts';
import { appendFacts, type Db, type Loaded, loadMatter, loadNamed } from './store.ts';
import { takeReceipt } from './take-receipt/rule.ts';
import { triage } from './triage/rule.ts';

const RULES: { readonly [A in StaffAct]: Rule<BodyOf<A>> } = {
  triage,
  refer,
  assign,
  'take-receipt': takeReceipt,
  accept,
  'draft-reply': draftReply,
  'return-draft': returnDraft,
  'sign-reply': signReply,
  close,
};

/** Who was faster: the last fact, and the version the matter has now. */
export interface Faster {
  readonly version: number;
  readonly act: string;
  readonly at: string;
  readonly by: Actor;
}

export type Outcome =
  | { readonly kind: 'done'; readonly id: string; readonly version: number; readonly state: MatterState }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'conflict'; readonly faster: Faster }
  | { readonly kind: 'unknown' };

async function faster(db: Db, id: string): Promise<Outcome> {
  const { rows } = await db.query<{ seq: number; type: FactType; at: Date; by: Actor }>(
    'select seq, type, at, by from petitions.fact where matter_id = $1 order by seq desc limit 1',
    [id],
  );
  const last = rows[0];
  if (!last) return { kind: 'unknown' };
  return {
    kind: 'conflict',
    faster: { version: last.seq, act: ACT_OF[last.type], at: last.at.toISOString(), by: last.by },
  };
}

/** Chains the facts, folds them and writes both. Undefined when somebody was faster. */
async function append(
  spine: Spine,
  before: Loaded,
  facts: readonly NewFact[],
  now: Date,
  by: Actor,
): Promise<Matter | undefined> {
  const chained = chain(facts, { version: before.matter.version, headHash: before.headHash }, now.toISOString(), by);
  const after = chained.reduce(evolve, before.matter);
  return (await appendFacts(spine, { before, after, facts: chained })) ? after : undefined;
}

const actorOf = (officer: Officer): Actor => ({
  kind: 'staff',
  id: officer.staffId,
  name: officer.name,
  organ: officer.organ.code,
});

async function settingFor(spine: Spine, officer: Officer, body: object): Promise<Setting> {
  const ids = [Reflect.get(body, 'handlerId'), Reflect.get(body, 'responsibleLeaderId')].filter(
    (id) => typeof id === 'string',
  );
  return {
    now: spine.clock.now(),
    ground: groundOf(spine.directory),
    clocks: spine.clocks,
    colleagues: ids.length > 0 ? await colleaguesOf(spine.pool, officer.organ.code, ids) : new Map(),
  };
}

/**
 * One official act by an officer. `body` has the act's shape already. Unknown also when the officer may not see the
 * matter: no hint that it exists. Refusals: those of the table of moves and of the act's rule.
 */
export async function perform<A extends StaffAct>(
  spine: Spine,
  officer: Officer,
  idOrNumber: string,
  act: A,
  body: BodyOf<A>,
): Promise<Outcome> {
  const loaded = await loadNamed(spine, idOrNumber);
  const setting = await settingFor(spine, officer, body);
  if (!loaded || !mayRead(scopeOf(officer, setting.ground), loaded.matter)) return { kind: 'unknown' };
  if (loaded.matter.version !== body.seen) return faster(spine.pool, loaded.matter.id);
  const move = mayMove(act, loaded.matter, officer);
  if (!move.ok) return { kind: 'refused', refusal: move.refusal };
  const rule = RULES[act] as Rule<BodyOf<A>>;
  const facts = rule(loaded.matter, body, officer, setting);
  if (!facts.ok) return { kind: 'refused', refusal: facts.refusal };
  const after = await append(spine, loaded, facts.value, setting.now, actorOf(officer));
  return after
    ? { kind: 'done', id: after.id, version: after.version, state: after.state }
    : faster(spine.pool, loaded.matter.id);
}

/** How often a petitioner's act is tried again when an official's came in between: it does not depend on theirs. */
const PETITIONER_TRIES = 5;

/** The petitioner's own judgement; the caller has checked the query code. Refusals: those of `evaluate`. */
export async function evaluateByPetitioner(
  spine: Spine,
  asked: Loaded,
  body: Static<typeof EvaluateBody>,
): Promise<Outcome> {
  let loaded: Loaded | undefined = asked;
  for (let tries = 0; tries < PETITIONER_TRIES; tries++) {
    if (!loaded) return { kind: 'unknown' };
    const now = spine.clock.now();
    const facts = evaluate(loaded.matter, body, now);
    if (!facts.ok) return { kind: 'refused', refusal: facts.refusal };
    const after = await append(spine, loaded, facts.value, now, { kind: 'petitioner' });
    if (after) return { kind: 'done', id: after.id, version: after.version, state: after.state };
    loaded = await loadMatter(spine, asked.matter.id);
  }
  throw new Error(`evaluation of ${asked.matter.id}: ${PETITIONER_TRIES} tries were overtaken`);
}
