// Training from history: for each question a new head beside the answer in use, taken only where it is better on what neither learnt.

import { type Features, featuresOf, type Message } from '../classify/features.ts';
import type { Head, Model } from '../classify/model.ts';
import { loadModel, modelFile } from '../classify/model-file.ts';
import { nearGroups } from '../classify/near.ts';
import { seededDice } from '../classify/solver.ts';
import { type Example, trainHead } from '../classify/train.ts';
import type { Proposals } from '../contract.ts';
import { accuracyOf, differenceOf, heldBackOf, isBetter, macroF1Of, type Pair } from './compare.ts';
import { QUESTIONS, type Question, type QuestionFigures } from './contract.ts';
import type { Lesson } from './examples.ts';
import { answerIn, labelOf } from './questions.ts';

/** What is proposed for a petition with that model in use, or with none; undefined where nothing can be. */
export type ProposingWith = (model: Model | undefined, petition: Lesson['petition']) => Proposals | undefined;

export interface TrainingHears {
  /** A question begins, or how far its rounds are. */
  readonly onProgress?: (question: Question, done: number, total: number) => void;
}

/** What came of a training. */
export interface Trained {
  readonly figures: readonly QuestionFigures[];
  /** The new model; missing: nothing was better. */
  readonly model?: { readonly version: string; readonly file: Buffer };
}

/** Below these there is nothing to judge by. */
const LEAST_LEARNT = 20;
const LEAST_HELD_BACK = 10;
const LEAST_OF_LABEL = 4;
/** Held-back decisions that are answered by both, the newest. */
const MOST_COMPARED = 2_000;
/** Examples times labels: bounds the time of one question to some minutes on one core. */
const MOST_CELLS = 1_600_000;
/** Weights of many labels get fewer columns each. */
const MANY_LABELS = 128;
const FOLDS = { compared: 2, final: 3 } as const;
const SEED = 1;

/** The words a model reads of a petition, as when it proposes: the demand belongs to the text. */
const messageOf = ({ title, text, demand }: Lesson['petition']): Message => ({ title, text: `${text}\n${demand}` });

interface Taught {
  readonly lesson: Lesson;
  readonly message: Message;
  readonly group: number;
  readonly held: boolean;
  readonly label: string;
}

/** The newest examples of labels that are frequent enough to be learnt, as many as the time allows. */
function taughtFor(question: Question, all: readonly Omit<Taught, 'label'>[]): Taught[] {
  const labelled = all.flatMap((one) => {
    const label = labelOf(question, one.lesson.fields);
    return label === undefined ? [] : [{ ...one, label }];
  });
  const counts = new Map<string, number>();
  for (const { label, held } of labelled) if (!held) counts.set(label, (counts.get(label) ?? 0) + 1);
  const known = new Set([...counts].filter(([, n]) => n >= LEAST_OF_LABEL).map(([label]) => label));
  const most = Math.floor(MOST_CELLS / Math.max(known.size, 1));
  // What is held back stays whatever its label: a label that nobody could learn counts as wrong.
  const usable = labelled.filter(({ label, held }) => held || known.has(label));
  return usable.slice(-most);
}

const bitsFor = (labels: number): number => (labels > MANY_LABELS ? 15 : 16);

function headFrom(
  question: Question,
  taught: readonly Taught[],
  folds: number,
  { onProgress }: TrainingHears,
): Head | undefined {
  const examples: Example[] = taught.map(({ message, label }) => ({ ...message, label }));
  const labels = new Set(taught.map(({ label }) => label)).size;
  const trained = trainHead(examples, { name: question, folds, bits: bitsFor(labels), seed: SEED }, (done, total) =>
    onProgress?.(question, done, total),
  );
  return trained.ok ? trained.value : undefined;
}

/** Both answers to what was held back: all that is proposed with the new head in the model, and with the model as it is. */
function pairsOf(question: Question, head: Head, held: readonly Taught[], { model, proposing }: Against): Pair[] {
  const candidate = { version: '', source: '', heads: withHeads(model, [head]) };
  const answer = (of: Model | undefined, { lesson }: Taught): string | undefined => {
    const proposals = proposing(of, lesson.petition);
    return proposals && answerIn(question, proposals);
  };
  return held.map((one) => ({
    group: one.group,
    truth: one.label,
    ours: answer(candidate, one),
    theirs: answer(model, one),
  }));
}

/** All that may be learnt for the head that is used: also what was held back, of labels with enough examples. */
function finalExamples(taught: readonly Taught[]): Taught[] {
  const counts = new Map<string, number>();
  for (const { label } of taught) counts.set(label, (counts.get(label) ?? 0) + 1);
  return taught.filter(({ label }) => (counts.get(label) ?? 0) >= LEAST_OF_LABEL);
}

/** What a new answer is compared with. */
interface Against {
  readonly model: Model | undefined;
  readonly proposing: ProposingWith;
}

interface Answered {
  readonly figures: QuestionFigures;
  readonly head?: Head;
}

function answerQuestion(
  question: Question,
  all: readonly Omit<Taught, 'label'>[],
  against: Against,
  hears: TrainingHears,
): Answered {
  const taught = taughtFor(question, all);
  const [learnt, held] = [taught.filter((one) => !one.held), taught.filter((one) => one.held).slice(-MOST_COMPARED)];
  const counted = {
    question,
    learnt: learnt.length,
    heldBack: held.length,
    labels: new Set(learnt.map(({ label }) => label)).size,
  };
  const few: Answered = { figures: { ...counted, outcome: 'few' } };
  if (learnt.length < LEAST_LEARNT || held.length < LEAST_HELD_BACK) return few;
  const compared = headFrom(question, learnt, FOLDS.compared, hears);
  if (!compared) return few;
  const pairs = pairsOf(question, compared, held, against);
  const better = differenceOf(pairs, seededDice(SEED));
  const figures = {
    ...counted,
    accuracy: accuracyOf(pairs, 'ours'),
    macroF1: macroF1Of(pairs, 'ours'),
    inUseAccuracy: accuracyOf(pairs, 'theirs'),
    better,
  };
  const head = isBetter(pairs, better) ? headFrom(question, finalExamples(taught), FOLDS.final, hears) : undefined;
  return head ? { figures: { ...figures, outcome: 'taken' }, head } : { figures: { ...figures, outcome: 'kept' } };
}

/** The lessons with what parts them: near duplicates together, the newest held back. */
function parted(lessons: readonly Lesson[]): Omit<Taught, 'label'>[] {
  const messages = lessons.map(({ petition }) => messageOf(petition));
  const features: Features[] = messages.map((message) => ({ ...featuresOf(message), words: [] }));
  const groups = nearGroups(features);
  const held = heldBackOf(groups);
  return lessons.map((lesson, at) => ({
    lesson,
    message: messages[at] ?? { title: '', text: '' },
    group: groups[at] ?? at,
    held: held[at] ?? false,
  }));
}

/** The heads of the model in use, with those in their place that are better. */
function withHeads(model: Model | undefined, heads: readonly Head[]): Head[] {
  const names = new Set(heads.map(({ name }) => name));
  return [...(model?.heads ?? []).filter(({ name }) => !names.has(name)), ...heads];
}

/** What that model proposes is asked once for each petition: every question is compared with it. */
function remembering({ model, proposing }: Against): Against {
  const known = new Map<Lesson['petition'], Proposals | undefined>();
  return {
    model,
    proposing: (asked, petition) => {
      if (asked !== model) return proposing(asked, petition);
      if (!known.has(petition)) known.set(petition, proposing(model, petition));
      return known.get(petition);
    },
  };
}

/**
 * Trains each question on the lessons (the earliest decided first) and compares what would be proposed with it against what is
 * proposed now. A new model only when at least one question is better; the others keep their answer. A deeper level of the category
 * is judged with the heads of the levels above that were taken. The same lessons give the same model.
 */
export function trainFromHistory(
  lessons: readonly Lesson[],
  { model, proposing, name }: Against & { readonly name: string },
  hears: TrainingHears = {},
): Trained {
  const all = parted(lessons);
  const figures: QuestionFigures[] = [];
  const heads: Head[] = [];
  let against = remembering({ model, proposing });
  for (const question of QUESTIONS) {
    const answered = answerQuestion(question, all, against, hears);
    figures.push(answered.figures);
    if (!answered.head) continue;
    heads.push(answered.head);
    against = remembering({ model: { version: '', source: '', heads: withHeads(model, heads) }, proposing });
  }
  if (heads.length === 0) return { figures };
  const file = modelFile(name, `decisions of this office: ${lessons.length}`, withHeads(model, heads));
  const read = loadModel(file);
  if (!read.ok) throw new Error(`a model that was just made cannot be read: ${read.refusal.code}`);
  return { figures, model: { version: read.value.version, file } };
}
