// The spine's only writer of acts on a matter: load, ask the rule, append with the version seen, in one transaction.
import { type Refusal, type Result, refused } from '../platform/result.ts';
import { type Ground, mayMove, type Officer, type PetitionerRule, type Rule, type Setting } from './act.ts';
import { colleaguesOf } from './colleagues.ts';
import type { BodyOf, MatterState, PetitionerAct, PetitionerBodyOf, StaffAct } from './contract.ts';
import { paperwork } from './documents/paperwork.ts';
import { ACT_OF, chain, type FactType, type NewFact } from './events.ts';
import { evolve } from './fold.ts';
import { guardRefusal, peopleOf } from './guards.ts';
import { moveOf } from './lifecycle.ts';
import type { Actor, Matter } from './matter.ts';
import { mayRead, scopeOf } from './policy.ts';
import { PETITIONER_RULES, RULES } from './rules.ts';
import { groundOf, type Spine } from './spine.ts';
import { type NewStatement, newStatement } from './statements.ts';
import { appendFacts, type Db, type Loaded, loadMatter, loadNamed } from './store.ts';

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

interface Decided {
  readonly before: Loaded;
  readonly facts: readonly NewFact[];
  readonly now: Date;
  readonly by: Actor;
  readonly statement?: NewStatement;
  /** Characters that no font has are left as gaps in the documents, to be written in by hand. */
  readonly byHand?: boolean;
}

const done = (after: Matter): Outcome => ({ kind: 'done', id: after.id, version: after.version, state: after.state });

/**
 * Composes the documents that follow, chains the facts, folds them and writes all of it in one statement. Undefined when
 * somebody was faster. Refusals: those of composing a document, found before anything is written.
 */
async function append(spine: Spine, decision: Decided): Promise<Outcome | undefined> {
  const { before, now, by, statement } = decision;
  const papers = await paperwork(spine, decision);
  if (!papers.ok) return { kind: 'refused', refusal: papers.refusal };
  const { facts, documents } = papers.value;
  const end = { version: before.matter.version, headHash: before.headHash };
  const chained = chain(facts, end, now.toISOString(), by);
  const after = chained.reduce(evolve, before.matter);
  const written = await appendFacts(spine, {
    before,
    after,
    facts: chained,
    documents,
    ...(statement && { statements: [statement] }),
  });
  return written ? done(after) : undefined;
}

const actorOf = (officer: Officer): Actor => ({
  kind: 'staff',
  id: officer.staffId,
  name: officer.name,
  organ: officer.organ.code,
});

/** Fields of bodies that name staff of the own organ. */
const NAMED = [
  'handlerId',
  'responsibleLeaderId',
  'secondPersonId',
  'reviewerId',
  'chairId',
  'signedBy',
  'staffId',
  'replacementId',
];

function namedIn(body: object): string[] {
  const legal: unknown = Reflect.get(body, 'legalTime');
  const places = [body, ...(legal && typeof legal === 'object' ? [legal] : [])];
  return places.flatMap((place) =>
    NAMED.map((name): unknown => Reflect.get(place, name)).filter((id) => typeof id === 'string'),
  );
}

/** The other matter that a body names, if the officer may see it. */
async function otherOf(spine: Spine, officer: Officer, body: object, ground: Ground): Promise<Matter | undefined> {
  const number: unknown = Reflect.get(body, 'otherNumber');
  if (typeof number !== 'string') return undefined;
  const other = (await loadNamed(spine, number))?.matter;
  return other && mayRead(scopeOf(officer, ground), other) ? other : undefined;
}

async function settingFor(spine: Spine, officer: Officer, act: string, body: object): Promise<Setting> {
  const ids = namedIn(body);
  const ground = groundOf(spine.directory);
  const other = await otherOf(spine, officer, body, ground);
  return {
    now: spine.clock.now(),
    ground,
    clocks: spine.clocks,
    colleagues: ids.length > 0 ? await colleaguesOf(spine.pool, officer.organ.code, ids) : new Map(),
    people: await peopleOf(spine, act, body),
    ...(other && { other }),
  };
}

/**
 * One official act by an officer. `body` has the act's shape already. Unknown also when the officer may not see the
 * matter: no hint that it exists. Refusals: those of the table of moves, of the act's rule, and of its documents.
 */
export async function perform<A extends StaffAct>(
  spine: Spine,
  officer: Officer,
  idOrNumber: string,
  act: A,
  body: BodyOf<A>,
): Promise<Outcome> {
  const before = await loadNamed(spine, idOrNumber);
  const setting = await settingFor(spine, officer, act, body);
  if (!before || !mayRead(scopeOf(officer, setting.ground), before.matter)) return { kind: 'unknown' };
  if (before.matter.version !== body.seen) return faster(spine.pool, before.matter.id);
  const move = mayMove(act, before.matter, officer);
  if (!move.ok) return { kind: 'refused', refusal: move.refusal };
  const guard = await guardRefusal(spine, before.matter, body, setting);
  if (guard) return { kind: 'refused', refusal: guard };
  const rule = RULES[act] as Rule<BodyOf<A>>;
  const facts = rule(before.matter, body, officer, setting);
  if (!facts.ok) return { kind: 'refused', refusal: facts.refusal };
  const by = actorOf(officer);
  const byHand = body.byHand ?? false;
  const outcome = await append(spine, { before, facts: facts.value, now: setting.now, by, byHand });
  return outcome ?? faster(spine.pool, before.matter.id);
}

/** How often an act that depends on no officer's is tried again when one came in between. */
const TRIES = 5;

/** Decides on what the matter is now and appends; when somebody was faster, on what it is then. */
async function persist(
  spine: Spine,
  asked: Loaded,
  by: Actor,
  decide: (matter: Matter, now: Date) => Result<readonly NewFact[]>,
  statement?: NewStatement,
): Promise<Outcome> {
  let before: Loaded | undefined = asked;
  for (let tries = 0; tries < TRIES; tries++) {
    if (!before) return { kind: 'unknown' };
    const now = spine.clock.now();
    const facts = decide(before.matter, now);
    if (!facts.ok) return { kind: 'refused', refusal: facts.refusal };
    const outcome = await append(spine, {
      before,
      facts: facts.value,
      now,
      by,
      byHand: true,
      ...(statement && { statement }),
    });
    if (outcome) return outcome;
    before = await loadMatter(spine, asked.matter.id);
  }
  throw new Error(`act on ${asked.matter.id}: ${TRIES} tries were overtaken`);
}

/** The petitioner's words that came with an act, with the id and the hash that history keeps of them. */
function statementOf(act: PetitionerAct, body: object, now: Date): NewStatement | undefined {
  const text: unknown = Reflect.get(body, 'text');
  if (typeof text !== 'string') return undefined;
  const attachments = Reflect.get(body, 'attachments') as readonly string[] | undefined;
  return newStatement(act, text, attachments ?? [], now);
}

/** The petitioner's own act; the caller has checked the query code. Refusals: those of the table and of the act's rule. */
export async function performByPetitioner<A extends PetitionerAct>(
  spine: Spine,
  asked: Loaded,
  act: A,
  body: PetitionerBodyOf<A>,
): Promise<Outcome> {
  const rule = PETITIONER_RULES[act] as PetitionerRule<PetitionerBodyOf<A>>;
  const { from, article } = moveOf(act);
  const statement = statementOf(act, body, spine.clock.now());
  const ref = statement && { id: statement.id, hash: statement.hash };
  const ground = groundOf(spine.directory);
  const decide = (matter: Matter, now: Date): Result<readonly NewFact[]> =>
    from.includes(matter.state) || act === 'evaluate'
      ? rule(matter, body, { now, ground, clocks: spine.clocks, ...(ref && { statement: ref }) })
      : refused('not-in-this-state', { article });
  return persist(spine, asked, { kind: 'petitioner' }, decide, statement);
}

/** What time itself brings about (lapse, the end of a cooling time). Refusals: those of `decide`. */
export const performBySystem = (
  spine: Spine,
  asked: Loaded,
  decide: (matter: Matter, now: Date) => Result<readonly NewFact[]>,
): Promise<Outcome> => persist(spine, asked, { kind: 'system' }, decide);
