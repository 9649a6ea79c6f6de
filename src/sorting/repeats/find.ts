// The earlier petitions that a petition may repeat: candidates of the index and of the persons' keys, each compared word by word.
import { type OpenPetition, openPetitions } from '../../petitions/heard/ask.ts';
import { type SamePerson, samePersons } from '../../petitions/person-keys/ask.ts';
import { type Compared, comparedOf } from './compare.ts';
import type { MatchedBy, RelationKind } from './contract.ts';
import type { Lookup } from './index.ts';
import type { RepeatModel } from './model.ts';
import { kindOf, RERANKED } from './rank.ts';
import { type Db, placesOf } from './store.ts';
import type { Said } from './terms.ts';

/** What finding repeats needs. */
export interface RepeatGround {
  readonly db: Db;
  readonly lookup: Lookup;
  readonly model: RepeatModel;
}

/** A petition whose earlier ones are looked for. */
export interface Asking extends Said {
  readonly matterId: string;
  readonly petitionId: string;
  readonly receivedAt: Date;
  /** Compared by its words alone. */
  readonly anonymous: boolean;
}

export interface Relation {
  readonly petitionId: string;
  readonly otherId: string;
  readonly otherPetitionId: string;
  readonly kind: RelationKind;
  readonly score: number;
  readonly matchedBy: readonly MatchedBy[];
}

/** Of each kind so many are kept, the surest. */
const KEPT: Readonly<Record<RelationKind, number>> = { SAME_MATTER: 10, RELATED: 10, SAME_PETITIONER: 10 };
/** Many at once are compared with fewer candidates each, so that bringing in many is no slower than storing them. */
const BULK = 8;
const RERANKED_IN_BULK = 8;
/** Candidates of the index that have so little in common with the text are not read. */
const LEAST = 0.1;
const DAY_MS = 86_400_000;

interface Evidence {
  readonly own: readonly Asking[];
  /** By petition: candidates of the index. */
  readonly near: ReadonlyMap<string, readonly OpenPetition[]>;
  readonly persons: readonly SamePerson[];
  /** Of other petitions of the same persons. */
  readonly theirs: readonly OpenPetition[];
}

/** The places of the index nearest to each petition, and whose they are. */
async function nearOf(ground: RepeatGround, own: readonly Asking[], words: ReadonlyMap<string, Compared>) {
  const most = own.length > BULK ? RERANKED_IN_BULK : RERANKED;
  await ground.lookup.refresh();
  const seqs = new Map<string, readonly number[]>();
  for (const { petitionId } of own) {
    // One more: the text itself is in the index already.
    const found = await ground.lookup.find(words.get(petitionId)?.words ?? [], most + 1);
    seqs.set(
      petitionId,
      found.filter(({ score }) => score >= LEAST).map(({ key }) => key),
    );
  }
  const places = await placesOf(ground.db, [...new Set([...seqs.values()].flat())]);
  return { seqs, places };
}

/** The words of these petitions; of what is gone or sealed, nothing. */
async function textsOf(db: Db, wanted: readonly { readonly matterId: string; readonly petitionId: string }[]) {
  if (wanted.length === 0) return new Map<string, OpenPetition>();
  const found = await openPetitions(db, [...new Set(wanted.map(({ matterId }) => matterId))]);
  return new Map(found.map((petition) => [petition.petitionId, petition]));
}

async function evidenceFor(
  ground: RepeatGround,
  own: readonly Asking[],
  words: ReadonlyMap<string, Compared>,
): Promise<Evidence> {
  const { seqs, places } = await nearOf(ground, own, words);
  const named = own.filter(({ anonymous }) => !anonymous).map(({ matterId }) => matterId);
  const persons = named.length > 0 ? await samePersons(ground.db, named) : [];
  const theirs = persons.map(({ otherId, otherPetitionId }) => ({ matterId: otherId, petitionId: otherPetitionId }));
  const texts = await textsOf(ground.db, [...places, ...theirs]);
  const bySeq = new Map(places.map(({ seq, petitionId }) => [seq, petitionId]));
  const textsFor = (petitionIds: readonly string[]) => petitionIds.flatMap((id) => texts.get(id) ?? []);
  return {
    own,
    near: new Map([...seqs].map(([id, found]) => [id, textsFor(found.flatMap((seq) => bySeq.get(seq) ?? []))])),
    persons,
    theirs: textsFor(theirs.map(({ petitionId }) => petitionId)),
  };
}

const daysBetween = (a: Date, b: Date): number => Math.abs(a.getTime() - b.getTime()) / DAY_MS;

/** The surest of each kind, one for each other matter. */
function kept(relations: readonly Relation[]): Relation[] {
  const left = { ...KEPT };
  const seen = new Set<string>();
  return [...relations]
    .sort((a, b) => b.score - a.score)
    .filter(({ otherId, kind }) => {
      if (seen.has(otherId) || left[kind] === 0) return false;
      seen.add(otherId);
      left[kind]--;
      return true;
    });
}

/** Compared words of candidates, made once for all that ask. */
class Words {
  readonly #known = new Map<string, Compared>();
  constructor(readonly model: RepeatModel) {}

  of(text: Said & { readonly petitionId: string }): Compared {
    const known = this.#known.get(text.petitionId) ?? comparedOf(text, this.model.idf);
    this.#known.set(text.petitionId, known);
    return known;
  }
}

function relationsOf(asking: Asking, evidence: Evidence, words: Words): Relation[] {
  const persons = new Map(
    asking.anonymous
      ? []
      : evidence.persons
          .filter(({ matterId }) => matterId === asking.matterId)
          .map(({ otherPetitionId, kinds }) => [otherPetitionId, kinds] as const),
  );
  const candidates = new Map<string, OpenPetition>();
  for (const text of evidence.theirs) if (persons.has(text.petitionId)) candidates.set(text.petitionId, text);
  for (const text of evidence.near.get(asking.petitionId) ?? []) candidates.set(text.petitionId, text);
  const samePeople = new Set(
    [...candidates.values()].flatMap((one) => (persons.has(one.petitionId) ? one.matterId : [])),
  );
  return [...candidates.values()].flatMap((other) => {
    if (other.matterId === asking.matterId) return [];
    const samePerson = samePeople.has(other.matterId);
    const circumstances = { samePerson, days: daysBetween(asking.receivedAt, other.receivedAt) };
    const score = words.model.judge(words.of(asking), words.of(other), circumstances);
    const kind = kindOf(score, samePerson);
    if (!kind) return [];
    const matchedBy = persons.get(other.petitionId) ?? [];
    const { petitionId } = asking;
    return [{ petitionId, otherId: other.matterId, otherPetitionId: other.petitionId, kind, score, matchedBy }];
  });
}

/** What each of these petitions may repeat, by petition, the surest first. They should be in the index already. */
export async function findRepeatsMany(
  ground: RepeatGround,
  petitions: readonly Asking[],
): Promise<Map<string, Relation[]>> {
  const words = new Words(ground.model);
  const own = new Map(petitions.map((petition) => [petition.petitionId, words.of(petition)]));
  const evidence = await evidenceFor(ground, petitions, own);
  return new Map(petitions.map((petition) => [petition.petitionId, kept(relationsOf(petition, evidence, words))]));
}
