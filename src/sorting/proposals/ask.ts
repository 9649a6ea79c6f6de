// What is proposed for a matter, for those who may read it: kept rows of what is open; of what is sealed computed for this one
// reading and kept nowhere.
import type { Directory } from '../../organs/directory.ts';
import type { Matter } from '../../petitions/matter.ts';
import { categoryPath, organName, placeName, type Reader } from '../../petitions/names.ts';
import { contentsOf } from '../../petitions/sealed/ask.ts';
import type { Spine } from '../../petitions/spine.ts';
import type { MatterProposals, Proposals } from '../contract.ts';
import type { PetitionText } from './petition.ts';
import { lastProposals } from './store.ts';

export { proposalCount } from './store.ts';

/** What a process says of one petition at once. */
export interface Answered {
  readonly model: string;
  readonly proposals?: Proposals;
  readonly fault?: string;
}

/** Somebody who proposes on demand: the sorting thread, or this process itself. */
export interface OnDemand {
  propose(petition: PetitionText): Promise<Answered>;
}

interface Named<T> {
  readonly value?: T;
  readonly others: readonly { readonly value: T }[];
}
const valuesIn = (fields: readonly Named<string>[]): string[] => [
  ...new Set(
    fields.flatMap(({ value, others }) => [...(value === undefined ? [] : [value]), ...others.map((one) => one.value)]),
  ),
];
const named = (codes: readonly string[], nameOf: (code: string) => string): Record<string, string> =>
  Object.fromEntries(codes.map((code) => [code, nameOf(code)]));

/** Codes that are shown beside those in proposals. */
export interface MoreCodes {
  readonly categories?: readonly string[];
  readonly places?: readonly string[];
}

/** Names for all codes in these proposals, in the reader's language. */
export function namesIn(
  all: readonly (Proposals | undefined)[],
  directory: Directory,
  reader: Reader,
  { categories = [], places = [] }: MoreCodes = {},
): MatterProposals['names'] {
  const some = all.filter((one) => one !== undefined);
  const codes = (field: 'category' | 'place' | 'organ') => valuesIn(some.map((one) => one[field]));
  return {
    categories: named([...codes('category'), ...categories], (code) => categoryPath(directory, code, reader)),
    places: named([...codes('place'), ...places], (code) => placeName(directory, code, reader)),
    organs: named(codes('organ'), (code) => organName(directory, code, reader)),
  };
}

/** The words of a sealed matter's first petition, opened for this one question. */
async function sealedText(spine: Spine, matter: Matter): Promise<PetitionText | undefined> {
  const [first] = matter.petitions;
  const words = first && (await contentsOf(spine, matter)).get(first.id);
  return (
    words && {
      title: words.title,
      text: words.text,
      demand: words.demand,
      placeCode: matter.placeCode,
      placeDetail: words.placeDetail,
      people: words.people,
      receivedAt: new Date(first.receivedAt),
      reportsWrongdoing: matter.class === undefined || matter.class === 'ACCUSATION',
    }
  );
}

async function sealedProposals(spine: Spine, onDemand: OnDemand, matter: Matter, reader: Reader) {
  const text = await sealedText(spine, matter);
  const answer: Answered | undefined = text && (await onDemand.propose(text));
  return {
    ...answer,
    names: namesIn([answer?.proposals], spine.directory, reader),
    sample: false,
  };
}

/** What is proposed for a matter that the reader may read. */
export async function proposalsOf(
  spine: Spine,
  onDemand: OnDemand,
  matter: Matter,
  reader: Reader,
): Promise<MatterProposals> {
  if (matter.sealed) return sealedProposals(spine, onDemand, matter, reader);
  const row = (await lastProposals(spine.pool, [matter.id])).get(matter.id);
  return {
    ...(row?.proposals && { proposals: row.proposals }),
    ...(row?.fault && { fault: row.fault }),
    ...(row && { model: row.model, madeAt: row.madeAt.toISOString() }),
    names: namesIn([row?.proposals ?? undefined], spine.directory, reader),
    sample: row?.sample ?? false,
  };
}
