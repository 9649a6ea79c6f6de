// Shapes of the models that were trained: which there are, which is in use, what each was measured at; for server and screen.
import { type Static, Type } from 'typebox';
import { Instant, oneOf, optional } from '../../petitions/contract.ts';

/** The questions a model can answer: each a head of its own. */
export const QUESTIONS = ['category1', 'category2', 'category3', 'class', 'litigation'] as const;
export type Question = (typeof QUESTIONS)[number];

/** Where a model comes from: shipped with the product, or trained from the office's own decisions. */
export const MODEL_SOURCES = ['shipped', 'history'] as const;

/** What became of one question in a training. */
export const OUTCOMES = [
  /** It was better on the part held back, and is in the model. */
  'taken',
  /** It was not better: the model in use keeps its answer. */
  'kept',
  /** There were too few decisions, or all said the same. */
  'few',
] as const;

/** One question of a training: the new answer against the one in use, on the same decisions, which neither had learnt. */
export const QuestionFigures = Type.Object({
  question: oneOf(QUESTIONS),
  outcome: oneOf(OUTCOMES),
  /** Decisions it was trained on, and those held back to compare with. */
  learnt: Type.Integer(),
  heldBack: Type.Integer(),
  labels: Type.Integer(),
  accuracy: optional(Type.Number()),
  macroF1: optional(Type.Number()),
  /** Accuracy of the answer in use on the same decisions; where nothing answers it yet, 0. */
  inUseAccuracy: optional(Type.Number()),
  /** 95 % interval of the difference in accuracy, by paired bootstrap: better when the lower end is above 0. */
  better: optional(Type.Object({ from: Type.Number(), to: Type.Number() })),
});
export type QuestionFigures = Static<typeof QuestionFigures>;

export const ModelItem = Type.Object({
  version: Type.String(),
  source: oneOf(MODEL_SOURCES),
  madeAt: Instant,
  /** Who trained it: a login, or the command. Missing: shipped. */
  madeBy: optional(Type.String()),
  /** Matters whose decisions it learnt from, and how many there were to choose from. */
  decisions: Type.Integer(),
  available: Type.Integer(),
  bytes: Type.Integer(),
  inUse: Type.Boolean(),
  usedSince: optional(Instant),
  questions: Type.Array(QuestionFigures),
});
export type ModelItem = Static<typeof ModelItem>;

/** GET /api/desk/sorting/models: the newest first. */
export const ModelList = Type.Object({ items: Type.Array(ModelItem) });
export type ModelList = Static<typeof ModelList>;
