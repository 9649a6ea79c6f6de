// The codes that acts let choose from, read off their words, so that no code is without one and screens need no schema library.
import { deskDispatchActsWording } from '../wording-dispatch.ts';
import { deskHandlingActsWording } from '../wording-handling.ts';
import { deskReviewActsWording } from '../wording-review.ts';

const SETS = {
  ...deskDispatchActsWording.zh.codes,
  ...deskHandlingActsWording.zh.codes,
  ...deskReviewActsWording.zh.codes,
};
export type CodeSet = keyof typeof SETS;

/** The words and the codes of a set, as a field of choices takes them. */
export const codes = (set: CodeSet) => ({ words: `codes.${set}`, codes: Object.keys(SETS[set]) });
