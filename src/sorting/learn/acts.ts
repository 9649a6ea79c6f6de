// Learning what people decided: a row for each deciding fact, in the transaction that hears it, once for old histories; and
// training a model from them.
import type pg from 'pg';
import { type DecidingFact, decidingFacts, triagedIdsAfter } from '../../petitions/decided/ask.ts';
import type { Heard } from '../../petitions/heard/acts.ts';
import { holdOpen } from '../../petitions/heard/ask.ts';
import type { Spine } from '../../petitions/spine.ts';
import { withTransaction } from '../../platform/db/connect.ts';
import { readSetting, writeSetting } from '../../platform/db/settings.ts';
import { dayOf } from '../../platform/time.ts';
import { markStale } from '../stale/store.ts';
import type { QuestionFigures } from './contract.ts';
import { decisionsOf, type StoredProposals } from './decision.ts';
import { LESSON_LIMITS, lessons } from './examples.ts';
import { liveModel } from './live.ts';
import { takeInUse } from './models/acts.ts';
import { addDecisions, storedProposals } from './store.ts';
import { type ProposingWith, type TrainingHears, trainFromHistory } from './train.ts';

const HEARD: readonly string[] = ['triaged', 'referred', 'assigned', 'objection-decided'];

/** Rows of each matter together, in the order they came. */
function byMatter<T extends { readonly matterId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const there = groups.get(row.matterId);
    if (there) there.push(row);
    else groups.set(row.matterId, [row]);
  }
  return groups;
}

/** Writes what was decided about these matters and is not written yet; how many matters had something decided. */
async function noteDecisions(client: pg.ClientBase, matterIds: readonly string[]): Promise<number> {
  const open = await holdOpen(client, matterIds);
  const facts = byMatter<DecidingFact>(await decidingFacts(client, [...open]));
  if (facts.size === 0) return 0;
  const stored = byMatter<StoredProposals>(await storedProposals(client, [...facts.keys()]));
  const decisions = [...facts].flatMap(([id, own]) => decisionsOf(own, stored.get(id) ?? []));
  await markStale(client, await addDecisions(client, decisions), 'QUALITY');
  return facts.size;
}

/**
 * Keeps what people (and automatic confirmation) decided in the facts that were heard, beside what had been proposed. In the
 * caller's transaction, after proposals of the same facts were stored; doing it twice changes nothing.
 */
export async function hearDecisions(client: pg.ClientBase, heard: readonly Heard[]): Promise<void> {
  const ids = new Set(heard.filter(({ type }) => HEARD.includes(type)).map(({ matterId }) => matterId));
  await noteDecisions(client, [...ids]);
}

/** How far old histories were read: the id of the last matter. */
const READ_UP_TO = 'sorting-history-read';
const AT_ONCE = 1_000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Reads the histories of matters that were decided before decisions were kept, or past the acts (bulk loading), a thousand
 * matters a transaction; goes on where it stopped. How many matters it read.
 */
export async function readHistories(
  pool: pg.Pool,
  { again = false, onProgress }: { again?: boolean; onProgress?: (read: number) => void } = {},
): Promise<number> {
  const before = again ? undefined : await readSetting(pool, READ_UP_TO);
  let after = typeof before === 'string' ? before : BEFORE_ALL;
  let read = 0;
  for (;;) {
    const ids = await triagedIdsAfter(pool, after, AT_ONCE);
    const last = ids.at(-1);
    if (last === undefined) return read;
    await withTransaction(pool, async (client) => {
      await noteDecisions(client, ids);
      await writeSetting(client, READ_UP_TO, last);
    });
    after = last;
    read += ids.length;
    onProgress?.(read);
  }
}

export interface OfficeTraining extends TrainingHears {
  /** What is proposed with a model: with the one in use is what the new answers have to beat. */
  readonly proposing: ProposingWith;
  /** Who has it trained: a login, or the command. */
  readonly by: string;
  /** Matters learnt from at most. */
  readonly most?: number;
  readonly onRead?: (read: number) => void;
}

/** What came of it. */
export interface OfficeTrained {
  /** Decided matters whose histories were read now. */
  readonly histories: number;
  /** Confirmed decisions that were looked at, the newest, and those that were learnt from. */
  readonly available: number;
  readonly decisions: number;
  readonly figures: readonly QuestionFigures[];
  /** The version that is in use now; missing: nothing was better, the former stays. */
  readonly version?: string;
}

/**
 * Trains on the office's own confirmed decisions and puts the model in use where it is better, for every running server at once.
 * Bounded in time and memory: at most `most` matters, the newest of each category.
 */
export async function trainOffice({ pool, clock }: Spine, given: OfficeTraining): Promise<OfficeTrained> {
  const histories = await readHistories(pool, given.onRead && { onProgress: given.onRead });
  const limits = { ...LESSON_LIMITS, ...(given.most !== undefined && { most: given.most }) };
  const { lessons: learnt, read } = await lessons(pool, limits);
  const { model } = await liveModel(pool);
  const name = `office-${dayOf(clock.now()).replaceAll('-', '')}`;
  const trained = trainFromHistory(
    learnt,
    { model: model.ok ? model.value : undefined, proposing: given.proposing, name },
    given,
  );
  const counted = { histories, available: read, decisions: learnt.length, figures: trained.figures };
  if (!trained.model) return counted;
  const { version, file } = trained.model;
  const kept = { version, file, decisions: learnt.length, available: read, figures: trained.figures };
  await takeInUse(pool, kept, given.by, clock.now());
  return { ...counted, version };
}
