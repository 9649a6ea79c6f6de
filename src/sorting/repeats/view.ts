// Relations of a matter for the desk: only what the reader may read, and of the others not even how many; what is decided of them.

import type { Role } from '../../organs/contract.ts';
import { readableMatter } from '../../petitions/ask.ts';
import { firstPetition, type Matter } from '../../petitions/matter.ts';
import { organOf, placeOf } from '../../petitions/names.ts';
import { contentsOf } from '../../petitions/sealed/ask.ts';
import type { Spine } from '../../petitions/spine.ts';
import { withTransaction } from '../../platform/db/connect.ts';
import { decided as done, type Result, refused } from '../../platform/result.ts';
import type { Decision, RelationDecided, RelationView } from './contract.ts';
import { insertDecision } from './decisions/store.ts';
import { sharedPassages } from './passages.ts';
import { type KnownRelation, relationsAround, sameMatters } from './store.ts';

type Officer = Parameters<typeof readableMatter>[1];

/** Shown at most; as many are looked at from each side. */
const MOST = 20;
/** Links from a merged matter to where it went. */
const LINKS = 5;

/** A relation as seen from one of its two sides. */
interface Seen {
  readonly row: KnownRelation;
  /** The other side is the matter whose page this is. */
  readonly turned: boolean;
  readonly other: Matter;
  /** Where the other matter is now: itself, or what it was merged into. */
  readonly main: Matter;
}

/** The matter, followed to where it was merged; undefined where the officer may not read one of them, or it is sealed. */
async function mainOf(spine: Spine, officer: Officer, first: Matter): Promise<Matter | undefined> {
  let matter: Matter | undefined = first;
  for (let link = 0; matter && link < LINKS; link++) {
    if (matter.sealed) return undefined;
    const next: string | undefined = matter.state === 'MERGED' ? matter.mergedInto?.id : undefined;
    if (!next) return matter;
    matter = (await readableMatter(spine, officer, next))?.matter;
  }
  return undefined;
}

async function seenFrom(spine: Spine, officer: Officer, own: Matter, row: KnownRelation): Promise<Seen | undefined> {
  const turned = row.otherId === own.id;
  const other = (await readableMatter(spine, officer, turned ? row.matterId : row.otherId))?.matter;
  const main = other && (await mainOf(spine, officer, other));
  return main && main.id !== own.id ? { row, turned, other, main } : undefined;
}

/** What the officer may see of a matter's relations, one for each other matter, the surest first. */
async function visible(spine: Spine, officer: Officer, own: Matter): Promise<Seen[]> {
  if (own.sealed) return [];
  const rows = await relationsAround(spine.pool, own.id, MOST);
  const all = await Promise.all(rows.map((row) => seenFrom(spine, officer, own, row)));
  const sorted = all.filter((one) => one !== undefined).sort((a, b) => b.row.score - a.row.score);
  const first = new Map<string, Seen>();
  for (const one of sorted) if (!first.has(one.main.id)) first.set(one.main.id, one);
  return [...first.values()].slice(0, MOST);
}

const decidedView = (spine: Spine, { decided }: KnownRelation): RelationDecided | undefined =>
  decided
    ? {
        decision: decided.decision,
        proposed: decided.proposed,
        score: decided.score,
        by: { name: decided.staffName, organ: organOf(spine.directory, decided.organ) },
        at: new Date(decided.decidedAt).toISOString(),
      }
    : undefined;

const wordsOf = async (spine: Spine, matter: Matter, petitionId: string) => {
  const words = (await contentsOf(spine, matter)).get(petitionId);
  return { petitionId, title: words?.title ?? '', text: words?.text ?? '' };
};

async function viewOf(spine: Spine, matter: Matter, seen: Seen): Promise<RelationView> {
  const { row, turned, other, main } = seen;
  const [own, theirs] = await Promise.all([
    wordsOf(spine, matter, turned ? row.otherPetitionId : row.petitionId),
    wordsOf(spine, other, turned ? row.petitionId : row.otherPetitionId),
  ]);
  const petition = other.petitions.find(({ id }) => id === theirs.petitionId) ?? firstPetition(other);
  const decided = decidedView(spine, row);
  return {
    matterId: main.id,
    number: firstPetition(main).number,
    title: theirs.title,
    state: main.state,
    place: placeOf(spine.directory, main.placeCode),
    holder: organOf(spine.directory, main.holder),
    receivedAt: petition.receivedAt,
    kind: row.kind,
    score: row.score,
    matchedBy: [...row.matchedBy],
    model: row.model,
    foundAt: row.foundAt.toISOString(),
    own,
    other: theirs,
    passages: sharedPassages(own.text, theirs.text),
    ...(decided && { decided }),
  };
}

/** The relations of a matter that the officer may read, with the two texts and what they share. */
export async function relationsOf(spine: Spine, officer: Officer, matter: Matter): Promise<RelationView[]> {
  const seen = await visible(spine, officer, matter);
  return Promise.all(seen.map((one) => viewOf(spine, matter, one)));
}

/** Of these matters, how many earlier ones of the same person the officer may read that nobody said are none. */
export async function repeatsSeen(
  spine: Spine,
  officer: Officer,
  matterIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await sameMatters(spine.pool, matterIds);
  const others = [...new Set(rows.map(({ otherId }) => otherId))];
  const readable = new Map(
    await Promise.all(
      others.map(async (id) => {
        const found = (await readableMatter(spine, officer, id))?.matter;
        return [id, found ? await mainOf(spine, officer, found) : undefined] as const;
      }),
    ),
  );
  const seen = new Map<string, Set<string>>();
  for (const { matterId, otherId } of rows) {
    const main = readable.get(otherId);
    if (main && main.id !== matterId) seen.set(matterId, (seen.get(matterId) ?? new Set()).add(main.id));
  }
  return new Map([...seen].map(([id, mains]) => [id, mains.size]));
}

const DECIDERS: readonly Role[] = ['clerk', 'triage-clerk', 'dispatcher', 'acceptance-clerk', 'handler'];

/** Whose organ has or had one of the two. */
const hasCharge = ({ organ, roles }: Officer, matters: readonly Matter[]): boolean =>
  roles.some((role) => DECIDERS.includes(role)) &&
  matters.some((matter) => matter.tasks.some((task) => task.organ === organ.code));

/**
 * Keeps what an officer decided of a relation. Refusals: not-related-here (there is none that the officer may see),
 * not-your-charge. Nothing of the matters changes by it: merging, triage as a repeat are acts of their own.
 */
export async function decideRelation(
  spine: Spine,
  officer: Officer,
  matter: Matter,
  otherId: string,
  decision: Decision,
): Promise<Result<undefined>> {
  const seen = (await visible(spine, officer, matter)).find(({ main, other }) => [main.id, other.id].includes(otherId));
  if (!seen) return refused('not-related-here');
  if (!hasCharge(officer, [matter, seen.other, seen.main])) return refused('not-your-charge');
  const { row } = seen;
  const kept = await withTransaction(spine.pool, (client) =>
    insertDecision(client, {
      matterId: row.matterId,
      otherId: row.otherId,
      decision,
      organ: officer.organ.code,
      staffId: officer.staffId,
      staffName: officer.name,
      at: spine.clock.now(),
    }),
  );
  return kept ? done(undefined) : refused('not-related-here');
}
