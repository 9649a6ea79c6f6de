// Turns a problem document into what a form shows: sentences at fields, one sentence for all, or who was faster.
import { Problem, type ProblemDocument } from '../../../platform/client/http.ts';

export interface Refusal {
  readonly message: string;
  readonly article?: string;
}

export interface Refusals {
  readonly fields: Readonly<Record<string, Refusal>>;
  readonly all?: Refusal;
  readonly changed?: NonNullable<ProblemDocument['changed']>;
}

export const NONE: Refusals = { fields: {} };

/** The first part of a path such as `/body/petitioner/phone` that the form has a field for; else the path itself. */
const fieldOf = (path: string, fields: readonly string[]): string =>
  path.split(/[/.]/).find((part) => fields.includes(part)) ?? path;

const refusal = (message: string, article: string | undefined): Refusal => ({ message, ...(article && { article }) });

/**
 * Sorts an error into a form's places. Refusals for fields that the form does not have stand above the form, so that
 * none is ever invisible. `offline` is the sentence for a server that was not reached.
 */
export function refusalsOf(error: unknown, fields: readonly string[], offline: string): Refusals {
  if (!(error instanceof Problem))
    return { fields: {}, all: { message: error instanceof Error ? error.message : String(error) } };
  const { document } = error;
  if (document.status === 0) return { fields: {}, all: { message: offline } };
  if (document.changed) return { fields: {}, changed: document.changed };
  const sentence = document.detail ?? document.title;
  const named = (document.errors ?? []).map((each) => ({ field: fieldOf(each.field, fields), message: each.message }));
  if (document.field) named.push({ field: fieldOf(document.field, fields), message: sentence });
  const known = named.filter((each) => fields.includes(each.field));
  const unknown = named.filter((each) => !fields.includes(each.field)).map((each) => each.message);
  const above = unknown.length > 0 ? [...new Set(unknown)].join(' ') : known.length === 0 ? sentence : undefined;
  return {
    fields: Object.fromEntries(known.map((each) => [each.field, refusal(each.message, document.article)])),
    ...(above && { all: refusal(above, document.article) }),
  };
}

/** The refusals without those of fields that have been changed since: a corrected field is no longer red. */
export function without(refusals: Refusals, changed: readonly string[]): Refusals {
  if (!changed.some((name) => name in refusals.fields)) return refusals;
  const fields = Object.entries(refusals.fields).filter(([name]) => !changed.includes(name));
  return { ...refusals, fields: Object.fromEntries(fields) };
}
