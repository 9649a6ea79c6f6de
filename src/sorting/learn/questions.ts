// What each question asks of a decision, and what proposals answer to it. Pure.
import type { Proposals, Proposed } from '../contract.ts';
import type { Question } from './contract.ts';
import type { FieldDecision } from './decision.ts';

/** A category code has two digits a level. */
const DIGITS = 2;
const LEVELS: Partial<Record<Question, number>> = { category1: 1, category2: 2, category3: 3 };

/** The code up to that level; undefined where it does not reach it. */
const upTo = (code: string | undefined, level: number): string | undefined =>
  code !== undefined && code.length >= level * DIGITS ? code.slice(0, level * DIGITS) : undefined;

const decidedIn = (fields: readonly FieldDecision[], field: FieldDecision['field']): string | undefined =>
  fields.find((one) => one.field === field)?.decided;

/** What people decided, as the label of a question; undefined: nothing that answers it. */
export function labelOf(question: Question, fields: readonly FieldDecision[]): string | undefined {
  const level = LEVELS[question];
  if (level !== undefined) return upTo(decidedIn(fields, 'category'), level);
  return decidedIn(fields, question === 'class' ? 'class' : 'litigation');
}

/** The proposed value, or what came nearest where it abstained. */
const bestOf = <T extends string | boolean>({ value, others }: Proposed<T>): string | undefined => {
  const best = value ?? others[0]?.value;
  return best === undefined ? undefined : String(best);
};

/** The likeliest category that reaches that level, within what is proposed above it. */
function categoryAt(level: number, { value, others }: Proposed<string>): string | undefined {
  const all = [...(value === undefined ? [] : [value]), ...others.map((one) => one.value)];
  const within = all.filter((code) => value === undefined || code.startsWith(value) || value.startsWith(code));
  return upTo(
    within.find((code) => upTo(code, level) !== undefined),
    level,
  );
}

/** What proposals answer to a question, however unsure; undefined: nothing. */
export function answerIn(question: Question, proposals: Proposals): string | undefined {
  const level = LEVELS[question];
  if (level !== undefined) return categoryAt(level, proposals.category);
  return question === 'class' ? bestOf(proposals.class) : bestOf(proposals.litigation);
}
