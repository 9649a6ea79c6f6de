// What the model says of a petition, question by question, over features that are read once. Pure.
import type { Directory } from '../../organs/directory.ts';
import { answerOf, type Classified } from '../classify/classify.ts';
import { type Features, featuresOf } from '../classify/features.ts';
import { type Head, headOf, type Model } from '../classify/model.ts';
import { type Reading, runnersUp, sure } from '../rules/reading.ts';
import { byWords, type ModelLevel } from './category.ts';
import type { PetitionText } from './petition.ts';

export interface ModelReading {
  /** The category by level; missing where nothing was learnt of it. */
  readonly levels: readonly (ModelLevel | undefined)[];
  /** The answer to another question; undefined where nothing was learnt of it. */
  answer<T>(question: string, from: (label: string) => T | undefined): Reading<T> | undefined;
}

/** Where no model speaks, or there is nothing to be read. */
export const NO_READING: ModelReading = { levels: [], answer: () => undefined };

/** The model reads so much of a text: what is longer has said it by then. */
const MOST_READ = 12_000;

/** The heads that tell categories apart, by level; the shipped one is called by the name alone. */
const LEVEL_HEADS = [['category1', 'category'], ['category2'], ['category3']] as const;

const headNamed = (model: Model, names: readonly string[]): Head | undefined =>
  names.map((name) => headOf(model, name)).find((head) => head !== undefined);

/** What tells the first level apart. */
export const firstHead = (model: Model): Head | undefined => headNamed(model, LEVEL_HEADS[0]);

/** Codes by label: labels are codes, or names of the first level. */
export function categoryLabels(directory: Directory): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const { code, name, level } of directory.categories()) {
    codes.set(code, code);
    if (level === 1) codes.set(name, code);
  }
  return codes;
}

interface Labelled<T> {
  readonly value: T;
  readonly confidence: number;
}

const valuesOf = <T>({ best, others }: Classified, from: (label: string) => T | undefined): Labelled<T>[] =>
  [best, ...others].flatMap(({ label, confidence }) => {
    const value = from(label);
    return value === undefined ? [] : [{ value, confidence }];
  });

const wordsOf = ({ words }: Classified): string[] => words.map(({ word }) => word);

function answered<T>(head: Head, features: Features, from: (label: string) => T | undefined): Reading<T> | undefined {
  const classified = answerOf(head, features);
  const [best, ...rest] = valuesOf(classified, from);
  if (!best) return undefined;
  const words = wordsOf(classified);
  return {
    value: best.value,
    confidence: sure(best.confidence),
    reasons: words.length > 0 ? [byWords(words)] : [],
    others: runnersUp(rest),
  };
}

/** Reads a petition; of one without a single word or sign that can be read nothing is said. */
export function readModelled(
  model: Model | undefined,
  labels: ReadonlyMap<string, string>,
  { title, text, demand }: PetitionText,
): ModelReading {
  if (!model) return NO_READING;
  const features = featuresOf({ title: title.slice(0, MOST_READ), text: `${text}\n${demand}`.slice(0, MOST_READ) });
  if (features.hashes.length === 0) return NO_READING;
  const levels = LEVEL_HEADS.map((names) => {
    const head = headNamed(model, names);
    if (!head) return undefined;
    const classified = answerOf(head, features);
    const ranked = valuesOf(classified, (label) => labels.get(label));
    return { ranked, words: wordsOf(classified), own: head.name === names[0] };
  });
  return {
    levels,
    answer: (question, from) => {
      const head = headOf(model, question);
      return head && answered(head, features, from);
    },
  };
}
