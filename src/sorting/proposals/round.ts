// One round of sorting: takes what happened and was not heard yet, and writes what follows in the same transaction. Any number
// of processes may do rounds at once; what one takes no other sees, and what fails is taken again.
import { setImmediate } from 'node:timers/promises';
import type pg from 'pg';
import type { FactType } from '../../petitions/events.ts';
import { type Heard, takeHeard } from '../../petitions/heard/acts.ts';
import { holdOpen, type OpenPetition, openPetitions } from '../../petitions/heard/ask.ts';
import type { Spine } from '../../petitions/spine.ts';
import { triagesOf } from '../../petitions/triage/ask.ts';
import { SORTING } from '../contract.ts';
import { confirmDue, judgeAutomatic } from './automatic/acts.ts';
import { type AutomaticRule, automaticFor, isSample } from './automatic/rule.ts';
import { type NewAutomatic, noteAutomatic, rulesInForce } from './automatic/store.ts';
import { partOf } from './group.ts';
import { textOf } from './petition.ts';
import type { Proposer } from './proposer.ts';
import { eachAlone } from './savepoint.ts';
import { addProposals, type NewProposal } from './store.ts';

/** Somebody else in sorting who hears what happened. */
export interface Follower {
  readonly name: string;
  readonly hears: readonly FactType[];
  hear(client: pg.ClientBase, heard: readonly Heard[]): Promise<void>;
}

/** Earlier matters that a petition may repeat. */
export interface Repeats {
  /** Looks them up and writes them; how many of each matter may be the same matter. The caller holds the matters open. */
  relate(client: pg.ClientBase, petitions: readonly OpenPetition[]): Promise<ReadonlyMap<string, number>>;
}

export interface Sorter {
  readonly spine: Spine;
  /** Who proposes now. */
  proposer(): Proposer;
  readonly repeats: Repeats;
  readonly followers: readonly Follower[];
  /** Told of a matter that failed: the others are sorted all the same. */
  onFault(what: string, matterId: string, error: unknown): void;
  /** Told of a bureau's rule that switched itself off. */
  onStopped?(rule: string): void;
}

/** What is proposed for it, or that it could not be read; a text never stops the others. */
function proposalOf(sorter: Sorter, proposer: Proposer, petition: OpenPetition): NewProposal {
  const { matterId, petitionId } = petition;
  const row = { matterId, petitionId, model: proposer.model, sample: false };
  try {
    return { ...row, proposals: proposer.propose(textOf(petition)) };
  } catch (error) {
    sorter.onFault('not sorted', matterId, error);
    return { ...row, fault: 'unreadable' };
  }
}

/** The matter that the system may confirm, or gives to a person as a sample. */
function automaticOf(
  rules: readonly AutomaticRule[],
  { barOf }: Proposer,
  { matterId, model, proposals }: NewProposal,
  { holder, state }: OpenPetition,
  repeats: number,
): NewAutomatic | undefined {
  if (!proposals || rules.length === 0 || state !== 'REGISTERED') return undefined;
  const found = automaticFor(rules, { proposals, holder, repeats }, barOf);
  return found && { matterId, model, ...found, sample: isSample(found.rule.sampleShare, partOf(matterId)) };
}

/** Repeats of these petitions; where looking them up fails, it fails for one alone, which then has none. */
async function related(sorter: Sorter, client: pg.ClientBase, petitions: readonly OpenPetition[]) {
  const found = new Map<string, number>();
  await eachAlone(
    client,
    petitions,
    async (some) => {
      for (const [id, count] of await sorter.repeats.relate(client, some)) found.set(id, count);
    },
    ({ matterId }, error) => sorter.onFault('repeats not looked up', matterId, error),
  );
  return found;
}

interface Proposed {
  readonly petition: OpenPetition;
  readonly row: NewProposal;
}

/** A repeat is never handled simply. */
function repeated(sorter: Sorter, proposer: Proposer, { petition, row }: Proposed): Proposed {
  if (!row.proposals) return { petition, row };
  try {
    return { petition, row: { ...row, proposals: proposer.asRepeat(textOf(petition), row.proposals) } };
  } catch (error) {
    sorter.onFault('not sorted', row.matterId, error);
    return { petition, row };
  }
}

async function write(sorter: Sorter, proposer: Proposer, client: pg.ClientBase, all: readonly Proposed[]) {
  const now = sorter.spine.clock.now();
  const open = await holdOpen(
    client,
    all.map(({ row }) => row.matterId),
  );
  const proposed = all.filter(({ row }) => open.has(row.matterId));
  const repeats = await related(
    sorter,
    client,
    proposed.map(({ petition }) => petition),
  );
  const rules = await rulesInForce(client);
  const kept = proposed.map((one) => (repeats.has(one.row.matterId) ? repeated(sorter, proposer, one) : one));
  const automatic = kept.flatMap(
    ({ row, petition }) => automaticOf(rules, proposer, row, petition, repeats.get(row.matterId) ?? 0) ?? [],
  );
  const samples = new Set(automatic.filter((one) => one.sample).map((one) => one.matterId));
  await eachAlone(
    client,
    kept.map(({ row }) => ({ ...row, sample: samples.has(row.matterId) })),
    (rows) => addProposals(client, rows, now),
    ({ matterId }, error) => sorter.onFault('proposals not kept', matterId, error),
  );
  await noteAutomatic(client, automatic, now);
}

/** Proposes for the petitions of these matters and keeps it; of those that are sealed meanwhile nothing is written. */
export async function proposeFor(sorter: Sorter, client: pg.ClientBase, matterIds: readonly string[]): Promise<void> {
  if (matterIds.length === 0) return;
  const proposer = sorter.proposer();
  const petitions = await openPetitions(client, matterIds);
  const proposed: Proposed[] = [];
  for (const petition of petitions) {
    proposed.push({ petition, row: proposalOf(sorter, proposer, petition) });
    // In between whoever asks on demand is answered.
    await setImmediate();
  }
  await write(sorter, proposer, client, proposed);
}

const idsOf = (heard: readonly Heard[], type: FactType): string[] => [
  ...new Set(heard.filter((one) => one.type === type).map((one) => one.matterId)),
];

async function follow(sorter: Sorter, client: pg.ClientBase, heard: readonly Heard[]): Promise<void> {
  const triaged = heard.filter((one) => one.type === 'triaged');
  if (triaged.length > 0) {
    const stopped = await judgeAutomatic(client, await triagesOf(client, triaged), sorter.spine.clock.now());
    for (const rule of stopped) sorter.onStopped?.(rule);
  }
  for (const { name, hears, hear } of sorter.followers) {
    const own = heard.filter((one) => hears.includes(one.type));
    await eachAlone(
      client,
      own,
      (some) => hear(client, some),
      ({ matterId }, error) => sorter.onFault(`${name} did not hear`, matterId, error),
    );
  }
}

/** How many matters the system confirms at once. */
const CONFIRMED_AT_ONCE = 32;

/** Sorts up to `most` of what happened and was not heard yet, in this process; how many facts that were. */
export async function sortPending(sorter: Sorter, most: number): Promise<number> {
  const { pool } = sorter.spine;
  const taken = await takeHeard(pool, SORTING, most, async (client, heard) => {
    await proposeFor(sorter, client, idsOf(heard, 'registered'));
    await follow(sorter, client, heard);
  });
  const onFault = (id: string, error: unknown): void => sorter.onFault('not confirmed', id, error);
  const confirmed = await confirmDue(sorter.spine, CONFIRMED_AT_ONCE, onFault);
  return taken + confirmed;
}
