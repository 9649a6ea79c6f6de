// Turns a problem document into what a form shows: sentences at fields, one sentence for all, or who was faster.
import { Problem, type ProblemDocument } from '../../../platform/client/http.ts';

export interface Refusal {
  readonly message: string;
  readonly article?: string;
}

export interface Refusals {
  readonly fields: Readonly<Record<string, Refusal>>;
  readonly all?: Refusal;
  /** The name of the refusal, by which a form knows what it may offer in answer. */
  readonly code?: string;
  readonly changed?: NonNullable<ProblemDocument['changed']>;
}

export const NONE: Refusals = { fields: {} };

/** The field of that very name, else the first part of a path such as `/body/petitioner/phone` that is a field; else the path. */
function fieldOf(path: string, fields: readonly string[]): string {
  const plain = path.replace(/^\/?(body\/)?/, '').replaceAll('/', '.');
  if (fields.includes(plain)) return plain;
  return plain.split('.').find((part) => fields.includes(part)) ?? path;
}

const refusal = (message: string, article: string | undefined): Refusal => ({ message, ...(article && { article }) });

const codeOf = ({ code }: ProblemDocument) => (code ? { code } : {});

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
    ...codeOf(document),
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
