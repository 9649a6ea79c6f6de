// The spine's only writer of acts on a matter: load, ask the rule, append with the version seen, in one transaction.
import { findUpload } from '../platform/files/uploads.ts';
import { decided, type Refusal, type Result, refused } from '../platform/result.ts';
import { isBlank } from '../platform/text.ts';
import { mayMove, type Officer, type PetitionerRule, type Rule } from './act.ts';
import type { BodyOf, MatterState, PetitionerAct, PetitionerBodyOf, StaffAct } from './contract.ts';
import { paperwork } from './documents/paperwork.ts';
import { ACT_OF, type ChainedFact, chain, type FactType, type NewFact } from './events.ts';
import { evolve } from './fold.ts';
import { guardRefusal } from './guards.ts';
import type { Append, Loaded } from './kept.ts';
import { moveOf } from './lifecycle.ts';
import type { Actor, Matter } from './matter.ts';
import { type NewMessage, toOrgans } from './messages/message.ts';
import { succeededRefusal } from './pass-to-successor/guard.ts';
import { mayRead, scopeOf } from './policy.ts';
import { repeatRefusal } from './repeat/rule.ts';
import { PETITIONER_RULES, RULES } from './rules.ts';
import { proofOf } from './serve/proof.ts';
import { settingFor } from './setting.ts';
import { groundOf, type Spine } from './spine.ts';
import { type NewStatement, newStatement, sealStatement } from './statements.ts';
import { appendFacts, type Db, loadMatter, loadNamed, RefusedFiles } from './store.ts';

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
  /** Words said earlier that a document quotes. */
  readonly quoted?: { readonly text: string };
  /** The key that the statement's files were uploaded under. */
  readonly uploadKey?: string;
  /** A proof that comes with an officer's act. */
  readonly claim?: Append['claim'];
  /** What goes out to telephones because of it. */
  readonly messages?: (facts: readonly ChainedFact[]) => readonly NewMessage[];
  /** Characters that no font has are left as gaps in the documents, to be written in by hand. */
  readonly byHand?: boolean;
}

const done = (after: Matter): Outcome => ({ kind: 'done', id: after.id, version: after.version, state: after.state });

/**
 * Composes the documents that follow, chains the facts, folds them and writes all of it in one statement. Undefined when
 * somebody was faster. Refusals: those of composing a document, found before anything is written.
 */
async function append(spine: Spine, decision: Decided): Promise<Outcome | undefined> {
  const { before, now, by } = decision;
  const papers = await paperwork(spine, quoting(decision));
  if (!papers.ok) return { kind: 'refused', refusal: papers.refusal };
  const { facts, documents } = papers.value;
  const end = { version: before.matter.version, headHash: before.headHash };
  const chained = chain(facts, end, now.toISOString(), by);
  const after = chained.reduce(evolve, before.matter);
  const messages = [...toOrgans(chained), ...(decision.messages?.(chained) ?? [])];
  const written = await appendFacts(spine, {
    before,
    after,
    facts: chained,
    documents,
    ...saidWith(spine, decision),
    ...(messages.length > 0 && { messages }),
  });
  return written ? done(after) : undefined;
}

/** Documents quote what is said with the act, or was said before it. */
const quoting = (decision: Decided) => {
  const statement = decision.statement ?? decision.quoted;
  const { statement: _said, ...act } = decision;
  return { ...act, ...(statement && { statement }) };
};

/** The words that came with the act, sealed, and the claim on their files. */
function saidWith({ keys }: Spine, decision: Decided): Pick<Append, 'statements' | 'claim'> {
  const { before, statement, uploadKey, claim } = decision;
  if (!statement) return claim ? { claim } : {};
  const ids = statement.files.map((file) => file.id);
  return {
    statements: [sealStatement(keys, before.key, before.matter.id, statement)],
    ...(ids.length > 0 && uploadKey && { claim: { ids, key: uploadKey, by: statement.id } }),
  };
}

const actorOf = (officer: Officer): Actor => ({
  kind: 'staff',
  id: officer.staffId,
  name: officer.name,
  organ: officer.organ.code,
});

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
  { uploadKey }: Pick<Decided, 'uploadKey'> = {},
): Promise<Outcome> {
  const before = await loadNamed(spine, idOrNumber);
  const setting = await settingFor(spine, officer, { act, matter: before?.matter, body });
  if (!before || !mayRead(scopeOf(officer, setting.ground), before.matter)) return { kind: 'unknown' };
  if (before.matter.version !== body.seen) return faster(spine.pool, before.matter.id);
  const move = mayMove(act, before.matter, officer);
  if (!move.ok) return { kind: 'refused', refusal: move.refusal };
  const guard =
    succeededRefusal(body, setting) ??
    repeatRefusal(act, before.matter, body, officer, setting) ??
    (await guardRefusal(spine, before.matter, body, setting));
  if (guard) return { kind: 'refused', refusal: guard };
  const rule = RULES[act] as Rule<BodyOf<A>>;
  const proof = await proofOf(spine.pool, before.matter, body, uploadKey);
  if (!proof.ok) return { kind: 'refused', refusal: proof.refusal };
  const { attachment } = proof.value;
  const facts = rule(before.matter, body, officer, { ...setting, ...(attachment && { attachment }) });
  if (!facts.ok) return { kind: 'refused', refusal: facts.refusal };
  const decision = { before, facts: facts.value, now: setting.now, by: actorOf(officer), byHand: body.byHand ?? false };
  const { claim } = proof.value;
  const outcome = await unlessFilesGone(() => append(spine, { ...decision, ...(claim && { claim }) }));
  return outcome ?? faster(spine.pool, before.matter.id);
}

/** Files that somebody else claimed meanwhile: refused, and nothing is written. */
async function unlessFilesGone<T>(write: () => Promise<T>): Promise<T | Outcome> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof RefusedFiles) return { kind: 'refused', refusal: error.refusal };
    throw error;
  }
}

/** How often an act that depends on no officer's is tried again when one came in between. */
const TRIES = 5;

/** Decides on what the matter is now and appends; when somebody was faster, on what it is then. */
async function persist(
  spine: Spine,
  asked: Loaded,
  by: Actor,
  decide: (matter: Matter, now: Date) => Result<readonly NewFact[]>,
  also: Pick<Decided, 'statement' | 'quoted' | 'uploadKey' | 'messages'> = {},
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
      ...also,
    });
    if (outcome) return outcome;
    before = await loadMatter(spine, asked.matter.id);
  }
  throw new Error(`act on ${asked.matter.id}: ${TRIES} tries were overtaken`);
}

/**
 * The petitioner's words that came with an act, with the id and the hash that history keeps of them. Refusal: upload-unknown
 * (a file that is not there, or without the key that it was uploaded under).
 */
async function statementOf(
  { pool, clock }: Spine,
  act: PetitionerAct,
  body: object,
  uploadKey: string | undefined,
): Promise<Result<NewStatement | undefined>> {
  const text: unknown = Reflect.get(body, 'text');
  if (typeof text !== 'string' || isBlank(text)) return decided(undefined);
  const ids = (Reflect.get(body, 'attachments') ?? []) as readonly string[];
  const files = await Promise.all([...new Set(ids)].map((id) => findUpload(pool, id)));
  const found = files.flatMap((file) => file ?? []);
  if (found.length < files.length || (found.length > 0 && !uploadKey))
    return refused('upload-unknown', { field: 'attachments' });
  return decided(newStatement(act, text, found, clock.now()));
}

/** What comes with a petitioner's act beside its body. */
export type PetitionerGiven = Pick<Decided, 'uploadKey' | 'messages'>;

/**
 * The petitioner's own act; the caller has checked the query code. Refusals: those of the table and of the act's rule, and
 * upload-unknown.
 */
export async function performByPetitioner<A extends PetitionerAct>(
  spine: Spine,
  asked: Loaded,
  act: A,
  body: PetitionerBodyOf<A>,
  given: PetitionerGiven = {},
): Promise<Outcome> {
  const rule = PETITIONER_RULES[act] as PetitionerRule<PetitionerBodyOf<A>>;
  const { from, article } = moveOf(act);
  const said = await statementOf(spine, act, body, given.uploadKey);
  if (!said.ok) return { kind: 'refused', refusal: said.refusal };
  const statement = said.value;
  const ref = statement && { id: statement.id, hash: statement.hash };
  const ground = groundOf(spine.directory);
  const decide = (matter: Matter, now: Date): Result<readonly NewFact[]> =>
    from.includes(matter.state) || act === 'evaluate'
      ? rule(matter, body, { now, ground, clocks: spine.clocks, ...(ref && { statement: ref }) })
      : refused('not-in-this-state', { article });
  const also = { ...given, ...(statement && { statement }) };
  return unlessFilesGone(() => persist(spine, asked, { kind: 'petitioner' }, decide, also));
}

/** What time itself brings about (lapse, the end of a cooling time). Refusals: those of `decide`. */
export const performBySystem = (
  spine: Spine,
  asked: Loaded,
  decide: (matter: Matter, now: Date) => Result<readonly NewFact[]>,
  also: Pick<Decided, 'quoted'> = {},
): Promise<Outcome> => persist(spine, asked, { kind: 'system' }, decide, also);
