// A rule's answer: either what it decided, or a named refusal with the article that orders it. Faults throw instead.

/** Why the law (or a setting) says no. `code` has its wording in the capability's wording.ts; `field` names the form field. */
export interface Refusal {
  readonly code: string;
  readonly article?: string;
  readonly field?: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** What was decided. */
export const decided = <T>(value: T): Result<T> => ({ ok: true, value });

/** A named refusal. */
export const refused = (code: string, rest: Omit<Refusal, 'code'> = {}): Result<never> => ({
  ok: false,
  refusal: { code, ...rest },
});
