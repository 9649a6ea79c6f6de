// Messages and a gold set of their repeats: how well repeats are found, and a judge fitted to them. Pure.
import { type Compared, comparedOf, featuresOf } from './compare.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Idf } from './idf.ts';
import { InvertedIndex } from './inverted.ts';
import { type Example, fitLogistic, type Logistic } from './logistic.ts';
import { modelOf, type RepeatModel } from './model.ts';
import { RERANKED } from './rank.ts';

export interface Message {
  readonly id: string;
  readonly user: string;
  readonly title: string;
  readonly text: string;
  /** Milliseconds. */
  readonly receivedAt: number;
}

export interface GoldRow {
  readonly id: string;
  readonly group: string;
}

/** A message among all, by its place. */
export interface Candidate {
  readonly place: number;
  readonly score: number;
}

const DAY_MS = 86_400_000;
const FOLDS = 5;
/** A group counts as at most so many messages, so that one mass petition does not rule the fit. */
const GROUP_COUNTS = 10;
const PENALTY = 1;

export class GoldSet {
  readonly compared: readonly Compared[];
  readonly index: InvertedIndex;
  /** Group of each message of the gold set, by its place. */
  readonly groups = new Map<number, string>();
  readonly sizes = new Map<string, number>();

  constructor(
    readonly messages: readonly Message[],
    gold: readonly GoldRow[],
    readonly idf: Idf,
  ) {
    this.compared = messages.map((message) => comparedOf(message, idf));
    this.index = new InvertedIndex(idf);
    this.compared.forEach(({ words }, place) => {
      this.index.add(place, fingerprintOf(words, idf));
    });
    const places = new Map(messages.map(({ id }, place) => [id, place]));
    for (const { id, group } of gold) {
      const place = places.get(id);
      if (place === undefined) throw new Error(`The gold set names message ${id}, which is not among the messages.`);
      this.groups.set(place, group);
      this.sizes.set(group, (this.sizes.get(group) ?? 0) + 1);
    }
  }

  /** How many repeats a message has that could stand among the first ten. */
  possible(place: number, first: number): number {
    return Math.min(first, (this.sizes.get(this.groups.get(place) ?? '') ?? 1) - 1);
  }

  isRepeat = (one: number, other: number): boolean => this.groups.get(one) === this.groups.get(other);

  circumstances(one: number, other: number): { samePerson: boolean; days: number } {
    const [a, b] = [this.messages[one], this.messages[other]];
    if (!a || !b) throw new Error('no such message');
    return { samePerson: a.user !== '' && a.user === b.user, days: Math.abs(a.receivedAt - b.receivedAt) / DAY_MS };
  }

  candidates(place: number): Candidate[] {
    const { words } = this.compared[place] as Compared;
    return this.index.find(words, RERANKED, { except: place }).map(({ key, score }) => ({ place: key, score }));
  }

  /** The candidates as the model ranks them. */
  ranked(place: number, model: RepeatModel, candidates = this.candidates(place)): Candidate[] {
    const own = this.compared[place] as Compared;
    return candidates
      .map(({ place: other }) => ({
        place: other,
        score: model.judge(own, this.compared[other] as Compared, this.circumstances(place, other)),
      }))
      .sort((a, b) => b.score - a.score);
  }

  /** Every candidate of every message of the gold set, as an example. */
  examples(): (Example & { readonly group: string })[] {
    return [...this.groups].flatMap(([place, group]) => {
      const importance = Math.min(1, GROUP_COUNTS / (this.sizes.get(group) ?? 1));
      const own = this.compared[place] as Compared;
      return this.candidates(place).map(({ place: other }) => ({
        group,
        importance,
        right: this.isRepeat(place, other),
        features: featuresOf(own, this.compared[other] as Compared, this.circumstances(place, other), this.idf),
      }));
    });
  }
}

const foldOf = (sizes: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  new Map([...sizes.keys()].map((group, nth) => [group, nth % FOLDS]));

export interface Fitted {
  readonly judge: Logistic;
  /** The model by which a message's candidates are ranked without its group having been seen. */
  readonly unseen: (place: number) => RepeatModel;
}

/** A judge fitted to the gold set, and for measuring one for each fold of groups that has not seen it. */
export function fitJudge(set: GoldSet): Fitted {
  const examples = set.examples();
  const folds = foldOf(set.sizes);
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    modelOf(
      `fold ${fold}`,
      set.idf,
      fitLogistic(
        examples.filter(({ group }) => folds.get(group) !== fold),
        PENALTY,
      ),
    ),
  );
  return {
    judge: fitLogistic(examples, PENALTY),
    unseen: (place) => models[folds.get(set.groups.get(place) ?? '') ?? 0] as RepeatModel,
  };
}
